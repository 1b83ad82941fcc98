"""Two parts beside each other; one under the other where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.theme import scaled
from ui.tokens import Space

_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom


class SideBySide(QWidget):
    """``left`` and ``right``, which takes ``part`` times as much room.

    They stand under each other when there is less than ``narrow_px`` (at 100 %).
    """

    def __init__(
        self, left: QWidget, right: QWidget, *, part: float = 1, narrow_px: int = 720
    ) -> None:
        super().__init__()
        self._narrow_px = narrow_px
        self._line = QBoxLayout(_ACROSS, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(Space.M)
        self._line.addWidget(left, 10)
        self._line.addWidget(right, round(10 * part))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of the two: they can stand under each other."""
        items = (self._line.itemAt(at) for at in range(self._line.count()))
        sizes = [item.minimumSize() for item in items if item is not None]
        wide = max(size.width() for size in sizes)
        return QSize(wide, self._line.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._turn()

    def _turn(self) -> None:
        room = self.width() >= scaled(self._narrow_px)
        self._line.setDirection(_ACROSS if room else _DOWN)
