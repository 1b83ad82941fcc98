"""Which cases a report is about: started, finished or still waiting in a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.history import History
from desk_app.errors import DeskError


class Cohort(StrEnum):
    """The three groups of cases, by the name that stands over the figures."""

    STARTED = "started in the period"
    FINISHED = "finished in the period"
    WAITING = "still waiting at its end"


@dataclass(frozen=True, slots=True)
class Period:
    """Both days belong to it."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise DeskError(
                "period-ends-before-it-begins",
                first=self.first.isoformat(),
                last=self.last.isoformat(),
            )

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def belongs(
    history: History, cohort: Cohort, milestone: Milestone, period: Period
) -> bool:
    """Whether the case is in the cohort, for the figures of this milestone."""
    if cohort is Cohort.STARTED:
        return history.applied in period
    if cohort is Cohort.FINISHED:
        issued = history.issued(milestone)
        return issued is not None and issued in period
    return is_waiting(history, milestone, period.last)


def is_waiting(history: History, milestone: Milestone, day: date) -> bool:
    """Whether the case waited for this milestone at the end of that day.

    A day in the time the case was closed is no waiting, though it was reopened later.
    """
    end = history.end(milestone)
    stood_still = history.issued(milestone) or history.ended
    return (
        history.applied <= day
        and end is not None
        and (stood_still is None or stood_still > day)
        and not any(
            closed.from_day <= day and (closed.to_day is None or day < closed.to_day)
            for closed in history.closures
        )
    )
