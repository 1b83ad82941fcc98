"""Before a backup is brought back: what would be lost, and what happens."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from desk_app.services.safekeeping.values import Backup, Losses
from ui.i18n import Worded
from ui.safekeeping.words import about_words, first_big, losses_words, numbers_words
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, holding, row
from ui.widgets.flow import Flow
from ui.widgets.picture import Picture
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text


class RestorePanel(Worded, Card):
    """Says what going back to a backup means; only then can it be done.

    Signals:
        confirmed: go back to this backup (a ``Backup``).
        left: rather not.
    """

    confirmed = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(look=Look.HEADING)
        self._shown: tuple[Backup, datetime] | None = None
        self._losses: Losses | None = None
        self.backup, self.cases = Text("", Look.STRONG), Text()
        self.loss = Banner()
        self.back, self.go = Button(), Button("", Kind.PRIMARY, key="Ctrl+Return")
        self.cases.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._arrange()
        self.back.clicked.connect(self.left)
        self.go.clicked.connect(self._confirm)
        self.setFocusProxy(self.back)

    def show_backup(self, backup: Backup, now: datetime) -> None:
        """Ask about ``backup``; what would be lost is still being counted."""
        self._shown, self._losses = (backup, now), None
        self._say()

    def show_losses(self, losses: Losses) -> None:
        """Say what would be lost."""
        self._losses = losses
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        if self._shown is None:
            return
        backup, now = self._shown
        self.backup.setText(first_big(about_words(backup, now)))
        counted = self._losses
        self.go.setEnabled(counted is not None)
        numbers = numbers_words(counted.cases) if counted else ""
        self.cases.setVisible(bool(numbers))
        self._cases_head.setVisible(bool(numbers))
        self.cases.setText(numbers)
        if counted is None:
            self.loss.say(self.tr("Counting what would be lost …"), Tone.NEUTRAL)
            return
        harmless = counted.known and not counted.changes
        tone = Tone.GOOD if harmless else Tone.WARN
        self.loss.say(losses_words(counted, now), tone)

    def _confirm(self) -> None:
        if self._shown is not None:
            self.confirmed.emit(self._shown[0])

    def _arrange(self) -> None:
        self.word(self.entitle, lambda: self.tr("Go back to this backup?"))
        self._cases_head = Text("", Look.MUTED)
        self.word(
            self._cases_head.setText,
            lambda: self.tr("Cases changed or opened since, the newest first"),
        )
        happens = Text("", Look.SECTION)
        self.word(happens.setText, lambda: self.tr("What happens"))
        body = self.column
        body.setSpacing(Space.M)
        buttons = Flow()
        for button in (self.back, self.go):
            buttons.addWidget(button)
        # Before the explanations: both can be seen in the smallest window.
        for part in (self.backup, self.loss, self._cases_head, self.cases):
            body.addWidget(part)
        body.addWidget(holding(buttons))
        body.addWidget(happens)
        for words in self._steps():
            body.addLayout(_line(words))
        body.addStretch(1)
        self.word(self.back.setText, lambda: self.tr("Keep the desk as it is"))
        self.word(self.go.setText, lambda: self.tr("Restore this backup"))

    def _steps(self) -> tuple[Text, ...]:
        lines = tuple(Text() for _ in range(4))
        self.word(
            lines[0].setText,
            lambda: self.tr(
                "A backup of the desk as it is now is made first, and the chosen one "
                "is examined once more. If anything is wrong, nothing is changed."
            ),
        )
        self.word(
            lines[1].setText,
            lambda: self.tr(
                "The desk closes and opens again by itself. Other windows on this desk "
                "must be closed first."
            ),
        )
        self.word(
            lines[2].setText,
            lambda: self.tr(
                "The file of now is kept for 14 days in the folder “replaced”."
            ),
        )
        self.word(
            lines[3].setText,
            lambda: self.tr(
                "Automatic backups stay off until somebody has looked at the restored "
                "desk and confirms that it is right."
            ),
        )
        return lines


def _line(words: Text) -> QHBoxLayout:
    line = row(gap=Space.M)
    line.addWidget(Picture("step-open", Tone.NEUTRAL), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words, 1)
    return line
