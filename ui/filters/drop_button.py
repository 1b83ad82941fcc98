"""A button that opens a small window under itself, and a tag that can be taken away."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import icons
from ui.theme import scaled, theme_now
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import column
from ui.widgets.text import dress

_MARK_PX = 16


class Drop(QFrame):
    """The small window; a click beside it or Escape closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        dress(self, look="card")
        self.setAttribute(Qt.WidgetAttribute.WA_WindowPropagation)
        self.column: QVBoxLayout = column(margin=Space.M)
        self.setLayout(self.column)

    def open_under(self, button: QWidget) -> None:
        """Show it under ``button``, inside the screen."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(0, button.height() + Space.XS))
        screen = button.screen().availableGeometry()
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - self.height())))
        self.move(corner)
        self.show()


class DropButton(Button):
    """A button with a mark that says: there is more to choose from."""

    def __init__(self, words: str = "", *, key: str = "") -> None:
        super().__init__(words, Kind.SECONDARY, key=key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        words, more, picture = self._widths()
        side = scaled(_MARK_PX)
        right = (self.width() + words + more + picture) / 2
        where = QRectF(right - side, (self.height() - side) / 2, side, side)
        icons.draw(QPainter(self), where, "chevron", theme_now().muted)

    def _widths(self) -> tuple[int, int, int]:
        words, key, picture = super()._widths()
        return words, key + scaled(_MARK_PX) + Space.XS, picture


class Tag(Button):
    """Something chosen; pressing it takes it away again."""

    def __init__(self, words: str) -> None:
        super().__init__(words, Kind.FILTER)
        self.setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        words, cross, picture = self._widths()
        side = scaled(_MARK_PX)
        right = (self.width() + words + cross + picture) / 2
        where = QRectF(right - side, (self.height() - side) / 2, side, side)
        icons.draw(QPainter(self), where, "cross", theme_now().muted)

    def _widths(self) -> tuple[int, int, int]:
        words, key, picture = super()._widths()
        return words, key + scaled(_MARK_PX) + Space.XS, picture
