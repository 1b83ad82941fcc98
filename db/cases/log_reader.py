"""Reading the log: all about one person, a span of days, and whom lines are about."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from db.cases.case_rows import instant_text
from db.driver import Connection
from desk_app.errors import DeskError
from desk_app.services.log_port import LogLine, LookedAt, Review

_LINES = "SELECT seq, at, actor, action, case_ref, purpose FROM audit"
_CHUNK = 500


def log_of(connection: Connection, case: str) -> Sequence[LogLine]:
    """Return every line about one case, oldest first."""
    # Of two indexes, the one by case: without the plus the engine may walk all lines.
    return _lines(
        connection, f"{_LINES} WHERE case_ref = :case ORDER BY +seq", {"case": case}
    )


def log_between(
    connection: Connection, first: datetime, end: datetime
) -> Sequence[LogLine]:
    """Return every line from ``first`` on and before ``end``, oldest first."""
    span = {"first": instant_text(first), "end": instant_text(end)}
    return _lines(
        connection, f"{_LINES} WHERE at >= :first AND at < :end ORDER BY +seq", span
    )


def log_head(connection: Connection) -> tuple[int, bytes]:
    """Return the newest line's number and seal; 0 and zeros for an empty log."""
    row = connection.execute(
        "SELECT seq, h FROM audit ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return (0, bytes(32)) if row is None else (int(row[0]), bytes(row[1]))


def looked_at(connection: Connection, cases: Collection[str]) -> Mapping[str, LookedAt]:
    """Return whom these cases are about; unknown ones are left out."""
    wanted, found = sorted(cases), dict[str, LookedAt]()
    for begin in range(0, len(wanted), _CHUNK):
        part = wanted[begin : begin + _CHUNK]
        marks = ", ".join("?" * len(part))
        rows = connection.execute(
            "SELECT cases.reference, persons.family_name, parties.address,"  # noqa: S608
            " persons.protected FROM cases"
            " JOIN persons ON persons.case_id = cases.id"
            " JOIN parties ON parties.id = cases.party_id"
            f" WHERE cases.reference IN ({marks})",
            part,
        )
        for case, name, address, protected in rows:
            found[str(case)] = LookedAt(name, address, bool(protected))
    return found


def review(connection: Connection, week: str) -> Review | None:
    """Return the sign-off of that week, or None."""
    row = connection.execute(
        "SELECT week, lines, note, actor, at FROM reviews WHERE week = :week",
        {"week": week},
    ).fetchone()
    if row is None:
        return None
    lines = tuple(int(line) for line in row[1].split())
    return Review(row[0], lines, row[2], row[3], datetime.fromisoformat(row[4]))


def keep_review(connection: Connection, signed: Review) -> None:
    """Keep the sign-off of a week.

    Raises:
        DeskError: ``week-signed`` (week, by) when it has one.
    """
    if (before := review(connection, signed.week)) is not None:
        raise DeskError("week-signed", week=signed.week, by=before.actor)
    connection.execute(
        "INSERT INTO reviews (week, lines, note, actor, at)"
        " VALUES (:week, :lines, :note, :actor, :at)",
        {
            "week": signed.week,
            "lines": " ".join(map(str, signed.lines)),
            "note": signed.note,
            "actor": signed.actor,
            "at": instant_text(signed.at),
        },
    )


def _lines(
    connection: Connection, sql: str, values: Mapping[str, str]
) -> list[LogLine]:
    rows = connection.execute(sql, values)
    return [
        LogLine(seq, datetime.fromisoformat(at), actor, action, case, purpose)
        for seq, at, actor, action, case, purpose in rows
    ]
