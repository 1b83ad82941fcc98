"""The encrypted SQLite engine: its connection, its errors, and what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol, cast

from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

from desk_app.errors import DeskError

Values = Sequence[Any] | Mapping[str, Any]
Authorizer = Callable[[int, str | None, str | None, str | None, str | None], int]

ENGINE_VERSION: str = dbapi2.sqlite_version
EngineError: type[Exception] = dbapi2.Error

_MEANINGS = {
    "SQLITE_BUSY": "desk-busy",
    "SQLITE_LOCKED": "desk-busy",
    "SQLITE_FULL": "disk-full",
    "SQLITE_CORRUPT": "desk-damaged",
    "SQLITE_NOTADB": "desk-damaged",
    "SQLITE_IOERR": "disk-error",
    "SQLITE_READONLY": "desk-not-writable",
    "SQLITE_PERM": "desk-not-writable",
    "SQLITE_CANTOPEN": "desk-not-writable",
}


class Cursor(Protocol):
    """The rows of one statement."""

    rowcount: int

    def fetchone(self) -> Any:
        """Return the next row, or None."""

    def fetchall(self) -> list[Any]:
        """Return the rows that are left."""

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """One connection to the desk's file. It begins no transaction by itself."""

    in_transaction: bool

    def execute(self, sql: str, values: Values = ..., /) -> Cursor:
        """Run one statement."""

    def executescript(self, sql: str, /) -> Cursor:
        """Run statements past the cache that keeps the words of the last ones."""

    def executemany(self, sql: str, rows: Iterable[Values], /) -> Cursor:
        """Run one statement for each row."""

    def set_progress_handler(
        self, look: Callable[[], object] | None, steps: int, /
    ) -> None:
        """Ask ``look`` every so many steps of the engine; True ends the statement."""

    def set_authorizer(self, authorizer: Authorizer, /) -> None:
        """Ask ``authorizer`` about every part of every statement."""

    def close(self) -> None:
        """Let go of the file."""


def connect(
    path: Path | str, *, any_thread: bool = False, untouched: bool = False
) -> Connection:
    """Open the file in autocommit mode; it is not read yet.

    With ``any_thread`` the caller sees to it that one thread at a time uses it. With
    ``untouched`` the file is only read, and nobody may write in it meanwhile: nothing
    is locked, and nothing is laid beside it.

    Raises:
        DeskError: see ``in_the_desks_words``; the engine looks at the file's size.
    """
    name = f"{Path(path).resolve().as_uri()}?immutable=1" if untouched else str(path)
    with in_the_desks_words():
        return cast(
            "Connection",
            dbapi2.connect(
                name,
                timeout=0,
                isolation_level=None,
                check_same_thread=not any_thread,
                uri=untouched,
            ),
        )


def give_key(connection: Connection, key: bytes) -> None:
    """Say the key of the file; no copy of the words stays in the connection."""
    connection.executescript(f"PRAGMA key = \"x'{key.hex()}'\"")


def give_other_key(connection: Connection, key: bytes) -> None:
    """Seal the file with another key; no copy of the words stays either."""
    connection.executescript(f"PRAGMA rekey = \"x'{key.hex()}'\"")


@contextmanager
def in_the_desks_words() -> Iterator[None]:
    """Say the engine's errors as the clerk's: others are bugs and stay as they are.

    Raises:
        DeskError: ``desk-busy``, ``disk-full``, ``disk-error``, ``desk-damaged``,
            ``desk-not-writable``.
    """
    try:
        yield
    except EngineError as fault:
        if code := meaning(fault):
            raise DeskError(code) from fault
        raise


def meaning(fault: Exception) -> str | None:
    """Return the code for what happened, or None when it is a bug.

    >>> meaning(ValueError("no such column"))
    """
    name: str = getattr(fault, "sqlite_errorname", None) or _named(str(fault))
    return next(
        (code for start, code in _MEANINGS.items() if name.startswith(start)), None
    )


def _named(words: str) -> str:
    return "SQLITE_NOTADB" if words == "file is not a database" else ""
