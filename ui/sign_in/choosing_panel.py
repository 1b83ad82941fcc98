"""After the first password: one that only its owner knows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.sign_in.new_password import NewPassword
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import column, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Form
from ui.widgets.text import Text


class ChoosingPanel(Worded, QWidget):
    """Asks for a password of one's own, before anything of the desk is shown.

    Signals:
        chosen: the new password.
        left: not now.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words, self.fresh = Text(), NewPassword()
        self.go, self.back = Button(kind=Kind.PRIMARY, key="Ctrl+Return"), Button()
        form, buttons = Form(), Flow()
        self.fresh.add_to(form)
        for button in (self.back, self.go):
            buttons.addWidget(button)
        body = column(gap=Space.M)
        for part in (self.words, form, self.fresh, holding(buttons)):
            body.addWidget(part)
        self.setLayout(body)
        self.setFocusProxy(self.fresh)
        self.go.clicked.connect(self._choose)
        self.fresh.entered.connect(self._choose)
        self.back.clicked.connect(self.left)
        self.word(
            self.words.setText,
            lambda: self.tr(
                "You signed in with a password that somebody gave you. Choose one that "
                "only you know: what is done with it carries your name."
            ),
        )
        self.word(self.go.setText, lambda: self.tr("Change it and sign in"))
        self.word(self.back.setText, lambda: self.tr("Back"))

    def begin(self, name: str) -> None:
        """Ask ``name``."""
        self.fresh.name = name
        self.fresh.forget()
        self.fresh.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def work(self, *, on: bool) -> None:
        """It takes a moment, or has ended."""
        self.go.setEnabled(not on)
        self.back.setEnabled(not on)

    def _choose(self) -> None:
        if self.go.isEnabled() and (password := self.fresh.agreed()):
            self.chosen.emit(password)
