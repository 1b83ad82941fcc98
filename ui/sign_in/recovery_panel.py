"""The way in with the recovery key from the sealed envelope."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.sign_in.new_password import NewPassword
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import column, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Field, Form
from ui.widgets.text import Text

_LONGEST_KEY = 80


class RecoveryPanel(Worded, QWidget):
    """Asks for the key, a name, and a new password for that name.

    Signals:
        recover_wanted: the key, the name, the new password.
        left: rather not.
    """

    recover_wanted = Signal(str, str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words = Text()
        self.key, self.name = Field(), Field()
        self.key.setMaxLength(_LONGEST_KEY)
        self.fresh = NewPassword()
        self.go, self.back = Button(kind=Kind.PRIMARY, key="Ctrl+Return"), Button()
        self._arrange()
        self._word()
        self.setFocusProxy(self.key)
        self.go.clicked.connect(self._ask)
        self.back.clicked.connect(self.left)
        self.key.textEdited.connect(lambda _text: self._key.accept())

    def begin(self) -> None:
        """Ask anew."""
        self.forget()
        self._key.accept()
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty what is secret."""
        self.key.clear()
        self.fresh.forget()

    def refuse(self, sentence: str) -> None:
        """Say under the key why it cannot be so."""
        self._key.refuse(sentence)
        self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def work(self, *, on: bool) -> None:
        """The key is being tried, or has been."""
        self.go.setEnabled(not on)
        self.back.setEnabled(not on)

    def _ask(self) -> None:
        if not self.key.text().strip():
            self.refuse(self.tr("Write the key from the sealed envelope."))
        elif not self.name.text().strip():
            self._name.refuse(self.tr("Write the name that gets a new password."))
            self.name.setFocus()
        else:
            self._name.accept()
            self.fresh.name = self.name.text().strip()
            if password := self.fresh.agreed():
                wish = (self.key.text(), self.fresh.name, password)
                self.recover_wanted.emit(*wish)

    def _word(self) -> None:
        self.word(
            self.words.setText,
            lambda: self.tr(
                "When nobody remembers a password: the key in the sealed envelope "
                "opens the desk, and gives an administrator a new password."
            ),
        )
        self.word(self._key.name, lambda: self.tr("Recovery key"))
        self.word(self._name.name, lambda: self.tr("Administrator"))
        self.word(self.go.setText, lambda: self.tr("Open the desk"))
        self.word(self.back.setText, lambda: self.tr("Back"))

    def _arrange(self) -> None:
        form, buttons = Form(), Flow()
        self._key, self._name = form.add("", self.key), form.add("", self.name)
        self.fresh.add_to(form)
        for button in (self.back, self.go):
            buttons.addWidget(button)
        body = column(gap=Space.M)
        for part in (self.words, form, self.fresh, holding(buttons)):
            body.addWidget(part)
        self.setLayout(body)
