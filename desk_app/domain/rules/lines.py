"""One line of the citizen's checklist: for whom, where, and by which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from desk_app.domain.rules.conditions import Condition
from desk_app.domain.rules.pathway import Provenance

# The days a deadline may run from, as the case knows them.
STARTS = (
    "applied",
    "informed",
    "conditions_met",
    "entered",
    "moved_in",
    "cpr_issued",
    "mitid_issued",
    "birth_date",
)


class Place(StrEnum):
    """Where the citizen does it; the paper shows a pictogram and a word for each."""

    CENTRE = "centre"
    MUNICIPALITY = "municipality"
    AUTHORITY = "authority"
    ONLINE = "online"
    BANK = "bank"
    POST = "post"
    HOME = "home"
    SCHOOL = "school"


@dataclass(frozen=True, slots=True)
class Period:
    """So long after that day.

    Attributes:
        start: one of ``STARTS``.
        years: calendar years.
        months: calendar months; a day that the month lacks becomes its last day.
        weeks: weeks.
        days: calendar days.
    """

    start: str
    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0

    def end(self, dates: Mapping[str, date]) -> date | None:
        """The day it ends; None while the first day is unknown."""
        first = dates.get(self.start)
        if first is None:
            return None
        return first + relativedelta(
            years=self.years, months=self.months, weeks=self.weeks, days=self.days
        )


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says; its words stand in ``resources/texts``.

    Attributes:
        id: e.g. ``mitid``; the words are ``line.mitid.title`` and so on.
        place: where it is done.
        when: for whom.
        deadline: the last day for the citizen; None where there is none.
        expected: when something should have come by itself; None else.
        url: page to read on; may be empty.
        bring: ids of documents, or names under ``bring`` in the texts.
        provenance: why and from where.
    """

    id: str
    place: Place
    when: Condition
    deadline: Period | None
    expected: Period | None
    url: str
    bring: tuple[str, ...]
    provenance: Provenance


def deadline_of(line: Line, dates: Mapping[str, date]) -> date | None:
    """The last day to do it; None without a deadline or while it cannot be known.

    ``dates`` has the case's days by the names of ``STARTS``.
    """
    return line.deadline.end(dates) if line.deadline else None


def expected_on(line: Line, dates: Mapping[str, date]) -> date | None:
    """The day by which it should have arrived by itself; None where unknown."""
    return line.expected.end(dates) if line.expected else None
