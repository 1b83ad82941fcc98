"""The first page of the opening: scan or type everybody who came."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from desk_app.services.opening.newcomers import Arriving
from ui.i18n import Worded
from ui.opening.fitting import Fitting
from ui.opening.person_panel import PersonPanel
from ui.opening.scan_field import ScanField
from ui.tokens import Space
from ui.widgets.button import Button
from ui.widgets.card import column
from ui.widgets.flow import Flow
from ui.widgets.text import Rule, reveal


class PeoplePage(Worded, Fitting):
    """One field for the scanner, and the person who was scanned last.

    Signals:
        type_wanted: somebody is to be typed.
    """

    type_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scan, self.panel = ScanField(), PersonPanel()
        self.instead = Button(key="F2")
        self.another = Button(key="F4")
        self._rule = Rule()
        buttons = Flow()
        buttons.addWidget(self.instead)
        buttons.addWidget(self.another)
        layout = column(gap=Space.M)
        layout.addWidget(self.panel)
        layout.addWidget(self._rule)
        layout.addWidget(self.scan)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.setLayout(layout)
        self.word(self.instead.setText, lambda: self.tr("Type instead"))
        self.word(self.another.setText, lambda: self.tr("Type somebody else"))
        self.instead.clicked.connect(self.type_wanted)
        self.another.clicked.connect(self.type_wanted)
        self.show_nobody()

    def show_nobody(self) -> None:
        """Nobody is here yet."""
        self._arrange(first=True)

    def show_person(self, one: Arriving, today: date, *, alone: bool) -> None:
        """Show one of those who are here."""
        self._arrange(first=False)
        self.panel.show_person(one, today, alone=alone)

    def _arrange(self, *, first: bool) -> None:
        self.scan.expect(first=first)
        reveal(self.panel, when=not first)
        reveal(self._rule, when=not first)
        reveal(self.instead, when=first)
        reveal(self.another, when=not first)

    def start(self) -> None:
        """Put the keyboard where the clerk goes on."""
        if self.panel.isHidden():
            self.scan.lines.setFocus()
        else:
            self.panel.start()
