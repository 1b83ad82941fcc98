"""A field for a password: hidden, and shown only while a button is held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

from ui.i18n import Worded
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.form import Field

LONGEST = 256
_EDGE_PX = 2


class PasswordField(Worded, Field):
    """Hidden text with a button in it that shows the text while it is held.

    Signals:
        capitals: the Caps Lock key seems to be on, or off again.
    """

    capitals = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._capitals = False
        self.setMaxLength(LONGEST)
        self.setEchoMode(Field.EchoMode.Password)
        self.shown = Button(kind=Kind.QUIET)
        self.shown.setParent(self)
        self.shown.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.word(self.shown.setText, lambda: self.tr("Show"))
        self.word(
            self.shown.setToolTip, lambda: self.tr("Shows the password while held")
        )
        self.shown.pressed.connect(lambda: self.setEchoMode(Field.EchoMode.Normal))
        self.shown.released.connect(lambda: self.setEchoMode(Field.EchoMode.Password))

    def forget(self) -> None:
        """Empty the field, also of what undoing would bring back."""
        self.setText("")
        self.setEchoMode(Field.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._notice(event)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self._place()

    def _notice(self, event: QKeyEvent) -> None:
        """Qt does not tell how Caps Lock stands: the letters do."""
        letter = event.text()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        now = self._capitals
        if len(letter) == 1 and letter.lower() != letter.upper():
            now = letter.isupper() != shift
        elif event.key() == Qt.Key.Key_CapsLock and self._capitals:
            now = False
        if now != self._capitals:
            self._capitals = now
            self.capitals.emit(now)

    def _place(self) -> None:
        if not hasattr(self, "shown"):  # Qt asks before everything is there
            return
        wide = self.shown.sizeHint().width()
        high = self.height() - 2 * _EDGE_PX
        self.shown.setGeometry(self.width() - wide - _EDGE_PX, _EDGE_PX, wide, high)
        self.setTextMargins(0, 0, max(0, wide - Space.M), 0)
