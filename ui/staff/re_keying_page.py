"""While the desk gets another key: how far it is, and what if it fails."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.safekeeping.covering import CenteredCard, in_the_middle
from ui.safekeeping.progress import Progress
from ui.tokens import Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import holding
from ui.widgets.flow import Flow
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, dress, reveal


class ReKeyingPage(Worded, QWidget):
    """Stands alone in the window; nothing can be pressed until it has ended.

    Signals:
        again_wanted: open the desk with the key it had.
    """

    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        dress(self, look="page")
        self._failed = ""
        self.heading, self.words = Text("", Look.HEADING), Text("", Look.MUTED)
        self.bar, self.trouble = Progress(), Banner()
        self.again = Button("", Kind.PRIMARY, key="Ctrl+Return")
        card, buttons = CenteredCard(), Flow()
        buttons.addWidget(self.again)
        for part in (self.heading, self.words, self.trouble, self.bar):
            card.column.addWidget(part)
        card.column.addWidget(holding(buttons))
        in_the_middle(self, card)
        self.again.clicked.connect(self.again_wanted)
        self.word(self.again.setText, lambda: self.tr("Back to the desk"))

    def begin(self) -> None:
        """The desk is closed and gets its new key."""
        self._failed = ""
        self.bar.begin("")
        self._say()
        self.setFocus()

    def refuse(self, sentence: str) -> None:
        """It failed; the desk has the key it had."""
        self._failed = sentence
        self._say()
        self.again.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        heading = self.tr("The desk gets its new key …")
        words = self.tr(
            "A backup is made, and everything is encrypted anew. The desk opens by "
            "itself. Do not switch the computer off."
        )
        if self._failed:
            heading = self.tr("The desk keeps the key it had")
            words = self.tr(
                "Nothing was changed. The old recovery key still counts: destroy the "
                "new sheet."
            )
        self.heading.setText(heading)
        self.words.setText(words)
        self.trouble.say(self._failed, Tone.LATE)
        reveal(self.bar, when=not self._failed)
        reveal(self.again, when=bool(self._failed))
