"""Bringing an older file up to date, and refusing one with foreign tables in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from sqlite_utils import Database

from db.driver import Connection, connect, in_the_desks_words
from db.schema.migrations import migrations
from desk_app.errors import DeskError

# (name, kind, the statement that made it)
Objects = frozenset[tuple[str, str, str]]


# Long enough for another program to back the file up and bring it up to date.
_PATIENCE_MS = 60_000

# What is done before a file that holds something is changed; it reads the file only.
Before = Callable[[], object]


def bring_up_to_date(connection: Connection, before: Before | None = None) -> None:
    """Apply the migrations that are missing: all of them or none.

    Several programs may start at once: the first does it, the others wait and find
    nothing left to do.

    Args:
        connection: unguarded, with foreign keys off.
        before: called while nobody else can write, right before an older file is
            changed; what it raises leaves the file as it was.

    Raises:
        DeskError: ``desk-file-newer``; ``desk-file-foreign`` (what);
            ``desk-damaged`` when a row points at nothing afterwards.
    """
    if applied_in(connection) == _released():
        return
    with in_the_desks_words():
        _begin_patiently(connection)
        try:
            _apply_missing(connection, before)
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


def release_of(connection: Connection) -> tuple[str, ...]:
    """Return the migrations behind this file; refuse what they would not have made.

    Raises:
        DeskError: ``desk-file-newer``; ``desk-file-foreign`` (what).
    """
    applied = applied_in(connection)
    if applied != _released()[: len(applied)]:
        raise DeskError("desk-file-newer")
    _refuse_difference(objects_in(connection), expected_objects(applied))
    return applied


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


def _begin_patiently(connection: Connection) -> None:
    (usual_ms,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
    try:
        connection.execute("BEGIN IMMEDIATE")
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(usual_ms)}")


def _apply_missing(connection: Connection, before: Before | None) -> None:
    # Asked again inside the lock: another program may have been faster.
    applied = applied_in(connection)
    if applied == _released():
        return
    if applied != _released()[: len(applied)]:
        raise DeskError("desk-file-newer")
    # Before: a foreign trigger must not run while we migrate.
    _refuse_difference(objects_in(connection), expected_objects(applied))
    if applied and before is not None:
        before()
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


def applied_in(connection: Connection) -> tuple[str, ...]:
    """Return the names of the migrations that this file has gone through."""
    if not objects_in(connection):
        return ()
    return tuple(step.name for step in migrations.applied(_wrapped(connection)))


def _wrapped(connection: Connection) -> Database:
    # No plugins: they would be handed the open desk.
    return Database(connection, execute_plugins=False)  # type: ignore[arg-type]
