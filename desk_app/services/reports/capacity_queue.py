"""The queue at the counters, played through: who is served when.

simpy moves the clock and keeps the queue; chance comes from ``random`` with a seed, so
the same question always has the same answer.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from itertools import accumulate
from random import Random
from typing import Any, NamedTuple, cast

import simpy

from desk_app.domain.waiting.capacity import Demand, OfficeWeek, Plan
from desk_app.domain.waiting.day_counts import DAYS_IN_WEEK, SATURDAY, DayKind

DAY_MINUTES = 24 * 60
# A wave (semester start) lasts weeks: so many weeks of the past are drawn in one piece.
BLOCK_WEEKS = 4


class Job(NamedTuple):
    """One case that comes to the counters.

    Attributes:
        at: when it is ready, in minutes since the beginning.
        minutes: how long it takes at a counter.
    """

    at: float
    minutes: float


class Shift(NamedTuple):
    """Counters that are staffed for a while, in minutes since the beginning."""

    start: float
    end: float
    counters: int


class Served(NamedTuple):
    """When a case's turn came, and when it was done."""

    start: float
    end: float


_Turns = Generator[simpy.Event, Any, None]


def serve(jobs: Sequence[Job], shifts: Sequence[Shift]) -> list[Served | None]:
    """Serve the cases in the order they come; None for those whose turn never came.

    A counter takes nobody after its shift's end, and finishes whom it has taken.
    """
    clock = simpy.Environment()
    queue = simpy.Store(clock)
    served: list[Served | None] = [None] * len(jobs)

    def come() -> _Turns:
        for number, job in enumerate(jobs):
            yield clock.timeout(job.at - clock.now)
            queue.put(number)

    def stand(shift: Shift) -> _Turns:
        yield clock.timeout(shift.start)
        while clock.now < shift.end:
            turn = queue.get()
            if not turn.triggered:
                yield turn | clock.timeout(shift.end - clock.now)
                if not turn.triggered:
                    turn.cancel()
                    return
            number = cast("int", turn.value)
            start = clock.now
            yield clock.timeout(jobs[number].minutes)
            served[number] = Served(start, clock.now)

    clock.process(come())
    for shift in shifts:
        for _ in range(shift.counters):
            clock.process(stand(shift))
    clock.run()
    return served


def jobs_of(demand: Demand, week: OfficeWeek, weeks: int, chance: Random) -> list[Job]:
    """Draw the cases of so many weeks from the past, in the order they come.

    Times of day are not known: they are spread over the opening hours. What comes on
    a closed day waits from its beginning.
    """
    pathways = list(demand.pathways)
    shares = list(accumulate(demand.pathways.values()))
    minutes = {pathway: demand.minutes_of(pathway) for pathway in pathways}
    jobs = []
    for number, past in enumerate(_weeks_drawn(demand.weeks, weeks, chance)):
        for weekday in range(DAYS_IN_WEEK):
            midnight = (number * DAYS_IN_WEEK + weekday) * DAY_MINUTES
            for _ in range(demand.by_weekday[weekday][past]):
                at = midnight + _time_of_day(week, weekday, chance)
                (pathway,) = chance.choices(pathways, cum_weights=shares)
                jobs.append(Job(at, chance.choice(minutes[pathway])))
    return sorted(jobs)


def shifts_of(plan: Plan, week: OfficeWeek, weeks: int) -> list[Shift]:
    """The staffed counters of so many ordinary weeks."""
    return [
        Shift(midnight + start, midnight + end, plan.counters[weekday])
        for number in range(weeks)
        for weekday in range(DAYS_IN_WEEK)
        for midnight in [(number * DAYS_IN_WEEK + weekday) * DAY_MINUTES]
        for start, end in week.spans[weekday]
    ]


def counted_days(kind: DayKind, week: OfficeWeek, weeks: int) -> list[int]:
    """For each day the number of days of this kind up to and with it."""
    counts = {
        DayKind.CALENDAR: range(DAYS_IN_WEEK),
        DayKind.WORKING: range(SATURDAY),
        DayKind.OPENING: week.open_weekdays,
    }[kind]
    return list(
        accumulate(day % DAYS_IN_WEEK in counts for day in range(DAYS_IN_WEEK * weeks))
    )


def share_in_time(
    jobs: Sequence[Job],
    served: Sequence[Served | None],
    running: Sequence[int],
    limit_days: int,
) -> float:
    """The part of these cases that was done within the limit; whoever waits was not.

    Args:
        jobs: at least one.
        served: what came of them.
        running: see ``counted_days``.
        limit_days: the target.
    """
    in_time = 0
    for job, turn in zip(jobs, served, strict=True):
        if turn is not None:
            came, done = int(job.at // DAY_MINUTES), int(turn.end // DAY_MINUTES)
            # Overtime on the very last day may end beyond the days that are counted.
            done = min(done, len(running) - 1)
            in_time += running[done] - running[came] <= limit_days
    return in_time / len(jobs)


def _weeks_drawn(known: int, wanted: int, chance: Random) -> list[int]:
    drawn: list[int] = []
    while len(drawn) < wanted:
        first = chance.randrange(known)
        drawn += [(first + place) % known for place in range(BLOCK_WEEKS)]
    return drawn[:wanted]


def _time_of_day(week: OfficeWeek, weekday: int, chance: Random) -> float:
    left = chance.random() * week.minutes_on(weekday)
    for start, end in week.spans[weekday]:
        if left <= end - start:
            return start + left
        left -= end - start
    return 0.0
