"""What was answered so far: each question with its answer, to be read back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desk_app.domain.rules.pathway import Text as Both
from desk_app.domain.rules.routing import Question
from ui.spoken import language_now
from ui.tokens import Space
from ui.widgets.card import clear
from ui.widgets.text import Look, Text, reveal

_TOP = Qt.AlignmentFlag.AlignTop


class Answers(QWidget):
    """Questions to the left, answers to the right; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.XS)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def show_answers(self, said: Sequence[tuple[Question, Both]]) -> None:
        """Show other answers."""
        clear(self._grid)
        spoken = language_now()
        for at, (question, answer) in enumerate(said):
            asked = Text(question.ask.in_language(spoken), Look.MUTED)
            self._grid.addWidget(asked, at, 0, _TOP)
            self._grid.addWidget(Text(answer.in_language(spoken)), at, 1, _TOP)
        reveal(self, when=bool(said))
