"""How far long work is: one line of words over a quiet bar."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.card import column, row
from ui.widgets.text import Look, Text


class Progress(QWidget):
    """Words and a bar. The bar runs by itself until it is known how much there is."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.bar = Text("", Look.MUTED), QProgressBar()
        self.bar.setTextVisible(False)
        body = column(gap=Space.S)
        body.addWidget(self.words)
        body.addWidget(self.bar)
        self.setLayout(body)
        self.begin("")

    def begin(self, words: str) -> None:
        """Something begins; how long it takes is not known yet."""
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.bar.setAccessibleName(words)
        self.bar.setRange(0, 0)

    def advance(self, done: int, total: int) -> None:
        """How much is done, of how much."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)


class FootProgress(QWidget):
    """The same in the bottom line: words beside a short bar; hidden at first."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.bar = Text("", Look.SMALL).one_line(), QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(scaled(_FOOT_PX))
        line = row()
        line.addWidget(self.words)
        line.addWidget(self.bar)
        self.setLayout(line)
        self.bar.setRange(0, 0)
        self.hide()

    def begin(self, words: str) -> None:
        """Say what is under way."""
        self.words.setText(words)
        self.bar.setAccessibleName(words)
        self.show()

    def advance(self, done: int, total: int) -> None:
        """How much is done, of how much."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def end(self) -> None:
        """It has ended."""
        self.hide()
        self.bar.setRange(0, 0)


_FOOT_PX = 90
