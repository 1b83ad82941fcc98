"""The second step of setting up: when the desk is open."""

from __future__ import annotations

import re
from datetime import time

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.i18n import Worded, format_time
from ui.setup.values import Hours
from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.card import column
from ui.widgets.form import Field, FieldMessage
from ui.widgets.text import Look, Text, dress
from ui.widgets.tick import Tick

WEEKDAYS = range(7)
_USUAL = {day: (time(9), time(15)) for day in range(5)}
_TIME = re.compile(r"(\d{1,2})(?:[:. ]?(\d{2}))?")
_WIDE_PX = 84


class HoursStep(Worded, QWidget):
    """A line a weekday: open or closed, from when to when."""

    def __init__(self) -> None:
        super().__init__()
        self._touched = False
        self.open = [Tick() for _ in WEEKDAYS]
        self.begins = [Field() for _ in WEEKDAYS]
        self.ends = [Field() for _ in WEEKDAYS]
        self.trouble = FieldMessage()
        self._dashes = [Text("\N{EN DASH}", Look.MUTED) for _ in WEEKDAYS]
        self._arrange()
        self.setFocusProxy(self.open[0])
        for day in WEEKDAYS:
            self.open[day].clicked.connect(self._touch)
            for field in (self.begins[day], self.ends[day]):
                field.setFixedWidth(scaled(_WIDE_PX))
                field.setMaxLength(5)
                field.textEdited.connect(self._touch)
        self._name_days()
        self._show(_USUAL)

    @property
    def hours(self) -> Hours:
        """When the desk is open; asked after ``check``."""
        spans = {day: self._span(day) for day in WEEKDAYS if self.open[day].isChecked()}
        return {day: span for day, span in spans.items() if span is not None}

    def propose(self, hours: Hours) -> None:
        """Show a centre's hours, unless somebody has already changed what is shown."""
        if not self._touched:
            self._show(hours or _USUAL)

    def check(self) -> bool:
        """Whether everything is there; else say what is not."""
        self.trouble.say("")
        opened = [day for day in WEEKDAYS if self.open[day].isChecked()]
        if not opened:
            self.trouble.say(self.tr("The desk must be open on one day at least."))
            self.open[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        for day in opened:
            if self._span(day) is None:
                words = self.tr(
                    "{day}: write the hours like 9:00 and 15:00, the end after the "
                    "beginning."
                )
                self.trouble.say(words.format(day=self.open[day].text()))
                for field in (self.begins[day], self.ends[day]):
                    dress(field, refused="true")
                self.begins[day].setFocus(Qt.FocusReason.OtherFocusReason)
                return False
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self._name_days()

    def _touch(self) -> None:
        self._touched = True
        self._allow()

    def _allow(self) -> None:
        for day in WEEKDAYS:
            for field in (self.begins[day], self.ends[day]):
                field.setEnabled(self.open[day].isChecked())
                dress(field, refused="false")

    def _show(self, hours: Hours) -> None:
        for day in WEEKDAYS:
            span = hours.get(day)
            self.open[day].setChecked(span is not None)
            begins, ends = span or (time(9), time(15))
            self.begins[day].setText(format_time(begins))
            self.ends[day].setText(format_time(ends))
        self._allow()

    def _span(self, day: int) -> tuple[time, time] | None:
        begins, ends = _time(self.begins[day].text()), _time(self.ends[day].text())
        if begins is None or ends is None or begins >= ends:
            return None
        return begins, ends

    def _name_days(self) -> None:
        for day in WEEKDAYS:
            name = day_name(day)
            self.open[day].setText(name)
            self.begins[day].setAccessibleName(self.tr("{day}, opens").format(day=name))
            self.ends[day].setAccessibleName(self.tr("{day}, closes").format(day=name))

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.S)
        for day in WEEKDAYS:
            line: tuple[QWidget, ...] = (
                self.open[day],
                self.begins[day],
                self._dashes[day],
                self.ends[day],
            )
            for at, part in enumerate(line):
                grid.addWidget(part, day, at, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(4, 1)
        body = column(gap=Space.S)
        body.addLayout(grid)
        body.addWidget(self.trouble)
        body.addStretch(1)
        self.setLayout(body)


def day_name(day: int) -> str:
    """A weekday in the clerk's language, e.g. ``Monday``; Monday is 0."""
    name = QLocale().dayName(day + 1)
    return name[:1].upper() + name[1:]


def _time(text: str) -> time | None:
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < _HOURS and minute < _MINUTES else None


_HOURS, _MINUTES = 24, 60
