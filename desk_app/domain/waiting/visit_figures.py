"""Visits by the hour of the day: how many, how long they waited, how long they sat."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.service_level import spread_of
from desk_app.domain.waiting.visits import Outcome, Visit, VisitState


@dataclass(frozen=True, slots=True)
class VisitLine:
    """The visits of one hour of the day, or of all hours.

    Percentiles are by nearest rank, in whole minutes; None where there is nobody.

    Attributes:
        hour: 0 to 23, the local hour the ticket was given in; None: all.
        tickets: how many were given.
        waited: how many of them came to a desk; the waiting minutes are theirs.
        waiting_p50, waiting_p90: minutes from the ticket to the answered call.
        through: how many were finished; the minutes at the desk are theirs.
        desk_p50: minutes at the desk, without the time they were parked.
        no_shows: were called and did not come.
        left: were still waiting when the day ended.
    """

    hour: int | None
    tickets: int
    waited: int
    waiting_p50: int | None
    waiting_p90: int | None
    through: int
    desk_p50: int | None
    no_shows: int
    left: int


@dataclass(frozen=True, slots=True)
class VisitFigures:
    """The visits of a period.

    Attributes:
        period: both days belong to it.
        whole: all hours together.
        hours: the hours in which a ticket was given, in order.
    """

    period: Period
    whole: VisitLine
    hours: tuple[VisitLine, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no ticket was given: then there are words, no figures."""
        return not self.whole.tickets


def visit_figures(
    visits: Iterable[Visit], period: Period, as_of: datetime
) -> VisitFigures:
    """Count the visits of the period; tickets that were taken back never were."""
    given = [
        visit
        for visit in visits
        if visit.day in period and visit.state is not VisitState.TAKEN_BACK
    ]
    by_hour: dict[int, list[Visit]] = defaultdict(list)
    for visit in given:
        by_hour[visit.ticket_at.astimezone(COPENHAGEN).hour].append(visit)
    return VisitFigures(
        period,
        _line(None, given, as_of),
        tuple(_line(hour, by_hour[hour], as_of) for hour in sorted(by_hour)),
    )


def _line(hour: int | None, visits: Sequence[Visit], as_of: datetime) -> VisitLine:
    waited = spread_of(m for it in visits if (m := it.waiting_minutes()) is not None)
    sat = spread_of(m for it in visits if (m := it.desk_minutes()) is not None)
    ends = [visit.outcome(as_of) for visit in visits]
    return VisitLine(
        hour=hour,
        tickets=len(visits),
        waited=waited.n,
        waiting_p50=waited.p50,
        waiting_p90=waited.p90,
        through=sat.n,
        desk_p50=sat.p50,
        no_shows=ends.count(Outcome.NO_SHOW),
        left=ends.count(Outcome.LEFT),
    )
