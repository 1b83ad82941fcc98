"""One visit to the hall: a ticket, every call, the minutes of waiting and at the desk.

Only what happened is known, and only added to: who is called a second time keeps the
first call, and what was undone stays written. Minutes are counted between instants, so
a clock change neither adds nor takes an hour. A ticket that nobody finished ends at
the midnight after it was given: a night is nobody's wait.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property

from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError

_SECONDS_A_MINUTE = 60


class VisitKind(StrEnum):
    """What can happen to a ticket."""

    TICKET = "ticket"
    CALLED = "called"
    SEATED = "seated"
    PARKED = "parked"
    BACK = "back"
    NO_SHOW = "no-show"
    FINISHED = "finished"
    BELONGS = "belongs"
    UNDONE = "undone"


class VisitState(StrEnum):
    """Where somebody with a ticket is."""

    WAITING = "waiting"
    CALLED = "called"
    SEATED = "seated"
    PARKED = "parked"
    NO_SHOW = "no-show"
    SERVED = "served"
    TAKEN_BACK = "taken-back"


class Outcome(StrEnum):
    """How a visit ended; who is parked and does not come back stays ``parked``."""

    SERVED = "served"
    PARKED = "parked"
    NO_SHOW = "no-show"
    LEFT = "left"


_AFTER = {
    VisitKind.TICKET: VisitState.WAITING,
    VisitKind.CALLED: VisitState.CALLED,
    VisitKind.SEATED: VisitState.SEATED,
    VisitKind.PARKED: VisitState.PARKED,
    VisitKind.BACK: VisitState.WAITING,
    VisitKind.NO_SHOW: VisitState.NO_SHOW,
    VisitKind.FINISHED: VisitState.SERVED,
}
_AT_DESK = frozenset({VisitState.CALLED, VisitState.SEATED})
_FROM = {
    VisitKind.TICKET: frozenset({VisitState.TAKEN_BACK}),
    VisitKind.CALLED: frozenset(
        {VisitState.WAITING, VisitState.CALLED, VisitState.NO_SHOW}
    ),
    VisitKind.SEATED: frozenset({VisitState.CALLED}),
    VisitKind.PARKED: _AT_DESK,
    VisitKind.BACK: frozenset({VisitState.PARKED}),
    VisitKind.NO_SHOW: frozenset({VisitState.CALLED}),
    VisitKind.FINISHED: frozenset({VisitState.SEATED}),
    VisitKind.BELONGS: frozenset(VisitState) - {VisitState.TAKEN_BACK},
    VisitKind.UNDONE: frozenset(VisitState) - {VisitState.TAKEN_BACK},
}
_AT_MIDNIGHT = {
    VisitState.WAITING: Outcome.LEFT,
    VisitState.CALLED: Outcome.LEFT,
    VisitState.PARKED: Outcome.PARKED,
    VisitState.SEATED: Outcome.SERVED,
}


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing that happened to a ticket.

    Attributes:
        kind: what.
        at: when, aware.
        actor: the staff member's name.
        desk: the desk number; may be empty.
        case: the case it belongs to from now on; empty: nothing changes.
    """

    kind: VisitKind
    at: datetime
    actor: str
    desk: str = ""
    case: str = ""


@dataclass(frozen=True)
class Visit:
    """Somebody with a ticket.

    Attributes:
        id: of the ticket in the file; 0 before it is kept.
        day: the local day it was given on.
        number: what stands on it.
        moments: everything that happened, oldest first; what was undone too.
    """

    id: int
    day: date
    number: int
    moments: tuple[Moment, ...] = ()

    @cached_property
    def story(self) -> tuple[Moment, ...]:
        """What happened and was not undone."""
        if all(it.kind is not VisitKind.UNDONE for it in self.moments):
            return self.moments
        kept: list[Moment] = []
        for moment in self.moments:
            if moment.kind is VisitKind.UNDONE:
                kept.pop()
            else:
                kept.append(moment)
        return tuple(kept)

    @cached_property
    def state(self) -> VisitState:
        """Where they are, as far as somebody has said so."""
        for moment in reversed(self.story):
            if moment.kind in _AFTER:
                return _AFTER[moment.kind]
        return VisitState.TAKEN_BACK

    @property
    def case(self) -> str:
        """The case number; empty while there is no case."""
        return next((it.case for it in reversed(self.story) if it.case), "")

    @property
    def ticket_at(self) -> datetime:
        """When the ticket was given."""
        return self.moments[0].at

    @property
    def calls(self) -> tuple[Moment, ...]:
        """Every call, the one that nobody answered too."""
        return tuple(it for it in self.story if it.kind is VisitKind.CALLED)

    @property
    def holder(self) -> Moment | None:
        """The last call, while they are called or at a desk: who has them."""
        return self.calls[-1] if self.state in _AT_DESK else None

    @property
    def midnight(self) -> datetime:
        """The end of the local day of the ticket, in UTC."""
        after = self.day + timedelta(days=1)
        return datetime.combine(after, time(), COPENHAGEN).astimezone(UTC)

    def then(self, moment: Moment) -> Visit:
        """The same visit after one more moment.

        Raises:
            DeskError: ``ticket-moved-on`` (number) when that cannot come next.
        """
        if self.state not in _FROM[moment.kind]:
            raise DeskError("ticket-moved-on", number=self.number)
        return replace(self, moments=(*self.moments, moment))

    def outcome(self, as_of: datetime) -> Outcome | None:
        """How it ended; None while it goes on, and for a ticket that was taken back."""
        state = self.state
        if state is VisitState.SERVED:
            return Outcome.SERVED
        if state is VisitState.NO_SHOW:
            return Outcome.NO_SHOW
        return _AT_MIDNIGHT.get(state) if as_of >= self.midnight else None

    def minutes_in_hall(self, as_of: datetime) -> int:
        """Whole minutes since the ticket was given; never beyond midnight."""
        return _minutes(self.ticket_at, min(as_of, self.midnight))

    def waiting_minutes(self) -> int | None:
        """Whole minutes from the ticket to the call that was answered.

        None while nobody has sat down: who left is counted apart, not as a short wait.
        """
        called = self.ticket_at
        for moment in self.story:
            if moment.kind is VisitKind.CALLED:
                called = moment.at
            elif moment.kind is VisitKind.SEATED:
                return _minutes(self.ticket_at, called)
        return None

    def desk_minutes(self) -> int | None:
        """Whole minutes at the desk, without the time they were parked.

        None while they are not through, and when nobody said when they were.
        """
        spans = list(self._spans())
        if not spans or self.state is VisitState.SEATED:
            return None
        return int(sum(spans)) // _SECONDS_A_MINUTE

    def _spans(self) -> Iterator[float]:
        since: datetime | None = None
        for moment in self.story:
            if moment.kind is VisitKind.SEATED:
                since = moment.at
            elif since is not None and moment.kind in _LEAVES_DESK:
                yield max(0.0, (moment.at - since).total_seconds())
                since = None


_LEAVES_DESK = frozenset({VisitKind.PARKED, VisitKind.FINISHED})


def _minutes(start: datetime, end: datetime) -> int:
    """Whole minutes; none when the PC's clock was set back in between."""
    return max(0, int((end - start).total_seconds())) // _SECONDS_A_MINUTE
