"""The question: when is the desk open from a day on?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal

from desk_app.domain.waiting.opening_calendar import OpeningHours, Span
from desk_app.errors import DeskError
from desk_app.services.setting_up import WEEKDAYS as CODES
from desk_app.services.setting_up import hours_of, spans_of
from ui.counting.panel import CountingPanel
from ui.counting.values import WEEKDAYS, day_name, spans_words
from ui.widgets.form import Field

_LONGEST = 80


class HoursPanel(CountingPanel):
    """A line a weekday, with as many spans as there are; an empty one is closed.

    Signals:
        wanted: open at these hours (first day, spans by weekday, reason).
    """

    wanted = Signal(object, object, str)

    def __init__(self) -> None:
        super().__init__()
        self.day, self._day = self.with_day()
        self.fields = [Field() for _ in WEEKDAYS]
        self.rows = [self.form.add("", field) for field in self.fields]
        for field, row in zip(self.fields, self.rows, strict=True):
            field.setMaxLength(_LONGEST)
            field.returnPressed.connect(self.confirm)
            field.textEdited.connect(lambda _text, row=row: row.accept())
            self.word(field.setPlaceholderText, lambda: self.tr("closed"))
        self.with_reason()
        self.lay_out()
        self.setFocusProxy(self.day)
        self.word(self.entitle, lambda: self.tr("Other opening hours"))
        self.word(self._day.name, lambda: self.tr("From"))
        self.word(self.go.setText, lambda: self.tr("Use these hours"))
        self.word(
            self.explain,
            lambda: self.tr(
                "Several spans a day are written like 9-12, 13-15.30; an empty line is "
                "a closed day. Days before the first one keep the hours they had."
            ),
        )
        self._name_days()

    def ask(self, day: date, hours: OpeningHours) -> None:
        """Ask, beginning with hours that are known."""
        self.begin()
        self.day.show_day(day)
        self._day.accept()
        for at in WEEKDAYS:
            self.fields[at].setText(spans_words(hours.spans.get(at, ())))
            self.rows[at].accept()

    def confirm(self) -> None:
        day = self.read_day(self.day, self._day)
        week = self._week()
        if day is not None and week is not None:
            self.wanted.emit(day, week, self.reason.text())

    def retranslate(self) -> None:
        super().retranslate()
        self._name_days()

    def _week(self) -> Mapping[int, tuple[Span, ...]] | None:
        week: dict[int, tuple[Span, ...]] = {}
        for at, field in enumerate(self.fields):
            try:
                week |= spans_of(hours_of([f"{CODES[at]} {_tidy(field.text())}"]))
            except DeskError:
                self.rows[at].refuse(
                    self.tr("Write the hours like 9-12, 13-15.30, or leave it empty.")
                )
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return None
        return week

    def _name_days(self) -> None:
        for at in WEEKDAYS:
            self.rows[at].name(day_name(at))


def _tidy(text: str) -> str:
    """``9 - 12 og 13-15`` as spans beside each other."""
    closer = re.sub(r"\s*[-\N{EN DASH}]\s*", "-", text.strip())
    return re.sub(r"\s*(?:[,;+&]|\bog\b|\band\b)\s*", " ", closer)
