"""A case's history as the clocks need it: its days, pauses, and times it was closed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.case.events import Event, EventKind, PauseReason, in_force
from desk_app.domain.rules.pathway import Milestone


class Outcome(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    COMPLETED = "completed"  # MitID is issued
    NOT_COMPLETED = "not_completed"


@dataclass(frozen=True, slots=True)
class Span:
    """Days that belong together: after ``from_day``, up to and with ``to_day``.

    Attributes:
        from_day: the day it began, itself not one of its days.
        to_day: its last day; None while it lasts.
        reason: of a pause; None for the time a case was closed.
    """

    from_day: date
    to_day: date | None
    reason: PauseReason | None = None


@dataclass(frozen=True, slots=True)
class History:
    """What had happened to a case up to and with one day.

    Attributes:
        as_of: that day, the day of asking.
        applied: first contact.
        informed: the day it was fully informed.
        cpr: the day the CPR number was issued.
        mitid: the day MitID was issued.
        ended: the day it ended without the milestone.
        ended_reason: why, a NotCompletedReason value; else empty.
        pauses: in the order they began, own capacity among them.
        closures: from each end that was taken back to the day it was taken back.
    """

    as_of: date
    applied: date
    informed: date | None = None
    cpr: date | None = None
    mitid: date | None = None
    ended: date | None = None
    ended_reason: str = ""
    pauses: tuple[Span, ...] = ()
    closures: tuple[Span, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """Completed with MitID, ended without, or open."""
        if self.mitid is not None:
            return Outcome.COMPLETED
        return Outcome.OPEN if self.ended is None else Outcome.NOT_COMPLETED

    @property
    def open_pauses(self) -> tuple[PauseReason, ...]:
        """What the case waits for on that day; nothing once it is over."""
        if self.outcome is not Outcome.OPEN:
            return ()
        return tuple(p.reason for p in self.pauses if p.to_day is None and p.reason)

    @property
    def is_paused(self) -> bool:
        """Whether a pause that stops the clock is open on that day."""
        return any(reason.stops_the_clock for reason in self.open_pauses)

    def issued(self, milestone: Milestone) -> date | None:
        """The day this milestone was issued."""
        return self.cpr if milestone is Milestone.CPR else self.mitid

    def end(self, milestone: Milestone) -> date | None:
        """The day this milestone's clocks stand at.

        None for a CPR number that was never issued here in a completed case:
        MitID needs one, so the citizen had it already.
        """
        if (issued := self.issued(milestone)) is not None:
            return issued
        return None if self.mitid is not None else self.ended or self.as_of


def history_of(events: tuple[Event, ...] | list[Event], as_of: date) -> History | None:
    """Fold a case's events, in their order, into its history as of a day.

    Events after that day have not happened, undone ones never did. A corrected day
    replaces the day it corrects. Being informed again, or a milestone issued again,
    replaces the earlier day. None for a case that had not begun.
    """
    fold = _Fold(as_of)
    for event in in_force(events):
        step = _STEPS.get(event.kind)
        if step is not None:
            step(fold, event)
    return fold.history()


class _Fold:
    """A history while it is being put together."""

    def __init__(self, as_of: date) -> None:
        self.as_of = as_of
        self.applied: list[date] = []
        self.informed: list[date] = []
        self.issued: dict[Milestone, date] = {}
        self.ended: date | None = None
        self.ended_reason = ""
        self.last_end: tuple[date, Milestone | None] | None = None
        self.pauses: list[Span] = []
        self.closures: list[Span] = []

    def take_applied(self, event: Event) -> None:
        self.applied.append(event.local_day)

    def take_informed(self, event: Event) -> None:
        self.informed.append(event.local_day)

    def take_applied_corrected(self, event: Event) -> None:
        self.applied[-1:] = [event.local_day]

    def take_informed_corrected(self, event: Event) -> None:
        self.informed[-1:] = [event.local_day]

    def take_paused(self, event: Event) -> None:
        if (day := event.local_day) <= self.as_of:
            self.pauses.append(Span(day, None, PauseReason(event.reason)))

    def take_resumed(self, event: Event) -> None:
        """End the latest open pause, of the same reason where one is named."""
        day = event.local_day
        running = [i for i, p in enumerate(self.pauses) if p.to_day is None]
        if day > self.as_of or not running:
            return
        named = [i for i in running if self.pauses[i].reason == event.reason]
        place = (named or running)[-1]
        pause = self.pauses[place]
        self.pauses[place] = Span(pause.from_day, day, pause.reason)

    def take_cpr(self, event: Event) -> None:
        self._issue(Milestone.CPR, event.local_day)

    def take_mitid(self, event: Event) -> None:
        self._issue(Milestone.MITID, event.local_day)

    def _issue(self, milestone: Milestone, day: date) -> None:
        if day <= self.as_of:
            self.issued[milestone] = day
            self.last_end = (day, milestone)

    def take_not_completed(self, event: Event) -> None:
        if (day := event.local_day) <= self.as_of:
            self.ended, self.ended_reason = day, event.reason
            self.last_end = (day, None)

    def take_reopened(self, event: Event) -> None:
        """Take the latest end back: the days since then are no days at all."""
        day = event.local_day
        if day > self.as_of or self.last_end is None:
            return
        from_day, milestone = self.last_end
        self.closures.append(Span(from_day, day))
        if milestone is not None:
            del self.issued[milestone]
        self.ended, self.ended_reason, self.last_end = None, "", None

    def history(self) -> History | None:
        applied = [day for day in self.applied if day <= self.as_of]
        informed = [day for day in self.informed if day <= self.as_of]
        if not applied:
            return None
        return History(
            as_of=self.as_of,
            applied=applied[-1],
            informed=informed[-1] if informed else None,
            cpr=self.issued.get(Milestone.CPR),
            mitid=self.issued.get(Milestone.MITID),
            ended=self.ended,
            ended_reason=self.ended_reason,
            pauses=tuple(self.pauses),
            closures=tuple(self.closures),
        )


_STEPS: dict[EventKind, Callable[[_Fold, Event], None]] = {
    EventKind.APPLIED: _Fold.take_applied,
    EventKind.INFORMED: _Fold.take_informed,
    EventKind.APPLIED_CORRECTED: _Fold.take_applied_corrected,
    EventKind.INFORMED_CORRECTED: _Fold.take_informed_corrected,
    EventKind.PAUSED: _Fold.take_paused,
    EventKind.RESUMED: _Fold.take_resumed,
    EventKind.CPR_ISSUED: _Fold.take_cpr,
    EventKind.MITID_ISSUED: _Fold.take_mitid,
    EventKind.NOT_COMPLETED: _Fold.take_not_completed,
    EventKind.REOPENED: _Fold.take_reopened,
}
