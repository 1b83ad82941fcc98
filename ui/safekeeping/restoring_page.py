"""While a backup takes the place of the desk: how far it is, and what if it fails."""

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


class RestoringPage(Worded, QWidget):
    """Stands alone in the window; nothing can be pressed until it has ended.

    Signals:
        again_wanted: open the desk, as it was.
    """

    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        dress(self, look="page")
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
        self.word(self.again.setText, lambda: self.tr("Open the desk as it was"))

    def begin(self, backup: str) -> None:
        """The backup called ``backup`` (its moment in words) is being brought back."""
        words = self.tr("Restoring the backup of {backup} …")
        self.heading.setText(words.format(backup=backup))
        self.words.setText(
            self.tr(
                "It is examined, copied and put in the place of the desk's file. The "
                "desk opens by itself. Do not switch the computer off."
            )
        )
        self.trouble.say("")
        self.bar.begin("")
        reveal(self.bar, when=True)
        reveal(self.again, when=False)
        self.setFocus()

    def refuse(self, sentence: str) -> None:
        """It failed; the desk is as it was."""
        self.heading.setText(self.tr("The backup was not restored"))
        self.words.setText(self.tr("Nothing was changed: the desk is as it was."))
        self.trouble.say(sentence, Tone.LATE)
        reveal(self.bar, when=False)
        reveal(self.again, when=True)
        self.again.setFocus()
