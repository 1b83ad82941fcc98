"""One of our icons as a thing on a page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import icons
from ui.theme import scaled, theme_now
from ui.tokens import Tone


class Picture(QWidget):
    """An icon in the colour of a tone; grows with the text."""

    def __init__(self, name: str, tone: Tone = Tone.NEUTRAL, px: int = 18) -> None:
        super().__init__()
        self._name, self._tone, self._px = name, tone, px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def turn_to(self, name: str, tone: Tone) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(self._px), scaled(self._px))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = theme_now().mark(self._tone)
        icons.draw(QPainter(self), QRectF(self.rect()), self._name, colour)
