"""Histories by the hundred thousand, for the waiting-time figures."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from typing import Any

from db.case_rows import EVENT_COLUMNS, event_of
from db.driver import Connection
from db.filters import Condition, condition, in_chunks, one_of
from desk_app.domain.events import Event, EventKind
from desk_app.services.ports import CaseFilter, HistoryRow

# A kind that is not named here is read: new kinds of event are safe.
_NOT_FOR_CLOCKS = (
    EventKind.STEP_DONE,
    EventKind.STEP_NOT_NEEDED,
    EventKind.STEP_REFUSED,
    EventKind.STEP_REOPENED,
    EventKind.PAPER_ACCEPTED,
    EventKind.PAPER_MISSING,
    EventKind.PAPER_NOT_NEEDED,
)
_LEFT_OUT = one_of("kind", "kind", [kind.value for kind in _NOT_FOR_CLOCKS])
_CASES = (
    "SELECT cases.applied_on, cases.id, cases.reference, cases.pathway,"
    " cases.municipality, persons.citizenship"
    " FROM cases JOIN persons ON persons.case_id = cases.id"
)
_BEFORE_ALL = ("", 0)


def histories(
    connection: Connection, wanted: CaseFilter, batch: int
) -> Iterator[HistoryRow]:
    """Yield the cases' histories, oldest ``applied_on`` first."""
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
    wanted = one_of("case_id", "id", [case[1] for case in cases])
    events: dict[int, list[Event]] = {case[1]: [] for case in cases}
    rows = connection.execute(
        f"SELECT case_id, {EVENT_COLUMNS} FROM events"  # noqa: S608 (constants)
        f" WHERE {wanted.sql} AND NOT ({_LEFT_OUT.sql}) ORDER BY case_id, seq",
        {**wanted.values, **_LEFT_OUT.values},
    )
    for case_id, *row in rows:
        events[case_id].append(event_of(row))
    for _, case_id, reference, pathway, municipality, citizenship in cases:
        yield HistoryRow(
            reference, pathway, municipality, citizenship, tuple(events[case_id])
        )
