"""A year's days that are not like the others: holidays, closing days, open anyway."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Signal

from desk_app.services.waiting.past import FIRST_YEAR, LAST_YEAR
from ui.counting.values import (
    Closed,
    SpecialDay,
    closed_tone,
    closed_words,
    day_name,
)
from ui.i18n import QT_TRANSLATE_NOOP, Worded, format_number
from ui.spoken import short_date
from ui.table import Column, RowRole, TableModel
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.whole_table import WholeTable
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.text import Chip, Look, Text, reveal


class DayTable(Worded, WholeTable):
    """The days, in order.

    Signals:
        chosen_changed: another day is the chosen one, or none.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: TableModel[Any] = TableModel(
            (
                Column(QT_TRANSLATE_NOOP("Columns", "Day"), _day_words),
                Column(
                    QT_TRANSLATE_NOOP("Columns", "Date"), lambda it: short_date(it.day)
                ),
                Column(QT_TRANSLATE_NOOP("Columns", "What it is"), lambda it: it.name),
                Column("", lambda it: closed_words(it.closed), tone=_tone),
            )
        )
        self.rows.setParent(self)
        self.set_columns(self.rows, stretched=2)

    @property
    def chosen(self) -> SpecialDay | None:
        """The day the reader stands on."""
        here = self.currentIndex()
        found = here.data(RowRole) if here.isValid() else None
        return found if isinstance(found, SpecialDay) else None

    def show_days(self, days: Sequence[SpecialDay]) -> None:
        """Show them; the reader stays on the day that was chosen."""
        before = self.chosen
        self.rows.show(days)
        self.grow()
        dates = [one.day for one in days]
        if days:
            at = dates.index(before.day) if before and before.day in dates else 0
            self.selectRow(at)
        self.chosen_changed.emit()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.chosen_changed.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST_PX), super().minimumSizeHint().height())

    def retranslate(self) -> None:
        super().retranslate()
        self.rows.layoutChanged.emit()


class YearCard(Worded, Card):
    """Shows a year; turning to another one, and changing it, are wishes.

    Signals:
        year_wanted: show another year (it).
        close_wanted: close a day.
        open_wanted: open the chosen day again (a ``SpecialDay``).
        confirm_wanted: confirm the year that is shown (it).
    """

    year_wanted = Signal(int)
    close_wanted = Signal()
    open_wanted = Signal(object)
    confirm_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.year, self._open_days, self._is_confirmed = 0, 0, True
        self._may = False
        self.state, self.counted = Chip(), Text("", Look.MUTED)
        self.before, self.after = Button(kind=Kind.QUIET), Button(kind=Kind.QUIET)
        self.table = DayTable()
        self.close_day, self.open_day = Button(), Button()
        self.confirm = Button(kind=Kind.PRIMARY)
        for part in (self.state, self.before, self.after):
            self.head.addWidget(part)
        buttons = Flow()
        for button in (self.close_day, self.open_day, self.confirm):
            buttons.addWidget(button)
        self.column.setSpacing(Space.M)
        self.column.addWidget(self.counted)
        self.add_list(self.table)
        self.column.addWidget(holding(buttons))
        self.column.addStretch(1)
        self.before.clicked.connect(lambda: self.year_wanted.emit(self.year - 1))
        self.after.clicked.connect(lambda: self.year_wanted.emit(self.year + 1))
        self.close_day.clicked.connect(self.close_wanted)
        self.open_day.clicked.connect(self._ask_open)
        self.table.opened.connect(lambda _row: self._ask_open())
        self.confirm.clicked.connect(lambda: self.confirm_wanted.emit(self.year))
        self.table.chosen_changed.connect(self._allow)
        self.before.setText("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}")
        self.after.setText("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}")
        self._say()

    def show_year(
        self, year: int, days: Sequence[SpecialDay], open_days: int, *, confirmed: bool
    ) -> None:
        """Show the days of a year that are not like the others."""
        self.year, self._open_days, self._is_confirmed = year, open_days, confirmed
        self.table.show_days(days)
        self._say()
        self._allow()

    def allow(self, *, may_change: bool) -> None:
        """Let whoever sits here change the year, or only read it."""
        self._may = may_change
        self._allow()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _ask_open(self) -> None:
        chosen = self.table.chosen
        if chosen is not None and self.open_day.isEnabled():
            self.open_wanted.emit(chosen)

    def _allow(self) -> None:
        chosen = self.table.chosen
        ours = chosen is not None and chosen.closed is Closed.OURS
        self.close_day.setEnabled(self._may)
        self.open_day.setEnabled(self._may and ours)
        self.confirm.setEnabled(self._may)
        self.before.setEnabled(self.year > FIRST_YEAR)
        self.after.setEnabled(self.year < LAST_YEAR)
        reveal(self.confirm, when=not self._is_confirmed)

    def _say(self) -> None:
        self.entitle(self.tr("Closing days in {year}").format(year=self.year))
        words = self.tr("Open on {count} days.")
        self.counted.setText(words.format(count=format_number(self._open_days)))
        if self._is_confirmed:
            self.state.show_state(self.tr("confirmed"), Tone.GOOD)
        else:
            self.state.show_state(self.tr("not confirmed"), Tone.WARN)
        self.close_day.setText(self.tr("Close a day…"))
        self.open_day.setText(self.tr("Open it again…"))
        self.confirm.setText(self.tr("Confirm {year}…").format(year=self.year))
        self.before.setAccessibleName(self.tr("The year before"))
        self.after.setAccessibleName(self.tr("The year after"))
        for button in (self.before, self.after):
            button.setToolTip(button.accessibleName())
        self.table.setAccessibleName(self.heading.text())


def _day_words(one: SpecialDay) -> str:
    return day_name(one.day.weekday())


def _tone(one: SpecialDay) -> Tone:
    return closed_tone(one.closed)


_NARROWEST_PX = 420
