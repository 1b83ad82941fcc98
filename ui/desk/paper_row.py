"""The papers of a step: accept each, say it is missing, or that it is not needed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.progress import PaperState
from desk_app.domain.rules.pathway import Requirement, Step
from ui.desk.fields import Around
from ui.desk.paper_details import PaperDetails
from ui.desk.step_form import Tell
from ui.desk.words import finding_state, say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.spoken import language_now
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import clear, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.form import Choice
from ui.widgets.text import Chip, Look, Text, reveal
from ui.widgets.tick import Tick
from ui.words import State, paper_state

_INDENT_PX = 28
_BUTTON_EDGE_PX = 14  # a quiet button's words begin under the title's


class PaperRow(QWidget):
    """One wanted paper: any of some documents.

    Signals:
        accepted: the document (its id) was shown and is good.
        missing: the document (its id) is not here.
        not_needed: the document (its id) is not needed.
    """

    accepted = Signal(str)
    missing = Signal(str)
    not_needed = Signal(str)

    def __init__(self, wanted: Requirement, around: Around, tell: Tell) -> None:
        super().__init__()
        self.wanted = wanted
        self._around, self._tell = around, tell
        self._details: dict[str, PaperDetails] = {}
        documents, language = around.rules.documents, language_now()
        self._titles = {
            paper: documents[paper].title.in_language(language)
            for paper in wanted.any_of
        }
        self.tick = Tick()
        self.choice = Choice()
        self.choice.offer(list(self._titles.items()))
        self.choice.setAccessibleName(say(_WHICH))
        self.chip = Chip()
        self.not_here = Button(say(_MISSING), Kind.QUIET)
        self.unneeded = Button(say(_NOT_NEEDED), Kind.QUIET)
        self.look = Button(say(_LOOK), Kind.QUIET)
        self.look.setCheckable(True)
        self._chips = Flow(gap=Space.S)
        self._inside = column()
        self.setLayout(self._arranged())
        self.tick.clicked.connect(self._say)
        self.not_here.clicked.connect(lambda: self.missing.emit(self.paper))
        self.unneeded.clicked.connect(lambda: self.not_needed.emit(self.paper))
        self.look.toggled.connect(self._open)
        self.choice.activated.connect(self._name)
        self._name()

    @property
    def paper(self) -> str:
        """The document in question."""
        if len(self.wanted.any_of) == 1:
            return self.wanted.any_of[0]
        return str(self.choice.currentData())

    def show_state(self, state: PaperState, accepted: str, *, locked: bool) -> None:
        """Show where the paper stands, and which document it was."""
        if accepted and accepted in self._titles:
            self.choice.setCurrentIndex(self.choice.findData(accepted))
        self.tick.setChecked(state is PaperState.ACCEPTED)
        self.chip.show_state(*paper_state(state))
        for part in (self.tick, self.choice, self.not_here, self.unneeded):
            part.setEnabled(not locked)
        for part in (self.not_here, self.unneeded):
            part.setVisible(state in {PaperState.WANTED, PaperState.MISSING})
        self._name()

    def _arranged(self) -> QVBoxLayout:
        head = row()
        if len(self._titles) > 1:
            self.tick.setFixedWidth(scaled(_INDENT_PX))
            head.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignVCenter)
            head.addWidget(self.choice, 1)
        else:
            head.addWidget(self.tick, 1)
            self.choice.setParent(self)  # else it outlives its row, as a window
            self.choice.hide()
        head.addWidget(self.chip)
        under = column(gap=Space.XS)
        under.setContentsMargins(_INDENT_PX - _BUTTON_EDGE_PX, Space.XS, 0, 0)
        buttons = Flow(gap=0)
        for button in (self.not_here, self.unneeded, self.look):
            buttons.addWidget(button)
        self._chip_holder = holding(self._chips)
        self._chip_holder.hide()
        self._room = holding(self._inside)
        self._room.hide()
        under.addWidget(self._chip_holder)
        under.addLayout(buttons)
        under.addWidget(self._room)
        for part in (self._chip_holder, self._room):
            part.setContentsMargins(_BUTTON_EDGE_PX, 0, 0, 0)
        whole = column(gap=0)
        whole.addLayout(head)
        whole.addLayout(under)
        return whole

    def _name(self) -> None:
        """Say in every control which document it is about."""
        title = self._titles[self.paper]
        if len(self._titles) == 1:
            self.tick.setText(title)
        self.tick.setAccessibleName(f"{say(_ACCEPT)}: {title}")
        for button in (self.not_here, self.unneeded, self.look):
            button.setAccessibleName(f"{title}: {button.text()}")
        if self.look.isChecked():
            self._open(opened=True)

    def _say(self) -> None:
        (self.accepted if self.tick.isChecked() else self.missing).emit(self.paper)

    def _open(self, opened: bool) -> None:  # noqa: FBT001 - Qt's own signature
        for paper, details in self._details.items():
            details.setVisible(opened and paper == self.paper)
        if opened and self.paper not in self._details:
            rule = self._around.rules.documents[self.paper]
            details = PaperDetails(rule, self._around, self._tell)
            details.examined.connect(self._examine)
            self._details[self.paper] = details
            self._inside.addWidget(details)
            details.show()
        reveal(self._room, when=opened)
        self._examine()

    def _examine(self) -> None:
        """Show what is found; what was not asked only while one looks closer."""
        details = self._details.get(self.paper)
        states = [finding_state(it) for it in details.findings()] if details else []
        asking = self.look.isChecked()
        self._show_states([it for it in states if asking or it.tone is Tone.WARN])

    def _show_states(self, states: Sequence[State]) -> None:
        clear(self._chips)
        for state in states:
            self._chips.addWidget(Chip(*state))
        reveal(self._chip_holder, when=bool(states))


class Papers(QWidget):
    """All papers of a step.

    Signals:
        accepted, missing, not_needed: as those of ``PaperRow``.
    """

    accepted = Signal(str)
    missing = Signal(str)
    not_needed = Signal(str)

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self._tell = tell
        self._step = ""
        self.rows: list[PaperRow] = []
        self._heading = Text("", Look.SECTION)
        self._column = column(gap=Space.XS)
        whole = column()
        whole.addWidget(self._heading)
        whole.addLayout(self._column)
        self.setLayout(whole)

    def show_papers(self, case: CaseView, around: Around) -> None:
        """Show what the step wants from this person."""
        wanted = around.step.wanted(case.facts)
        key = f"{case.record.reference} {around.step.id} {language_now()}"
        shown = [paper.wanted for paper in self.rows]
        if self._step != key or shown != list(wanted):
            self._step = key
            self._build(wanted, around)
        self._heading.setText(say(_PAPERS))
        for paper in self.rows:
            state = case.paper_state(around.step, paper.wanted)
            done = _accepted(case, around.step, paper.wanted)
            paper.show_state(state, done, locked=case.given_up)
        self.setVisible(bool(wanted))

    def first_unsettled(self) -> QWidget | None:
        """Where the keyboard goes: the first paper that is not accepted yet."""
        open_rows = [row for row in self.rows if not row.tick.isChecked()]
        return open_rows[0].tick if open_rows else None

    def _build(self, wanted: Sequence[Requirement], around: Around) -> None:
        if self.isAncestorOf(self.focusWidget() or self):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        clear(self._column)
        self.rows = [PaperRow(each, around, self._tell) for each in wanted]
        for paper in self.rows:
            paper.accepted.connect(self.accepted)
            paper.missing.connect(self.missing)
            paper.not_needed.connect(self.not_needed)
            self._column.addWidget(paper)
            paper.show()  # now, so that the keyboard can go there


def _accepted(case: CaseView, step: Step, wanted: Requirement) -> str:
    """The document that was accepted, or that something was said of; "" for none."""
    said = case.progress.papers
    for state in (PaperState.ACCEPTED, PaperState.NOT_NEEDED, PaperState.MISSING):
        for paper in wanted.any_of:
            if said.get((step.id, paper)) is state:
                return paper
    return ""


_PAPERS = QT_TRANSLATE_NOOP("Guide", "Papers")
_WHICH = QT_TRANSLATE_NOOP("Guide", "Which document")
_ACCEPT = QT_TRANSLATE_NOOP("Guide", "Accept")
_MISSING = QT_TRANSLATE_NOOP("Guide", "Missing…")
_NOT_NEEDED = QT_TRANSLATE_NOOP("Guide", "Not needed…")
_LOOK = QT_TRANSLATE_NOOP("Guide", "Look closer")
