"""Which order of events is possible, for a past that an office brings along."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from itertools import groupby

from desk_app.domain.case.events import COPENHAGEN, Event, EventKind
from desk_app.errors import DeskError

# The order things usually happen in on one day, where no time of day is known.
_USUAL_ORDER = (
    EventKind.APPLIED,
    EventKind.INFORMED,
    EventKind.RESUMED,
    EventKind.PAUSED,
    EventKind.CPR_ISSUED,
    EventKind.MITID_ISSUED,
    EventKind.NOT_COMPLETED,
    EventKind.REOPENED,
)


def check_order(events: Iterable[Event]) -> None:
    """Refuse a case's events if they cannot have happened in the order given.

    Raises:
        DeskError: ``history-impossible-order`` with ``event`` (the kind), ``seq`` and
            ``reason``: one of the codes of ``_Course.objection``; or
            ``history-without-applied``.
    """
    course = _Course()
    for event in events:
        if reason := course.objection(event):
            raise DeskError(
                "history-impossible-order",
                event=event.kind.value,
                seq=event.seq,
                reason=reason,
            )
        course.take(event)
    if not course.applied:
        raise DeskError("history-without-applied")


def in_order(events: Iterable[Event]) -> list[Event]:
    """Sort a case's events by day and time.

    An event at local midnight is one whose time of day nobody knows: within its day
    it takes the first place that is possible. Events with a time keep their order;
    those of the same minute take the usual one.
    """
    course = _Course()
    ordered: list[Event] = []
    for _, of_the_day in groupby(sorted(events, key=_when), key=_day):
        left = list(of_the_day)
        while left:
            event = _next(left, course)
            left.remove(event)
            course.take(event)
            ordered.append(event)
    return ordered


def _next(left: list[Event], course: _Course) -> Event:
    """What comes next of the events of one day: something possible, if there is any."""
    first = next((event.at for event in left if not _only_a_day(event)), None)
    free = [event for event in left if _only_a_day(event) or event.at == first]
    free.sort(key=_usual_place)
    return next((event for event in free if not course.objection(event)), free[0])


class _Course:
    """How far a case has come, and what can happen next."""

    def __init__(self) -> None:
        self.applied = False
        self.informed = False
        self.ended = False
        self.issued: set[EventKind] = set()
        self.pauses: list[str] = []

    def objection(self, event: Event) -> str:
        """Why this cannot happen now; empty if it can."""
        kind = event.kind
        if kind is EventKind.APPLIED:
            return "applied-twice" if self.applied else ""
        if not self.applied:
            return "before-applied"
        if kind is EventKind.RESUMED:
            return "" if self._running(event.reason) else "not-paused"
        if kind is EventKind.REOPENED:
            return "" if self.ended or self.issued else "not-ended"
        if self.ended and kind in _USUAL_ORDER:
            return "after-the-end"
        return self._objection_while_open(kind)

    def _objection_while_open(self, kind: EventKind) -> str:
        if kind is EventKind.INFORMED:
            if self.informed:
                return "informed-twice"
            return "after-the-milestone" if self.issued else ""
        completed = EventKind.MITID_ISSUED in self.issued
        if kind in {EventKind.CPR_ISSUED, EventKind.MITID_ISSUED}:
            if kind in self.issued:
                return "issued-twice"
            return "cpr-after-mitid" if completed else ""
        if kind is EventKind.NOT_COMPLETED and completed:
            return "already-completed"
        return ""

    def take(self, event: Event) -> None:
        """Note that it happened, possible or not."""
        kind = event.kind
        if kind is EventKind.APPLIED:
            self.applied = True
        elif kind is EventKind.INFORMED:
            self.informed = True
        elif kind is EventKind.PAUSED:
            self.pauses.append(event.reason)
        elif kind is EventKind.RESUMED:
            self._resume(event.reason)
        elif kind in {EventKind.CPR_ISSUED, EventKind.MITID_ISSUED}:
            self.issued.add(kind)
        elif kind is EventKind.NOT_COMPLETED:
            self.ended = True
        elif kind is EventKind.REOPENED:
            self.ended = self.informed = False
            self.issued.clear()

    def _resume(self, reason: str) -> None:
        if reason in self.pauses:
            last = len(self.pauses) - 1 - self.pauses[::-1].index(reason)
            del self.pauses[last]
        else:
            self.pauses[-1:] = []

    def _running(self, reason: str) -> bool:
        return bool(self.pauses) and (not reason or reason in self.pauses)


def _when(event: Event) -> tuple[date, object]:
    return _day(event), event.at


def _day(event: Event) -> date:
    return event.local_day


def _only_a_day(event: Event) -> bool:
    return event.at.astimezone(COPENHAGEN).time() == time.min


def _usual_place(event: Event) -> int:
    return _USUAL_ORDER.index(event.kind) if event.kind in _USUAL_ORDER else -1
