"""Filling the days of the cases that an older file brings along, from their events.

This is how it was done when the step was released: it is never edited, and it knows
nothing of the rules of today.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

_COPENHAGEN = ZoneInfo("Europe/Copenhagen")
_FAR = date.max.toordinal() + 1
_END = _FAR - 1
_BATCH = 10_000
_KINDS = """('applied', 'informed', 'paused', 'resumed', 'cpr_issued',
    'mitid_issued', 'not_completed', 'reopened', 'applied_corrected',
    'informed_corrected', 'undone')"""
_EVENTS = f"""
SELECT case_id, kind, at, reason, day, action, undoes FROM events
WHERE case_id IN (SELECT value FROM json_each(?)) AND kind IN {_KINDS}
ORDER BY case_id, seq
"""  # noqa: S608
# Whether nothing was paused, corrected or undone: then the days are as they stand.
_CASES = f"""
SELECT case_id, count(*) = count(DISTINCT kind) AND count(*) = sum(kind IN ('applied',
        'informed', 'cpr_issued', 'mitid_issued', 'not_completed')),
    max(CASE kind WHEN 'applied' THEN coalesce(day, at) END),
    max(CASE kind WHEN 'informed' THEN coalesce(day, at) END),
    max(CASE kind WHEN 'cpr_issued' THEN coalesce(day, at) END),
    max(CASE kind WHEN 'mitid_issued' THEN coalesce(day, at) END),
    max(CASE kind WHEN 'not_completed' THEN coalesce(day, at) END),
    max(CASE kind WHEN 'not_completed' THEN reason ELSE '' END)
FROM events WHERE case_id > ? AND case_id <= ? AND kind IN {_KINDS}
GROUP BY case_id
"""  # noqa: S608
_DAY_LETTERS = 10  # of a day that somebody wrote down; else it is an instant

Span = tuple[int, int, str]


class _Known(NamedTuple):
    """What is known of a case on a day; days are numbers."""

    applied: int
    informed: int | None
    cpr: int | None
    mitid: int | None
    ended: int | None
    ended_reason: str
    pauses: tuple[Span, ...]
    closures: tuple[Span, ...]


class _Happened(NamedTuple):
    kind: str
    day: int
    reason: str


def keep_courses(connection: Any) -> None:
    """Keep the days of every case in the file."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM cases").fetchone()
    for after in range(0, last, _BATCH):
        courses: list[tuple[Any, ...]] = []
        gaps: list[tuple[Any, ...]] = []
        others: list[int] = []
        for case_id, plain, applied, *days, reason in connection.execute(
            _CASES, (after, after + _BATCH)
        ).fetchall():
            if not plain:
                others.append(case_id)
            elif applied is not None:
                first = _plain_day(applied)
                issued = (None if day is None else _plain_day(day) for day in days)
                courses.append((first, case_id, first, _FAR, *issued, reason, 0))
        rows = connection.execute(_EVENTS, (json.dumps(others),)).fetchall()
        for case_id, events in groupby(rows, key=lambda row: row[0]):
            for from_day, to_day, known in _courses(_in_force(list(events))):
                own = list(_gaps(known))
                has = 2 if known.closures else int(bool(own))
                courses.append((known.applied, case_id, from_day, to_day))
                courses[-1] += (*known[1:6], has)
                gaps += [(case_id, from_day, *gap) for gap in own]
        connection.executemany(
            "INSERT INTO courses VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", courses
        )
        connection.executemany("INSERT INTO gaps VALUES (?, ?, ?, ?, ?)", gaps)


def _in_force(rows: Sequence[Any]) -> list[_Happened]:
    void: set[int] = set()
    for _, kind, _, _, _, action, undoes in reversed(rows):
        if kind == "undone" and action not in void:
            void.add(undoes or 0)
    return [
        _Happened(kind, _local_day(at, day), reason)
        for _, kind, at, reason, day, action, _ in rows
        if kind != "undone" and action not in void
    ]


@lru_cache(maxsize=100_000)
def _plain_day(said: str) -> int:
    return _local_day(said, said if len(said) == _DAY_LETTERS else None)


@lru_cache(maxsize=100_000)
def _local_day(at: str, day: str | None) -> int:
    if day is not None:
        return date.fromisoformat(day).toordinal()
    return datetime.fromisoformat(at).astimezone(_COPENHAGEN).date().toordinal()


def _courses(events: Sequence[_Happened]) -> Iterator[tuple[int, int, _Known]]:
    known = _known(events, _END)
    if known is None:
        return
    days = sorted({event.day for event in events})
    to_day = _FAR
    for place, day in reversed(list(enumerate(days))):
        then = _known(events, day)
        if _seen_from(known, day) == then:
            continue
        yield days[place + 1], to_day, known
        if then is None:
            return
        known, to_day = then, days[place + 1]
    yield known.applied, to_day, known


def _known(  # noqa: C901 - a branch for each kind of event
    events: Iterable[_Happened], as_of: int
) -> _Known | None:
    applied: list[int] = []
    informed: list[int] = []
    issued: dict[str, int] = {}
    ended: tuple[int, str] | None = None
    last_end: tuple[int, str] | None = None
    pauses: list[Span] = []
    closures: list[Span] = []
    for kind, day, reason in events:
        if kind == "applied":
            applied.append(day)
        elif kind == "informed":
            informed.append(day)
        elif kind == "applied_corrected":
            applied[-1:] = [day]
        elif kind == "informed_corrected":
            informed[-1:] = [day]
        elif day > as_of:
            continue
        elif kind == "paused":
            pauses.append((day, _FAR, reason))
        elif kind == "resumed":
            _resume(pauses, day, reason)
        elif kind == "not_completed":
            ended, last_end = (day, reason), (day, "")
        elif kind == "reopened" and last_end is not None:
            closures.append((last_end[0], day, ""))
            issued.pop(last_end[1], None)
            ended = last_end = None
        elif kind in {"cpr_issued", "mitid_issued"}:
            issued[kind] = day
            last_end = (day, kind)
    applied = [day for day in applied if day <= as_of]
    informed = [day for day in informed if day <= as_of]
    if not applied:
        return None
    return _Known(
        applied[-1],
        informed[-1] if informed else None,
        issued.get("cpr_issued"),
        issued.get("mitid_issued"),
        ended[0] if ended else None,
        ended[1] if ended else "",
        tuple(pauses),
        tuple(closures),
    )


def _resume(pauses: list[Span], day: int, reason: str) -> None:
    running = [place for place, pause in enumerate(pauses) if pause[1] == _FAR]
    named = [place for place in running if pauses[place][2] == reason]
    if running:
        place = (named or running)[-1]
        pauses[place] = (pauses[place][0], day, pauses[place][2])


def _seen_from(later: _Known, day: int) -> _Known | None:
    if later.applied > day:
        return None
    informed, cpr, mitid, ended = (
        happened if happened is not None and happened <= day else None
        for happened in later[1:5]
    )
    return _Known(
        later.applied,
        informed,
        cpr,
        mitid,
        ended,
        later.ended_reason if ended is not None else "",
        tuple(
            (after, until if until <= day else _FAR, reason)
            for after, until, reason in later.pauses
            if after <= day
        ),
        later.closures,
    )


def _gaps(known: _Known) -> Iterator[tuple[str, int, int]]:
    stopping = [pause for pause in known.pauses if pause[2] != "own_capacity"]
    yield from _joined("out", [*stopping, *known.closures])
    yield from _joined("closed", known.closures)
    for reason in sorted({reason for _, _, reason in known.pauses}):
        yield from _joined(reason, [p for p in known.pauses if p[2] == reason])


def _joined(kind: str, spans: Iterable[Span]) -> Iterator[tuple[str, int, int]]:
    joined: list[tuple[int, int]] = []
    for after, until, _ in sorted(spans):
        if until <= after:
            continue
        if joined and after <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(until, joined[-1][1]))
        else:
            joined.append((after, until))
    for after, until in joined:
        yield kind, after, until
