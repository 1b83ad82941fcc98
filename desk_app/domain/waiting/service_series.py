"""The service level by week and by pathway."""

from __future__ import annotations

from collections import defaultdict
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


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _names(cases: Sequence[CountedCase]) -> tuple[str, ...]:
    return tuple(case.case for case in cases)
