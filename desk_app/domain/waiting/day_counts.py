"""Which days count, and how many of them lie between two days."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import accumulate

from desk_app.errors import DeskError

SATURDAY = 5
DAYS_IN_WEEK = 7


class DayKind(StrEnum):
    """The kinds of day a policy may count."""

    CALENDAR = "calendar"
    WORKING = "working"  # Monday to Friday without public holidays
    OPENING = "opening"  # the days this desk is open


@dataclass(frozen=True, slots=True)
class OpeningRules:
    """When a desk is open, from one day on until newer rules take over.

    Attributes:
        valid_from: first day of these rules; the oldest hold for every day before.
        weekdays: the open weekdays, Monday is 0.
        closed_every_year: (month, day) closed although no public holiday.
        closed_days: single days on which the desk is closed.
        confirmed_years: years whose single days are all there are.
    """

    valid_from: date
    weekdays: frozenset[int]
    closed_every_year: frozenset[tuple[int, int]] = frozenset()
    closed_days: frozenset[date] = frozenset()
    confirmed_years: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if not self.weekdays or not self.weekdays <= set(range(DAYS_IN_WEEK)):
            raise DeskError("calendar-no-open-weekday", day=self.valid_from.isoformat())

    def open_on(self, day: date) -> bool:
        """Whether the desk opens that day if it is no public holiday."""
        return (
            day.weekday() in self.weekdays
            and day not in self.closed_days
            and (
                (day.month, day.day) not in self.closed_every_year
                or day.year in self.confirmed_years
            )
        )


# Handbook 6.2 and 6.3: closed on Grundlovsdag, 24 and 31 December, and on Tuesdays.
USUAL_CLOSING_DAYS = frozenset({(6, 5), (12, 24), (12, 31)})
ICS_EAST = OpeningRules(date(2025, 1, 1), frozenset({0, 2, 3, 4}), USUAL_CLOSING_DAYS)


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One day as the store keeps it: how many days of each kind up to and with it."""

    day: date
    working_count: int
    opening_count: int


def public_holidays(years: Sequence[int], language: str = "da") -> dict[date, str]:
    """Danish public holidays (helligdage) with their names, for years to 2100.

    Knows that store bededag ended with 2023 (act no. 214 of 6 March 2023).
    """
    from holidays import PUBLIC  # noqa: PLC0415 - 60 ms start-up need not pay
    from holidays.countries.denmark import Denmark  # noqa: PLC0415

    names = "da" if language == "da" else "en_US"
    # The class itself: looked up by name, a built program would not carry it along.
    found: dict[date, str] = Denmark(  # type: ignore[no-untyped-call]
        years=years, categories=(PUBLIC,), language=names
    )
    return dict(found)


@dataclass(frozen=True, slots=True)
class _Counts:
    """Running counts over whole years; the first entry is the day before them."""

    first: int  # ordinal of that day before
    last: int
    running: dict[DayKind, list[int]]

    @property
    def years(self) -> tuple[int, int]:
        return date.fromordinal(self.first + 1).year, date.fromordinal(self.last).year


_NO_DAYS = _Counts(date.max.toordinal(), 0, {})
_USUAL_YEARS = (2024, 2027)


class Calendar:
    """Counts days of each kind; a span is the difference of two running counts.

    Years are worked out when somebody first asks for them. What was worked out is
    replaced as a whole, so several threads may ask at once.
    """

    def __init__(self, opening_rules: Sequence[OpeningRules] = (ICS_EAST,)) -> None:
        if not opening_rules:
            raise DeskError("calendar-no-opening-rules")
        self.opening_rules = tuple(sorted(opening_rules, key=lambda r: r.valid_from))
        self._counts = _NO_DAYS

    def days_between(self, kind: DayKind, start: date, end: date) -> int:
        """Days of this kind after ``start`` up to and with ``end``; 0 for no span."""
        return self.between_ordinals(kind, start.toordinal(), end.toordinal())

    def between_ordinals(self, kind: DayKind, start: int, end: int) -> int:
        """As ``days_between``, for ``date.toordinal()`` numbers."""
        if end <= start:
            return 0
        if kind is DayKind.CALENDAR:
            return end - start
        counts = self._counts
        if start < counts.first or end > counts.last:
            counts = self._covering(start, end)
        running = counts.running[kind]
        return running[end - counts.first] - running[start - counts.first]

    def nth_day_after(self, kind: DayKind, start: date, n: int) -> date:
        """Return the ``n``-th day of this kind after ``start``; ``start`` for 0."""
        first = start.toordinal()
        if n <= 0:
            return start
        if kind is DayKind.CALENDAR:
            return date.fromordinal(first + n)
        counts = self._covering(first, first + n)
        running = counts.running[kind]
        wanted = running[first - counts.first] + n
        while running[-1] < wanted:
            missing = wanted - running[-1]
            counts = self._covering(first, counts.last + missing)
            running = counts.running[kind]
            wanted = running[first - counts.first] + n
        return date.fromordinal(counts.first + bisect_left(running, wanted))

    def is_counted(self, kind: DayKind, day: date) -> bool:
        """Whether that day is of this kind."""
        ordinal = day.toordinal()
        return self.between_ordinals(kind, ordinal - 1, ordinal) == 1

    def rows(self, first_year: int, last_year: int) -> Iterator[CalendarRow]:
        """The days of whole years with their running counts, for the store."""
        counts = self._counted(first_year, last_year)
        working, opening = (
            counts.running[kind] for kind in (DayKind.WORKING, DayKind.OPENING)
        )
        for place in range(1, len(working)):
            day = date.fromordinal(counts.first + place)
            yield CalendarRow(day, working[place], opening[place])

    def _covering(self, start: int, end: int) -> _Counts:
        """Running counts that know both days."""
        if start < self._counts.first or end > self._counts.last:
            known = self._counts.running
            first_year, last_year = self._counts.years if known else _USUAL_YEARS
            first_year = min(first_year, date.fromordinal(start).year)
            last_year = max(last_year, date.fromordinal(end).year)
            self._counts = self._counted(first_year, last_year)
        return self._counts

    def _counted(self, first_year: int, last_year: int) -> _Counts:
        first = date(first_year, 1, 1).toordinal()
        last = date(last_year, 12, 31).toordinal()
        holidays = public_holidays(range(first_year, last_year + 1))
        days = [date.fromordinal(ordinal) for ordinal in range(first, last + 1)]
        running = {
            DayKind.WORKING: (
                day.weekday() < SATURDAY and day not in holidays for day in days
            ),
            DayKind.OPENING: (
                rules.open_on(day) and day not in holidays
                for day, rules in zip(days, self._rules_of(days), strict=True)
            ),
        }
        return _Counts(
            first - 1,
            last,
            {kind: list(accumulate(of, initial=0)) for kind, of in running.items()},
        )

    def _rules_of(self, days: list[date]) -> Iterator[OpeningRules]:
        """The opening rules in force on each of these days, which are in order."""
        newer = list(reversed(self.opening_rules))
        rules = newer.pop()
        for day in days:
            while newer and newer[-1].valid_from <= day:
                rules = newer.pop()
            yield rules
