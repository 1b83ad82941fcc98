"""The page of today's prints: what was printed, what is on its way, once more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk_app.services.print_port import Printed
from ui.i18n import Worded, format_date
from ui.prints.batch_panel import BatchPanel
from ui.prints.jobs_card import JobsCard
from ui.prints.table import PrintTable
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.states import Banner, EmptyState, States
from ui.widgets.text import Look, Text

_DAY = timedelta(days=1)


class PrintsPage(Worded, QWidget):
    """Shows the prints of a day; everything else is a wish.

    Signals:
        day_wanted: the prints of this day (a ``date``).
        case_wanted: open this case (its number).
        again_wanted: print the chosen line once more.
        many_wanted: print for all cases under way.
    """

    day_wanted = Signal(object)
    case_wanted = Signal(str)
    again_wanted = Signal()
    many_wanted = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.day = self._today = today
        self._again_possible = True
        self.told, self.jobs, self.batch = Banner(), JobsCard(), BatchPanel()
        self.before, self.after = Button("\u2039"), Button("\u203a")
        self.to_today = Button(kind=Kind.QUIET)
        self.date, self.summary = Text("", Look.STRONG), Text("", Look.MUTED)
        self.many = Button(icon_name="people")
        self.table = PrintTable()
        self.states = States(self.table, EmptyState("print"))
        self.note = Text("", Look.MUTED)
        self.again = Button(icon_name="print", key="Ctrl+P")
        self.open_button = Button()
        self._arrange()
        self.batch.hide()
        self.setFocusProxy(self.table)
        self.before.clicked.connect(lambda: self.day_wanted.emit(self.day - _DAY))
        self.after.clicked.connect(lambda: self.day_wanted.emit(self.day + _DAY))
        self.to_today.clicked.connect(lambda: self.day_wanted.emit(self._today))
        self.again.clicked.connect(self.again_wanted)
        self.many.clicked.connect(self.many_wanted)
        self.open_button.clicked.connect(self._open)
        self.table.opened.connect(self._open)
        self.table.stood_on.connect(self._say_line)
        self.batch.left.connect(self._leave_batch)
        self._say()

    def allow(self, *, allowed: bool) -> None:
        """Whoever sits here may print, or may not."""
        for part in (self.many, self.before, self.after, self.to_today):
            part.setEnabled(allowed)
        if not allowed:
            self.show_prints(self.day, self._today, ())
            self.batch.hide()
            words = self.tr("Your role does not print for citizens.")
            self.tell(words, Tone.WARN)

    def tell(self, words: str, tone: Tone = Tone.LATE, action: str = "") -> None:
        """Say what came of it; "" takes it back."""
        self.told.say(words, tone, action)

    def show_prints(self, day: date, today: date, prints: Sequence[Printed]) -> None:
        """Show everything printed on a day."""
        self.day, self._today = day, today
        self.table.show_prints(prints)
        if prints:
            self.states.show_full()
        else:
            self.states.show_empty()
        self._say()

    def wait(self) -> None:
        """The prints of another day are on their way."""
        self.states.show_busy(self.tr("Reading the prints …"))

    def allow_again(self, *, possible: bool) -> None:
        """Whether the chosen line can be printed from here."""
        self._again_possible = possible
        self._say_line()

    def show_batch(self) -> None:
        """Ask where the papers for many go."""
        self.batch.show()
        self.batch.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _leave_batch(self) -> None:
        self.batch.hide()
        self.many.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        chosen = self.table.chosen
        if chosen is not None and chosen.case:
            self.case_wanted.emit(chosen.case)

    def _say(self) -> None:
        is_today = self.day == self._today
        words = self.tr("Today") if is_today else format_date(self.day)
        self.date.setText(words)
        self.after.setEnabled(not is_today)
        self.to_today.setVisible(not is_today)
        many = self.table.rows.rowCount()
        self.summary.setText(self.tr("%Ln print(s)", "", many) if many else "")
        if is_today:
            self.states.empty.say(
                self.tr("Nothing printed today"),
                self.tr(
                    "Open a case and press Ctrl+P, or print for many with the button "
                    "above. What was printed stands here."
                ),
            )
        else:
            nothing = self.tr("Nothing was printed on that day")
            self.states.empty.say(nothing, self.tr("Go on to another day."))
        self._say_line()

    def _say_line(self) -> None:
        line = self.table.chosen
        self.again.setEnabled(line is not None and self._again_possible)
        self.open_button.setEnabled(line is not None and bool(line.case))
        if line is None:
            self.note.setText("")
        elif not self._again_possible:
            self.note.setText(self.tr("This paper is printed from the case itself."))
        elif line.changed:
            self.note.setText(
                self.tr(
                    "The case has been saved since. A new print shows it as it stands "
                    "now."
                )
            )
        else:
            self.note.setText(self.tr("A new print is made from today's data."))

    def _arrange(self) -> None:
        heading = Text("", Look.HEADING).one_line()
        self.word(heading.setText, lambda: self.tr("Today's prints"))
        self.word(self.many.setText, lambda: self.tr("Print for many…"))
        self.word(self.again.setText, lambda: self.tr("Print again…"))
        self.word(self.open_button.setText, lambda: self.tr("Open case"))
        self.word(self.to_today.setText, lambda: self.tr("Today"))
        self.word(self.before.setAccessibleName, lambda: self.tr("The day before"))
        self.word(self.after.setAccessibleName, lambda: self.tr("The day after"))
        head = row(gap=Space.L)
        head.addWidget(heading, 1)
        beside = Flow(to_right=True)
        beside.addWidget(self.many)
        head.addLayout(beside, 1)
        page = column(gap=Space.M)
        page.addLayout(head)
        for part in (self.told, self.batch, self.jobs):
            page.addWidget(part)
        page.addWidget(self._day_card(), 1)
        self.setLayout(page)

    def _day_card(self) -> Card:
        card, turned = Card(), row(gap=Space.S)
        for part in (self.before, self.date, self.after, self.to_today):
            turned.addWidget(part)
        turned.addWidget(self.summary, 1)
        buttons = Flow(to_right=True)
        for button in (self.open_button, self.again):
            buttons.addWidget(button)
        card.column.addWidget(holding(turned))
        card.column.addWidget(self.states, 1)
        card.column.addWidget(self.note)
        card.column.addWidget(holding(buttons))
        return card
