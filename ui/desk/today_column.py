"""Today at this desk: the hall, who is due, who came in, and who is next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.case.events import PauseReason
from desk_app.domain.identity.names import display_name
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.waiting.rescue import Mark
from desk_app.services.lookup import Today, Waiting
from ui.desk.at_desk import AtDesk
from ui.desk.hall import HallList
from ui.desk.words import due_state, holder_words
from ui.i18n import Worded
from ui.rescue_mark import mark_state
from ui.spoken import language_now
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, column, holding
from ui.widgets.flow import Flow
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.states import Banner
from ui.widgets.text import Chip, Look, Text, reveal
from ui.words import (
    State,
    forgotten_word,
    listed_state,
    pause_words,
    protected_word,
)


class TodayColumn(Worded, QWidget):
    """What the desk has in hand today.

    Attributes:
        at_desk: whoever is called to this desk.
        hall: everybody with a ticket.

    Signals:
        new_wanted: somebody new stands at the counter.
        next_wanted: give me the case that has waited longest.
        case_chosen: open this case (its number).
    """

    new_wanted = Signal()
    next_wanted = Signal()
    case_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Today, Rulebook, Mapping[str, Mark]] | None = None
        self.card = Card()
        self.new = Button(kind=Kind.PRIMARY, key="Ctrl+N")
        self.next, self.told = Button(key="F5"), Banner()
        self.at_desk, self.hall = AtDesk(), HallList()
        self.late, self.due_today = Chip(), Chip()
        self.due = LineList(as_high_as_its_lines=True)
        self.opened = LineList(as_high_as_its_lines=True)
        self.due_heading = Text("", Look.SECTION)
        self.opened_heading = Text("", Look.SECTION)
        self.calm = Text("", Look.MUTED)
        counts = Flow()
        counts.addWidget(self.late)
        counts.addWidget(self.due_today)
        for button in (self.new, self.next):
            self.card.column.addWidget(button)
        self.card.column.addWidget(self.told)
        self.card.column.addWidget(self.at_desk)
        self.card.column.addLayout(counts)
        self.card.column.addWidget(self.hall)
        inner = column(gap=Space.XS)
        inner.addWidget(self.hall.lines)
        for part in (self.due_heading, self.calm, self.due, self.opened_heading):
            inner.addWidget(part)
        inner.addWidget(self.opened)
        inner.addStretch(1)
        for heading in (self.due_heading, self.calm, self.opened_heading):
            heading.setContentsMargins(Space.S, Space.S, 0, 0)
        self._lists = Scrolling(holding(inner))
        self.card.add_list(self._lists, 1)
        layout = column()
        layout.addWidget(self.card)
        self.setLayout(layout)
        self.word(self.card.entitle, lambda: self.tr("Today"))
        self.word(self.new.setText, lambda: self.tr("New citizen"))
        self.word(self.next.setText, lambda: self.tr("Take next"))
        for heading, lines, words in (
            (self.due_heading, self.due, lambda: self.tr("Due")),
            (self.opened_heading, self.opened, lambda: self.tr("Opened today")),
        ):
            self.word(heading.setText, words)
            self.word(lines.setAccessibleName, words)
            lines.opened.connect(self.case_chosen)
        self.word(
            self.calm.setText, lambda: self.tr("Nobody is waiting for this desk.")
        )
        self.calm.hide()
        self.new.clicked.connect(self.new_wanted)
        self.next.clicked.connect(self.next_wanted)

    def show_today(
        self, today: Today, rules: Rulebook, marks: Mapping[str, Mark]
    ) -> None:
        """Show today's list; what the clerk has chosen stays chosen.

        ``marks`` has the cases in danger, by reference.
        """
        self._shown = (today, rules, marks)
        self.due.show_lines(
            [_line(one, rules, _state_of(one, marks)) for one in today.due]
        )
        self.opened.show_lines(
            [_line(one, rules, listed_state(one.row.standing)) for one in today.opened]
        )
        reveal(self.calm, when=not today.due)
        late = self.tr("{count} late").format(count=today.late)
        due = self.tr("{count} due today").format(count=today.due_today)
        self.late.show_state(late if today.late else "", Tone.LATE)
        self.due_today.show_state(due if today.due_today else "", Tone.WARN)

    def tell(self, words: str) -> None:
        """Say under the button why there is no case to take; "" takes it away."""
        self.told.say(words, Tone.ACCENT)

    def mark(self, reference: str) -> None:
        """Show which case is open."""
        for lines in (self.due, self.opened):
            lines.clearSelection()
            lines.select_key(reference)

    def open_hall(self, *, may: bool) -> None:
        """Show the hall only to those who may see it; without words it hides itself."""
        self.hall.setVisible(may)
        if not may:
            self.at_desk.hide()
            self.hall.lines.hide()

    def fold(self, *, folded: bool) -> None:
        """Leave only the button and the counts, where there is little room."""
        self._lists.setVisible(not folded)
        self.hall.fold(folded=folded)

    def retranslate(self) -> None:
        super().retranslate()
        if self._shown is not None:
            self.show_today(*self._shown)


def _state_of(one: Waiting, marks: Mapping[str, Mark]) -> State:
    """How near the target's end is: of the cases in danger, the mark."""
    mark = marks.get(one.row.reference)
    return due_state(one.clocks) if mark is None else mark_state(mark)


def _line(one: Waiting, rules: Rulebook, state: State) -> Line:
    listed = one.row
    language = language_now()
    name = display_name(listed.family_name, listed.given_names)
    if listed.forgotten_on is not None:
        name = forgotten_word()
    pathway = rules.pathways.get(listed.pathway)
    sub = pathway.title.in_language(language) if pathway else listed.pathway
    if listed.standing.waiting_for:
        sub = pause_words(PauseReason(listed.standing.waiting_for))
    if one.elsewhere is not None:
        sub = holder_words(one.elsewhere)
    return Line(
        key=listed.reference,
        title=protected_word() if listed.protected else name,
        sub=sub,
        word=state.word,
        tone=state.tone,
    )
