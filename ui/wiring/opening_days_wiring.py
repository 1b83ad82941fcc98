"""The page of opening days, joined to the desk's calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QObject

from desk_app.domain.waiting.opening_calendar import Span, StoredCalendar
from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.staff import Staff
from desk_app.services.waiting.calendars import Calendars
from ui.counting.opening_days_page import OpeningDaysPage
from ui.counting.panel import CountingPanel
from ui.counting.values import (
    CHANGING_DAYS,
    Closed,
    special_days,
    unconfirmed_words,
    why_not,
)
from ui.i18n import format_date
from ui.spoken import language_now
from ui.tokens import Tone

_PAST = ("counting-past-needs-reason", "counting-reason-too-long")
Change = Callable[[], None]


class OpeningDaysWiring(QObject):
    """Does what is asked for, and reads again. The last change can be taken back."""

    def __init__(
        self, page: OpeningDaysPage, calendars: Calendars, who: Callable[[], Staff]
    ) -> None:
        super().__init__(page)
        self._page, self._calendars, self._who = page, calendars, who
        self._year = calendars.today().year
        self._calendar = StoredCalendar()
        self._undo: tuple[Change, str] | None = None
        page.hours_asked.connect(self._ask_hours)
        page.year.year_wanted.connect(self.turn_to)
        page.year.confirm_wanted.connect(self._ask_confirm)
        page.warning.action.clicked.connect(self._confirm_first)
        page.other_hours.wanted.connect(self._set_hours)
        page.closing.wanted.connect(self._close)
        page.opening.wanted.connect(self._open)
        page.confirming.wanted.connect(self._confirm)
        page.undo_wanted.connect(self._take_back)

    def begin(self) -> None:
        """The page is shown anew: nothing is asked, nothing is told."""
        self._undo = None
        self._page.show_whole()
        self._page.tell("")
        self.read_again()

    def read_again(self) -> None:
        """Read the calendar, and show it as whoever sits here may see it."""
        who, page, language = self._who(), self._page, language_now()
        try:
            self._calendar = calendar = self._calendars.see(who)
            year = self._calendars.year(who, self._year, language)
        except DeskError as refused:
            page.refuse(_said(refused))
            return
        reason = why_not(who.role, CHANGING_DAYS)
        page.hours.show_hours(calendar, self._calendars.today())
        page.year.show_year(
            self._year,
            special_days(year, calendar, language),
            sum(bool(one.spans) for one in year),
            confirmed=self._year in calendar.confirmed,
        )
        page.allow(reason)
        missing = calendar.unconfirmed(self._calendars.today())
        words = unconfirmed_words(missing)
        first = self.tr("Confirm {year}…").format(year=missing[0]) if missing else ""
        page.warning.say(words, Tone.WARN, "" if reason else first)

    def turn_to(self, year: int) -> None:
        """Show another year."""
        self._year = year
        self.read_again()

    def _ask_hours(self) -> None:
        today = self._calendars.today()
        self._page.other_hours.ask(today, self._calendar.hours_on(today))
        self._page.turn_to(self._page.other_hours)

    def _confirm_first(self) -> None:
        missing = self._calendar.unconfirmed(self._calendars.today())
        if missing:
            self.turn_to(missing[0])
            self._ask_confirm(missing[0])

    def _ask_confirm(self, year: int) -> None:
        who, language = self._who(), language_now()
        try:
            closing = self._calendars.to_confirm(who, year, language)
            days = self._calendars.year(who, year, language)
        except DeskError as refused:
            self._page.tell(_said(refused), Tone.LATE)
            return
        shown = special_days(days, self._calendar, language)
        asked = [
            one
            for one in shown
            if one.day in closing and one.closed is not Closed.OPEN_ANYWAY
        ]
        self._page.confirming.ask(year, asked)
        self._page.turn_to(self._page.confirming)

    def _set_hours(
        self, day: date, spans: Mapping[int, tuple[Span, ...]], reason: str
    ) -> None:
        same = [it for it in self._calendar.hours if it.valid_from == day]
        words = self.tr("These hours are in force from {day}.")
        done = self._do(
            self._page.other_hours,
            lambda: self._calendars.set_hours(self._who(), day, spans, reason),
            words.format(day=format_date(day)),
            may_undo=bool(same),
        )
        if done and same:
            before = same[0].spans
            self._undo = (
                lambda: self._calendars.set_hours(self._who(), day, before, reason),
                self.tr("The hours from {day} are what they were.").format(
                    day=format_date(day)
                ),
            )

    def _close(self, day: date, name: str, reason: str) -> None:
        before = self._calendar.closing.get(day, "")
        words = self.tr("The desk is closed on {day}.")
        done = self._do(
            self._page.closing,
            lambda: self._calendars.close_day(self._who(), day, name, reason),
            words.format(day=format_date(day)),
            may_undo=True,
            year=day.year,
        )
        if done and before:
            self._undo = (
                lambda: self._calendars.close_day(self._who(), day, before, reason),
                words.format(day=format_date(day)),
            )
        elif done:
            again = self.tr("The desk is open on {day} as on other weekdays.")
            self._undo = (
                lambda: self._calendars.open_day(self._who(), day, reason),
                again.format(day=format_date(day)),
            )

    def _open(self, day: date, reason: str) -> None:
        name = self._calendar.closing.get(day, "")
        words = self.tr("{day} is no closing day any more.")
        done = self._do(
            self._page.opening,
            lambda: self._calendars.open_day(self._who(), day, reason),
            words.format(day=format_date(day)),
            may_undo=bool(name),
        )
        if done and name:
            again = self.tr("The desk is closed on {day}.")
            self._undo = (
                lambda: self._calendars.close_day(self._who(), day, name, reason),
                again.format(day=format_date(day)),
            )

    def _confirm(self, year: int, closing: Mapping[date, str], reason: str) -> None:
        words = self.tr("The closing days of {year} are confirmed.")
        self._do(
            self._page.confirming,
            lambda: self._calendars.confirm_year(self._who(), year, closing, reason),
            words.format(year=year),
            year=year,
        )

    def _take_back(self) -> None:
        if self._undo is None:
            return
        change, words = self._undo
        self._undo = None
        try:
            change()
        except DeskError as refused:
            self._page.tell(_said(refused), Tone.LATE)
            return
        self._page.tell(words)
        self.read_again()

    def _do(
        self,
        panel: CountingPanel,
        change: Change,
        said: str,
        *,
        may_undo: bool = False,
        year: int = 0,
    ) -> bool:
        """Change it and show what it is like now; say why not in the question."""
        try:
            change()
        except DeskError as refused:
            if refused.code in _PAST:
                panel.refuse_reason(_said(refused))
            else:
                panel.refuse(_said(refused))
            return False
        self._undo = None
        self._year = year or self._year
        self._page.show_whole()
        self._page.tell(said, may_undo=may_undo)
        self.read_again()
        return True


def _said(error: DeskError) -> str:
    return sentence(error, language_now())
