"""A new key for the whole desk: what it means, before it is made."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from ui.sign_in.password_field import PasswordField
from ui.staff.ask_panel import AskPanel


class ReKeyPanel(AskPanel):
    """Asks the administrator for their password; everybody else needs a new one.

    Signals:
        wanted: give the desk a new key (the administrator's password).
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.password = PasswordField()
        self._password = self.form.add("", self.password)
        self.lay_out()
        self.setFocusProxy(self.password)
        self.password.textEdited.connect(lambda _text: self._password.accept())
        self.password.returnPressed.connect(self.confirm)
        self.word(self.entitle, lambda: self.tr("A new key for the desk"))
        self.word(self._password.name, lambda: self.tr("Your password"))
        self.word(self.go.setText, lambda: self.tr("Make a new key"))
        self._say()

    def begin(self) -> None:
        super().begin()
        self.password.forget()
        self._password.accept()

    def refuse_password(self, sentence: str) -> None:
        """The password is another one."""
        self.work(on=False)
        self._password.refuse(sentence)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.selectAll()

    def confirm(self) -> None:
        if self.password.text():
            self.wanted.emit(self.password.text())
        else:
            self.refuse_password(self.tr("Write the password you signed in with."))

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        self.explain(
            self.tr(
                "Use it when somebody who should not may have the key: a stolen "
                "computer, a copied folder, an opened envelope.\n\n"
                "The desk's file is encrypted anew. You get a new recovery key for the "
                "envelope; the old one opens nothing any more. Everybody else needs a "
                "new password from you. Older backups keep the key they were made "
                "with: destroy the copies you no longer trust."
            )
        )
