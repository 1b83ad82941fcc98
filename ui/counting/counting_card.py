"""The card among the settings that leads to opening days and the service target."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ui.i18n import Worded
from ui.tokens import Space
from ui.widgets.button import Button
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text


class CountingCard(Worded, Card):
    """Says how days are counted here, and warns of a year nobody has confirmed.

    Signals:
        days_wanted: show the page of opening days.
        target_wanted: show the page of the service target.
    """

    days_wanted = Signal()
    target_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.warning, self.note = Banner(), Text("", Look.SMALL)
        self.days, self.target = Button(), Button()
        buttons = Flow()
        buttons.addWidget(self.days)
        buttons.addWidget(self.target)
        self.column.setSpacing(Space.M)
        for part in (self.warning, self.note, holding(buttons)):
            self.column.addWidget(part)
        self.days.clicked.connect(self.days_wanted)
        self.target.clicked.connect(self.target_wanted)
        self.warning.action.clicked.connect(self.days_wanted)
        self.word(self.entitle, lambda: self.tr("How days are counted"))
        self.word(
            self.note.setText,
            lambda: self.tr("When the desk is open, and what counts as in time."),
        )
        self.word(self.days.setText, lambda: self.tr("Opening days…"))
        self.word(self.target.setText, lambda: self.tr("Service target…"))
