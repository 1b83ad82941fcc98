"""A case's days as the store keeps them, so that all cases are counted at once.

Days that happened are kept, never how many days lie between them. Most cases have one
course for good: whoever asks about an earlier day leaves out what came later. Where
that would not tell what was known then (a case that was reopened), it has one for
each time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desk_app.domain.case.events import Event, EventKind
from desk_app.domain.waiting.history import History, Span, history_of

# The day number of what lasts still, and of a time that has not ended.
FAR = date.max.toordinal() + 1
# What a gap is: the days no target counts, those no clock at all counts. Any other
# name is the reason of a pause, whether it stops the clock or not.
OUT, CLOSED = "out", "closed"

_ONCE = frozenset(
    {
        EventKind.APPLIED,
        EventKind.INFORMED,
        EventKind.CPR_ISSUED,
        EventKind.MITID_ISSUED,
        EventKind.NOT_COMPLETED,
    }
)
_OFTEN = frozenset({EventKind.PAUSED, EventKind.RESUMED})
_OF_CLOCKS = frozenset(list(EventKind)[:10])


@dataclass(frozen=True, slots=True)
class Gap:
    """Days left out, as day numbers: after ``after``, up to and with ``until``."""

    kind: str
    after: int
    until: int


@dataclass(frozen=True, slots=True)
class Course:
    """A case's days for whoever asks between two days.

    Attributes:
        from_day: the first day of asking it is for, as a day number.
        to_day: the first day of asking it is no more for.
        history: the days, as somebody knows them at the end of that time.
        gaps: the days that are left out, those of one kind without overlap.
    """

    from_day: int
    to_day: int
    history: History
    gaps: tuple[Gap, ...]


def courses_of(events: Sequence[Event]) -> tuple[Course, ...]:
    """A case's courses, the oldest first; none for a case without a first contact."""
    last = history_of(tuple(events), date.max)
    days = sorted({event.local_day for event in events if event.kind in _OF_CLOCKS})
    if last is None:
        return ()
    if _told_by_the_last(events):
        return (_course(last.applied.toordinal(), FAR, last),)
    found: list[Course] = []
    later, to_day = last, FAR
    for place, day in reversed(list(enumerate(days))):
        known = history_of(tuple(events), day)
        if _as_known_on(later, day) == known:
            continue
        # ``later`` holds from the next day on which anything happened.
        begins = days[place + 1].toordinal()
        found.append(_course(begins, to_day, later))
        if known is None:
            return tuple(reversed(found))
        later, to_day = replace(known, as_of=date.max), begins
    found.append(_course(later.applied.toordinal(), to_day, later))
    return tuple(reversed(found))


def _told_by_the_last(events: Sequence[Event]) -> bool:
    """Whether nothing was ever taken back, by the kinds alone: nearly all cases."""
    once: set[EventKind] = set()
    day = date.min
    for event in events:
        kind = event.kind
        if kind not in _OF_CLOCKS and kind is not EventKind.UNDONE:
            continue
        if kind is EventKind.UNDONE or (kind in _ONCE and kind in once):
            return False
        if kind not in _ONCE and kind not in _OFTEN:
            return False
        if event.local_day < day:
            return False
        once.add(kind)
        day = event.local_day
    return True


def _as_known_on(later: History, day: date) -> History | None:
    """What ``later`` tells somebody who asks on ``day``: nothing after it."""
    if later.applied > day:
        return None
    ended = _by(later.ended, day)
    return History(
        as_of=day,
        applied=later.applied,
        informed=_by(later.informed, day),
        cpr=_by(later.cpr, day),
        mitid=_by(later.mitid, day),
        ended=ended,
        ended_reason=later.ended_reason if ended else "",
        pauses=tuple(
            replace(pause, to_day=_by(pause.to_day, day))
            for pause in later.pauses
            if pause.from_day <= day
        ),
        closures=later.closures,
    )


def _by(happened: date | None, day: date) -> date | None:
    return happened if happened is not None and happened <= day else None


def _course(from_day: int, to_day: int, history: History) -> Course:
    gaps: list[Gap] = []
    if history.pauses or history.closures:
        stopping = [p for p in history.pauses if p.reason and p.reason.stops_the_clock]
        gaps += _gaps(OUT, [*stopping, *history.closures])
        gaps += _gaps(CLOSED, history.closures)
        for reason in sorted({p.reason for p in history.pauses if p.reason}):
            spans = [pause for pause in history.pauses if pause.reason is reason]
            gaps += _gaps(reason.value, spans)
    return Course(from_day, to_day, history, tuple(gaps))


def _gaps(kind: str, spans: Iterable[Span]) -> list[Gap]:
    """The spans joined where they overlap or touch."""
    pairs = sorted(
        (
            span.from_day.toordinal(),
            FAR if span.to_day is None else span.to_day.toordinal(),
        )
        for span in spans
    )
    joined: list[tuple[int, int]] = []
    for after, until in pairs:
        if until <= after:
            continue
        if joined and after <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(until, joined[-1][1]))
        else:
            joined.append((after, until))
    return [Gap(kind, after, until) for after, until in joined]
