"""Every pathway in a list, for the clerk who knows better than the questions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.rules.rulebook import Rulebook
from ui.i18n import Worded
from ui.spoken import alphabetical, language_now
from ui.tokens import Space
from ui.widgets.card import column
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.text import Look, Text


class PathwayPage(Worded, QWidget):
    """Enter takes the pathway; Alt+Left leaves the list.

    Signals:
        chosen: a pathway's code.
    """

    chosen = Signal(str)

    def __init__(self, rules: Rulebook) -> None:
        super().__init__()
        self._rules = rules
        self.title = Text("", Look.HEADING)
        self.lines = LineList()
        layout = column(gap=Space.M)
        layout.addWidget(self.title)
        layout.addWidget(self.lines, 1)
        self.setLayout(layout)
        self.lines.opened.connect(self.chosen)
        self.word(self.title.setText, lambda: self.tr("Choose the pathway"))
        self.word(self.lines.setAccessibleName, lambda: self.tr("Choose the pathway"))
        self.word(lambda _words: self._show(), str)

    def start(self, code: str) -> None:
        """Put the keyboard on this pathway."""
        self.lines.select_key(code or self.lines.lines[0].key)
        self.lines.setFocus()

    def take(self) -> None:
        """Choose the pathway the keyboard is on."""
        self.chosen.emit(self.lines.current_key())

    def _show(self) -> None:
        spoken = language_now()
        lines = [
            Line(code, one.title.in_language(spoken), sub=one.about.in_language(spoken))
            for code, one in self._rules.pathways.items()
        ]
        self.lines.show_lines(sorted(lines, key=lambda it: alphabetical(it.title)))
