"""How many counters on which days: tries plans until the smallest that is enough."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from math import ceil, inf, sqrt
from random import Random
from statistics import fmean, stdev

from desk_app.domain.waiting.capacity import Demand, Lack, OfficeWeek, Plan, lacks
from desk_app.domain.waiting.policy import Policy
from desk_app.services.reports.capacity_queue import (
    Job,
    counted_days,
    jobs_of,
    serve,
    share_in_time,
    shifts_of,
)

GOAL_PERCENT = 95
RUNS = 20
_T_95 = 2.093  # Student's t, two-sided 95 %, RUNS - 1 = 19 degrees of freedom
_FIRST_RUNS = 5
_T_95_FIRST = 2.776  # the same for 4
WARM_UP_WEEKS, WEEKS, AFTER_WEEKS = 4, 26, 3
MORE_COUNTERS = 6  # tried above what the bare minutes need
# A fuller queue takes longer to build up than is played through: it looks too good.
MOST_BUSY = 0.95

Report = Callable[[int, int], object]


class Outlook(StrEnum):
    """What came of the question."""

    FOUND = "found"
    TOO_LITTLE = "too_little"  # see ``lacks``
    NOT_FOUND = "not_found"  # even many counters do not keep it: see ``tried``


@dataclass(frozen=True, slots=True)
class Tried:
    """One plan, played through many times.

    Attributes:
        plan: counters by weekday.
        share: of the cases done in time, 0 to 1, the mean of all runs.
        low: the share lies above this, with 95 % confidence.
        high: and below this.
        runs: how often it was played; fewer when it was clearly not enough.
        counter_minutes: staffed minutes a week.
        busy: the part of them that is used; above 1 the queue only grows.
        is_enough: ``low`` reaches the goal, and it is at most ``MOST_BUSY`` busy.
    """

    plan: Plan
    share: float
    low: float
    high: float
    runs: int
    counter_minutes: int
    busy: float
    is_enough: bool


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the desk.

    Attributes:
        demand: what comes in.
        week: when the desk is open.
        policy: the target: its limit and its kind of day.
        present: the counters as they are staffed now; None: not said.
        goal_percent: so many of the cases shall be done in time.
        seed: the same seed gives the same answer.
    """

    demand: Demand
    week: OfficeWeek
    policy: Policy
    present: Plan | None = None
    goal_percent: int = GOAL_PERCENT
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """How many counters on which days.

    Attributes:
        outlook: what came of the question.
        question: what was asked.
        lacks: what the history has too little of.
        best: the smallest plan that is enough; None unless found.
        present: how the present plan does; None when it was not said.
        tried: every plan, in the order it was tried.
    """

    outlook: Outlook
    question: Question
    lacks: tuple[Lack, ...] = ()
    best: Tried | None = None
    present: Tried | None = None
    tried: tuple[Tried, ...] = ()


def how_many_counters(
    question: Question, report: Report = lambda _done, _of: None
) -> Answer:
    """Find the smallest plan that keeps the goal.

    First the same number on every opening day, one more each time; then one less on
    single days, the longest first, for as long as it is enough. A day on which the
    desk opens keeps one.

    Args:
        question: what is asked.
        report: told how far it is, (done, of); what it raises stops the work.
    """
    missing = lacks(question.demand, question.week)
    if missing:
        return Answer(Outlook.TOO_LITTLE, question, missing)
    trials = _Trials(question, report)
    present = trials.of(question.present) if question.present else None
    enough = trials.everywhere()
    best = trials.trimmed(enough) if enough else None
    return Answer(
        outlook=Outlook.FOUND if best else Outlook.NOT_FOUND,
        question=question,
        best=best,
        present=present,
        tried=tuple(trials.tried.values()),
    )


class _Trials:
    """Plays plans through, each over the same draws, and remembers them."""

    def __init__(self, question: Question, report: Report) -> None:
        self.question, self.report = question, report
        self.weeks = WARM_UP_WEEKS + WEEKS + AFTER_WEEKS
        self.days = counted_days(question.policy.day_kind, question.week, self.weeks)
        self.tried: dict[Plan, Tried] = {}
        self.done = 0
        self.draws: list[list[Job]] = []

    def everywhere(self) -> Tried | None:
        """The first number of counters that is enough on every opening day."""
        week, demand = self.question.week, self.question.demand
        one = week.everywhere(1).minutes_a_week(week)
        least = max(1, ceil(demand.minutes_a_week / MOST_BUSY / one))
        for counters in range(least, least + MORE_COUNTERS + 1):
            tried = self.of(week.everywhere(counters))
            if tried.is_enough:
                return tried
        return None

    def trimmed(self, enough: Tried) -> Tried:
        """The plan without the counters it can spare."""
        week = self.question.week
        longest_first = sorted(
            week.open_weekdays, key=lambda weekday: -week.minutes_on(weekday)
        )
        for weekday in longest_first:
            while enough.plan.counters[weekday] > 1:
                less = enough.plan.with_one_less(weekday)
                if self._busy(less) > MOST_BUSY:
                    break
                tried = self.of(less)
                if not tried.is_enough:
                    break
                enough = tried
        return enough

    def of(self, plan: Plan) -> Tried:
        """Play the plan; fewer times when it is clearly not enough."""
        if plan not in self.tried:
            shares: list[float] = []
            for run in range(RUNS):
                self._tell()
                shares.append(self._share(plan, run))
                if len(shares) == _FIRST_RUNS:
                    _, high = _interval(shares, _T_95_FIRST)
                    if high < self._goal:
                        break
            self.tried[plan] = self._judged(plan, shares)
        return self.tried[plan]

    @property
    def _goal(self) -> float:
        return self.question.goal_percent / 100

    def _tell(self) -> None:
        """How many more plans there will be is not known: at least the usual few."""
        usual = RUNS * (2 + 2 * len(self.question.week.open_weekdays))
        self.report(self.done, max(usual, self.done + RUNS))
        self.done += 1

    def _share(self, plan: Plan, run: int) -> float:
        week = self.question.week
        while len(self.draws) <= run:
            chance = Random(f"{self.question.seed}/{len(self.draws)}")  # noqa: S311 - no secret
            drawn = jobs_of(self.question.demand, week, self.weeks, chance)
            self.draws.append(drawn)
        jobs = self.draws[run]
        served = serve(jobs, shifts_of(plan, week, self.weeks))
        first, last = _measured_minutes()
        measured = [place for place, job in enumerate(jobs) if first <= job.at < last]
        if not measured:
            return 1.0  # nobody came: nobody was late
        return share_in_time(
            [jobs[place] for place in measured],
            [served[place] for place in measured],
            self.days,
            self.question.policy.limit_days,
        )

    def _busy(self, plan: Plan) -> float:
        minutes = plan.minutes_a_week(self.question.week)
        return self.question.demand.minutes_a_week / minutes if minutes else inf

    def _judged(self, plan: Plan, shares: list[float]) -> Tried:
        low, high = _interval(shares, _T_95 if len(shares) == RUNS else _T_95_FIRST)
        busy = self._busy(plan)
        kept = len(shares) == RUNS and low >= self._goal
        return Tried(
            plan=plan,
            share=fmean(shares),
            low=low,
            high=high,
            runs=len(shares),
            counter_minutes=plan.minutes_a_week(self.question.week),
            busy=busy,
            is_enough=kept and busy <= MOST_BUSY,
        )


def _measured_minutes() -> tuple[int, int]:
    """Neither the empty beginning nor the end, behind which nobody is served."""
    week_minutes = 7 * 24 * 60
    return WARM_UP_WEEKS * week_minutes, (WARM_UP_WEEKS + WEEKS) * week_minutes


def _interval(shares: list[float], t: float) -> tuple[float, float]:
    mean, off = fmean(shares), t * stdev(shares) / sqrt(len(shares))
    return max(0.0, mean - off), min(1.0, mean + off)
