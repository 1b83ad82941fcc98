"""What is asked before something is done: a panel over the buttons, not a box."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain.case.events import EventKind, NotCompletedReason, PauseReason
from desk_app.domain.identity.typed_dates import read_date
from desk_app.errors import DeskError
from desk_app.services.steps import Wait
from ui.desk.editors import Typed
from ui.desk.step_form import Tell
from ui.desk.words import whom_words
from ui.i18n import Worded, format_date
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, row
from ui.widgets.form import Choice, Field, FieldMessage, Form
from ui.widgets.text import Look, Text
from ui.widgets.tick import Dot
from ui.words import outcome_words


class AskPanel(Worded, Card):
    """Asks something; Enter confirms, Esc leaves everything as it is.

    Signals:
        confirmed: the clerk means it.
        left: never mind.
    """

    confirmed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.about = Text("", Look.MUTED)
        self.column.addWidget(self.about)
        self.trouble = FieldMessage()
        self.yes, self.no = Button(kind=Kind.PRIMARY, key="Return"), Button(key="Esc")
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self.left)
        self.word(self.no.setText, lambda: self.tr("Leave it"))
        self.hide()

    def close_up(self) -> None:
        """Put the buttons under everything that was added."""
        foot = row()
        foot.addWidget(self.trouble, 1)
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        self.column.addLayout(foot)

    def ask(self, heading: str, about: str, yes: str) -> None:
        """Open the panel with these words."""
        self.entitle(heading)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        self.yes.setText(yes)
        self.trouble.say("")
        self.show()
        self.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget:
        """Where the keyboard goes when the panel opens."""
        return self.yes

    def _confirm(self) -> None:
        """Enter means yes, but not on the button that says no."""
        (self.left if self.no.hasFocus() else self.confirmed).emit()


class WhyPanel(AskPanel):
    """Wants a reason in the clerk's words."""

    def __init__(self) -> None:
        super().__init__()
        self.why = Field()
        self.word(self.why.setAccessibleName, lambda: self.tr("Reason"))
        self.word(self.why.setPlaceholderText, lambda: self.tr("in one sentence"))
        self.column.addWidget(self.why)
        self.close_up()

    def ask(self, heading: str, about: str, yes: str) -> None:
        """Open the panel with an empty reason."""
        self.why.clear()
        super().ask(heading, about, yes)

    def first(self) -> QWidget:
        return self.why


class WaitPanel(AskPanel):
    """For whom the case waits, and for which paper."""

    def __init__(self) -> None:
        super().__init__()
        self._step = ""
        self.dots = {reason: Dot() for reason in PauseReason}
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(0)
        for at, (_reason, dot) in enumerate(self.dots.items()):
            grid.addWidget(dot, at // 2, at % 2)
        self.dots[PauseReason.CITIZEN].setChecked(True)
        self.column.addLayout(grid)
        self.paper = Choice()
        form = Form()
        self._paper_row = form.add("", self.paper)
        self.column.addWidget(form)
        self.close_up()
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        for at, (reason, dot) in enumerate(self.dots.items(), start=1):
            dot.setText(f"{at}  {whom_words(reason)}")
        self.dots[PauseReason.OWN_CAPACITY].explain(self.tr("the clock does not stop"))
        self._paper_row.name(self.tr("For which paper"))

    def ask_for(self, step: str, papers: Sequence[tuple[str, str]], paper: str) -> None:
        """Open the panel for a step and the papers it wants (id and name)."""
        self._step = step
        self.paper.offer([("", self.tr("for none of them")), *papers])
        self.paper.setCurrentIndex(max(0, self.paper.findData(paper)))
        self._paper_row.setVisible(bool(papers))
        self.ask(
            self.tr("For whom does the case wait?"),
            self.tr("Choose with the arrows or a number."),
            self.tr("Pause"),
        )

    @property
    def wait(self) -> Wait:
        """What was answered."""
        reason = next(r for r, dot in self.dots.items() if dot.isChecked())
        return Wait(reason, self._step, str(self.paper.currentData() or ""))

    def first(self) -> QWidget:
        return next(dot for dot in self.dots.values() if dot.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.text()
        if number.isdigit() and 1 <= int(number) <= len(self.dots):
            dot = list(self.dots.values())[int(number) - 1]
            dot.setChecked(True)
            dot.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)


class ChoicePanel(AskPanel):
    """One of several: why a case ends, or another pathway."""

    def __init__(self) -> None:
        super().__init__()
        self.choice = Choice()
        self.column.addWidget(self.choice)
        self.close_up()

    def offer(self, pairs: Sequence[tuple[str, str]], chosen: str = "") -> None:
        """Set what can be chosen."""
        self.choice.offer(list(pairs))
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))

    @property
    def chosen(self) -> str:
        """The key of what was chosen."""
        return str(self.choice.currentData())

    def first(self) -> QWidget:
        return self.choice


class DayPanel(AskPanel):
    """Sets the day of the first contact, or of being fully informed, right."""

    def __init__(self, tell: Tell) -> None:
        super().__init__()
        self._tell = tell
        self._today = date.min
        self.kind, self.why = Choice(), Field()
        self.day = Typed(
            lambda text: read_date(text, self._today),
            lambda day: format_date(day) if day else "",
        )
        form = Form()
        self._rows = [form.add("", part) for part in (self.kind, self.day, self.why)]
        self.column.addWidget(form)
        self.close_up()

    def ask_for(self, applied: date, informed: date | None, today: date) -> None:
        """Open the panel with the days as they are."""
        self._today = today
        pairs = [(EventKind.APPLIED_CORRECTED.value, self.tr("The first contact"))]
        if informed is not None:
            fully = (EventKind.INFORMED_CORRECTED.value, self.tr("Fully informed"))
            pairs.append(fully)
        self.kind.offer(pairs)
        self.day.put(applied)
        self.why.clear()
        words = (self.tr("Which day"), self.tr("The right day"), self.tr("Reason"))
        for each, name in zip(self._rows, words, strict=True):
            each.name(name)
            each.accept()
        self.ask(
            self.tr("Correct the day"),
            self.tr("The old day stays in the log."),
            self.tr("Correct"),
        )

    def corrected(self) -> tuple[EventKind, date, str] | None:
        """What is to be corrected; None while the day cannot be read."""
        try:
            day = self.day.value()
        except DeskError as error:
            self._rows[1].refuse(self._tell(error))
            return None
        return EventKind(str(self.kind.currentData())), day, self.why.text()

    def first(self) -> QWidget:
        return self.kind


def ending_pairs() -> list[tuple[str, str]]:
    """Why a case can end, with its words, but for the two the desk says itself."""
    by_the_desk = {NotCompletedReason.REFERRED, NotCompletedReason.NO_MITID}
    return [
        (reason.value, outcome_words(reason))
        for reason in NotCompletedReason
        if reason not in by_the_desk
    ]
