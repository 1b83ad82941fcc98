"""The desk's calendar: opening hours, closing days, a year confirmed by the lead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.waiting.day_counts import public_holidays
from desk_app.domain.waiting.opening_calendar import (
    ClosingDay,
    OpeningHours,
    Span,
    StoredCalendar,
)
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, Clock, Store, Unit
from desk_app.services.reports.counting import Counting
from desk_app.services.staff import Action, Staff, authorize
from desk_app.services.waiting.past import (
    FIRST_YEAR,
    LAST_YEAR,
    first_change,
    tidied_reason,
    want_reason,
)

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class YearDay:
    """One day of a year as the calendar shows it.

    Attributes:
        day: the day.
        spans: when the desk is open; empty when it is closed.
        holiday: the public holiday's name, or empty.
        closing: the closing day, or None.
    """

    day: date
    spans: tuple[Span, ...]
    holiday: str
    closing: ClosingDay | None


@dataclass(frozen=True)
class Calendars:
    """What can be asked and changed about the days on which the desk is open."""

    store: Store
    now: Clock
    counting: Counting

    def today(self) -> date:
        """The local day."""
        return self.now().astimezone(COPENHAGEN).date()

    def see(self, who: Staff) -> StoredCalendar:
        """The calendar as it stands in the file.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        return self._read()

    def unconfirmed(self) -> tuple[int, ...]:
        """This year and the next, as far as their closing days are not confirmed."""
        return self._read().unconfirmed(self.today())

    def year(self, who: Staff, year: int, language: str = "da") -> tuple[YearDay, ...]:
        """Every day of a year.

        Raises:
            DeskError: ``not-allowed``, ``calendar-year-out-of-range``.
        """
        authorize(who, Action.SEE_FIGURES)
        _in_range(year)
        calendar = self._read()
        holidays = public_holidays([year], language)
        closing = {one.day: one for one in calendar.closing_days(year, language)}
        first, found = date(year, 1, 1), []
        for number in range((date(year, 12, 31) - first).days + 1):
            day = first + timedelta(days=number)
            is_closed = day in holidays or day in closing
            hours = calendar.hours_on(day).spans.get(day.weekday(), ())
            found.append(
                YearDay(
                    day,
                    () if is_closed else tuple(sorted(hours)),
                    holidays.get(day, ""),
                    closing.get(day),
                )
            )
        return tuple(found)

    def set_hours(
        self,
        who: Staff,
        valid_from: date,
        spans: Mapping[int, Iterable[Span]],
        reason: str = "",
    ) -> None:
        """Open at these hours from that day on, until newer ones begin.

        Args:
            who: a team lead.
            valid_from: the first day; before today it wants a ``reason``.
            spans: opening and closing times by weekday, Monday is 0.
            reason: why the past changes.

        Raises:
            DeskError: ``not-allowed``, ``calendar-no-open-weekday`` (day),
                ``calendar-wrong-hours`` (day), ``counting-past-needs-reason`` (day),
                ``counting-reason-too-long`` (most).
        """
        authorize(who, Action.EDIT_CALENDAR)
        _in_range(valid_from.year)
        hours = OpeningHours(
            valid_from, {day: tuple(sorted(of)) for day, of in spans.items()}
        )
        why = tidied_reason(reason)
        want_reason(valid_from, self.today(), why)
        with self.store.unit() as unit:
            unit.keep_hours(hours)
            what = f"hours {valid_from.isoformat()}"
            self._done(unit, who, Action.EDIT_CALENDAR, what, why)

    def close_day(self, who: Staff, day: date, name: str, reason: str = "") -> None:
        """The desk is closed on that day.

        Raises:
            DeskError: ``not-allowed``, ``closing-day-already-closed`` (day),
                ``closing-day-wrong-name`` (day, most), and of the past as
                ``set_hours``.
        """
        authorize(who, Action.EDIT_CALENDAR)
        name = _closing_name(day, name)
        why = tidied_reason(reason)
        with self.store.unit() as unit:
            before = unit.calendar()
            after = replace(before, closing={**before.closing, day: name})
            want_reason(first_change(before, after, self.today()), self.today(), why)
            unit.close_day(day, name)
            self._done(unit, who, Action.EDIT_CALENDAR, f"close {day.isoformat()}", why)

    def open_day(self, who: Staff, day: date, reason: str = "") -> None:
        """The day is no closing day after all.

        Raises:
            DeskError: ``not-allowed``, ``closing-day-unknown`` (day), and of the past
                as ``set_hours``.
        """
        authorize(who, Action.EDIT_CALENDAR)
        why = tidied_reason(reason)
        with self.store.unit() as unit:
            before = unit.calendar()
            if day not in before.closing:
                raise DeskError("closing-day-unknown", day=day.isoformat())
            left = {one: name for one, name in before.closing.items() if one != day}
            after = replace(before, closing=left)
            want_reason(first_change(before, after, self.today()), self.today(), why)
            unit.open_day(day)
            self._done(unit, who, Action.EDIT_CALENDAR, f"open {day.isoformat()}", why)

    def to_confirm(
        self, who: Staff, year: int, language: str = "da"
    ) -> dict[date, str]:
        """What ``confirm_year`` is to be given when nothing is changed.

        A proposal that falls on a public holiday is none.

        Raises:
            DeskError: ``not-allowed``, ``calendar-year-out-of-range``.
        """
        return {
            one.day: one.closing.name
            for one in self.year(who, year, language)
            if one.closing is not None and not one.holiday
        }

    def confirm_year(
        self, who: Staff, year: int, closing: Mapping[date, str], reason: str = ""
    ) -> None:
        """These are the year's closing days, and there are no others.

        Raises:
            DeskError: ``not-allowed``, ``closing-day-of-another-year`` (day, year),
                ``calendar-year-out-of-range`` (year, first, last), and of each day as
                ``close_day``.
        """
        authorize(who, Action.CONFIRM_YEAR)
        _in_range(year)
        for day in closing:
            if day.year != year:
                raise DeskError(
                    "closing-day-of-another-year", day=day.isoformat(), year=year
                )
        named = {day: _closing_name(day, name) for day, name in closing.items()}
        why = tidied_reason(reason)
        with self.store.unit() as unit:
            before = unit.calendar()
            others = {d: name for d, name in before.closing.items() if d.year != year}
            after = StoredCalendar(
                before.hours, others | named, before.confirmed | {year}
            )
            want_reason(first_change(before, after, self.today()), self.today(), why)
            for day in before.closing.keys() - after.closing.keys():
                unit.open_day(day)
            for day, name in named.items():
                unit.close_day(day, name)
            unit.confirm_year(year, who.name)
            self._done(unit, who, Action.CONFIRM_YEAR, f"year {year}", why)

    def _read(self) -> StoredCalendar:
        with self.store.reading() as reader:
            self.counting.reload(reader)
        return self.counting.stored

    def _done(
        self, unit: Unit, who: Staff, action: Action, what: str, why: str
    ) -> None:
        self.counting.reload(unit)
        unit.keep_day_counts(self.counting.calendar)
        unit.note_counting_change(who.name, action, what, why)
        unit.audit(AuditEntry(who.name, action, purpose=what))


def _closing_name(day: date, name: str) -> str:
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise DeskError(
            "closing-day-wrong-name", day=day.isoformat(), most=LONGEST_NAME
        )
    _in_range(day.year)
    if day in public_holidays([day.year]):
        raise DeskError("closing-day-already-closed", day=day.isoformat())
    return name


def _in_range(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise DeskError(
            "calendar-year-out-of-range", year=year, first=FIRST_YEAR, last=LAST_YEAR
        )
