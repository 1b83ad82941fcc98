"""The desk's file: one writer, and a reader for whoever asks."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

from db.audit import audit_key
from db.cases.case_reader import SqliteCaseReader
from db.connection import Access, open_reader, open_writer
from db.desk_lock import DeskLock
from db.driver import Connection, in_the_desks_words
from db.unit import SqliteUnit
from desk_app.services.ports import Clock


class SqliteStore:
    """The desk's file, open. The thread that opens it is the one that writes.

    Reading connections wait in a pool: each serves one thread at a time.
    """

    def __init__(self, access: Access, now: Clock) -> None:
        """Open an existing file.

        Raises:
            DeskError: ``desk-in-use`` while its file is replaced; see
                ``connection.open_writer``.
        """
        self._access = access
        self._now = now
        self._audit_key = audit_key(access.key)
        self._owner = threading.get_ident()
        self._unit: SqliteUnit | None = None
        self._idle: deque[Connection] = deque()
        self._mine = threading.local()
        self._closed = False
        self._lock = DeskLock(access.path.parent)
        try:
            self._writer = open_writer(access)
        except BaseException:
            self._lock.release()
            raise

    @contextmanager
    def unit(self) -> Iterator[SqliteUnit]:
        """``with store.unit() as unit:`` everything in the block, or nothing.

        Raises:
            DeskError: ``desk-busy`` when another program keeps the file locked;
                ``disk-full``, ``disk-error``, ``desk-damaged``.
            RuntimeError: inside another unit, or on another thread.
        """
        if threading.get_ident() != self._owner:
            raise RuntimeError("only the thread that opened the desk writes")
        if self._unit is not None:
            raise RuntimeError("a unit inside a unit")
        with in_the_desks_words():
            # At once: a transaction that reads first and writes later fails as busy.
            self._writer.execute("BEGIN IMMEDIATE")
            self._unit = SqliteUnit(self._writer, self._audit_key, self._now)
            try:
                yield self._unit
                self._unit.finish()
                self._writer.execute("COMMIT")
            except BaseException:
                # A full disk has ended the transaction already.
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                raise
            finally:
                self._unit = None

    @contextmanager
    def reading(self) -> Iterator[SqliteCaseReader]:
        """One consistent view for reading, on this thread's own connection.

        Inside another ``reading`` of the same thread it is the same view.

        Raises:
            DeskError: ``desk-damaged`` when the file cannot be read.
            RuntimeError: inside a unit, which reads by itself.
        """
        if self._unit is not None and threading.get_ident() == self._owner:
            raise RuntimeError("inside a unit, read through the unit")
        outer: SqliteCaseReader | None = getattr(self._mine, "reader", None)
        if outer is not None:
            yield outer
            return
        with in_the_desks_words():
            connection = self._borrow()
            try:
                connection.execute("BEGIN")
                # The view is as of the first look: look now.
                connection.execute("SELECT count(*) FROM counters").fetchone()
                self._mine.reader = SqliteCaseReader(connection)
                yield self._mine.reader
            finally:
                self._mine.reader = None
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                self._give_back(connection)

    def close(self) -> None:
        """Let go of the file; readers still at work let go when they end."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()
        self._writer.close()
        self._lock.release()

    def _borrow(self) -> Connection:
        try:
            return self._idle.pop()
        except IndexError:
            return open_reader(self._access)

    def _give_back(self, connection: Connection) -> None:
        if self._closed:
            connection.close()
        else:
            self._idle.append(connection)
