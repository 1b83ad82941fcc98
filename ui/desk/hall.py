"""The hall beside the desk: who waits, is parked or away, and giving tickets."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.waiting.rescue import Mark
from desk_app.domain.waiting.visits import VisitState
from desk_app.services.hall_now import HallNow, InHall
from desk_app.services.ports import Claim
from ui.desk.at_desk import name_in_hall
from ui.desk.words import holder_words
from ui.i18n import Worded, format_minutes
from ui.rescue_mark import mark_state
from ui.spoken import language_now
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import column
from ui.widgets.flow import Flow
from ui.widgets.form import Field, FieldMessage
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.text import Look, Text, reveal
from ui.words import State


class HallList(Worded, QWidget):
    """Where tickets are given, over the list of everybody with one.

    With nobody there it is one quiet line.

    Attributes:
        lines: everybody with a ticket; whoever builds the page gives it its place.

    Signals:
        give_wanted: give a ticket (what was typed or scanned; "" for just one more).
        chosen: this ticket was clicked (its id).
    """

    give_wanted = Signal(str)
    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[HallNow, Rulebook] | None = None
        self._marks: Mapping[str, Mark] = {}
        self._folded = False
        self.heading, self.nobody = Text("", Look.SECTION), Text("", Look.MUTED)
        self.nobody.one_line()
        self.give = Button(kind=Kind.QUIET, key="F9")
        self.typed, self.message = TicketField(), FieldMessage()
        self.lines = LineList(as_high_as_its_lines=True)
        head = Flow(gap=Space.XS)
        head.addWidget(self.heading)
        head.addWidget(self.nobody)
        head.addWidget(self.give)
        self.heading.one_line()
        layout = column(gap=Space.XS)
        layout.addLayout(head)
        layout.addWidget(self.typed)
        layout.addWidget(self.message)
        self.setLayout(layout)
        self.word(self.nobody.setText, lambda: self.tr("Nobody in the hall"))
        self.word(self.give.setText, lambda: self.tr("Give a ticket"))
        self.word(
            self.typed.setPlaceholderText, lambda: self.tr("Enter: the next number")
        )
        self.word(
            self.typed.setAccessibleName,
            lambda: self.tr("Number on the slip or case number; empty: the next one"),
        )
        self.word(self.lines.setAccessibleName, lambda: self.tr("Hall"))
        self.typed.hide()
        self.lines.hide()
        self.heading.hide()
        self.give.clicked.connect(self.ask)
        self.typed.returnPressed.connect(self._give)
        self.typed.left.connect(self.stop_asking)
        self.lines.opened.connect(lambda key: self.chosen.emit(int(key)))

    def show_hall(self, now: HallNow, rules: Rulebook) -> None:
        """Show who is there; the order is the one in which they are called."""
        self._shown = (now, rules)
        self._put(now.at)

    def show_marks(self, marks: Mapping[str, Mark]) -> None:
        """Mark those who wait with a case in danger: ``marks``, by reference."""
        self._marks = marks
        if self._shown is not None:
            self._put(self._shown[0].at)

    def tick(self, at: datetime) -> None:
        """Time goes by."""
        if self._shown is not None:
            self._put(at)

    def fold(self, *, folded: bool) -> None:
        """Leave only the way to give a ticket, where there is little room."""
        self._folded = folded
        self._fit()

    def ask(self) -> None:
        """Ask for the number on the slip; Enter alone gives the next one."""
        self.message.say("")
        self.typed.clear()
        self.typed.show()
        self.typed.setFocus()

    def stop_asking(self) -> None:
        """The ticket is given, or nobody wants one."""
        self.message.say("")
        back = self.typed.hasFocus()
        self.typed.hide()
        if back:
            self.give.setFocus()

    def refuse(self, words: str) -> None:
        """Say under the field why that ticket cannot be given."""
        self.message.say(words)
        self.typed.selectAll()

    def retranslate(self) -> None:
        super().retranslate()
        if self._shown is not None:
            self._put(self._shown[0].at)

    def _give(self) -> None:
        self.give_wanted.emit(self.typed.text())

    def _put(self, at: datetime) -> None:
        if self._shown is None:
            return
        now, rules = self._shown
        states = (
            (now.waiting, None),
            (now.parked, State(self.tr("parked"), Tone.PAUSE)),
            (now.called, State(self.tr("at a desk"), Tone.ACCENT)),
            (now.missed, State(self.tr("did not come"), Tone.NEUTRAL)),
        )
        lines = [
            _line(one, rules, at, state or self._danger(one), self.tr("No case yet"))
            for those, state in states
            for one in those
        ]
        self.lines.show_lines(lines)
        counted = self.tr("Hall · {count} waiting").format(count=len(now.waiting))
        self.heading.setText(counted)
        reveal(self.lines, when=bool(lines))
        self._fit()

    def _danger(self, one: InHall) -> State:
        """The mark of a case that breaks the target unless somebody acts."""
        mark = self._marks.get(one.visit.case)
        return State("", Tone.NEUTRAL) if mark is None else mark_state(mark)

    def _fit(self) -> None:
        there = self._shown is not None and not self._shown[0].is_empty
        reveal(self.heading, when=there and not self._folded)
        reveal(self.nobody, when=not there and not self._folded)


class TicketField(Field):
    """Where the number on the slip is typed or scanned.

    Signals:
        left: Esc was pressed.
    """

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _line(
    one: InHall, rules: Rulebook, at: datetime, state: State, nobody: str
) -> Line:
    visit, row = one.visit, one.row
    waits = visit.state is VisitState.WAITING
    sub, holder = "", visit.holder
    if holder is not None:
        sub = holder_words(Claim(holder.actor, holder.desk, holder.at))
    elif row is not None and (pathway := rules.pathways.get(row.pathway)):
        sub = pathway.title.in_language(language_now())
    return Line(
        key=str(visit.id),
        lead=str(visit.number),
        title=name_in_hall(one) if row is not None else nobody,
        sub=sub,
        side=format_minutes(visit.minutes_in_hall(at)) if waits else "",
        word=state.word,
        tone=state.tone,
    )
