"""The last step of setting up: everything once more, before the desk is made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.i18n import Worded
from ui.tokens import Space
from ui.widgets.card import clear, column
from ui.widgets.text import Look, Text


class SummaryStep(Worded, QWidget):
    """Pairs of words: what was asked, what was answered."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.M)
        self._grid.setColumnStretch(1, 1)
        self.note = Text("", Look.SMALL)
        body = column(gap=Space.L)
        body.addLayout(self._grid)
        body.addWidget(self.note)
        body.addStretch(1)
        self.setLayout(body)
        self.word(
            self.note.setText,
            lambda: self.tr(
                "The desk's file is encrypted. It is made in this folder and nowhere "
                "else; choose the place of the second backups in Settings afterwards."
            ),
        )

    def show_lines(self, lines: Sequence[tuple[str, str]], folder: Path) -> None:
        """Show the pairs, and where the desk will lie."""
        clear(self._grid)
        pairs = [*lines, (self.tr("Folder"), str(folder))]
        for at, (asked, answered) in enumerate(pairs):
            self._grid.addWidget(Text(asked, Look.MUTED).one_line(), at, 0)
            self._grid.addWidget(Text(answered, Look.STRONG), at, 1)

    def check(self) -> bool:
        """There is nothing to fill in."""
        return True
