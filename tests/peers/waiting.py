"""Waiting times beside pandas, numpy and businesstimedelta, on the same rows."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from db.reports.clock_sql import counted
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.day_counts import Calendar, DayKind, public_holidays
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from desk_app.domain.waiting.standing import Standing
from desk_app.services.counts_port import Asked
from tests.benchmarks.measure import took_s
from tests.benchmarks.office import Office
from tests.peers.table import Line, ask_peers

GOAL_PANDAS, GOAL_BUSINESS = 5.0, 200.0
_FEW = 1_000  # spans for whoever takes a millisecond for one
_ROUNDS = 5
_STANDINGS = tuple(Standing)
_NONE = -1


def lines(office: Office, here: Path) -> Iterator[Line]:
    """Ours first, then the peers on the same rows; the days must be the same."""
    with office.desk() as desk, desk.store.reading() as reader:
        today = desk.lookup.today()
        last = today.replace(day=1) - timedelta(days=1)
        month = Period(last.replace(day=1), last)
        five = Period(today - timedelta(days=5 * 365), today)
        works: dict[str, tuple[Period | None, Callable[[], Any]]] = {
            "figures of a month": (
                month,
                partial(_tallied, reader, Asked(today, (SHIPPED_POLICY,), month)),
            ),
            "weekly trend of five years": (
                five,
                partial(_trend, reader, Asked(today, (SHIPPED_POLICY,), five)),
            ),
            "K1 and K2 of all cases": (
                None,
                partial(_sums, reader, Asked(today, (SHIPPED_POLICY,))),
            ),
        }
        ours = {name: _best(work) for name, (_, work) in works.items()}
        spans = _write_rows(reader, here)
    questions = {name: _question(name, period) for name, (period, _) in works.items()}
    holidays = public_holidays(range(2000, today.year + 2))
    asked = {
        "as_of": today.toordinal(),
        "fast": SHIPPED_POLICY.fast_days,
        "limit": SHIPPED_POLICY.limit_days,
        "questions": questions,
        "spans": spans,
        "few": _FEW,
        "holidays": sorted(day.toordinal() for day in holidays),
    }
    (here / "asked.json").write_text(json.dumps(asked), encoding="utf-8")
    theirs = ask_peers("peer_waiting.py", here)
    versions = theirs["versions"]
    for name, (seconds, days) in ours.items():
        peer = theirs[name]
        same = days == peer["counted"]
        yield Line(
            name,
            "pandas",
            versions["pandas"],
            peer["seconds"],
            seconds,
            GOAL_PANDAS,
            same=same,
        )
    yield from _spans(spans, theirs)


def _spans(spans: list[tuple[int, int]], theirs: dict[str, Any]) -> Iterator[Line]:
    calendar = Calendar()
    between = calendar.between_ordinals
    kind = DayKind.WORKING
    few = spans[:_FEW]
    few_s, few_days = _best(lambda: [between(kind, *span) for span in few])
    all_s, all_days = _best(lambda: [between(kind, *span) for span in spans])
    for peer, name, goal, own_s, own_days in (
        ("businesstimedelta", "businesstimedelta", GOAL_BUSINESS, few_s, few_days),
        ("numpy one by one", "numpy", None, few_s, few_days),
        ("numpy", "numpy", None, all_s, all_days),
    ):
        found = theirs[peer]
        how = ", all at once" if peer == "numpy" else ""
        yield Line(
            f"working days of {len(own_days):,} spans{how}",
            name,
            theirs["versions"][name],
            found["seconds"],
            own_s,
            goal,
            same=own_days == found["days"],
        )


def _tallied(reader: Any, asked: Asked) -> list[list[int]]:
    """How many cases are alike, as the peers tell it."""
    alike: Counter[tuple[int, ...]] = Counter()
    for tally in reader.tallies(asked):
        key = (int(tally.group or 0), _STANDINGS.index(tally.standing))
        key += (_or_none(tally.k1_days), _or_none(tally.k2_days))
        alike[tally.milestone.value, *key] += tally.cases
    return sorted([*key[1:], cases] for key, cases in alike.items())


def _trend(reader: Any, asked: Asked) -> list[list[int]]:
    return sorted(
        [
            tally.monday.toordinal(),
            _STANDINGS.index(tally.standing),
            _or_none(tally.k2_days),
            tally.cases,
        ]
        for tally in reader.trend(asked, Milestone.CPR)
    )


def _sums(reader: Any, asked: Asked) -> list[list[int]]:
    """The clocks of every case, added up."""
    statement = counted(asked)
    sums = "count(k2_{0}), sum(k1_{0}), sum(k2_{0})"
    both = ", ".join(sums.format(milestone.value) for milestone in Milestone)
    row = reader._connection.execute(
        f"{statement.sql} SELECT {both} FROM counted",  # noqa: S608
        statement.values,
    ).fetchone()
    return sorted([list(row[:3]), list(row[3:])])


def _or_none(days: int | None) -> int:
    return _NONE if days is None else days


def _question(name: str, period: Period | None) -> dict[str, Any]:
    trend = "trend" in name
    return {
        "first": period.first.toordinal() if period else 0,
        "last": period.last.toordinal() if period else date.max.toordinal(),
        "milestones": ["cpr"] if trend else ["cpr", "mitid"],
        "by_week": trend,
        "k1": not trend,
        "sums": period is None,
    }


def _write_rows(reader: Any, here: Path) -> list[tuple[int, int]]:
    """Write the rows that are counted; return the spans from informed to CPR."""
    for name in ("courses", "gaps"):
        rows = reader._connection.execute(f"SELECT * FROM {name}")  # noqa: S608
        with (here / f"{name}.csv").open("w", encoding="utf-8", newline="") as text:
            to = csv.writer(text)
            to.writerow([column[0] for column in rows.description])
            to.writerows(rows)
    spans: list[tuple[int, int]] = reader._connection.execute(
        "SELECT informed, cpr FROM courses WHERE cpr > informed ORDER BY case_id"
    ).fetchall()
    return spans


def _best(work: Callable[[], Any]) -> tuple[float, Any]:
    found: list[Any] = []
    seconds = min(took_s(lambda: found.append(work())) for _ in range(_ROUNDS))
    return seconds, found[-1]
