"""Fields with their words beside them and what is wrong under them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from ui import icons
from ui.theme import scaled, theme_now
from ui.tokens import Space, Tone
from ui.widgets.picture import Picture
from ui.widgets.text import Look, Text, dress, reveal


class FieldMessage(QWidget):
    """What is wrong with a field and what to do, right under it."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = Picture("warning", Tone.LATE, px=16)
        self.words = Text().in_tone(Tone.LATE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, Space.XS, 0, 0)
        layout.setSpacing(Space.S)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)
        self.hide()

    def say(self, sentence: str, tone: Tone = Tone.LATE) -> None:
        """Show ``sentence``; nothing when it is empty."""
        self._picture.turn_to("warning" if tone is Tone.LATE else "info", tone)
        self.words.in_tone(tone)
        self.words.setText(sentence)
        reveal(self, when=bool(sentence))


class FormRow:
    """One field of a form."""

    def __init__(self, label: QLabel, field: QWidget, message: FieldMessage) -> None:
        self.label, self.field, self.message = label, field, message

    def name(self, words: str) -> None:
        """Say what the field is for."""
        self.label.setText(words)
        self.field.setAccessibleName(words)

    def refuse(self, sentence: str) -> None:
        """Say under the field why it cannot be so."""
        self.message.say(sentence)
        self.field.setAccessibleDescription(sentence)
        dress(self.field, refused="true")

    def accept(self) -> None:
        """Take the objection away."""
        self.message.say("")
        self.field.setAccessibleDescription("")
        dress(self.field, refused="false")

    def setVisible(self, visible: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Show or hide label, field and message together."""
        self.label.setVisible(visible)
        self.field.setVisible(visible)
        self.message.setVisible(visible and bool(self.message.words.text()))


class Form(QWidget):
    """Labels to the left, fields to the right, all in line."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._rows = 0

    def add(self, words: str, field: QWidget) -> FormRow:
        """Add ``field`` with ``words`` before it."""
        label = Text(words, Look.MUTED)
        label.setWordWrap(False)
        label.setBuddy(field)
        message = FieldMessage()
        at = self._rows * 3
        if at:
            self._grid.setRowMinimumHeight(at - 1, Space.S)
        self._grid.addWidget(label, at, 0)
        self._grid.addWidget(field, at, 1)
        self._grid.addWidget(message, at + 1, 1)
        self._rows += 1
        row = FormRow(label, field, message)
        row.name(words)
        return row


class Field(QLineEdit):
    """A field to type in; ``hint`` stands in it while it is empty."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(hint)


class Choice(QComboBox):
    """One of several. ``offer([("da", "Dansk"), …])``; ``currentData()`` is the key."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumContentsLength(6)

    def offer(self, pairs: list[tuple[str, str]]) -> None:
        """Offer other words; what was chosen stays chosen where it can."""
        chosen = self.currentData()
        self.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
        self.clear()
        for key, words in pairs:
            self.addItem(words, key)
        self.setCurrentIndex(max(0, self.findData(chosen)))
        self.blockSignals(False)  # noqa: FBT003

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = scaled(16)
        left = self.width() - side - Space.M
        where = QRectF(left, (self.height() - side) / 2, side, side)
        icons.draw(QPainter(self), where, "chevron", theme_now().muted)
