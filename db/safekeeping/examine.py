"""Looking through the whole file for damage: in a worker at start, and for doctor."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from db.connection import Access, open_keyed, something_waits
from db.driver import Connection, EngineError
from db.safekeeping import checks
from db.safekeeping.side_by_side import Ended, end_when, side_by_side
from desk_app.services.safekeeping.values import Finding, State, Told, nobody

# Who reads for long keeps the seals from being checked: do not wait for them.
_PATIENCE_MS = 200

# None: somebody writes now, and what is half written cannot be told from damage.
Complaints = list[str] | None
Check = Callable[[Connection], Complaints]
T = TypeVar("T")


def examine(access: Access, told: Told = nobody) -> list[Finding]:
    """Read every page, table by table on two connections; nothing is repaired.

    The seals are only right when nothing waits beside the file (WAL). Where something
    does, it is moved in first, but only once the tables were found whole.

    Args:
        access: the desk's file; others may use it meanwhile.
        told: how many of the checks are done; raising ends the work.

    Raises:
        DeskError: see ``connection.open_keyed``.
    """
    access = impatient(access)
    try:
        tables = _with_connection(access, checks.tables)
    except EngineError as fault:
        return [_finding("quick-check", [str(fault)])]
    asked = [_seal_complaints, *map(_table_check, tables)]
    sealed, *whole = _answers(access, asked, told)
    findings = [_finding("quick-check", [it for found in whole for it in found or ()])]
    if sealed is not None:
        return [*findings, _finding("cipher-integrity", sealed)]
    if findings[0].state is State.BAD:
        return [*findings, Finding("cipher-integrity", State.NOT_CHECKED, "damaged")]
    return [*findings, *_with_connection(access, seals)]


def impatient(access: Access) -> Access:
    """Return the same access for a look in passing."""
    return access._replace(busy_timeout_ms=_PATIENCE_MS)


def structure(connection: Connection) -> list[Finding]:
    """Are tables and indexes whole, and every page used once?"""
    return [_finding("quick-check", _quick_check(connection))]


def seals(connection: Connection) -> list[Finding]:
    """Does every page on the disk carry the right seal?"""
    try:
        row = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except EngineError as fault:
        return [_finding("checkpoint", [str(fault)])]
    complaints = None if row[0] else _seal_complaints(connection)
    if complaints is None:
        return [Finding("cipher-integrity", State.NOT_CHECKED, "in use")]
    return [_finding("cipher-integrity", complaints)]


def _answers(access: Access, asked: list[Check], told: Told) -> list[Complaints]:
    """Make the checks on two connections; their answers in the order asked."""
    answers: dict[int, Complaints] = {}

    def make(nth: int, ended: Ended) -> None:
        def work(connection: Connection) -> Complaints:
            end_when(connection, ended)
            return asked[nth](connection)

        answers[nth] = _with_connection(access, work)

    works = [partial(make, nth) for nth in range(len(asked))]
    side_by_side(works, lambda: told(len(answers), len(asked)))
    return [answers[nth] for nth in range(len(asked))]


def _with_connection(access: Access, work: Callable[[Connection], T]) -> T:
    connection = open_keyed(access)
    try:
        return work(connection)
    finally:
        connection.close()


def _table_check(table: str) -> Check:
    return lambda connection: _quick_check(connection, table)


def _quick_check(connection: Connection, table: str = "") -> list[str]:
    try:
        return checks.quick_check(connection, table)
    except EngineError as fault:
        return [str(fault)]


def _seal_complaints(connection: Connection) -> Complaints:
    # While somebody reads a file beside which nothing waits, nobody moves pages in it.
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        (file,) = connection.execute(
            "SELECT file FROM pragma_database_list WHERE name = 'main'"
        ).fetchone()
        if something_waits(Path(file)):
            return None
        return _seals_of(connection)
    finally:
        connection.execute("ROLLBACK")


def _seals_of(connection: Connection) -> list[str]:
    try:
        rows = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    except EngineError as fault:
        return [str(fault)]
    return [str(row[0]) for row in rows]


def _finding(check: str, complaints: list[str]) -> Finding:
    if not complaints:
        return Finding(check, State.GOOD)
    more = f" (+{len(complaints) - 1})" if len(complaints) > 1 else ""
    return Finding(check, State.BAD, complaints[0] + more)
