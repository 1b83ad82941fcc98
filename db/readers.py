"""Connections that only read: each serves one thread, then waits for another."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from db.connection import Access, open_reader
from db.driver import Connection, EngineError


class Readers:
    """Reading connections on one desk's file, opened as they are wanted."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._idle: deque[Connection] = deque()
        self._closed = False

    @contextmanager
    def view(self) -> Iterator[Connection]:
        """A connection that sees the file as it is now until the end of the block."""
        connection = self._borrow()
        try:
            connection.execute("BEGIN")
            # The view is as of the first look: look now.
            connection.execute("SELECT count(*) FROM counters").fetchone()
            yield connection
        except EngineError:
            # The encryption never reads again where it could not read once.
            connection.close()
            raise
        except BaseException:
            self._give_back(connection)
            raise
        else:
            self._give_back(connection)

    def close(self) -> None:
        """Let go of the file; those still at work let go when they end."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def _borrow(self) -> Connection:
        try:
            return self._idle.pop()
        except IndexError:
            return open_reader(self._access)

    def _give_back(self, connection: Connection) -> None:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if self._closed:
            connection.close()
        else:
            self._idle.append(connection)
