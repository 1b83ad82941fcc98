"""Histories by the hundred thousand, for the waiting-time figures."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from typing import Any

from db.cases.case_rows import CLOCK_COLUMNS, clock_event_of
from db.cases.filters import Condition, condition, in_chunks, marks
from db.driver import Connection
from desk_app.domain.case.events import Event, EventKind
from desk_app.services.ports import CaseFilter, HistoryRow

# A kind that is not named here is read: new kinds of event are safe.
_NOT_FOR_CLOCKS = (
    EventKind.STEP_DONE.value,
    EventKind.STEP_NOT_NEEDED.value,
    EventKind.STEP_REFUSED.value,
    EventKind.STEP_REOPENED.value,
    EventKind.PAPER_ACCEPTED.value,
    EventKind.PAPER_MISSING.value,
    EventKind.PAPER_NOT_NEEDED.value,
)
_CASES = (
    "SELECT cases.applied_on, cases.id, cases.reference, cases.pathway,"
    " cases.municipality, persons.citizenship"
    " FROM cases JOIN persons ON persons.case_id = cases.id"
)
_BEFORE_ALL = ("", 0)


def histories(
    connection: Connection, wanted: CaseFilter, batch: int
) -> Iterator[HistoryRow]:
    """Yield the cases' histories, oldest ``applied_on`` first.

    No clock asks who, at which desk, for which step or paper: that stays empty.
    """
    parts = [_cases(connection, condition(part), batch) for part in in_chunks(wanted)]
    together: list[Any] = []
    for case in merge(*parts):
        together.append(case)
        if len(together) >= batch:
            yield from _with_events(connection, together)
            together = []
    yield from _with_events(connection, together)


def _cases(connection: Connection, where: Condition, batch: int) -> Iterator[Any]:
    after: tuple[str, int] = _BEFORE_ALL
    while True:
        rows = connection.execute(
            f"{_CASES} WHERE {where.sql}"
            " AND (cases.applied_on, cases.id) > (:after_on, :after_id)"
            " ORDER BY cases.applied_on, cases.id LIMIT :batch",
            {
                **where.values,
                "after_on": after[0],
                "after_id": after[1],
                "batch": batch,
            },
        ).fetchall()
        yield from rows
        if len(rows) < batch:
            return
        after = (rows[-1][0], rows[-1][1])


def _with_events(connection: Connection, cases: list[Any]) -> Iterator[HistoryRow]:
    if not cases:
        return
    events: dict[int, list[Event]] = {case[1]: [] for case in cases}
    rows = connection.execute(
        f"SELECT case_id, {CLOCK_COLUMNS} FROM events"  # noqa: S608 (question marks)
        f" WHERE case_id IN ({marks(list(events))})"
        f" AND kind NOT IN ({marks(_NOT_FOR_CLOCKS)}) ORDER BY case_id, seq",
        (*events, *_NOT_FOR_CLOCKS),
    )
    for row in rows:
        events[row[0]].append(clock_event_of(row))
    for _, case_id, reference, pathway, municipality, citizenship in cases:
        yield HistoryRow(
            reference, pathway, municipality, citizenship, tuple(events[case_id])
        )
