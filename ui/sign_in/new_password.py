"""A new password: typed twice, with plain words about how strong it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.sign_in.password_field import PasswordField
from ui.sign_in.strength import SHORTEST, refusal_of, strength_words
from ui.tokens import Space, Tone
from ui.widgets.card import column
from ui.widgets.form import Form
from ui.widgets.text import Look, Text, reveal


class NewPassword(Worded, QWidget):
    """Two fields for a form, and under the form the words about them.

    Attributes:
        name: whose password it will be; it is not to be their name.

    Signals:
        entered: Enter was pressed in the last field.
    """

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = ""
        self.first, self.again = PasswordField(), PasswordField()
        self.strength, self.capitals = Text("", Look.SMALL), Text("", Look.SMALL)
        self.capitals.in_tone(Tone.WARN)
        body = column(gap=Space.XS)
        for part in (self.strength, self.capitals):
            body.addWidget(part)
        self.setLayout(body)
        self.setFocusProxy(self.first)
        self.first.textEdited.connect(lambda _text: self._typed())
        self.again.textEdited.connect(lambda _text: self._rows[1].accept())
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.entered)
        for field in (self.first, self.again):
            field.capitals.connect(lambda on: reveal(self.capitals, when=on))
        self.capitals.hide()

    def add_to(self, form: Form) -> None:
        """Put the two fields into ``form``."""
        self._rows = (form.add("", self.first), form.add("", self.again))
        self.word(self._rows[0].name, lambda: self.tr("New password"))
        self.word(self._rows[1].name, lambda: self.tr("The same again"))
        self.word(self.capitals.setText, lambda: self.tr("Caps Lock seems to be on."))
        self._say()

    def agreed(self) -> str:
        """The password when it will do; else "", and the reason under the field."""
        first, again = self._rows
        first.accept()
        again.accept()
        if refusal := refusal_of(self.first.text(), self.name):
            self.refuse(refusal)
            return ""
        if self.first.text() != self.again.text():
            again.refuse(self.tr("The two are not the same."))
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return ""
        return self.first.text()

    def refuse(self, sentence: str) -> None:
        """Say why the desk does not take it."""
        self._rows[0].refuse(sentence)
        self.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty both fields."""
        for field, row in zip((self.first, self.again), self._rows, strict=True):
            field.forget()
            row.accept()
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _typed(self) -> None:
        self._rows[0].accept()
        self._say()

    def _say(self) -> None:
        typed = self.first.text()
        if typed:
            words, tone = strength_words(typed, self.name)
        else:
            tone = Tone.NEUTRAL
            words = self.tr(
                "At least {n} characters. Four words that do not belong together are "
                "strong, and easy to remember."
            ).format(n=SHORTEST)
        self.strength.in_tone(tone)
        self.strength.setText(words)
