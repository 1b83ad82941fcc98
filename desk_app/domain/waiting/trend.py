"""Whether a weekly figure has really changed: control limits and four rules.

Limits of an XmR chart (D. J. Wheeler, Understanding Variation, 1993): the mean of the
weeks, and 2.66 times the mean step from one week to the next on either side. The four
rules are the zone tests of the Western Electric Company's Statistical Quality Control
Handbook (1956). Nothing is judged on less than ``WEEKS_NEEDED`` weeks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

WEEKS_NEEDED = 12
# Three sigma in mean moving ranges: 3 / 1.128, as the books print it.
THREE_SIGMA = Fraction(266, 100)


class Measure(StrEnum):
    """What is drawn week by week."""

    MEDIAN_DAYS = "median_days"
    SHARE_WITHIN = "share_within"


class Rule(StrEnum):
    """Why a week stands out, by the Western Electric tests 1 to 4."""

    BEYOND_LIMIT = "beyond_limit"  # 1 beyond three sigma
    TWO_OF_THREE = "two_of_three"  # 2 of 3 beyond two sigma, on one side
    FOUR_OF_FIVE = "four_of_five"  # 4 of 5 beyond one sigma, on one side
    EIGHT_IN_A_ROW = "eight_in_a_row"  # on one side of the mean


class Verdict(StrEnum):
    """What may be said of the series."""

    NOTHING = "nothing"  # no week has a figure
    TOO_FEW = "too_few"  # fewer than WEEKS_NEEDED settled weeks: no limits
    STEADY = "steady"  # no rule is broken: only chance moves it
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Note:
    """A cause somebody wrote on the trend, e.g. "semester start".

    Attributes:
        day: when it happened.
        text: in the office's own words.
    """

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class WeekFigure:
    """One week's figure before it is judged.

    Attributes:
        monday: the week's first day.
        value: days, or a share from 0 to 1; None where no case is judged yet.
        cases: how many cases the value is made of.
        is_settled: no case of the week still has time; later the value may change.
    """

    monday: date
    value: Fraction | None
    cases: int
    is_settled: bool


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One week of the trend.

    Attributes:
        figure: the week's figure.
        broken: the rules this week breaks, each on its last week; empty: none.
        notes: the causes written on days of this week.
    """

    figure: WeekFigure
    broken: tuple[Rule, ...]
    notes: tuple[Note, ...]

    @property
    def name(self) -> str:
        """The ISO week, e.g. ``2026-W48``."""
        year, week, _ = self.figure.monday.isocalendar()
        return f"{year}-W{week:02}"


@dataclass(frozen=True, slots=True)
class Limits:
    """Between them a steady desk moves by chance.

    Attributes:
        centre: the mean of the settled weeks.
        lower: never below 0.
        upper: never above 1 for a share.
        sigma: a third of the way from the centre to a limit before it is cut.
    """

    centre: Fraction
    lower: Fraction
    upper: Fraction
    sigma: Fraction


@dataclass(frozen=True, slots=True)
class Trend:
    """A series of weeks with what may be said of it.

    Attributes:
        measure: what is drawn.
        points: every week, those without a figure too.
        limits: None while there are too few settled weeks.
        verdict: what may be said.
        settled: how many weeks the limits are made of.
    """

    measure: Measure
    points: tuple[TrendPoint, ...]
    limits: Limits | None
    verdict: Verdict
    settled: int


def trend_of(
    measure: Measure, weeks: Iterable[WeekFigure], notes: Sequence[Note] = ()
) -> Trend:
    """Judge a series of weeks, oldest first.

    Only settled weeks make the limits and are judged; a week without a figure is
    passed over, it is no nought.
    """
    series = tuple(weeks)
    judged = [
        (place, week.value)
        for place, week in enumerate(series)
        if week.value is not None and week.is_settled
    ]
    values = [value for _, value in judged]
    limits = limits_of(measure, values) if len(values) >= WEEKS_NEEDED else None
    broken: dict[int, tuple[Rule, ...]] = {}
    if limits is not None:
        for (place, _), rules in zip(judged, broken_rules(values, limits), strict=True):
            broken[place] = rules
    points = tuple(
        TrendPoint(week, broken.get(place, ()), _of_week(notes, week.monday))
        for place, week in enumerate(series)
    )
    if all(week.value is None for week in series):
        verdict = Verdict.NOTHING
    elif limits is None:
        verdict = Verdict.TOO_FEW
    else:
        verdict = Verdict.CHANGED if any(broken.values()) else Verdict.STEADY
    return Trend(measure, points, limits, verdict, len(values))


def limits_of(measure: Measure, values: Sequence[Fraction]) -> Limits:
    """The XmR limits of at least two values."""
    steps = [abs(later - earlier) for earlier, later in pairwise(values)]
    centre = sum(values, Fraction()) / len(values)
    three_sigma = THREE_SIGMA * sum(steps, Fraction()) / len(steps)
    upper = centre + three_sigma
    return Limits(
        centre=centre,
        lower=max(Fraction(), centre - three_sigma),
        upper=min(Fraction(1), upper) if measure is Measure.SHARE_WITHIN else upper,
        sigma=three_sigma / 3,
    )


def broken_rules(values: Sequence[Fraction], limits: Limits) -> list[tuple[Rule, ...]]:
    """For each value the rules that it completes."""
    off = [value - limits.centre for value in values]
    return [
        tuple(rule for rule in Rule if _breaks(rule, off[: place + 1], limits.sigma))
        for place in range(len(off))
    ]


# How many of the last so many weeks lie more than so many sigma off, on one side.
_TESTS = {
    Rule.BEYOND_LIMIT: (1, 1, 3),
    Rule.TWO_OF_THREE: (2, 3, 2),
    Rule.FOUR_OF_FIVE: (4, 5, 1),
    Rule.EIGHT_IN_A_ROW: (8, 8, 0),
}


def _breaks(rule: Rule, off: Sequence[Fraction], sigma: Fraction) -> bool:
    needed, among, sigmas = _TESTS[rule]
    if len(off) < among:
        return False
    bound, last = sigmas * sigma, off[-1]
    side = 1 if last > 0 else -1
    beyond = sum(1 for one in off[-among:] if side * one > bound)
    return side * last > bound and beyond >= needed


def _of_week(notes: Sequence[Note], monday: date) -> tuple[Note, ...]:
    sunday = monday + timedelta(days=6)
    return tuple(note for note in notes if monday <= note.day <= sunday)
