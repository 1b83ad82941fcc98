"""Keeping the days of each case side by side, in the unit that keeps its events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from db.driver import Connection
from desk_app.domain.case.events import Event
from desk_app.domain.waiting.courses import Course, courses_of

_ADD_COURSE = """
INSERT INTO courses (applied, case_id, from_day, to_day, informed, cpr, mitid, ended,
    ended_reason, gaps)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ADD_GAP = """
INSERT INTO gaps (case_id, from_day, kind, after, until) VALUES (?, ?, ?, ?, ?)
"""
_MOVES_NO_CLOCK = ("step_", "paper_")
# In the column ``gaps``: nothing is left out; pauses; it was closed in between.
_NONE, _PAUSED, _CLOSED = range(3)


def keep_new(
    connection: Connection, cases: Iterable[tuple[int, Sequence[Event]]]
) -> None:
    """Keep the days of cases that have none yet, from their events."""
    courses: list[tuple[Any, ...]] = []
    gaps: list[tuple[Any, ...]] = []
    for case_id, events in cases:
        for course in courses_of(events):
            courses.append(_row(case_id, course))
            gaps += [
                (case_id, course.from_day, gap.kind, gap.after, gap.until)
                for gap in course.gaps
            ]
    connection.executemany(_ADD_COURSE, courses)
    connection.executemany(_ADD_GAP, gaps)


def keep_changed(
    connection: Connection,
    case_id: int,
    events: Sequence[Event],
    new: Iterable[Event],
) -> None:
    """Keep the days of a case anew, unless none of its new events moves a clock."""
    if all(event.kind.startswith(_MOVES_NO_CLOCK) for event in new):
        return
    connection.execute("DELETE FROM gaps WHERE case_id = ?", (case_id,))
    connection.execute("DELETE FROM courses WHERE case_id = ?", (case_id,))
    keep_new(connection, [(case_id, events)])


def _row(case_id: int, course: Course) -> tuple[Any, ...]:
    days = course.history
    return (
        days.applied.toordinal(),
        case_id,
        course.from_day,
        course.to_day,
        days.informed and days.informed.toordinal(),
        days.cpr and days.cpr.toordinal(),
        days.mitid and days.mitid.toordinal(),
        days.ended and days.ended.toordinal(),
        days.ended_reason,
        _CLOSED if days.closures else _PAUSED if course.gaps else _NONE,
    )
