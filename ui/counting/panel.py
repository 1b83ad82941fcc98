"""What the questions about opening days and targets have in common: day, reason."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk_app.domain.identity.typed_dates import read_date
from desk_app.errors import DeskError
from desk_app.services.waiting.past import LAST_YEAR, LONGEST_REASON
from ui.i18n import format_date
from ui.safekeeping.one_page import OnePage
from ui.spoken import short_date
from ui.staff.ask_panel import AskPanel
from ui.theme import scaled
from ui.widgets.card import row
from ui.widgets.form import Field, FormRow

_LATEST = date(LAST_YEAR, 12, 31)


class DayField(Field):
    """A day typed in any usual way, and written out when it is left."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_DAY_CHARACTERS)
        self.editingFinished.connect(self._write_out)

    @property
    def day(self) -> date | None:
        """The day that stands there; None for something else."""
        try:
            return read_date(self.text(), _LATEST)
        except DeskError:
            return None

    def show_day(self, day: date) -> None:
        """Write a day into the field."""
        self.setText(format_date(day))

    def _write_out(self) -> None:
        if (day := self.day) is not None:
            self.show_day(day)


class Panels(QWidget):
    """The questions of a page, one at a time; no wider than a form is read easily."""

    def __init__(self, *panels: AskPanel) -> None:
        super().__init__()
        self._one = OnePage(*panels)
        self._one.setMaximumWidth(scaled(_PANEL_PX))
        line = row()
        line.addWidget(self._one, 1000)
        line.addStretch(1)
        self.setLayout(line)

    def turn_to(self, panel: AskPanel) -> None:
        """Show one question, and no other."""
        self._one.turn_to(panel)


class CountingPanel(AskPanel):
    """A question whose answer may reach into the past, which wants a reason."""

    def __init__(self) -> None:
        super().__init__()
        self.reason = Field()
        self.reason.setMaxLength(LONGEST_REASON)
        self._reason: FormRow | None = None

    def with_day(self) -> tuple[DayField, FormRow]:
        """Ask for a day."""
        field = DayField()
        line = self.form.add("", field)
        self.word(field.setPlaceholderText, lambda: self.tr("day, month, year"))
        field.textEdited.connect(lambda _text: line.accept())
        return field, line

    def with_reason(self) -> None:
        """Ask for a reason, at the end of the form."""
        line = self._reason = self.form.add("", self.reason)
        self.word(line.name, lambda: self.tr("Reason"))
        self.word(
            self.reason.setPlaceholderText,
            lambda: self.tr("for days before today"),
        )
        self.reason.textEdited.connect(lambda _text: line.accept())

    def begin(self) -> None:
        super().begin()
        self.reason.clear()
        if self._reason is not None:
            self._reason.accept()

    def refuse_reason(self, sentence: str) -> None:
        """It reaches into the past, and nobody has said why."""
        self.work(on=False)
        if self._reason is not None:
            self._reason.refuse(sentence)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_day(self, field: DayField, line: FormRow) -> date | None:
        """The day in a field; None where it is none, which is said under it."""
        day = field.day
        if day is None:
            words = self.tr("Write a day, e.g. {day}.")
            line.refuse(words.format(day=short_date(date(_LATEST.year - 33, 1, 4))))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        return day


_DAY_CHARACTERS, _PANEL_PX = 40, 720
