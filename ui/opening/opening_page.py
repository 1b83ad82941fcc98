"""Opening cases, from the person at the counter: the frame around its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from desk_app.domain.rules.rulebook import Rulebook
from ui.i18n import Worded
from ui.opening.home_page import HomePage
from ui.opening.pathway_page import PathwayPage
from ui.opening.people_list import PeopleList, Standing
from ui.opening.people_page import PeoplePage
from ui.opening.question_page import QuestionPage
from ui.opening.result_page import ResultPage
from ui.opening.scan_guard import ScanGuard
from ui.opening.stages import Primary, Stage, StageLine
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, column, row
from ui.widgets.flow import Flow
from ui.widgets.states import Banner
from ui.widgets.text import Look, Rule, Text, reveal

_ROOM_FOR_TWO_PX = 660
_LIST_PX = 232


class OpeningPage(Worded, QWidget):
    """Who came, their home, the first questions, their pathways.

    Args:
        rules: today's.
        now_ms: the clock that tells a scanner from a person; see ``ScanGuard``.

    Signals:
        go_wanted: the one big button.
        back_wanted: the page, the person or the question before.
        start_over_wanted: throw away what was typed.
        left: leave; what was typed stays.
        person_chosen: another of those who came (the key).
        scanned: lines came from a scanner or the clipboard.
        reworded: another language is spoken; show everything again.
    """

    go_wanted = Signal()
    back_wanted = Signal()
    start_over_wanted = Signal()
    left = Signal()
    person_chosen = Signal(int)
    scanned = Signal(str)
    reworded = Signal()

    def __init__(
        self, rules: Rulebook, now_ms: Callable[[], int] | None = None
    ) -> None:
        super().__init__()
        self.stage = Stage.PEOPLE
        self._primary = Primary()
        self._party = False
        self._joined = ""
        places = [f"{one.code} {one.name}" for one in rules.municipalities.values()]
        self.people, self.home = PeoplePage(), HomePage(places)
        self.questions, self.result = QuestionPage(places), ResultPage(rules)
        self.pathways = PathwayPage(rules)
        self.title, self.line = Text("", Look.SECTION), StageLine()
        self.list, self.trouble = PeopleList(), Banner()
        self.leave = Button(key="Esc")
        self.start_over = Button(kind=Kind.QUIET)
        self.back = Button(key="Alt+Left")
        self.go = Button(kind=Kind.PRIMARY, key="Ctrl+Return")
        self._arrange()
        self.setFocusProxy(self.people.scan.lines)
        self.word(self.leave.setText, lambda: self.tr("Leave"))
        self.word(self.start_over.setText, lambda: self.tr("Start over"))
        self.word(self.back.setText, lambda: self.tr("Back"))
        self.word(self.go.setText, lambda: self._primary.words)
        self.word(self.title.setText, self._title)
        self.go.clicked.connect(self.go_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.leave.clicked.connect(self.left)
        self.start_over.clicked.connect(self.start_over_wanted)
        self.list.opened.connect(self._choose)
        self.people.scan.given.connect(self.scanned)
        self.guard = ScanGuard(self, now_ms)
        self.guard.scanned.connect(self.scanned)
        self.show_stage(Stage.PEOPLE)

    def show_stage(self, stage: Stage) -> None:
        """Show one of the pages."""
        if stage is not self.stage and self._stack.isVisible():
            self._stack.setFocus()  # else Qt goes on to a button and scrolls there
        self.stage = stage
        self._stack.setCurrentIndex(stage.value)
        self.line.show_stage(stage, with_home=not self._joined)
        self.back.setEnabled(stage is not Stage.PEOPLE)
        self.say_trouble("")
        self._fit()

    def show_people(self, people: Sequence[Standing], today: date, key: int) -> None:
        """Show who came; one alone needs no list."""
        self.list.show_people(people, today, key)
        self._party = len(people) > 1
        self._fit()
        self.start_over.setEnabled(bool(people))

    def show_primary(self, primary: Primary) -> None:
        """Say on the big button what it does now."""
        self._primary = primary
        self.go.setText(primary.words)
        self.go.setEnabled(primary.enabled)

    def join(self, reference: str) -> None:
        """Say to whose party the new ones belong; "" for a party of their own."""
        self._joined = reference
        self.title.setText(self._title())

    def say_trouble(self, sentence: str) -> None:
        """Say over the buttons why it did not go."""
        self.trouble.say(sentence, Tone.LATE)

    def start(self) -> None:
        """Put the keyboard where the clerk goes on, and show that place."""
        page = self._stack.currentWidget()
        if isinstance(page, Scrolling):
            page.verticalScrollBar().setValue(0)
        _bring_into_view(self.title)
        if self.stage is Stage.PEOPLE:
            self.people.start()
        elif self.stage is Stage.HOME:
            self.home.start()
        elif self.stage is Stage.QUESTIONS:
            self.questions.start()
        elif self.stage is Stage.RESULT:
            self.result.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.reworded.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _title(self) -> str:
        if self._joined:
            words = self.tr("Joins the party of case {number}")
            return words.format(number=self._joined)
        return self.tr("New citizen")

    def _choose(self, key: str) -> None:
        self.person_chosen.emit(int(key))

    def _fit(self) -> None:
        """With little room the people stand over the first page, and only there."""
        way = QBoxLayout.Direction
        narrow = self.width() < scaled(_ROOM_FOR_TWO_PX)
        self._body.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        widest = 16_777_215 if narrow else scaled(_LIST_PX)
        self._list_place.setMaximumWidth(widest)
        first = self.stage is Stage.PEOPLE
        reveal(self._list_place, when=self._party and (first or not narrow))

    def _arrange(self) -> None:
        card = Card()
        head = row(gap=Space.M)
        head.addWidget(self.title, 1)
        head.addWidget(self.line)
        self._stack = QStackedWidget()
        for page in (self.people, self.home, self.questions, self.result):
            self._stack.addWidget(Scrolling(page))
        self._stack.addWidget(self.pathways)
        self._list_place = QWidget()
        beside = column()
        beside.addWidget(self.list)
        beside.addStretch(1)
        self._list_place.setLayout(beside)
        self._body = row(gap=Space.XL)
        self._body.addWidget(self._list_place)
        self._body.addWidget(self._stack, 1)
        buttons = row()
        way_out, way_on = Flow(), Flow(to_right=True)
        for button in (self.leave, self.start_over):
            way_out.addWidget(button)
        for button in (self.back, self.go):
            way_on.addWidget(button)
        buttons.addLayout(way_out)
        buttons.addLayout(way_on, 1)
        card.column.addLayout(head)
        card.column.addWidget(Rule())
        card.column.addSpacing(Space.XS)
        card.column.addLayout(self._body, 1)
        card.column.addWidget(self.trouble)
        card.column.addWidget(Rule())
        card.column.addLayout(buttons)
        layout = column()
        layout.addWidget(card)
        self.setLayout(layout)


def _bring_into_view(part: QWidget) -> None:
    """Scroll what lies around ``part`` so that it is seen, where the room is small."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, Scrolling):
            around.ensureWidgetVisible(part)
        around = around.parentWidget()
