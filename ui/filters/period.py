"""Choosing a period: one of the usual ones, or two days of one's own."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from desk_app.domain.identity.typed_dates import read_date
from desk_app.domain.waiting.cohort import Period
from desk_app.errors import DeskError
from ui.filters.drop_button import Drop, DropButton
from ui.filters.presets import Preset, preset_period
from ui.i18n import Worded
from ui.spoken import short_date
from ui.tokens import Tone
from ui.widgets.button import Button, Kind
from ui.widgets.form import Field, Form
from ui.widgets.line import Line
from ui.widgets.lines import LineList


class PeriodButton(Worded, DropButton):
    """A button that says which period is meant.

    Signals:
        changed: the clerk chose another period (a ``Period``).
    """

    changed = Signal(object)

    def __init__(self, today: date, preset: Preset | None = None) -> None:
        super().__init__()
        self.today, self.preset = today, preset
        self.period = None if preset is None else preset_period(preset, today)
        self.drop = Drop(self)
        self.list = LineList(as_high_as_its_lines=True)
        self.first, self.last = Field(), Field()
        form = Form()
        self._from = form.add("", self.first)
        self._to = form.add("", self.last)
        self.take = Button(kind=Kind.SECONDARY)
        for part in (self.list, form, self.take):
            self.drop.column.addWidget(part)
        self.word(self._from.name, lambda: self.tr("From"))
        self.word(self._to.name, lambda: self.tr("To"))
        self.word(self.take.setText, lambda: self.tr("Use these days"))
        for field in (self.first, self.last):
            self.word(field.setPlaceholderText, lambda: self.tr("day, month, year"))
            field.returnPressed.connect(self._take_days)
        self.take.clicked.connect(self._take_days)
        self.list.opened.connect(self._take_preset)
        self.word(self.list.setAccessibleName, lambda: self.tr("Period"))
        self.clicked.connect(self.open)
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def clear(self) -> None:
        """No period: all days."""
        self.preset = self.period = None
        self._say()

    def words(self) -> str:
        """What the button says of the period."""
        if self.period is None or self.preset is None:
            return self.tr("All days")
        if self.preset is Preset.CUSTOM:
            return f"{short_date(self.period.first)}-{short_date(self.period.last)}"
        return self._names()[self.preset]

    def open(self) -> None:
        """Show the periods there are."""
        self.list.show_lines(
            [
                Line(
                    key=preset,
                    title=words,
                    icon_name="step-done" if preset is self.preset else "step-open",
                    icon_tone=Tone.ACCENT if preset is self.preset else Tone.NEUTRAL,
                    said=self.tr("chosen") if preset is self.preset else "",
                )
                for preset, words in self._names().items()
            ]
        )
        if self.period is not None:
            self.first.setText(short_date(self.period.first))
            self.last.setText(short_date(self.period.last))
        self.drop.open_under(self)
        self.list.select_key(self.preset or Preset.THIS_MONTH)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _say(self) -> None:
        self.setText(self.words())

    def _names(self) -> dict[Preset, str]:
        return {
            Preset.THIS_MONTH: self.tr("This month"),
            Preset.LAST_MONTH: self.tr("Last month"),
            Preset.LAST_3_MONTHS: self.tr("Last 3 months"),
            Preset.LAST_12_MONTHS: self.tr("Last 12 months"),
            Preset.THIS_YEAR: self.tr("This year"),
            Preset.LAST_YEAR: self.tr("Last year"),
        }

    def _take_preset(self, key: str) -> None:
        preset = Preset(key)
        self._take(preset, preset_period(preset, self.today))

    def _take_days(self) -> None:
        first, last = self._read(self.first), self._read(self.last)
        for row, day in ((self._from, first), (self._to, last)):
            row.accept()
            if day is None:
                row.refuse(self.tr("Write a day, e.g. {day}").format(day=self._like()))
        if first is None or last is None:
            return
        if first > self.today or last > self.today:
            row = self._from if first > self.today else self._to
            row.refuse(self.tr("That day is still to come."))
        elif last < first:
            self._to.refuse(self.tr("The period ends before it begins."))
        else:
            self._take(Preset.CUSTOM, Period(first, last))

    def _take(self, preset: Preset, period: Period) -> None:
        self.preset, self.period = preset, period
        self.drop.hide()
        self._say()
        self.changed.emit(period)

    def _read(self, field: Field) -> date | None:
        try:
            return read_date(field.text(), self.today)
        except DeskError:
            return None

    def _like(self) -> str:
        return short_date(self.today)
