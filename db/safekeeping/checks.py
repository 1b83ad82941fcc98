"""The checks of a desk's file that are asked in several places, as findings."""

from __future__ import annotations

from db.connection import Access, unsafe_settings
from db.driver import Connection
from db.schema.schema_check import release_of
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Finding, State

# The largest first, so that several readers end together.
_LARGEST = ("search", "events", "persons", "cases", "parties", "search_data")


def tables(connection: Connection) -> list[str]:
    """Return the names of all tables, those that take longest to read first."""
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    found = ["sqlite_schema", *(str(name) for (name,) in rows)]
    return sorted(found, key=[*_LARGEST, *found].index)


def quick_check(connection: Connection, table: str = "") -> list[str]:
    """Return what is wrong with a table and its indexes, or with the whole file."""
    asked = f"('{table}')" if table else ""
    rows = connection.execute(f"PRAGMA quick_check{asked}").fetchall()
    return [str(row[0]) for row in rows if row[0] != "ok"]


def settings(connection: Connection, access: Access) -> Finding:
    """Is every safety setting in force?"""
    unsafe = unsafe_settings(connection, access)
    return Finding("settings", State.BAD if unsafe else State.GOOD, ", ".join(unsafe))


def objects(connection: Connection) -> Finding:
    """Are the tables those of a release?"""
    try:
        release = release_of(connection)
    except DeskError as refusal:
        return Finding("tables", State.BAD, in_words(refusal))
    # An older one is brought up to date when it is opened.
    state = State.GOOD if release else State.BAD
    return Finding("tables", state, "" if release else "desk-damaged")


def references(connection: Connection) -> Finding:
    """Is everything there that a row refers to?"""
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    if rows:
        return Finding("references", State.BAD, f"{len(rows)} in {rows[0][0]}")
    return Finding("references", State.GOOD)


def log(broken: int | None, seq: int, seal: str) -> Finding:
    """Say how the log was found: its first broken line, or its newest one."""
    if broken:
        return Finding("log", State.BAD, f"line {broken}")
    return Finding("log", State.GOOD, f"{seq} {seal[:16]}")


def in_words(refusal: DeskError) -> str:
    """Say a refusal in a finding: its code and its details."""
    return " ".join([refusal.code, *map(str, refusal.details.values())])
