"""A few answers beside each other, none of them taken for granted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.opening.words import say
from ui.tokens import Space
from ui.widgets.flow import Flow
from ui.widgets.tick import Dot


class Dots(Worded, QWidget):
    """``Dots((("F", "Female"), …))``: the words stand in the context ``Opening``.

    Signals:
        chosen: another answer (its key).
    """

    chosen = Signal(str)

    def __init__(self, answers: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.dots = {key: Dot() for key, _ in answers}
        flow = Flow(gap=Space.L)
        for key, words in answers:
            dot = self.dots[key]
            self.word(dot.setText, partial(say, words))
            dot.clicked.connect(partial(self.chosen.emit, key))
            flow.addWidget(dot)
        self.setLayout(flow)
        self.setFocusProxy(next(iter(self.dots.values())))

    @property
    def key(self) -> str:
        """The answer; "" for none."""
        return next((key for key, dot in self.dots.items() if dot.isChecked()), "")

    def put(self, key: str) -> None:
        """Show this answer; none for ""."""
        for each, dot in self.dots.items():
            dot.setAutoExclusive(False)
            dot.setChecked(each == key)
            dot.setAutoExclusive(True)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for dot in self.dots.values():
            dot.setAccessibleName(f"{name}: {dot.text()}")
