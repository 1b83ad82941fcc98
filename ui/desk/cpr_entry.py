"""The field for the CPR number: it writes the hyphen and says what is odd."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.identity.cpr import Cpr
from ui.desk.editors import Typed
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.tokens import Space, Tone
from ui.widgets.card import column, row
from ui.widgets.form import FieldMessage, Form
from ui.widgets.text import Chip, Look, Text, reveal

_FIRST_PART = 6
_DIGITS = 10


class CprEntry(QWidget):
    """Type the number once; afterwards it is only shown masked.

    Signals:
        typed: the digits so far.
    """

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = Typed(str, str, "DDMMYY-SSSS")
        self.field.put("")
        self.field.setMaxLength(_DIGITS + 4)
        self._form = Form()
        self._row = self._form.add("", self.field)
        self.hints = [FieldMessage() for _ in range(4)]
        self._masked, self._kind = Text("", Look.HEADING), Chip()
        issued = row(gap=Space.M)
        issued.addWidget(self._masked.one_line())
        issued.addWidget(self._kind)
        issued.addStretch(1)
        layout = column(gap=Space.XS)
        layout.addWidget(self._form)
        for hint in self.hints:
            layout.addWidget(hint)
        layout.addLayout(issued)
        self.setLayout(layout)
        self.field.textEdited.connect(self._write)

    def show_number(self, cpr: Cpr | None, *, issued: bool = False) -> None:
        """Show the field, or the number that was issued, as far as it is kept."""
        self._row.name(say(_NUMBER))
        known = issued or cpr is not None
        reveal(self._form, when=not known)
        reveal(self._masked, when=known)
        self._masked.setText(str(cpr or "******-****") if known else "")
        real = cpr is None or not cpr.is_replacement
        self._kind.show_state("" if real else say(_REPLACEMENT), Tone.WARN)
        if known:
            self.field.put("")
            self.say_hints(())

    def say_hints(self, sentences: Sequence[str]) -> None:
        """Say what is odd; none of it stops the clerk."""
        self._row.accept()
        for at, hint in enumerate(self.hints):
            hint.say(sentences[at] if at < len(sentences) else "", Tone.WARN)

    def refuse(self, sentence: str) -> None:
        """Say why it cannot be a number."""
        self.say_hints(())
        self._row.refuse(sentence)

    @property
    def is_whole(self) -> bool:
        """As many characters as a number has."""
        return len(_digits(self.field.text())) >= _DIGITS

    def _write(self, text: str) -> None:
        """Put the hyphen in its place, and leave the cursor where it was typed."""
        digits = _digits(text)
        if digits.isdigit() and len(digits) <= _DIGITS:
            at = len(_digits(text[: self.field.cursorPosition()]))
            shown = digits[:_FIRST_PART]
            if len(digits) > _FIRST_PART:
                shown += f"-{digits[_FIRST_PART:]}"
            if shown != text:
                self.field.setText(shown)
                self.field.setCursorPosition(at + (at > _FIRST_PART))
        self.typed.emit(self.field.text())


def _digits(text: str) -> str:
    return "".join(text.replace("-", "").split())


_NUMBER = QT_TRANSLATE_NOOP("Guide", "CPR number")
_REPLACEMENT = QT_TRANSLATE_NOOP("Guide", "replacement number")
