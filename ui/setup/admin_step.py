"""The third step of setting up: the first administrator."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.sign_in.new_password import NewPassword
from ui.tokens import Space
from ui.widgets.card import column
from ui.widgets.form import Field, Form

LONGEST_NAME = 60


class AdminStep(Worded, QWidget):
    """A name and a password.

    Signals:
        entered: Enter was pressed in the last field.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name, self.password = Field(), NewPassword()
        self.name.setMaxLength(LONGEST_NAME)
        form = Form()
        self._name = form.add("", self.name)
        self.password.add_to(form)
        body = column(gap=Space.M)
        body.addWidget(form)
        body.addWidget(self.password)
        body.addStretch(1)
        self.setLayout(body)
        self.setFocusProxy(self.name)
        self.word(self._name.name, lambda: self.tr("Name"))
        self.name.textEdited.connect(lambda _text: self._name.accept())
        self.name.returnPressed.connect(self.password.setFocus)
        self.password.entered.connect(self.entered)

    def check(self) -> bool:
        """Whether everything is there; else say what is not."""
        if not self.name.text().strip():
            self._name.refuse(
                self.tr("Write the administrator's name, as it shall stand in the log.")
            )
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self.password.name = self.name.text().strip()
        return bool(self.password.agreed())
