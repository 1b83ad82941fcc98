"""What the desk has to cope with: cases a weekday, minutes a case, counters a weekday.

The closed form of one queue with several counters (Erlang C) stands here too: the
simulation is checked against it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import exp
from typing import NamedTuple

from desk_app.domain.waiting.day_counts import DAYS_IN_WEEK
from desk_app.domain.waiting.opening_calendar import OpeningHours

WEEKS_NEEDED = 8
CASES_NEEDED = 50
MINUTES_NEEDED = 30
# A pathway with fewer minutes of its own is given those of all pathways together.
OWN_MINUTES_NEEDED = 5


class Lacking(StrEnum):
    """What the history has too little of."""

    WEEKS = "weeks"
    CASES = "cases"
    MINUTES = "minutes"  # cases whose desk minutes are known
    OPENING_HOURS = "opening_hours"


class Lack(NamedTuple):
    """Too little of one thing: how much there is, and how much is needed."""

    what: Lacking
    have: int
    needed: int


@dataclass(frozen=True, slots=True)
class Demand:
    """What came in, from the desk's own history.

    Attributes:
        first: the first day of the history, a Monday.
        last: its last day, a Sunday.
        by_weekday: for each weekday (Monday is 0) how many cases became ready on each
            such day of the history; days without a case are there as 0.
        pathways: how many cases of each pathway.
        minutes: desk minutes of finished cases, by pathway.
    """

    first: date
    last: date
    by_weekday: tuple[tuple[int, ...], ...]
    pathways: Mapping[str, int]
    minutes: Mapping[str, tuple[float, ...]]

    @property
    def cases(self) -> int:
        """How many there were."""
        return sum(self.pathways.values())

    @property
    def weeks(self) -> int:
        """How many whole weeks of history."""
        return len(self.by_weekday[0])

    def minutes_of(self, pathway: str) -> tuple[float, ...]:
        """Desk minutes of that pathway; of all where it has too few of its own."""
        own = self.minutes.get(pathway, ())
        if len(own) >= OWN_MINUTES_NEEDED:
            return own
        return tuple(one for of_it in self.minutes.values() for one in of_it)

    @property
    def minutes_a_week(self) -> float:
        """Desk minutes that an ordinary week brings."""
        if not self.weeks or not any(self.minutes.values()):
            return 0.0
        each = {pathway: self.minutes_of(pathway) for pathway in self.pathways}
        return sum(
            cases / self.weeks * sum(each[pathway]) / len(each[pathway])
            for pathway, cases in self.pathways.items()
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """How many counters are staffed on which weekday, Monday first."""

    counters: tuple[int, ...]

    def minutes_a_week(self, week: OfficeWeek) -> int:
        """Counter minutes of an ordinary week."""
        return sum(
            number * week.minutes_on(weekday)
            for weekday, number in enumerate(self.counters)
        )

    def with_one_less(self, weekday: int) -> Plan:
        """The plan with one counter less on that weekday."""
        return Plan(
            tuple(
                number - (place == weekday)
                for place, number in enumerate(self.counters)
            )
        )


@dataclass(frozen=True, slots=True)
class OfficeWeek:
    """An ordinary week of the desk: no holiday, no closing day.

    Attributes:
        spans: for each weekday its opening spans, in minutes after midnight.
    """

    spans: tuple[tuple[tuple[int, int], ...], ...]

    @classmethod
    def of(cls, hours: OpeningHours) -> OfficeWeek:
        """The week of these opening hours."""
        return cls(
            tuple(
                tuple(
                    (start.hour * 60 + start.minute, end.hour * 60 + end.minute)
                    for start, end in sorted(hours.spans.get(weekday, ()))
                )
                for weekday in range(DAYS_IN_WEEK)
            )
        )

    @property
    def open_weekdays(self) -> tuple[int, ...]:
        """The weekdays on which the desk opens."""
        return tuple(w for w in range(DAYS_IN_WEEK) if self.minutes_on(w))

    def minutes_on(self, weekday: int) -> int:
        """How long the desk is open that weekday."""
        return sum(end - start for start, end in self.spans[weekday])

    def everywhere(self, counters: int) -> Plan:
        """So many counters on every day the desk opens."""
        return Plan(
            tuple(counters if self.minutes_on(w) else 0 for w in range(DAYS_IN_WEEK))
        )


def demand_of(
    ready: Iterable[tuple[date, str]],
    first: date,
    last: date,
    minutes: Mapping[str, Sequence[float]],
) -> Demand:
    """Count what came in during the whole weeks between two days.

    Args:
        ready: day and pathway of each case: the day the target's clock started.
        first: the history begins here; the next Monday counts, if it is none.
        last: it ends here; the Sunday before counts, if it is none.
        minutes: desk minutes by pathway; what is not above 0 is left out.
    """
    monday = first + timedelta(days=-first.weekday() % DAYS_IN_WEEK)
    sunday = last - timedelta(days=(last.weekday() + 1) % DAYS_IN_WEEK)
    within = [(day, pathway) for day, pathway in ready if monday <= day <= sunday]
    a_day = Counter(day for day, _ in within)
    weeks = max(0, (sunday - monday).days + 1) // DAYS_IN_WEEK
    return Demand(
        first=monday,
        last=sunday,
        by_weekday=tuple(
            tuple(
                a_day[monday + timedelta(days=weekday + DAYS_IN_WEEK * week)]
                for week in range(weeks)
            )
            for weekday in range(DAYS_IN_WEEK)
        ),
        pathways=dict(sorted(Counter(pathway for _, pathway in within).items())),
        minutes={
            pathway: kept
            for pathway, of_it in sorted(minutes.items())
            if (kept := tuple(one for one in of_it if one > 0))
        },
    )


def lacks(demand: Demand, week: OfficeWeek) -> tuple[Lack, ...]:
    """What there is too little of to say anything; empty: there is enough."""
    known = sum(map(len, demand.minutes.values()))
    counts = (
        Lack(Lacking.WEEKS, demand.weeks, WEEKS_NEEDED),
        Lack(Lacking.CASES, demand.cases, CASES_NEEDED),
        Lack(Lacking.MINUTES, known, MINUTES_NEEDED),
        Lack(Lacking.OPENING_HOURS, len(week.open_weekdays), 1),
    )
    return tuple(lack for lack in counts if lack.have < lack.needed)


@dataclass(frozen=True, slots=True)
class ErlangC:
    """The M/M/c queue in the long run (A. K. Erlang, 1917).

    Attributes:
        must_wait: the part of all that has to wait.
        mean_wait_minutes: of all, those who do not wait among them.
        load: busy counters on average.
        counters: how many there are; more than ``load``.
        service_minutes: at the counter, on average.
    """

    must_wait: float
    mean_wait_minutes: float
    load: float
    counters: int
    service_minutes: float

    def waits_longer(self, minutes: float) -> float:
        """The part of all that waits longer than so many minutes."""
        pace = (self.counters - self.load) / self.service_minutes
        return self.must_wait * exp(-pace * minutes)


def erlang_c(
    arrivals_an_hour: float, service_minutes: float, counters: int
) -> ErlangC | None:
    """Return the closed form; None where the queue grows without end."""
    load = arrivals_an_hour * service_minutes / 60
    if counters <= load:
        return None
    blocked = 1.0  # Erlang B, by its recursion
    for number in range(1, counters + 1):
        blocked = load * blocked / (number + load * blocked)
    must_wait = blocked / (1 - load / counters * (1 - blocked))
    wait = must_wait * service_minutes / (counters - load)
    return ErlangC(must_wait, wait, load, counters, service_minutes)
