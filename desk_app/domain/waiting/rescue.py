"""Who breaks the target now unless somebody acts, and what can still be done.

The target's last day may be one on which the desk is closed. So the last chance is the
last opening day up to it, and that is the day a case is marked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.clocks import CaseClocks
from desk_app.domain.waiting.day_counts import Calendar, DayKind
from desk_app.domain.waiting.history import Outcome


class Mark(StrEnum):
    """How near a running case is to breaking the target; most cases have no mark."""

    LAST_DAY = "last_day"  # today is the last opening day in time
    NEXT_DAY = "next_day"  # the next opening day is the last in time
    ON_HOLD = "on_hold"  # paused with at most one day left
    NO_DAY_LEFT = "no_day_left"  # the desk does not open again in time
    JUST_LATE = "just_late"  # it broke the target today


class Hope(StrEnum):
    """Who has to act, the best hope first."""

    OURS = "ours"  # nothing is missing: the desk can do it
    CITIZEN = "citizen"
    OTHERS = "others"


class Act(StrEnum):
    """What to do next."""

    DO_STEP = "do_step"  # finish the present step
    TAKE_UP = "take_up"  # it lies for lack of capacity: take it up
    ASK_CITIZEN = "ask_citizen"  # ask for what is missing
    ASK_OTHERS = "ask_others"  # ask the authority how far it is


@dataclass(frozen=True, slots=True)
class Needs:
    """What a running case lacks.

    Attributes:
        step: id of the present step; empty when there is none.
        papers: ids of the papers that the citizen was found not to have.
        pauses: what it waits for, and since when; oldest first.
    """

    step: str = ""
    papers: tuple[str, ...] = ()
    pauses: tuple[tuple[PauseReason, date], ...] = ()


@dataclass(frozen=True, slots=True)
class Rescue:
    """One line of the rescue list.

    Attributes:
        case: the reference.
        mark: how near it is.
        hope: who has to act.
        act: what to do next.
        milestone: what has not come yet.
        act_by: the last opening day in time; None when paused or too late.
        due_day: the last day in time, open or not; None while paused.
        days_left: the target's days; -1 for ``JUST_LATE``.
        waits_for: whom or what it waits for; None: for nobody outside.
        waits_since: since when.
        step: id of the step concerned; may be empty.
        papers: ids of the papers missing; may be empty.
    """

    case: str
    mark: Mark
    hope: Hope
    act: Act
    milestone: Milestone
    act_by: date | None
    due_day: date | None
    days_left: int
    waits_for: PauseReason | None
    waits_since: date | None
    step: str
    papers: tuple[str, ...]


def mark_of(clocks: CaseClocks, calendar: Calendar) -> Mark | None:
    """How near the case is on the day it is counted for; None: it has time, or none.

    Cases that are over, whose target has not started, or that are late since before
    today have no mark.
    """
    left, today = clocks.days_left, clocks.as_of
    if clocks.outcome is not Outcome.OPEN or left is None:
        return None
    if clocks.is_paused:
        return Mark.ON_HOLD if left in {0, 1} else None
    if left < 0:
        broke_today = left == -1 and calendar.is_counted(clocks.policy.day_kind, today)
        return Mark.JUST_LATE if broke_today else None
    chances = _chances(clocks, calendar)
    if not chances:
        return Mark.NO_DAY_LEFT
    open_today = calendar.is_counted(DayKind.OPENING, today)
    if chances == 1:
        return Mark.LAST_DAY if open_today else Mark.NEXT_DAY
    return Mark.NEXT_DAY if open_today and chances == 2 else None  # noqa: PLR2004 - today and the next


def rescue_of(
    case: str, clocks: CaseClocks, needs: Needs, calendar: Calendar, *, has_cpr: bool
) -> Rescue | None:
    """The case's line; None when it has no mark."""
    mark = mark_of(clocks, calendar)
    if mark is None or clocks.days_left is None:
        return None
    hope, act, pause = _what_helps(needs)
    return Rescue(
        case=case,
        mark=mark,
        hope=hope,
        act=act,
        milestone=Milestone.MITID if has_cpr else Milestone.CPR,
        act_by=_last_chance(clocks, calendar),
        due_day=clocks.due_day,
        days_left=clocks.days_left,
        waits_for=pause and pause[0],
        waits_since=pause and pause[1],
        step=needs.step,
        papers=needs.papers,
    )


def in_order(lines: Iterable[Rescue]) -> tuple[Rescue, ...]:
    """What can still be saved first; of that what the desk can do; then by the day."""
    hopes, marks = tuple(Hope), tuple(Mark)
    too_late = {Mark.NO_DAY_LEFT, Mark.JUST_LATE}
    return tuple(
        sorted(
            lines,
            key=lambda line: (
                line.mark in too_late,
                hopes.index(line.hope),
                marks.index(line.mark),
                line.days_left,
                line.case,
            ),
        )
    )


def _chances(clocks: CaseClocks, calendar: Calendar) -> int:
    """Opening days from today up to the due day."""
    if clocks.due_day is None:
        return 0
    yesterday = clocks.as_of - timedelta(days=1)
    return calendar.days_between(DayKind.OPENING, yesterday, clocks.due_day)


def _last_chance(clocks: CaseClocks, calendar: Calendar) -> date | None:
    chances = _chances(clocks, calendar)
    if not chances:
        return None
    yesterday = clocks.as_of - timedelta(days=1)
    return calendar.nth_day_after(DayKind.OPENING, yesterday, chances)


def _what_helps(
    needs: Needs,
) -> tuple[Hope, Act, tuple[PauseReason, date] | None]:
    """Who has to act, what to do, and the pause that says so.

    Where it waits for the citizen and for others, the others take longest.
    """
    others = _first(
        needs.pauses, lambda r: r.stops_the_clock and r is not PauseReason.CITIZEN
    )
    if others is not None:
        return Hope.OTHERS, Act.ASK_OTHERS, others
    citizen = _first(needs.pauses, lambda r: r is PauseReason.CITIZEN)
    if citizen is not None or needs.papers:
        return Hope.CITIZEN, Act.ASK_CITIZEN, citizen
    own = _first(needs.pauses, lambda r: r is PauseReason.OWN_CAPACITY)
    return Hope.OURS, Act.TAKE_UP if own else Act.DO_STEP, own


def _first(
    pauses: Sequence[tuple[PauseReason, date]], fits: Callable[[PauseReason], bool]
) -> tuple[PauseReason, date] | None:
    return next((pause for pause in pauses if fits(pause[0])), None)
