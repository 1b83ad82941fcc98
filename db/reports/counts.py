"""The waiting time of all cases, counted in the file; nothing of it is kept.

Statements are put together from our own column names; values are always bound.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from db.driver import Connection
from db.reports.clock_sql import STANDINGS, Statement, counted
from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.courses import CLOSED, OUT
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.history import History, Span
from desk_app.domain.waiting.policy import Policy
from desk_app.domain.waiting.standing import Standing
from desk_app.services.counts_port import (
    Asked,
    CountedRow,
    Ended,
    KnownHistory,
    PausedFor,
    Tally,
    WeekTally,
)

_ROWS = ", ".join(CountedRow._fields)
_BATCH = 2_000
# What cases may be grouped by, and the column of theirs that it takes.
_GROUPS = {
    "": ("0", ""),
    # A day number is a Monday when it leaves 1 divided by 7.
    "week": ("applied - (applied + 6) % 7", ""),
    "pathway": ("pathway", ", cases.pathway"),
    "municipality": ("municipality", ", cases.municipality"),
}
# All that cases are alike in, in one number: grouped and sorted by the engine it takes
# twice as long.
_DAYS, _PLACES, _MARKS = 1 << 16, 1 << 8, 1 << 3
# A ``Tally`` without its number of cases.
_Alike = tuple[Milestone, int | str, Standing, int, bool, int | None, int | None]
_REASONS = {reason.value: reason for reason in PauseReason}


def counted_rows(connection: Connection, asked: Asked) -> Iterator[CountedRow]:
    """Yield every case of the cohort (for either milestone) with its clocks."""
    statement = _counted(connection, asked)
    rows = connection.execute(
        f"{statement.sql} SELECT {_ROWS} FROM counted",  # noqa: S608
        statement.values,
    )
    for row in rows:
        cpr, mitid = STANDINGS[row[-2]].value, STANDINGS[row[-1]].value
        yield CountedRow._make((*row[:-2], cpr, mitid))


def tallies(
    connection: Connection, asked: Asked, by: str, milestones: Sequence[Milestone]
) -> Sequence[Tally]:
    """Count the cohort's cases by all they have in common; ``by`` see ``_GROUPS``."""
    group, more = _GROUPS[by]
    statement = _counted(connection, asked, more)
    alike = ", ".join(_alike(milestone) for milestone in milestones)
    rows = connection.execute(
        f"{statement.sql} SELECT {group}, {alike} FROM days",  # noqa: S608
        statement.values,
    ).fetchall()
    groups, *columns = zip(*rows, strict=True) if rows else ((),)
    found: Counter[_Alike] = Counter()
    for milestone, column in zip(milestones, columns, strict=False):
        for (together, number), cases in Counter(
            zip(groups, column, strict=True)
        ).items():
            if number is not None:
                found[_read(asked, milestone, together, number)] += cases
    return [Tally(*alike, cases) for alike, cases in found.items()]


def trend(
    connection: Connection, asked: Asked, milestone: Milestone
) -> Sequence[WeekTally]:
    """Count the cohort's cases by the week they came in and the target's days."""
    statement, of = _counted(connection, asked), milestone.value
    rows = connection.execute(
        f"""{statement.sql}
SELECT (((applied + 6) / 7 * {_PLACES} + policy) * {_MARKS} + {_marks(of)}) * {_DAYS}
    + coalesce(k2_{of} + 1, 0)
FROM days WHERE in_{of}""",  # noqa: S608
        statement.values,
    ).fetchall()
    found: Counter[tuple[int, Standing, int | None]] = Counter()
    for (number,), cases in sorted(Counter(rows).items()):
        number, days = divmod(number, _DAYS)  # noqa: PLW2901 - what is left of it
        number, marks = divmod(number, _MARKS)  # noqa: PLW2901
        week, policy = divmod(number, _PLACES)
        k2_days = days - 1 if days else None
        stands = _stands(asked.policies[policy], marks, k2_days)
        found[week * 7 - 6, stands, k2_days] += cases
    return [
        WeekTally(date.fromordinal(monday), stands, k2_days, cases)
        for (monday, stands, k2_days), cases in found.items()
    ]


def _counted(connection: Connection, asked: Asked, more: str = "") -> Statement:
    """The clocks of all cases, for targets whose days are counted beforehand."""
    kinds = {policy.day_kind for policy in asked.policies}
    if kinds != {DayKind.CALENDAR}:
        row = connection.execute("SELECT 1 FROM day_counts LIMIT 1").fetchone()
        if row is None:  # else nobody would have a number of days, and nobody ask why
            raise RuntimeError("no days were counted beforehand")
    return counted(asked, more)


def _marks(of: str) -> str:
    """Three bits: it came, was given up, is paused. To judge, the engine is slow."""
    return f"""({of} IS NOT NULL)
    + ({of} IS NULL AND mitid IS NULL AND ended IS NOT NULL) * 2 + is_paused * 4"""


def _stands(policy: Policy, marks: int, k2_days: int | None) -> Standing:
    """As ``clock_sql`` judges each case, for all that are alike."""
    if marks & 2:
        return Standing.NOT_COMPLETED
    if k2_days is None:
        return Standing.NOT_STARTED
    is_late = k2_days > policy.limit_days
    if marks & 1:
        return STANDINGS[(k2_days > policy.fast_days) + is_late]
    if is_late:
        return Standing.OPEN_LATE
    return Standing.PAUSED if marks & 4 else Standing.OPEN_IN_TIME


def _alike(milestone: Milestone) -> str:
    """One number for what ``_marks`` says, the policy, K1 and K2."""
    of = milestone.value
    return f"""CASE WHEN in_{of} THEN
        ((({_marks(of)}) * {_PLACES} + policy)
        * {_DAYS} + coalesce(k1_{of} + 1, 0)) * {_DAYS}
        + coalesce(k2_{of} + 1, 0) END"""


def _read(asked: Asked, milestone: Milestone, group: int | str, number: int) -> _Alike:
    number, k2 = divmod(number, _DAYS)
    number, k1 = divmod(number, _DAYS)
    marks, policy = divmod(number, _PLACES)
    k1_days, k2_days = (days - 1 if days else None for days in (k1, k2))
    stands = _stands(asked.policies[policy], marks, k2_days)
    return milestone, group or "", stands, policy, bool(marks & 1), k1_days, k2_days


def endings(connection: Connection, asked: Asked) -> Sequence[Ended]:
    """Count the cohort's cases by how they ended; empty for those not given up."""
    statement = _counted(connection, asked)
    rows = connection.execute(
        f"""{statement.sql}
SELECT CASE WHEN mitid IS NULL AND ended IS NOT NULL THEN ended_reason ELSE '' END,
    count(*)
FROM spans WHERE in_cpr OR in_mitid GROUP BY 1 ORDER BY 1""",  # noqa: S608
        statement.values,
    )
    return list(map(Ended._make, rows.fetchall()))


def paused_for(connection: Connection, asked: Asked) -> Sequence[PausedFor]:
    """Add up whom the cohort's cases waited for until MitID, their end, or today."""
    statement = _counted(connection, asked)
    rows = connection.execute(
        f"""{statement.sql}, waits AS (
    SELECT gap.kind, spans.case_id,
        sum(min(gap.until, mitid_end) - max(gap.after, applied)) AS days
    FROM spans JOIN gaps AS gap
        ON gap.case_id = spans.case_id AND gap.from_day = spans.from_day
    WHERE spans.gaps > 0 AND (in_cpr OR in_mitid)
        AND gap.kind NOT IN (:out, :closed)
        AND min(gap.until, mitid_end) > max(gap.after, applied)
    GROUP BY 1, 2
)
SELECT kind, count(*), sum(days) FROM waits GROUP BY kind ORDER BY kind""",  # noqa: S608
        {**statement.values, "out": OUT, "closed": CLOSED},
    )
    return list(map(PausedFor._make, rows.fetchall()))


def known_histories(connection: Connection, asked: Asked) -> Iterator[KnownHistory]:
    """Yield the histories of the cohort's cases, oldest first.

    Pauses of one reason that overlap or touch are told as one.
    """
    more = ", cases.reference, cases.pathway, cases.municipality"
    statement = counted(asked, more)
    rows = connection.execute(
        f"""{statement.sql}
SELECT spans.case_id, from_day, gaps, applied, informed, spans.cpr, mitid, ended,
    ended_reason, reference, pathway, municipality, persons.citizenship
FROM spans JOIN persons ON persons.case_id = spans.case_id
WHERE in_cpr OR in_mitid ORDER BY applied, spans.case_id""",  # noqa: S608
        statement.values,
    )
    while batch := list(islice(rows, _BATCH)):
        yield from _histories(connection, batch, asked.as_of)


def _histories(
    connection: Connection, rows: Sequence[Any], as_of: date
) -> Iterator[KnownHistory]:
    gaps = _gaps_of(connection, [row[0] for row in rows if row[2]])
    today, from_number = as_of.toordinal(), date.fromordinal
    for row in rows:
        case_id, from_day, has_gaps, applied, informed, cpr, mitid, ended = row[:8]
        pauses: list[Span] = []
        closures: list[Span] = []
        if has_gaps:
            for kind, after, until in gaps.get((case_id, from_day), ()):
                if kind == OUT or after > today:
                    continue
                to_day = from_number(until) if until <= today else None
                span = Span(from_number(after), to_day, _REASONS.get(kind))
                (closures if kind == CLOSED else pauses).append(span)
        pauses.sort(key=lambda pause: pause.from_day)
        history = History(
            as_of,
            from_number(applied),
            informed and from_number(informed),
            cpr and from_number(cpr),
            mitid and from_number(mitid),
            ended and from_number(ended),
            row[8] if ended else "",
            tuple(pauses),
            tuple(closures),
        )
        yield KnownHistory._make((*row[9:], history))


def _gaps_of(
    connection: Connection, cases: Sequence[int]
) -> dict[tuple[int, int], list[tuple[str, int, int]]]:
    found: dict[tuple[int, int], list[tuple[str, int, int]]] = {}
    marks = ", ".join("?" * len(cases))
    rows = connection.execute(
        "SELECT case_id, from_day, kind, after, until FROM gaps"  # noqa: S608
        f" WHERE case_id IN ({marks}) ORDER BY case_id, from_day, after",
        cases,
    )
    for case_id, from_day, *gap in rows.fetchall():
        found.setdefault((case_id, from_day), []).append(tuple(gap))
    return found
