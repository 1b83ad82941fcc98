"""Bringing an older file up to date, and refusing one with foreign tables in it."""

from __future__ import annotations

from functools import lru_cache

from sqlite_utils import Database

from db.driver import Connection, connect, in_the_desks_words
from db.schema.migrations import migrations
from desk_app.errors import DeskError

# (name, kind, the statement that made it)
Objects = frozenset[tuple[str, str, str]]


def bring_up_to_date(connection: Connection) -> None:
    """Apply the migrations that are missing: all of them or none.

    Several programs may start at once: the first does it, the others wait.

    Raises:
        DeskError: ``desk-file-newer``; ``desk-file-foreign`` (what);
            ``desk-damaged`` when a row points at nothing afterwards.
    """
    if _applied(connection) == _released():
        return
    with in_the_desks_words():
        connection.execute("BEGIN IMMEDIATE")
        try:
            _apply_missing(connection)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def refuse_foreign_objects(connection: Connection) -> None:
    """Compare tables, indexes, views and triggers with those the migrations make.

    Raises:
        DeskError: ``desk-file-foreign`` (what: the name of the first that differs).
    """
    _refuse_difference(objects_in(connection), expected_objects(_released()))


def objects_in(connection: Connection) -> Objects:
    """Return what is in the file; the engine's own bookkeeping is left out."""
    rows = connection.execute(
        "SELECT name, type, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%'"
        " ESCAPE '\\'"
    )
    return frozenset(tuple(row) for row in rows.fetchall())


@lru_cache(maxsize=8)
def expected_objects(applied: tuple[str, ...]) -> Objects:
    """Return what a file is made of after these migrations."""
    if not applied:
        return frozenset()
    memory = connect(":memory:")
    names = _released()
    after = names[len(applied)] if len(applied) < len(names) else None
    migrations.apply(_wrapped(memory), stop_before=after)
    objects = objects_in(memory)
    memory.close()
    return objects


def _apply_missing(connection: Connection) -> None:
    # Asked again inside the lock: another program may have been faster.
    applied = _applied(connection)
    if applied == _released():
        return
    if applied != _released()[: len(applied)]:
        raise DeskError("desk-file-newer")
    # Before: a foreign trigger must not run while we migrate.
    _refuse_difference(objects_in(connection), expected_objects(applied))
    migrations.apply(_wrapped(connection))
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise DeskError("desk-damaged")


def _refuse_difference(found: Objects, expected: Objects) -> None:
    if different := sorted(found ^ expected):
        raise DeskError("desk-file-foreign", what=different[0][0])


@lru_cache(maxsize=1)
def _released() -> tuple[str, ...]:
    nothing = connect(":memory:")
    names = tuple(step.name for step in migrations.pending(_wrapped(nothing)))
    nothing.close()
    return names


def _applied(connection: Connection) -> tuple[str, ...]:
    if not objects_in(connection):
        return ()
    return tuple(step.name for step in migrations.applied(_wrapped(connection)))


def _wrapped(connection: Connection) -> Database:
    # No plugins: they would be handed the open desk.
    return Database(connection, execute_plugins=False)  # type: ignore[arg-type]
