"""A tape of everything done to the disk, and what a power cut may leave of it.

What was synced stays. Of all else each write, cut and new or deleted name is kept or
lost by itself; a write is kept, lost or left as rubbish in each of its sectors. Bytes
beside those written are safe, as the library takes for granted (sqlite.org/psow.html).
"""

from __future__ import annotations

from collections.abc import Iterable
from random import Random
from typing import NamedTuple

from tests.proof.vfs import OK, Deed

SECTORS = (512, 4096)
# How much of what was not synced is kept, from nothing to all, and how much is rubbish.
_KEPT_SHARES = (0.0, 0.1, 0.5, 0.9, 1.0)
_RUBBISH_SHARE = 0.02
_FOLDER = ""


class Tape(NamedTuple):
    """One recording.

    Attributes:
        before: name and content of each file before it.
        deeds: what was done to the disk, in order; ``answered`` stands where a use case
            returned (``at``: how many had by then), ``sync-failed`` where one failed.
        states: a fingerprint of the desk after each answer; the first before any.
    """

    before: dict[str, bytes]
    deeds: list[Deed]
    states: list[str]

    def write_down(self, deed: Deed) -> int:
        """Keep what changes the disk; a watcher for ``vfs.watched``."""
        if deed.kind not in {"read", "grow-index"} and deed.file:
            self.deeds.append(deed)
        return OK

    def answered(self, state: str) -> None:
        """A use case returned, and this is how the desk stands now."""
        self.deeds.append(Deed("answered", _FOLDER, len(self.states)))
        self.states.append(state)


class Disk:
    """A disk that plays a tape, and can lose power at any moment.

    Attributes:
        answered: how many use cases had returned.
        unsynced: how many things were done since their last sync.
    """

    def __init__(self, before: dict[str, bytes]) -> None:
        self._names = dict(enumerate(before))
        self._content = {
            number: bytearray(content) for number, content in enumerate(before.values())
        }
        self._now = {name: number for number, name in self._names.items()}
        self._stable = dict(self._now)
        self._waiting: dict[int, list[Deed]] = {}
        self._names_waiting: list[tuple[str, int | None]] = []
        self.answered = 0

    @property
    def unsynced(self) -> int:
        """How many things were done since their last sync."""
        return sum(map(len, self._waiting.values())) + len(self._names_waiting)

    def play(self, deeds: Iterable[Deed]) -> None:
        """Do what stands on the tape."""
        for deed in deeds:
            self._play(deed)

    def _play(self, deed: Deed) -> None:
        match deed.kind:
            case "answered":
                self.answered = deed.at
            case "create":
                number = len(self._content)
                self._content[number] = bytearray()
                self._now[deed.file] = number
                self._names_waiting.append((deed.file, number))
            case "delete":
                self._now.pop(deed.file, None)
                self._names_waiting.append((deed.file, None))
            case "sync-failed":  # and the disk has thrown away what waited for it
                self._waiting.pop(self._now[deed.file], None)
            case "sync-folder":
                self._stable = dict(self._now)
                self._names_waiting.clear()
            case "sync":
                number = self._now[deed.file]
                for done in self._waiting.pop(number, ()):
                    _apply(self._content[number], done, done.data)
            case _:
                self._waiting.setdefault(self._now[deed.file], []).append(deed)

    def cut(self, chance: Random) -> dict[str, bytes]:
        """Name and content of each file as the power comes back."""
        share = chance.choice(_KEPT_SHARES)
        names = dict(self._stable)
        for name, number in self._names_waiting:
            if chance.random() < share:
                names.pop(name, None)
                if number is not None:
                    names[name] = number
        sector = chance.choice(SECTORS)
        return {
            name: self._left_of(number, share, sector, chance)
            for name, number in names.items()
        }

    def _left_of(self, number: int, share: float, sector: int, chance: Random) -> bytes:
        waiting = self._waiting.get(number, ())
        if not waiting:
            return bytes(self._content[number])
        content = bytearray(self._content[number])
        for deed in waiting:
            if deed.kind == "truncate":
                if chance.random() < share:
                    _apply(content, deed, b"")
                continue
            for piece in _in_sectors(deed, sector):
                fate = chance.random()
                if fate < _RUBBISH_SHARE and share < 1:
                    _apply(content, piece, chance.randbytes(len(piece.data)))
                elif fate < share:
                    _apply(content, piece, piece.data)
        return bytes(content)


def _apply(content: bytearray, deed: Deed, data: bytes) -> None:
    if deed.kind == "truncate":
        del content[deed.at :]
    elif missing := deed.at - len(content):
        # A hole reads as zeros; a negative number of them is none.
        content.extend(bytes(max(0, missing)))
    if deed.kind == "write":
        content[deed.at : deed.at + len(data)] = data


def _in_sectors(deed: Deed, sector: int) -> Iterable[Deed]:
    at, data = deed.at, deed.data
    while data:
        here = sector - at % sector
        yield Deed("write", deed.file, at, data[:here])
        at, data = at + here, data[here:]
