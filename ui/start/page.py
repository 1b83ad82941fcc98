"""What is shown before there is a desk: what can be made, and what was refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.picture import Picture
from ui.widgets.states import Banner, Busy
from ui.widgets.text import Look, Text

_NARROWEST_PX, _WIDEST_PX = 320, 620


class StartPage(Worded, QWidget):
    """Explains in plain words, and offers the ways on.

    Signals:
        demo_wanted: make a training desk with an invented office in it.
        empty_wanted: make an empty training desk.
        real_wanted: set up a real desk.
        folder_wanted: look into another folder.
        backup_wanted: bring a desk back from a backup that lies elsewhere.
        again_wanted: try to open the same folder again.
        cancelled: stop making the desk.
    """

    demo_wanted = Signal()
    empty_wanted = Signal()
    real_wanted = Signal()
    folder_wanted = Signal()
    backup_wanted = Signal()
    again_wanted = Signal()
    cancelled = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._refused = ""
        self.folder = Text(str(folder), Look.STRONG)
        self.folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.heading, self.words = Text("", Look.HEADING), Text()
        self.note, self.refusal = Text("", Look.SMALL), Banner()
        self.demo = Button(kind=Kind.PRIMARY, key="Ctrl+Return")
        self.empty, self.other, self.again = Button(), Button(), Button()
        self.backup, self.real = Button(), Button()
        self.busy = Busy()
        self._arrange()
        for button, wish in (
            (self.demo, self.demo_wanted),
            (self.empty, self.empty_wanted),
            (self.real, self.real_wanted),
            (self.other, self.folder_wanted),
            (self.backup, self.backup_wanted),
            (self.again, self.again_wanted),
        ):
            button.clicked.connect(wish)
        self.busy.cancelled.connect(self.cancelled)
        self.word(
            self.demo.setText,
            lambda: self.tr("Make a training desk with a demo office"),
        )
        self.word(self.empty.setText, lambda: self.tr("Make an empty training desk"))
        self.word(self.real.setText, lambda: self.tr("Set up a real desk…"))
        self.word(self.other.setText, lambda: self.tr("Choose another folder…"))
        self.word(self.backup.setText, lambda: self.tr("Restore from a backup…"))
        self.word(self.again.setText, lambda: self.tr("Try again"))
        self.show_choice()
        self.setFocusProxy(self.demo)

    def show_folder(self, folder: Path) -> None:
        """Say which folder is meant."""
        self.folder.setText(str(folder))

    def show_choice(self) -> None:
        """There is no desk here: offer to make one."""
        self._refused = ""
        self._show()

    def show_refused(self, sentence: str) -> None:
        """Say why the desk cannot be opened or made."""
        self._refused = sentence
        self._show()

    def show_busy(self) -> None:
        """The desk is being made."""
        self._choices.setEnabled(False)
        self.busy.show()
        self.busy.start(self.tr("Making the training desk …"))

    def show_progress(self, done: int, total: int) -> None:
        """How many cases are made, of how many."""
        self.busy.progress(done, total)

    def retranslate(self) -> None:
        super().retranslate()
        self._show()

    def _show(self) -> None:
        self.busy.stop()
        self.busy.hide()
        refused = bool(self._refused)
        self._choices.setEnabled(True)
        self.refusal.say(self._refused, Tone.LATE)
        for button in (self.demo, self.empty, self.real):
            button.setVisible(not refused)
        self.again.setVisible(refused)
        if refused:
            self.heading.setText(self.tr("The desk cannot be opened"))
            self.words.setText(
                self.tr(
                    "Nothing was changed. Put right what stands below and try again, "
                    "or choose another folder."
                )
            )
            self.note.setText("")
            return
        self.heading.setText(self.tr("Welcome to Ankomst"))
        self.words.setText(
            self.tr(
                "There is no desk in this folder yet. Make a training desk to learn "
                "the program: 2,000 invented cases, or none at all."
            )
        )
        self.note.setText(
            self.tr(
                "A training desk is for practice only. Never write anything about a "
                "real person in it: its key is not secret."
            )
        )

    def _arrange(self) -> None:
        card = Card()
        card.setMinimumWidth(scaled(_NARROWEST_PX))
        card.setMaximumWidth(scaled(_WIDEST_PX))
        card.column.setContentsMargins(*(Space.XXL,) * 4)
        card.column.setSpacing(Space.M)
        buttons = Flow()
        for button in (self.demo, self.again, self.empty, self.real):
            buttons.addWidget(button)
        for button in (self.other, self.backup):
            buttons.addWidget(button)
        self._choices = holding(buttons)
        self._where = Text("", Look.MUTED)
        self.word(self._where.setText, lambda: self.tr("Folder"))
        where = column(gap=Space.XS)
        where.addWidget(self._where)
        where.addWidget(self.folder)
        card.column.addWidget(Picture("desk", Tone.ACCENT, px=40))
        for words in (self.heading, self.words, self.refusal):
            card.column.addWidget(words)
        card.column.addLayout(where)
        for part in (self._choices, self.busy, self.note):
            card.column.addWidget(part)
        across = row()
        across.addStretch(1)
        across.addWidget(card, 100)
        across.addStretch(1)
        middle = column(margin=Space.XXL)
        middle.addStretch(1)
        middle.addLayout(across)
        middle.addStretch(2)
        page = column()
        page.addWidget(Scrolling(holding(middle)))
        self.setLayout(page)
