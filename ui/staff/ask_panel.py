"""One question about the staff: words, fields, and the two ways on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.sign_in.new_password import NewPassword
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Form
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, reveal


class AskPanel(Worded, Card):
    """Everything the questions have in common.

    Signals:
        left: rather not.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__(look=Look.HEADING)
        self.words, self.told, self.form = Text(), Banner(), Form()
        self.fresh: NewPassword | None = None
        self.back, self.go = Button(), Button("", Kind.PRIMARY, key="Ctrl+Return")
        self.word(self.back.setText, lambda: self.tr("Back"))
        self.back.clicked.connect(self.left)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.left)
        self.go.clicked.connect(self.confirm)

    def lay_out(self, *more: QWidget) -> None:
        """Put everything in its place; the fields have been added to ``form``."""
        buttons = Flow()
        for button in (self.back, self.go):
            buttons.addWidget(button)
        self.column.setSpacing(Space.M)
        for part in (self.words, self.form, *more, self.told, holding(buttons)):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def with_password(self) -> NewPassword:
        """Ask for a new password at the end of the form."""
        self.fresh = NewPassword()
        self.fresh.add_to(self.form)
        self.fresh.entered.connect(self.confirm)
        return self.fresh

    def confirm(self) -> None:
        """Check what was typed, and pass the wish on."""
        raise NotImplementedError

    def begin(self) -> None:
        """Ask anew: nothing of the last time is left."""
        self.told.say("")
        self.work(on=False)
        if self.fresh is not None:
            self.fresh.forget()

    def refuse(self, sentence: str) -> None:
        """Say why not."""
        self.work(on=False)
        self.told.say(sentence, Tone.LATE)

    def work(self, *, on: bool) -> None:
        """Something takes a moment."""
        self.go.setEnabled(not on)
        self.back.setEnabled(not on)

    def explain(self, words: str) -> None:
        """Say what it means; nothing when there is nothing to say."""
        self.words.setText(words)
        reveal(self.words, when=bool(words))

    def take_keyboard(self) -> None:
        """The keyboard goes to the first thing to do."""
        first = self.focusProxy() or self.go
        first.setFocus(Qt.FocusReason.OtherFocusReason)
