"""A question to the citizen, in Danish and in the citizen's language."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from ui.tokens import Space
from ui.widgets.text import Look, Text, dress


class BilingualQuestion(QFrame):
    """Two columns: Danish to the left, the citizen's language to the right."""

    def __init__(self) -> None:
        super().__init__()
        dress(self, look="panel")
        self.danish_name = Text("Dansk", Look.SMALL)
        self.other_name = Text("", Look.SMALL)
        self.danish, self.other = Text(), Text()
        grid = QGridLayout(self)
        grid.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        grid.setHorizontalSpacing(Space.XXL)
        grid.setVerticalSpacing(Space.XS)
        for at, (name, words) in enumerate(
            ((self.danish_name, self.danish), (self.other_name, self.other))
        ):
            grid.addWidget(name, 0, at)
            grid.addWidget(words, 1, at, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(at, 1)

    def ask(
        self, danish: str, other: str = "", language: str = "", *, to_left: bool = False
    ) -> None:
        """Show the question.

        Args:
            danish: the question in Danish.
            other: the same in the citizen's language; "" when that is Danish.
            language: that language's own name, e.g. ``English``.
            to_left: written from right to left, as Arabic is.
        """
        self.danish.setText(danish)
        self.other.setText(other)
        self.other_name.setText(language)
        way = Qt.LayoutDirection
        direction = way.RightToLeft if to_left else way.LeftToRight
        for label in (self.other, self.other_name):
            label.setLayoutDirection(direction)
            label.setVisible(bool(other))
        self.setAccessibleName(f"{danish}\n{other}".strip())
