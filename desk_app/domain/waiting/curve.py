"""How long people wait, with the queue counted in: the Kaplan-Meier curve, exactly.

E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete Observations, 1958.
A case that still waits, or was given up, counts among those waiting for as long as it
waited: it can neither make the curve better nor disappear from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.counted_case import CountedCase


class Wait(NamedTuple):
    """How long one case waited.

    Attributes:
        days: the citizen's wait so far.
        came: the milestone came on that day; else nobody knows when it will.
    """

    days: int
    came: bool


@dataclass(frozen=True, slots=True)
class CurveStep:
    """One day of waiting on which anything happened.

    Attributes:
        day: days since first contact.
        waiting: cases that had waited so long and were not done before.
        came: of them, how many got the milestone on this day.
        censored: of them, how many are known no longer: open, or given up.
        share: the part of all that has the milestone by this day, 0 to 1.
    """

    day: int
    waiting: int
    came: int
    censored: int
    share: Fraction


@dataclass(frozen=True, slots=True)
class WaitCurve:
    """The curve; without a step there was no case.

    Attributes:
        cases: how many it is made of.
        steps: in the order of days.
    """

    cases: int
    steps: tuple[CurveStep, ...]

    def share_by(self, day: int) -> Fraction | None:
        """The part that has the milestone by that day; None beyond what is known.

        Behind the longest wait that was seen the curve says nothing, unless all
        had the milestone by then.
        """
        if day < 0 or not self.steps:
            return Fraction() if self.steps else None
        known = [step for step in self.steps if step.day <= day]
        share = known[-1].share if known else Fraction()
        is_known = day <= self.steps[-1].day or share == 1
        return share if is_known else None

    def day_by_which(self, share: Fraction) -> int | None:
        """The first day by which so many have it; None if that was not seen yet."""
        return next((step.day for step in self.steps if step.share >= share), None)

    @property
    def median_days(self) -> int | None:
        """Half of all wait at most so long; None while half have not got it."""
        return self.day_by_which(Fraction(1, 2))


def waits_of(cases: Iterable[CountedCase], milestone: Milestone) -> list[Wait]:
    """The citizens' waits; a number that was brought along is no wait."""
    return [
        Wait(days, case.history.issued(milestone) is not None)
        for case in cases
        if (days := case.clocks.of(milestone).k1_days) is not None
    ]


def wait_curve(waits: Iterable[Wait] | Mapping[Wait, int]) -> WaitCurve:
    """The share that has the milestone by each day.

    Args:
        waits: one for each case, or how many cases waited so.
    """
    counted = Counter(waits)
    cases = waiting = counted.total()
    still = Fraction(1)
    steps = []
    for day in sorted({wait.days for wait in counted}):
        came, censored = counted[Wait(day, came=True)], counted[Wait(day, came=False)]
        still *= 1 - Fraction(came, waiting)
        steps.append(CurveStep(day, waiting, came, censored, 1 - still))
        waiting -= came + censored
    return WaitCurve(cases, tuple(steps))
