"""The waiting time: the citizen's wait and the service target, in days, of one case.

The citizen's wait (K1) runs from first contact and never pauses. The target (K2) runs
from the day the policy names, in its kind of day, without the paused days. A day
belongs to a span when it lies after the span's first day and not after its last.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.day_counts import Calendar, DayKind
from desk_app.domain.waiting.history import History, Outcome, Span
from desk_app.domain.waiting.policy import Band, Policy, governing_policy

# (after, to) as date.toordinal() numbers, in order and without overlap.
Gaps = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class MilestoneClocks:
    """Both clocks of one milestone; they stand still once it is issued.

    Attributes:
        k1_days: the citizen's wait, calendar days. None for a CPR number that was
            never issued here in a completed case.
        k2_days: the target's days; None while its clock has not started.
        k2_band: the band of those days, finished or not.
    """

    k1_days: int | None
    k2_days: int | None
    k2_band: Band | None


@dataclass(frozen=True, slots=True)
class CaseClocks:
    """All clocks of one case on the day of asking.

    Attributes:
        as_of: the day of asking.
        outcome: where the case stands.
        policy: the target it is judged by.
        start: the day the target's clock started; None while it has not.
        cpr: the clocks to the CPR number.
        mitid: the clocks to MitID.
        paused_days: calendar days from first contact to the case's end that lie in
            a pause, each once; neither own capacity nor days the case was closed.
        is_paused: a pause that stops the clock is open.
        due_day: the counting day on which the limit is reached if nothing pauses
            any more; None if the case is over, paused, or its clock not started.
        days_left: the limit less the elapsed days, below 0 when late; None if the
            case is over or its clock not started.
    """

    as_of: date
    outcome: Outcome
    policy: Policy
    start: date | None
    cpr: MilestoneClocks
    mitid: MilestoneClocks
    paused_days: int
    is_paused: bool
    due_day: date | None
    days_left: int | None

    def of(self, milestone: Milestone) -> MilestoneClocks:
        """The clocks to this milestone."""
        return self.cpr if milestone is Milestone.CPR else self.mitid


def elapsed(
    calendar: Calendar,
    kind: DayKind,
    start: date,
    end: date,
    left_out: Iterable[Span] = (),
) -> int:
    """Days of this kind after ``start`` up to and with ``end``, in no left-out span.

    A day is left out once however many spans cover it. A span that lasts still
    reaches to ``end``. Reasons are not looked at: give only what stops the clock.
    """
    last = end.toordinal()
    return _elapsed(calendar, kind, start.toordinal(), last, _merged(left_out, last))


def clocks(
    history: History, policies: Sequence[Policy], calendar: Calendar
) -> CaseClocks:
    """Count all clocks of a case as of its history's day.

    Raises:
        DeskError: there is no policy.
    """
    policy = governing_policy(policies, history.applied, history.informed)
    count = _Count(history, policy, calendar)
    days_left = count.days_left()
    paused = history.is_paused
    return CaseClocks(
        as_of=history.as_of,
        outcome=history.outcome,
        policy=policy,
        start=count.start,
        cpr=count.clocks_to(Milestone.CPR),
        mitid=count.clocks_to(Milestone.MITID),
        paused_days=count.paused_days(),
        is_paused=paused,
        due_day=None if days_left is None or paused else count.due_day(days_left),
        days_left=days_left,
    )


def stopping_spans(history: History) -> list[Span]:
    """The spans that the target leaves out: pauses, less own capacity, and closures."""
    pauses = (p for p in history.pauses if p.reason and p.reason.stops_the_clock)
    return [*pauses, *history.closures]


class _Count:
    """One case's history against one policy, its spans merged once for all clocks."""

    def __init__(self, history: History, policy: Policy, calendar: Calendar) -> None:
        today = history.as_of.toordinal()
        self.history = history
        self.policy = policy
        self.calendar = calendar
        self.start = policy.start(history.applied, history.informed)
        self.closed = _merged(history.closures, today) if history.closures else []
        self.out = self.closed
        if history.pauses:
            self.out = _merged(stopping_spans(history), today)

    def wait(self, end: date) -> int:
        """The citizen's wait until that day."""
        first, last = self.history.applied.toordinal(), end.toordinal()
        return _elapsed(self.calendar, DayKind.CALENDAR, first, last, self.closed)

    def target_days(self, start: date, end: date) -> int:
        """The target's days between the two."""
        first, last = start.toordinal(), end.toordinal()
        return _elapsed(self.calendar, self.policy.day_kind, first, last, self.out)

    def clocks_to(self, milestone: Milestone) -> MilestoneClocks:
        end = self.history.end(milestone)
        if end is None:
            return MilestoneClocks(None, None, None)
        if self.start is None:
            return MilestoneClocks(self.wait(end), None, None)
        days = self.target_days(self.start, end)
        return MilestoneClocks(self.wait(end), days, self.policy.band(days))

    def paused_days(self) -> int:
        end = self.history.end(Milestone.MITID)
        if end is None or self.out is self.closed:
            return 0
        first, last = self.history.applied.toordinal(), end.toordinal()
        unpaused = _elapsed(self.calendar, DayKind.CALENDAR, first, last, self.out)
        return self.wait(end) - unpaused

    def days_left(self) -> int | None:
        if self.start is None or self.history.outcome is not Outcome.OPEN:
            return None
        return self.policy.limit_days - self.target_days(self.start, self.history.as_of)

    def due_day(self, days_left: int) -> date:
        """The day the limit is reached, or was."""
        kind = self.policy.day_kind
        if days_left > 0:
            return self.calendar.nth_day_after(kind, self.history.as_of, days_left)
        due = start = self.start or self.history.applied
        missing = self.policy.limit_days
        while missing > 0:
            due = self.calendar.nth_day_after(kind, due, missing)
            missing = self.policy.limit_days - self.target_days(start, due)
        return due


def _merged(spans: Iterable[Span], last: int) -> Gaps:
    """Spans in order, overlaps joined; one that lasts still reaches to ``last``."""
    pairs = sorted(
        (
            span.from_day.toordinal(),
            last if span.to_day is None else span.to_day.toordinal(),
        )
        for span in spans
    )
    merged: Gaps = []
    for start, end in pairs:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _elapsed(calendar: Calendar, kind: DayKind, start: int, end: int, out: Gaps) -> int:
    days = calendar.between_ordinals(kind, start, end)
    for after, to in out:
        days -= calendar.between_ordinals(kind, max(start, after), min(end, to))
    return days
