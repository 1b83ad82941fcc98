"""The answer to "Why did it rise?": two periods, a bar a cause, what to beware."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.history import History

FEW_CASES = 20


class Cause(StrEnum):
    """The bars, in their order."""

    ARRIVALS = "arrivals"  # more came in each week
    OPENING_DAYS = "opening_days"  # the desk was open on fewer days
    MIX = "mix"  # other pathways
    PAPERS = "papers"  # missing papers
    OTHERS = "others"  # waiting for other authorities, translations, ...
    REST = "rest"


class Told(StrEnum):
    """Whether the two periods can be compared."""

    COMPARED = "compared"
    NOBODY_BEFORE = "nobody_before"
    NOBODY_AFTER = "nobody_after"
    NOBODY = "nobody"


class Caveat(StrEnum):
    """What the reader must know before believing the bars."""

    FEW_CASES = "few_cases"  # fewer than FEW_CASES finished in one of the periods
    NEVER_OPEN = "never_open"  # a period has no opening day: no bar can show the load
    NOBODY_ARRIVED = "nobody_arrived"  # likewise


class Past(NamedTuple):
    """One case, as far as it is needed here."""

    case: str
    pathway: str
    history: History


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two periods.

    Attributes:
        period: its first and last day.
        finished: the cases whose milestone came in it; the means are theirs.
        arrived: the cases that began in it.
        waiting: the cases that still waited at its end.
        opening_days: days on which the desk was open.
        days: calendar days.
        mean_days: the citizens' wait; None where nobody finished.
        median_days: likewise.
    """

    period: Period
    finished: tuple[str, ...]
    arrived: tuple[str, ...]
    waiting: tuple[str, ...]
    opening_days: int
    days: int
    mean_days: Fraction | None
    median_days: int | None

    @property
    def mean_tenths(self) -> int | None:
        """The mean as it is shown, in tenths of a day."""
        return None if self.mean_days is None else tenths(self.mean_days)


@dataclass(frozen=True, slots=True)
class Bar:
    """What one cause adds to the mean wait.

    Attributes:
        cause: which.
        days: exactly, below 0 where it made the wait shorter.
        tenths: as it is shown, in tenths of a day; the bars' tenths add up too.
        was: the figure behind it before: arrivals a week, opening days a week, days
            a finished case. None for the mix and where there is none.
        now: the same after.
        cases_before: the cases behind ``was``.
        cases_after: the cases behind ``now``.
    """

    cause: Cause
    days: Fraction
    tenths: int
    was: Fraction | None
    now: Fraction | None
    cases_before: tuple[str, ...]
    cases_after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rise:
    """The whole answer.

    Attributes:
        milestone: what the citizens waited for.
        before: the earlier period.
        after: the later one.
        told: whether they can be compared.
        bars: one for each cause, in order; empty unless compared.
        caveats: what the reader must know.
    """

    milestone: Milestone
    before: Side
    after: Side
    told: Told
    bars: tuple[Bar, ...]
    caveats: tuple[Caveat, ...]

    @property
    def change_tenths(self) -> int | None:
        """What the bars add up to: the one shown mean less the other."""
        before, after = self.before.mean_tenths, self.after.mean_tenths
        return None if before is None or after is None else after - before


def tenths(days: Fraction) -> int:
    """Rounded to tenths of a day; a half goes up."""
    return (days * 20 + 1) // 2
