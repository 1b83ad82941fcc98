"""The desk's file: one writer, and a reader for whoever asks."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from db.audit import audit_key
from db.cases.case_reader import SqliteCaseReader
from db.cases.kept_numbers import Prints
from db.connection import Access, open_writer
from db.desk_lock import DeskLock
from db.driver import Connection, EngineError, in_the_desks_words, meaning
from db.readers import Readers
from db.unit import SqliteUnit
from desk_app.errors import DeskError
from desk_app.services.ports import Clock

# The encryption never reads again on a connection that could not read once.
_SPOILING = frozenset({"disk-error", "desk-damaged"})


class SqliteStore:
    """The desk's file, open. The thread that opens it is the one that writes.

    When the disk refuses, so does the store, in the desk's words; when the disk cannot
    be trusted with what it was given, the store only reads until the next start.
    """

    def __init__(
        self,
        access: Access,
        now: Clock,
        before_migration: Callable[[], object] | None = None,
    ) -> None:
        """Open an existing file; ``before_migration``: see ``open_writer``.

        Raises:
            DeskError: ``desk-in-use`` while its file is replaced; see
                ``connection.open_writer``.
        """
        self._access = access
        self._now = now
        self._audit_key = audit_key(access.sealing_key)
        self._prints = Prints(access.sealing_key)
        self._owner = threading.get_ident()
        self._unit: SqliteUnit | None = None
        self._readers = Readers(access)
        self._mine = threading.local()
        self._read_only = False
        self._spoiled = False
        self._lock = DeskLock(access.path.parent)
        try:
            self._writer = open_writer(access, before_migration)
        except BaseException:
            self._lock.release()
            raise

    @property
    def read_only(self) -> bool:
        """The disk failed so that nothing can be trusted to it until the next start."""
        return self._read_only

    @contextmanager
    def unit(self) -> Iterator[SqliteUnit]:
        """``with store.unit() as unit:`` everything in the block, or nothing.

        Raises:
            DeskError: ``desk-busy`` when another program keeps the file locked;
                ``disk-full``, ``disk-error``, ``desk-damaged``; ``desk-read-only``
                from the first time on that the disk did not confirm what it has.
            RuntimeError: inside another unit, or on another thread.
        """
        if threading.get_ident() != self._owner:
            raise RuntimeError("only the thread that opened the desk writes")
        if self._unit is not None:
            raise RuntimeError("a unit inside a unit")
        if self._read_only:
            raise DeskError("desk-read-only")
        with in_the_desks_words(), self._well_writer() as writer:
            try:
                # At once: one that reads first and writes later fails as busy.
                writer.execute("BEGIN IMMEDIATE")
                self._unit = SqliteUnit(
                    writer, self._audit_key, self._prints, self._now
                )
                yield self._unit
                self._unit.finish()
                self._commit()
            except BaseException:
                self._undo()
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
        with in_the_desks_words(), self._readers.view() as connection:
            self._mine.reader = SqliteCaseReader(connection, self._prints)
            try:
                yield self._mine.reader
            finally:
                self._mine.reader = None

    def changes_elsewhere(self) -> int:
        """Return a number that is another one after another program has saved.

        Raises:
            DeskError: when the file cannot be asked.
            RuntimeError: on another thread.
        """
        if threading.get_ident() != self._owner:
            raise RuntimeError("only the thread that opened the desk asks its writer")
        with in_the_desks_words(), self._well_writer() as writer:
            row = writer.execute("PRAGMA data_version").fetchone()
        return int(row[0])

    def close(self) -> None:
        """Let go of the file; readers still at work let go when they end."""
        self._readers.close()
        self._writer.close()
        self._lock.release()

    @contextmanager
    def _well_writer(self) -> Iterator[Connection]:
        """The writing connection; a new one after a page could not be read."""
        if self._spoiled:
            fresh = open_writer(self._access)
            self._writer.close()
            self._writer, self._spoiled = fresh, False
        try:
            yield self._writer
        except EngineError as fault:
            self._spoiled = meaning(fault) in _SPOILING
            raise

    def _commit(self) -> None:
        """Keep the unit; write no more when the disk does not confirm that it has it.

        The engine says "I/O error" and not of what. After a sync that failed, a second
        one may say yes to what is lost already: so there is none.

        Raises:
            DeskError: ``desk-read-only``.
        """
        try:
            self._writer.execute("COMMIT")
        except EngineError as fault:
            if meaning(fault) != "disk-error":
                raise
            self._read_only = True
            raise DeskError("desk-read-only") from fault

    def _undo(self) -> None:
        """Take back what the unit did so far."""
        try:
            # A full disk has ended the transaction already.
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
        except EngineError as refused:
            self._read_only = True
            raise DeskError("desk-read-only") from refused
