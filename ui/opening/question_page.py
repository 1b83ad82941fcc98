"""The third page of the opening: one first question, with numbered answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from desk_app.domain.rules.routing import QuestionKind
from ui.i18n import Worded
from ui.opening.answers import Answers
from ui.opening.asked import Asked
from ui.opening.completing import Completing
from ui.opening.fitting import Fitting
from ui.opening.option_button import OptionButton
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import clear, column, row
from ui.widgets.flow import Flow
from ui.widgets.form import Form
from ui.widgets.question import BilingualQuestion
from ui.widgets.text import Look, Text, dress, reveal


class QuestionPage(Worded, Fitting):
    """A figure answers, Backspace goes back.

    Args:
        municipalities: as they are offered, "0101 København".

    Signals:
        answered: the chosen option, or the typed municipality.
        back_wanted: the question before.
        all_wanted: ask this person everything, take nothing over.
        choose_wanted: choose the pathway from the list of all.
    """

    answered = Signal(str)
    back_wanted = Signal()
    all_wanted = Signal()
    choose_wanted = Signal()

    def __init__(self, municipalities: Sequence[str]) -> None:
        super().__init__()
        self._asked: Asked | None = None
        self.options: list[OptionButton] = []
        self.name, self.progress = Text("", Look.HEADING), Text("", Look.MUTED)
        self.question = BilingualQuestion()
        for words in (self.question.danish, self.question.other):
            dress(words, look=Look.SECTION)
        self.field = _Place(lambda: municipalities)
        self._form = Form()
        self._row = self._form.add("", self.field)
        self._options = column(gap=Space.S)
        self.hint = Text("", Look.SMALL)
        self.same_title = Text("", Look.STRONG)
        self.same, self.said = Answers(), Answers()
        self.all = Button(kind=Kind.QUIET, key="F4")
        self.choose = Button(key="F8")
        head = row()
        head.addWidget(self.name, 1)
        head.addWidget(self.progress.one_line())
        taken = row(gap=Space.M)
        taken.addWidget(self.same_title, 1)
        taken.addWidget(self.all)
        layout = column(gap=Space.M)
        layout.addLayout(head)
        layout.addWidget(self.question)
        layout.addWidget(self._form)
        layout.addLayout(self._options)
        layout.addWidget(self.hint)
        layout.addSpacing(Space.S)
        layout.addWidget(self.said)
        layout.addLayout(taken)
        layout.addWidget(self.same)
        layout.addStretch(1)
        way_out = Flow()
        way_out.addWidget(self.choose)
        layout.addLayout(way_out)
        self.setLayout(layout)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.all.clicked.connect(self.all_wanted)
        self.choose.clicked.connect(self.choose_wanted)
        self.field.returnPressed.connect(self.submit)
        self.field.textChanged.connect(self._row.accept)
        self.word(self._row.name, lambda: self.tr("Municipality"))
        self.word(self.all.setText, lambda: self.tr("Ask everything"))
        self.word(self.choose.setText, lambda: self.tr("Choose the pathway yourself"))
        self.word(
            self.field.setPlaceholderText, lambda: self.tr("name or four figures: 0101")
        )

    @property
    def asked(self) -> Asked | None:
        """The question that is shown."""
        return self._asked

    def ask(self, asked: Asked) -> None:
        """Show one question."""
        self._asked = asked
        question = asked.question
        typed = question.kind is QuestionKind.MUNICIPALITY
        self.name.setText(asked.name)
        self.question.ask(question.ask.da, question.ask.en, "English")
        self.setAccessibleName(self.question.accessibleName())
        reveal(self._form, when=typed)
        self.field.clear()
        self._row.accept()
        clear(self._options)
        self.options = []
        for number, option in enumerate(question.options, start=1):
            button = OptionButton(number, option.label.da, option.label.en)
            button.clicked.connect(partial(self.answered.emit, option.id))
            self._options.addWidget(button)
            button.show()  # at once: a figure or an arrow may come before the layout
            self.options.append(button)
        self._say(asked)

    def start(self) -> None:
        """Put the keyboard on the suggestion, into the field, or nowhere yet."""
        asked = self._asked
        if asked is None:
            return
        ids = [option.id for option in asked.question.options]
        if asked.question.kind is QuestionKind.MUNICIPALITY:
            self.field.setFocus()
        elif asked.suggested in ids:
            self.options[ids.index(asked.suggested)].setFocus()
        else:
            self.setFocus()

    def submit(self) -> None:
        """Take the suggestion, or what was typed."""
        if self._asked is None:
            return
        if self._asked.question.kind is QuestionKind.MUNICIPALITY:
            if typed := self.field.text().strip():
                self.answered.emit(typed)
            else:
                self.refuse(self.tr("Type the municipality, or press 1: no home yet."))
        elif self._asked.suggested:
            self.answered.emit(self._asked.suggested)

    def refuse(self, sentence: str) -> None:
        """Say why the answer cannot be taken."""
        self._row.refuse(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.text()
        if number.isdecimal() and 1 <= int(number) <= len(self.options):
            self.options[int(number) - 1].click()
        elif event.key() == Qt.Key.Key_Backspace:
            self.back_wanted.emit()
        elif event.key() == Qt.Key.Key_Down and self.options and self.hasFocus():
            self.options[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        super().retranslate()
        if self._asked is not None:
            self._say(self._asked)

    def _say(self, asked: Asked) -> None:
        words = self.tr("{at} of at most {most}")
        self.progress.setText(words.format(at=asked.at, most=asked.at_most))
        for option, button in zip(asked.question.options, self.options, strict=True):
            likely = option.id == asked.suggested
            button.point_out(self.tr("suggested") if likely else "")
        many = len(self.options) > 1
        hint = self.tr(
            "Press the number, or the arrow keys and Enter. Backspace: back."
        )
        self.hint.setText(hint if many else "")
        reveal(self.hint, when=many)
        self.said.show_answers(asked.said)
        self.same.show_answers(asked.same)
        words = self.tr("Taken over from {name}")
        self.same_title.setText(words.format(name=asked.same_as))
        for part in (self.same_title, self.all):
            reveal(part, when=bool(asked.same))


class _Place(Completing):
    """While it is empty, a figure presses an answer and Backspace goes back.

    No municipality's code begins with another figure than 0.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure = event.text() in set("123456789")
        if not self.text() and (figure or event.key() == Qt.Key.Key_Backspace):
            event.ignore()
        else:
            super().keyPressEvent(event)
