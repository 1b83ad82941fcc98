"""Why a clock shows what it shows: its span in pieces, each with days and reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.day_counts import Calendar, DayKind
from desk_app.domain.waiting.history import History, Span
from desk_app.domain.waiting.policy import Policy, governing_policy


class Clock(StrEnum):
    """The four day clocks of a case."""

    K1_CPR = "k1_cpr"
    K2_CPR = "k2_cpr"
    K1_MITID = "k1_mitid"
    K2_MITID = "k2_mitid"

    @property
    def milestone(self) -> Milestone:
        """What it runs to."""
        return (
            Milestone.CPR if self in {Clock.K1_CPR, Clock.K2_CPR} else Milestone.MITID
        )

    @property
    def is_target(self) -> bool:
        """Whether the policy rules it; else it is the citizen's wait."""
        return self in {Clock.K2_CPR, Clock.K2_MITID}


class Treatment(StrEnum):
    """What a clock does with a piece of its span."""

    COUNTED = "counted"
    PAUSED = "paused"  # left out: somebody else had to act
    CLOSED = "closed"  # left out: the case was closed by mistake or given up


@dataclass(frozen=True, slots=True)
class ExplainedSpan:
    """One piece of a clock's span.

    Attributes:
        from_day: the day before its first day.
        to_day: its last day.
        days: how many of its days are of the clock's kind.
        treatment: counted, or why they are left out.
        reasons: the pauses over it; own capacity is named though it is counted.
        day_kind: the kind of day that is counted.
        policy: the target that says so; None for the citizen's wait.
    """

    from_day: date
    to_day: date
    days: int
    treatment: Treatment
    reasons: tuple[PauseReason, ...]
    day_kind: DayKind
    policy: Policy | None

    @property
    def counted_days(self) -> int:
        """The days it adds to the clock."""
        return self.days if self.treatment is Treatment.COUNTED else 0


def explain(
    history: History, clock: Clock, policies: Sequence[Policy], calendar: Calendar
) -> tuple[ExplainedSpan, ...]:
    """Cut a clock's span where anything begins or ends.

    The pieces follow each other without a hole, and their ``counted_days`` add up to
    the clock. Empty for a clock that has not started or does not run.
    """
    policy = None
    start: date | None = history.applied
    kind = DayKind.CALENDAR
    if clock.is_target:
        policy = governing_policy(policies, history.applied, history.informed)
        start = policy.start(history.applied, history.informed)
        kind = policy.day_kind
    end = history.end(clock.milestone)
    if start is None or end is None or end <= start:
        return ()
    pieces: list[ExplainedSpan] = []
    edges = _edges(history, start, end)
    for after, to in pairwise(edges):
        treatment, reasons = _treatment(history, to, clock)
        if pieces and (pieces[-1].treatment, pieces[-1].reasons) == (
            treatment,
            reasons,
        ):
            after = pieces.pop().from_day  # noqa: PLW2901 - joined with the piece before
        days = calendar.days_between(kind, after, to)
        pieces.append(ExplainedSpan(after, to, days, treatment, reasons, kind, policy))
    return tuple(pieces)


def _edges(history: History, start: date, end: date) -> list[date]:
    inside = {
        edge
        for span in (*history.pauses, *history.closures)
        for edge in (span.from_day, span.to_day)
        if edge is not None and start < edge < end
    }
    return sorted({start, end} | inside)


def _treatment(
    history: History, day: date, clock: Clock
) -> tuple[Treatment, tuple[PauseReason, ...]]:
    """What the clock does with this day, and the pauses over it."""
    if any(_covers(closure, day) for closure in history.closures):
        return Treatment.CLOSED, ()
    over = {p.reason for p in history.pauses if p.reason and _covers(p, day)}
    reasons = tuple(sorted(over))
    if clock.is_target and any(reason.stops_the_clock for reason in reasons):
        return Treatment.PAUSED, reasons
    return Treatment.COUNTED, reasons


def _covers(span: Span, day: date) -> bool:
    return span.from_day < day and (span.to_day is None or day <= span.to_day)
