"""A big answer with its number: Danish to the left, English to the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.card import row
from ui.widgets.text import Chip, Look, Text, dress


class OptionButton(QPushButton):
    """``OptionButton(1, "Nej", "No")``: pressed by its number, Enter or the mouse."""

    def __init__(self, number: int, words: str, other: str = "") -> None:
        super().__init__()
        dress(self, kind="tile")
        self.number = Chip(str(number), Tone.NEUTRAL)
        self.number.setMinimumWidth(scaled(_NUMBER_PX))
        self.words, self.other = Text(words), Text(other, Look.MUTED)
        self.mark = Chip()
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.L, Space.S, Space.M, Space.S)
        line.setSpacing(Space.XXL)
        danish, english = row(gap=Space.M), row(gap=Space.M)
        danish.addWidget(self.number)
        danish.addWidget(self.words, 1)
        english.addWidget(self.other, 1)
        english.addWidget(self.mark)
        line.addLayout(danish, 1)
        line.addLayout(english, 1)
        for label in (self.number, self.words, self.other, self.mark):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" · ".join(part for part in (words, other) if part))
        self.setAccessibleDescription(str(number))

    def point_out(self, word: str, tone: Tone = Tone.ACCENT) -> None:
        """Mark the answer, as suggested or as chosen."""
        self.mark.show_state(word, tone)
        self.number.show_state(self.number.text(), tone if word else Tone.NEUTRAL)
        parts = (self.number.text(), word)
        self.setAccessibleDescription(", ".join(part for part in parts if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()  # Qt's buttons know Enter only in dialogs
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), self._high_for(scaled(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), self._high_for(max(self.width(), scaled(200))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _high_for(self, width: int) -> int:
        layout = self.layout()
        return 0 if layout is None else layout.totalHeightForWidth(width)


_NUMBER_PX = 28
