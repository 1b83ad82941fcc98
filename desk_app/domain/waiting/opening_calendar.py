"""When the desk is open: hours by weekday, closing days, and what is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

from desk_app.domain.waiting.day_counts import (
    DAYS_IN_WEEK,
    ICS_EAST,
    Calendar,
    OpeningRules,
    public_holidays,
)
from desk_app.errors import DeskError

Span = tuple[time, time]

CONSTITUTION_DAY, CHRISTMAS_EVE, NEW_YEARS_EVE = (6, 5), (12, 24), (12, 31)
# Handbook 6.2: what offices close on besides public holidays, to be confirmed a year.
PROPOSED = (CONSTITUTION_DAY, CHRISTMAS_EVE, NEW_YEARS_EVE)
_NAMES = {
    CONSTITUTION_DAY: ("Grundlovsdag", "Constitution Day"),
    CHRISTMAS_EVE: ("Juleaftensdag", "Christmas Eve"),
    NEW_YEARS_EVE: ("Nytårsaftensdag", "New Year's Eve"),
}


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """When the desk is open, from one day on until newer hours begin.

    Attributes:
        valid_from: the first day of these hours.
        spans: opening and closing time by weekday, Monday is 0; several a day.
    """

    valid_from: date
    spans: Mapping[int, tuple[Span, ...]]

    def __post_init__(self) -> None:
        day = self.valid_from.isoformat()
        if not any(self.spans.values()) or not set(self.spans) <= set(
            range(DAYS_IN_WEEK)
        ):
            raise DeskError("calendar-no-open-weekday", day=day)
        for spans in self.spans.values():
            edges = [edge for span in sorted(spans) for edge in span]
            if edges != sorted(set(edges)):
                raise DeskError("calendar-wrong-hours", day=day)

    @property
    def weekdays(self) -> frozenset[int]:
        """The weekdays on which the desk opens at all."""
        return frozenset(day for day, spans in self.spans.items() if spans)


# Handbook 6.3: ICS East.
SHIPPED_HOURS = OpeningHours(
    ICS_EAST.valid_from,
    {
        0: ((time(9), time(15)),),
        2: ((time(11), time(17)),),
        3: ((time(9), time(15)),),
        4: ((time(9), time(14)),),
    },
)


@dataclass(frozen=True, slots=True)
class ClosingDay:
    """A day on which the desk is closed though it is no public holiday.

    Attributes:
        day: the day.
        name: why, as it is shown.
        confirmed: False for a proposal of a year nobody has confirmed.
    """

    day: date
    name: str
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class StoredCalendar:
    """The desk's own calendar.

    Attributes:
        hours: oldest first; empty: the shipped ones.
        closing: names of closing days that were written down, by day.
        confirmed: the years whose closing days the lead has confirmed.
    """

    hours: tuple[OpeningHours, ...] = ()
    closing: Mapping[date, str] = field(default_factory=dict)
    confirmed: frozenset[int] = frozenset()

    @property
    def all_hours(self) -> tuple[OpeningHours, ...]:
        """Every version of the hours, oldest first; the first holds from ever."""
        ours = sorted(self.hours, key=lambda hours: hours.valid_from)
        if ours and ours[0].valid_from <= SHIPPED_HOURS.valid_from:
            return tuple(ours)
        return (SHIPPED_HOURS, *ours)

    def hours_on(self, day: date) -> OpeningHours:
        """The hours in force that day."""
        versions = self.all_hours
        begun = [hours for hours in versions if hours.valid_from <= day]
        return begun[-1] if begun else versions[0]

    def spans_on(self, day: date) -> tuple[Span, ...]:
        """When the desk is open that day; empty when it is closed."""
        if day in public_holidays([day.year]) or any(
            closing.day == day for closing in self.closing_days(day.year)
        ):
            return ()
        return tuple(sorted(self.hours_on(day).spans.get(day.weekday(), ())))

    def closing_days(self, year: int, language: str = "da") -> tuple[ClosingDay, ...]:
        """The year's closing days in order, proposals among them until confirmed."""
        is_confirmed = year in self.confirmed
        days = {
            day: ClosingDay(day, name)
            for day, name in self.closing.items()
            if day.year == year
        }
        if not is_confirmed:
            for proposal in proposals(year, language):
                days.setdefault(proposal.day, proposal)
        return tuple(days[day] for day in sorted(days))

    def unconfirmed(self, today: date) -> tuple[int, ...]:
        """This year and the next, as far as nobody has confirmed them."""
        years = (today.year, today.year + 1)
        return tuple(year for year in years if year not in self.confirmed)

    def counting(self) -> Calendar:
        """Days of each kind by this calendar."""
        return Calendar(
            [
                OpeningRules(
                    hours.valid_from,
                    hours.weekdays,
                    frozenset(PROPOSED),
                    frozenset(self.closing),
                    self.confirmed,
                )
                for hours in self.all_hours
            ]
        )

    def with_hours(self, hours: OpeningHours) -> StoredCalendar:
        """The calendar with these hours; they replace those of the same day."""
        kept = (one for one in self.hours if one.valid_from != hours.valid_from)
        return replace(self, hours=(*kept, hours))


def proposals(year: int, language: str = "da") -> tuple[ClosingDay, ...]:
    """The closing days that are proposed for a year."""
    place = 0 if language == "da" else 1
    return tuple(
        ClosingDay(date(year, *day), _NAMES[day][place], confirmed=False)
        for day in PROPOSED
    )
