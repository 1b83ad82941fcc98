"""The opening hours and the counters of an ordinary week, as one types them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain.waiting.capacity import Plan
from desk_app.domain.waiting.day_counts import DAYS_IN_WEEK
from desk_app.domain.waiting.opening_calendar import OpeningHours, Span
from desk_app.errors import DeskError
from ui.i18n import Worded
from ui.tokens import Space, Tone
from ui.widgets.form import Field, FieldMessage
from ui.widgets.text import Look, Text

MOST_COUNTERS = 99
_SPAN = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*[-\u2013]\s*(\d{1,2})(?:[.:](\d{2}))?")
_PARTED = re.compile(r"\s*(?:,|;|\bog\b|\band\b)\s*")


@dataclass(frozen=True)
class OfficePlan:
    """What was typed: the hours, and the counters where they were said."""

    hours: OpeningHours
    present: Plan | None


class WeekForm(Worded, QWidget):
    """A row for each weekday: its hours, its counters today."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self.hours = [Field() for _ in range(DAYS_IN_WEEK)]
        self.counters = [Field() for _ in range(DAYS_IN_WEEK)]
        self.wrong = FieldMessage()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        heads = (Text("", Look.SMALL), Text("", Look.SMALL), Text("", Look.SMALL))
        for at, head in enumerate(heads):
            grid.addWidget(head, 0, at)
        self._days = [Text() for _ in range(DAYS_IN_WEEK)]
        for weekday in range(DAYS_IN_WEEK):
            line = (self._days[weekday], self.hours[weekday], self.counters[weekday])
            for at, part in enumerate(line):
                grid.addWidget(part, weekday + 1, at)
        grid.addWidget(self.wrong, DAYS_IN_WEEK + 1, 0, 1, 3)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 1)
        self.word(heads[0].setText, lambda: self.tr("Day"))
        self.word(heads[1].setText, lambda: self.tr("Open"))
        self.word(heads[2].setText, lambda: self.tr("Counters now"))
        self._name()

    def prefill(self, hours: OpeningHours) -> None:
        """Put the hours in force into the fields."""
        for weekday, field in enumerate(self.hours):
            spans = sorted(hours.spans.get(weekday, ()))
            field.setText(", ".join(f"{_said(a)}-{_said(b)}" for a, b in spans))

    def read(self) -> OfficePlan | None:
        """What was typed; None after saying what is wrong."""
        self.wrong.say("")
        spans: dict[int, tuple[Span, ...]] = {}
        for weekday, field in enumerate(self.hours):
            found = read_spans(field.text())
            if found is None:
                words = self.tr("Write the hours like 09:00-15:00; closed: nothing.")
                self._refuse(f"{self._days[weekday].text()}: {words}", field)
                return None
            spans[weekday] = found
        try:
            hours = OpeningHours(self._today, spans)
        except DeskError:
            words = self.tr(
                "The desk must open on one day, and no hours may lie in each other."
            )
            self._refuse(words, self.hours[0])
            return None
        numbers: list[int] = []
        for weekday, field in enumerate(self.counters):
            words = field.text().strip()
            if words and not (words.isdecimal() and int(words) <= MOST_COUNTERS):
                wrong = self.tr("Write a number of counters, or nothing.")
                self._refuse(f"{self._days[weekday].text()}: {wrong}", field)
                return None
            numbers.append(int(words) if words and spans[weekday] else 0)
        present = Plan(tuple(numbers)) if any(numbers) else None
        return OfficePlan(hours, present)

    def retranslate(self) -> None:
        super().retranslate()
        self._name()

    def _name(self) -> None:
        names = _weekdays()
        for weekday, name in enumerate(names):
            self._days[weekday].setText(name)
            opened = self.tr("{day}, open").format(day=name)
            self.hours[weekday].setAccessibleName(opened)
            counters = self.tr("{day}, counters now").format(day=name)
            self.counters[weekday].setAccessibleName(counters)
            self.hours[weekday].setPlaceholderText(self.tr("closed"))

    def _refuse(self, sentence: str, field: Field) -> None:
        self.wrong.say(sentence, Tone.LATE)
        field.setFocus()


def read_spans(words: str) -> tuple[Span, ...] | None:
    """The opening spans that were typed; None where they cannot be read."""
    spans = []
    for part in _PARTED.split(words.strip()) if words.strip() else ():
        found = _SPAN.fullmatch(part)
        if found is None:
            return None
        from_hour, from_minute, to_hour, to_minute = found.groups(default="0")
        try:
            opens = time(int(from_hour), int(from_minute))
            spans.append((opens, time(int(to_hour), int(to_minute))))
        except ValueError:
            return None
    return tuple(spans)


def _said(moment: time) -> str:
    return f"{moment.hour:02}:{moment.minute:02}"


def _weekdays() -> Sequence[str]:
    return [QLocale().dayName(day).capitalize() for day in range(1, DAYS_IN_WEEK + 1)]
