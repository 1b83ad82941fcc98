"""Where the backups are kept a second time, and how that stands."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal

from desk_app.services.safekeeping.schedule import BackupStatus
from ui.i18n import Worded
from ui.safekeeping.words import folder_words, moment_words
from ui.tokens import Space, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.states import Banner
from ui.widgets.text import Chip, Look, Text, reveal


class SecondFolderCard(Worded, Card):
    """Another disk or share keeps every backup too, if the office names one.

    Signals:
        choose_wanted: name a folder, or another one.
        gone_wanted: no second folder any more.
    """

    choose_wanted = Signal()
    gone_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._status: BackupStatus | None = None
        self.state = Chip()
        self.words, self.folder = Text(), Text("", Look.STRONG)
        self.reached, self.told = Text("", Look.SMALL), Banner()
        self.choose, self.gone = Button(), Button()
        self.why_not = Text("", Look.SMALL)
        buttons = Flow()
        for button in (self.choose, self.gone):
            buttons.addWidget(button)
        self.head.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self.column.setSpacing(Space.M)
        for part in (self.words, self.folder, self.reached, self.told):
            self.column.addWidget(part)
        self.column.addWidget(holding(buttons))
        self.column.addWidget(self.why_not)
        self.choose.clicked.connect(self.choose_wanted)
        self.gone.clicked.connect(self.gone_wanted)
        self.word(self.entitle, lambda: self.tr("Second folder"))
        self.word(self.gone.setText, lambda: self.tr("Remove"))
        self._say()

    def show_status(self, status: BackupStatus) -> None:
        """Show where copies go, and whether they come there."""
        self._status = status
        self._say()

    def allow(self, why_not: str) -> None:
        """Let the clerk choose; else say why not."""
        for button in (self.choose, self.gone):
            button.setEnabled(not why_not)
        self.why_not.setText(why_not)
        reveal(self.why_not, when=bool(why_not))

    def tell(self, sentence: str) -> None:
        """Say why a folder cannot be the second one; "" takes it back."""
        self.told.say(sentence, Tone.LATE)

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        status = self._status
        named = bool(status and status.second_folder)
        reveal(self.folder, when=named)
        reveal(self.reached, when=named)
        reveal(self.gone, when=named)
        self.choose.setText(
            self.tr("Choose another…") if named else self.tr("Choose a folder…")
        )
        if status is None or not named:
            self.state.show_state("", Tone.NEUTRAL)
            self.words.setText(
                self.tr(
                    "All backups lie on the disk of this computer. If that disk breaks "
                    "they are gone too: choose a folder on another disk or a share."
                )
            )
            return
        self.words.setText(self.tr("Every backup is kept here too:"))
        self.folder.setText(folder_words(Path(status.second_folder)))
        self._say_state(status, status.at)

    def _say_state(self, status: BackupStatus, now: datetime) -> None:
        if not status.trouble:
            self.state.show_state(self.tr("in order"), Tone.GOOD)
        else:
            tone = Tone.LATE if status.out_of_reach else Tone.WARN
            self.state.show_state(self.tr("out of reach"), tone)
        if status.reached_at is None:
            self.reached.setText(self.tr("No backup has come there yet."))
            return
        when = moment_words(status.reached_at, now)
        self.reached.setText(self.tr("Reached last: {when}").format(when=when))
