"""The service level by week and by pathway, and the curve of how long people wait."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.counted_case import CountedCase
from desk_app.domain.waiting.service_level import Target, target_of
from desk_app.domain.waiting.standing import Standing

# What the bars of a week show, from best to worst; they make up the whole bar.
BAR = (Standing.FAST, Standing.WITHIN, Standing.LATE, Standing.OPEN_LATE)


@dataclass(frozen=True, slots=True)
class Week:
    """The cases that came in during one ISO week.

    Attributes:
        monday: its first day.
        started: the references of all of them.
        target: how they stand.
    """

    monday: date
    started: tuple[str, ...]
    target: Target

    @property
    def name(self) -> str:
        """The ISO week, e.g. ``2026-W48``."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02}"

    def shares(self) -> dict[Standing, float] | None:
        """The parts of the bar, adding up to 1; None where no case is judged yet."""
        judged = self.target.count(*BAR)
        if not judged:
            return None
        return {standing: self.target.count(standing) / judged for standing in BAR}


@dataclass(frozen=True, slots=True)
class PathwayLevel:
    """The cases of one pathway."""

    pathway: str
    started: tuple[str, ...]
    target: Target


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """The share of cases, 0 to 1, that have the milestone by this day of waiting."""

    day: int
    share: float


def by_week(
    cases: Iterable[CountedCase], period: Period, milestone: Milestone
) -> tuple[Week, ...]:
    """The cases that came in during the period, week by week, empty weeks too."""
    weeks: defaultdict[date, list[CountedCase]] = defaultdict(list)
    for case in cases:
        if case.history.applied in period:
            weeks[_monday(case.history.applied)].append(case)
    monday, last = _monday(period.first), _monday(period.last)
    series = []
    while monday <= last:
        of_week = weeks[monday]
        series.append(Week(monday, _names(of_week), target_of(of_week, milestone)))
        monday += timedelta(days=7)
    return tuple(series)


def by_pathway(
    cases: Iterable[CountedCase], period: Period, milestone: Milestone
) -> tuple[PathwayLevel, ...]:
    """The cases that came in during the period, by the pathway's code."""
    pathways: defaultdict[str, list[CountedCase]] = defaultdict(list)
    for case in cases:
        if case.history.applied in period:
            pathways[case.pathway].append(case)
    return tuple(
        PathwayLevel(pathway, _names(of_it), target_of(of_it, milestone))
        for pathway, of_it in sorted(pathways.items())
    )


def curve(cases: Iterable[CountedCase], milestone: Milestone) -> tuple[CurvePoint, ...]:
    """The share that has the milestone by each day of the citizens' wait.

    Kaplan-Meier: cases that are open or were given up count among those at risk for
    as long as they waited, so that the queue cannot hide. One point for each day on
    which the share rises.
    """
    at_risk = 0
    came: Counter[int] = Counter()
    left: Counter[int] = Counter()
    for case in cases:
        days = case.clocks.of(milestone).k1_days
        if days is None:
            continue
        at_risk += 1
        left[days] += 1
        if case.history.issued(milestone) is not None:
            came[days] += 1
    still_waiting = 1.0
    points = []
    for day in sorted(left):
        if came[day]:
            still_waiting *= 1 - came[day] / at_risk
            points.append(CurvePoint(day, 1 - still_waiting))
        at_risk -= left[day]
    return tuple(points)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _names(cases: Sequence[CountedCase]) -> tuple[str, ...]:
    return tuple(case.case for case in cases)
