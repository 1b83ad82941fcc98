"""The week's hours: those of today, and those before and to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QGridLayout

from desk_app.domain.waiting.opening_calendar import OpeningHours, StoredCalendar
from ui.counting.values import WEEKDAYS, day_name, spans_words
from ui.i18n import Worded, format_date
from ui.tokens import Space
from ui.widgets.button import Button
from ui.widgets.card import Card, clear, column, holding
from ui.widgets.flow import Flow
from ui.widgets.text import Look, Rule, Text, reveal


class HoursCard(Worded, Card):
    """Shows the hours; changing them is a button beside them."""

    def __init__(self) -> None:
        super().__init__()
        self._calendar, self._today = StoredCalendar(), date.min
        self.since, self.change = Text("", Look.MUTED), Button()
        self.names = [Text("", Look.MUTED).one_line() for _ in WEEKDAYS]
        self.spans = [Text() for _ in WEEKDAYS]
        self.others, self._rule = column(gap=Space.S), Rule()
        grid, buttons = QGridLayout(), Flow()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(1, 1)
        for at in WEEKDAYS:
            grid.addWidget(self.names[at], at, 0)
            grid.addWidget(self.spans[at], at, 1)
        buttons.addWidget(self.change)
        self.column.setSpacing(Space.M)
        self.column.addWidget(self.since)
        self.column.addLayout(grid)
        self.column.addWidget(self._rule)
        self.column.addLayout(self.others)
        self.column.addWidget(holding(buttons))
        self.column.addStretch(1)
        self.word(self.entitle, lambda: self.tr("Opening hours"))
        self.word(self.change.setText, lambda: self.tr("Other hours…"))

    def show_hours(self, calendar: StoredCalendar, today: date) -> None:
        """Show the hours of today in full, the others in a line each."""
        self._calendar, self._today = calendar, today
        now, versions = calendar.hours_on(today), calendar.all_hours
        if now is versions[0]:
            self.since.setText(self.tr("In force"))
        else:
            words = self.tr("In force since {day}")
            self.since.setText(words.format(day=format_date(now.valid_from)))
        for at in WEEKDAYS:
            self.names[at].setText(day_name(at))
            spans = spans_words(now.spans.get(at, ()))
            self.spans[at].setText(spans or self.tr("closed"))
        self._show_others([it for it in versions if it is not now], versions[0])

    def retranslate(self) -> None:
        super().retranslate()
        self.show_hours(self._calendar, self._today)

    def _show_others(self, others: Sequence[OpeningHours], first: OpeningHours) -> None:
        clear(self.others)
        reveal(self._rule, when=bool(others))
        for hours in reversed(others):
            day = format_date(hours.valid_from)
            words = (
                self.tr("Before that") if hours is first else self.tr("From {day}")
            ).format(day=day)
            week = " · ".join(
                f"{day_name(at)} {spans_words(spans)}"
                for at, spans in sorted(hours.spans.items())
                if spans
            )
            self.others.addWidget(Text(words, Look.STRONG))
            self.others.addWidget(Text(week, Look.SMALL))
