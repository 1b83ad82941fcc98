"""A disk that fails: at the n-th write, sync or read, once or from then on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from tests.proof.vfs import OK, Deed

# The library's codes: sqlite.org/rescode.html
_FULL = 13
_CANNOT_OPEN = 14
_IOERR = 10
_IOERR_OF = {
    "read": _IOERR | 1 << 8,
    "write": _IOERR | 3 << 8,
    "sync": _IOERR | 4 << 8,
    "truncate": _IOERR | 6 << 8,
    "delete": _IOERR | 10 << 8,
    "grow-index": _IOERR | 19 << 8,
    "create": _IOERR | 28 << 8,
}
_NO_ROOM_FOR = {
    "write": _FULL,
    "create": _CANNOT_OPEN,
    "grow-index": _IOERR_OF["grow-index"],
}


class Kind(NamedTuple):
    """How a disk fails.

    Attributes:
        name: in a word.
        codes: what fails, and what is answered.
        lasting: all that comes after fails too.
    """

    name: str
    codes: dict[str, int]
    lasting: bool = False


def _of(*deeds: str) -> dict[str, int]:
    return {deed: _IOERR_OF[deed] for deed in deeds}


DISK_FULL = Kind("disk full", _NO_ROOM_FOR, lasting=True)
WRITE_ERROR = Kind(
    "write error", _of("write", "truncate", "delete", "create", "grow-index")
)
SYNC_ERROR = Kind("sync error", _of("sync"))
READ_ERROR = Kind("read error", _of("read"))
UNREADABLE = Kind("unreadable", _of("read"), lasting=True)


class FailingDisk:
    """A watcher for ``vfs.watched`` that answers the n-th deed of a kind with an error.

    Attributes:
        met: how many such deeds there were.
        struck: how many of them failed.
    """

    def __init__(self, kind: Kind, nth: int) -> None:
        self._kind = kind
        self._nth = nth
        self._lifted = False
        self.met = 0
        self.struck = 0

    def __call__(self, deed: Deed) -> int:
        """Say what becomes of the deed."""
        if self._lifted or deed.kind not in self._kind.codes:
            return OK
        self.met += 1
        later = self._kind.lasting and 0 < self._nth < self.met
        if self.met == self._nth or later:
            self.struck += 1
            return self._kind.codes[deed.kind]
        return OK

    def lift(self) -> None:
        """From now on nothing fails: there is room again."""
        self._lifted = True

    @contextmanager
    def lifted(self) -> Iterator[None]:
        """Nothing fails or is counted, for somebody else's look."""
        before, self._lifted = self._lifted, True
        yield
        self._lifted = before
