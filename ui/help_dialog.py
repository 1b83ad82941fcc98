"""F1: what one can do here, and with which key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.button import Button, Kind, key_words
from ui.widgets.card import Card, Scrolling, row
from ui.widgets.text import Look, Text


@dataclass(frozen=True)
class HelpLine:
    """A key (``Ctrl+Return``) and what it does, in the clerk's language."""

    key: str
    does: str


class HelpDialog(QDialog):
    """The keys of one page, and those that work everywhere."""

    def __init__(
        self,
        parent: QWidget,
        page: str,
        here: Sequence[HelpLine],
        everywhere: Sequence[HelpLine],
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Help"))
        self.finished.connect(self.deleteLater)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(Space.L)
        if here:
            column.addWidget(_keys(page, here))
        column.addWidget(_keys(self.tr("Everywhere"), everywhere))
        column.addStretch(1)
        close = Button(self.tr("Close"), Kind.PRIMARY, key="Esc")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        layout.addWidget(Scrolling(body), 1)
        layout.addLayout(foot)
        self.resize(scaled(_WIDE_PX), body.sizeHint().height() + scaled(_FOOT_PX))


def _keys(heading: str, lines: Sequence[HelpLine]) -> Card:
    card = Card(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.XXL)
    grid.setVerticalSpacing(Space.S)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(0, scaled(_KEY_PX))
    for at, line in enumerate(lines):
        grid.addWidget(Text(key_words(line.key), Look.STRONG).one_line(), at, 0)
        grid.addWidget(Text(line.does), at, 1)
    card.column.addLayout(grid)
    return card


_WIDE_PX = 440
_FOOT_PX = 90
_KEY_PX = 96
