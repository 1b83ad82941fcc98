"""The cases of a cohort cut up: by group, by week, by days waited, by pause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort, Period, belongs
from desk_app.domain.waiting.counted_case import CountedCase
from desk_app.domain.waiting.day_counts import DAYS_IN_WEEK, Calendar
from desk_app.domain.waiting.explain import Clock, Treatment, explain
from desk_app.domain.waiting.policy import Policy
from desk_app.domain.waiting.service_level import Spread, Target, spread_of, target_of
from desk_app.domain.waiting.service_series import Week

_CITIZENS = {Milestone.CPR: Clock.K1_CPR, Milestone.MITID: Clock.K1_MITID}


@dataclass(frozen=True, slots=True)
class GroupLevel:
    """The cases of one pathway or municipality.

    Attributes:
        code: the pathway's or the municipality's.
        started: the references of all of them.
        waited: how long the citizens waited who have the milestone.
        target: how the cases stand.
    """

    code: str
    started: tuple[str, ...]
    waited: Spread
    target: Target


@dataclass(frozen=True, slots=True)
class PausedFor:
    """What the citizens' wait was spent on.

    Attributes:
        reason: whom or what the cases waited for.
        days: calendar days of the wait, each case's added up.
        cases: the cases that did.
    """

    reason: PauseReason
    days: int
    cases: tuple[str, ...]


def members(
    cases: Iterable[CountedCase], cohort: Cohort, milestone: Milestone, period: Period
) -> list[CountedCase]:
    """The cases that belong to the cohort, for the figures of this milestone."""
    return [case for case in cases if belongs(case.history, cohort, milestone, period)]


def by_group(
    cases: Iterable[CountedCase],
    milestone: Milestone,
    code_of: Callable[[CountedCase], str],
) -> tuple[GroupLevel, ...]:
    """The cases by what ``code_of`` says of them, the biggest group first."""
    groups: defaultdict[str, list[CountedCase]] = defaultdict(list)
    for case in cases:
        groups[code_of(case)].append(case)
    in_order = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    return tuple(
        GroupLevel(code, _names(of_it), _waited(of_it, milestone), target)
        for code, of_it in in_order
        for target in [target_of(of_it, milestone)]
    )


def by_weeks(
    cases: Iterable[CountedCase], cohort: Cohort, milestone: Milestone, period: Period
) -> tuple[Week, ...]:
    """The cases by the week they came in, or, of the finished, got the milestone.

    Those still waiting at the end of a period belong to no week of it: none.
    """
    if cohort is Cohort.WAITING:
        return ()
    weeks: defaultdict[date, list[CountedCase]] = defaultdict(list)
    for case in cases:
        day: date | None = case.history.applied
        if cohort is Cohort.FINISHED:
            day = case.history.issued(milestone)
        if day is not None and day in period:
            weeks[_monday(day)].append(case)
    monday, last = _monday(period.first), _monday(period.last)
    series = []
    while monday <= last:
        of_week = weeks[monday]
        series.append(Week(monday, _names(of_week), target_of(of_week, milestone)))
        monday += timedelta(days=DAYS_IN_WEEK)
    return tuple(series)


def by_days(
    cases: Iterable[CountedCase], milestone: Milestone, *, of_target: bool
) -> Mapping[int, tuple[str, ...]]:
    """The cases that have the milestone, by the days of one clock."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for case in cases:
        clock = case.clocks.of(milestone)
        days = clock.k2_days if of_target else clock.k1_days
        if days is not None and case.history.issued(milestone) is not None:
            found[days].append(case.case)
    return {days: tuple(found[days]) for days in sorted(found)}


def paused_for(
    cases: Iterable[CountedCase],
    milestone: Milestone,
    policies: Sequence[Policy],
    calendar: Calendar,
) -> tuple[PausedFor, ...]:
    """What the citizens waited for, most days first.

    A day on which a case waited for two things counts for each of them.
    """
    days: defaultdict[PauseReason, int] = defaultdict(int)
    behind: defaultdict[PauseReason, list[str]] = defaultdict(list)
    for case in cases:
        if not case.history.pauses:
            continue
        of_case: defaultdict[PauseReason, int] = defaultdict(int)
        for span in explain(case.history, _CITIZENS[milestone], policies, calendar):
            if span.treatment is Treatment.COUNTED:
                for reason in span.reasons:
                    of_case[reason] += span.days
        for reason, spent in of_case.items():
            days[reason] += spent
            behind[reason].append(case.case)
    in_order = sorted(days, key=lambda reason: (-days[reason], reason))
    return tuple(PausedFor(r, days[r], tuple(behind[r])) for r in in_order)


def _waited(cases: Iterable[CountedCase], milestone: Milestone) -> Spread:
    waits = (
        case.clocks.of(milestone).k1_days
        for case in cases
        if case.history.issued(milestone) is not None
    )
    return spread_of(days for days in waits if days is not None)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _names(cases: Sequence[CountedCase]) -> tuple[str, ...]:
    return tuple(case.case for case in cases)
