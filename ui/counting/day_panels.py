"""The questions about one day and about a whole year of closing days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal

from desk_app.services.waiting.calendars import LONGEST_NAME
from ui.counting.panel import CountingPanel
from ui.counting.values import Closed, SpecialDay, closed_words, day_name
from ui.i18n import format_date
from ui.tokens import Space
from ui.widgets.card import clear, column, holding
from ui.widgets.form import Field
from ui.widgets.tick import Tick


class ClosePanel(CountingPanel):
    """Close a day.

    Signals:
        wanted: the desk is closed then (day, its name, reason).
    """

    wanted = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.day, self._day = self.with_day()
        self.name = Field()
        self.name.setMaxLength(LONGEST_NAME)
        self._name = self.form.add("", self.name)
        self.with_reason()
        self.lay_out()
        self.setFocusProxy(self.day)
        self.name.textEdited.connect(lambda _text: self._name.accept())
        for field in (self.day, self.name, self.reason):
            field.returnPressed.connect(self.confirm)
        self.word(self.entitle, lambda: self.tr("Close a day"))
        self.word(self._day.name, lambda: self.tr("Day"))
        self.word(self._name.name, lambda: self.tr("Why it is closed"))
        self.word(
            self.name.setPlaceholderText, lambda: self.tr("for example staff day")
        )
        self.word(self.go.setText, lambda: self.tr("Close the day"))
        self.word(
            self.explain,
            lambda: self.tr("A closed day is no opening day: it is not counted there."),
        )

    def begin(self) -> None:
        super().begin()
        for field, row in ((self.day, self._day), (self.name, self._name)):
            field.clear()
            row.accept()

    def confirm(self) -> None:
        day, name = self.read_day(self.day, self._day), self.name.text().strip()
        if day is None:
            return
        if not name:
            self._name.refuse(self.tr("Say why the desk is closed."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.wanted.emit(day, name, self.reason.text())


class OpenPanel(CountingPanel):
    """Open a day again.

    Signals:
        wanted: it is no closing day after all (day, reason).
    """

    wanted = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._one = SpecialDay(date.min, "", Closed.OURS)
        self.with_reason()
        self.lay_out()
        self.setFocusProxy(self.reason)
        self.reason.returnPressed.connect(self.confirm)
        self.word(self.go.setText, lambda: self.tr("Open the day again"))
        self.word(
            self.explain,
            lambda: self.tr("It has the hours of its weekday again, and is counted."),
        )

    def ask(self, one: SpecialDay) -> None:
        """Ask about a closing day."""
        self._one = one
        self.begin()
        self._say()

    def confirm(self) -> None:
        self.wanted.emit(self._one.day, self.reason.text())

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        words = self.tr("Open again on {day}? ({name})")
        day, name = format_date(self._one.day), self._one.name
        self.entitle(words.format(day=day, name=name))


class ConfirmPanel(CountingPanel):
    """Confirm a year: what is ticked is closed, and nothing else.

    Signals:
        wanted: these are the closing days (year, names by day, reason).
    """

    wanted = Signal(int, object, str)

    def __init__(self) -> None:
        super().__init__()
        self.year = 0
        self._days: Sequence[SpecialDay] = ()
        self.ticks: list[Tick] = []
        self._list = column(gap=Space.XS)
        self.with_reason()
        self.lay_out()
        self.column.insertWidget(2, holding(self._list))
        self._say()

    def ask(self, year: int, days: Sequence[SpecialDay]) -> None:
        """Ask about a year; ``days`` are written down or proposed."""
        self.begin()
        self.year, self._days, self.ticks = year, days, []
        clear(self._list)
        for _ in days:
            tick = Tick()
            tick.setChecked(True)
            self.ticks.append(tick)
            self._list.addWidget(tick)
        self.setFocusProxy(self.ticks[0] if self.ticks else self.go)
        self._say()

    def confirm(self) -> None:
        chosen: Mapping[date, str] = {
            one.day: one.name
            for one, tick in zip(self._days, self.ticks, strict=True)
            if tick.isChecked()
        }
        self.wanted.emit(self.year, chosen, self.reason.text())

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        title = self.tr("On which days is the desk closed in {year}?")
        self.entitle(title.format(year=self.year))
        self.go.setText(self.tr("Confirm {year}").format(year=self.year))
        self.explain(
            self.tr(
                "Take the tick away where the desk is open after all. Public holidays "
                "are closed anyway, and other days can be closed later."
            )
        )
        for one, tick in zip(self._days, self.ticks, strict=True):
            weekday = day_name(one.day.weekday())
            tick.setText(f"{weekday} {format_date(one.day)}: {one.name}")
            tick.explain(
                self.tr("The desk is closed on this weekday anyway.")
                if one.weekday_closed
                else closed_words(one.closed)
            )
