"""What one citizen waited for: each day of the wait belongs to exactly one cause."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.history import History, Span


@dataclass(frozen=True, slots=True)
class WaitParts:
    """The citizen's wait for one milestone, in calendar days.

    Attributes:
        papers: the case was not fully informed, or waited for the citizen.
        others: it waited for an authority, a translation, an apostille, ...
        own: it lay with the desk, own lack of capacity among it.
    """

    papers: int = 0
    others: int = 0
    own: int = 0

    @property
    def total(self) -> int:
        """The citizen's wait (K1)."""
        return self.papers + self.others + self.own


def wait_parts(history: History, milestone: Milestone) -> WaitParts | None:
    """Share the wait's days out; None for a number that was brought along.

    A day under a pause for the citizen is a day of missing papers, whatever else
    the case waits for; else a pause for others makes it theirs. A day without a pause
    before the case was fully informed lacks papers, unless the desk had no capacity.
    Every other day is the desk's own. Days on which the case was closed are no days.
    """
    end = history.end(milestone)
    if end is None:
        return None
    papers = others = own = 0
    for after, to in pairwise(_edges(history, end)):
        days = (to - after).days
        if any(_covers(closure, to) for closure in history.closures):
            continue
        reasons = {p.reason for p in history.pauses if p.reason and _covers(p, to)}
        if PauseReason.CITIZEN in reasons:
            papers += days
        elif any(reason.stops_the_clock for reason in reasons):
            others += days
        elif _lacks_papers(history, to) and PauseReason.OWN_CAPACITY not in reasons:
            papers += days
        else:
            own += days
    return WaitParts(papers, others, own)


def _lacks_papers(history: History, day: date) -> bool:
    return history.informed is not None and day <= history.informed


def _edges(history: History, end: date) -> list[date]:
    """Where anything begins or ends within the wait."""
    changes = [history.informed]
    for span in (*history.pauses, *history.closures):
        changes += [span.from_day, span.to_day]
    first = history.applied
    inside = {day for day in changes if day is not None and first < day < end}
    return sorted({first, end} | inside) if end > first else []


def _covers(span: Span, day: date) -> bool:
    return span.from_day < day and (span.to_day is None or day <= span.to_day)
