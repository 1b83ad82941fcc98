"""Boxes to tick and dots to choose, with a second line that explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from ui import icons
from ui.theme import font_of, scaled, theme_now
from ui.tokens import Space, Type

_BOX_PX = 18
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
_WIDEST = 10_000


if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object


class _TwoLines(_Base):
    """How a tick and a dot measure and paint themselves."""

    sub = ""

    def explain(self, sub: str) -> None:
        """Set the second line."""
        self.sub = sub
        self.setAccessibleDescription(sub)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, sub = self._boxes(width)
        return max(scaled(_BOX_PX), title.height() + sub.height()) + 2 * Space.XS

    def sizeHint(self) -> QSize:
        title, sub = self._boxes(_WIDEST)
        wide = max(title.width(), sub.width()) + self._left() + Space.S
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        wide = min(scaled(120), self.sizeHint().width())
        return QSize(wide, self.heightForWidth(_WIDEST))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_now()
        title, sub = self._boxes(self.width())
        painter.setFont(font_of())
        painter.setPen(QColor(theme.text if self.isEnabled() else theme.muted))
        painter.drawText(title, _WRAP, self.text())
        painter.setFont(font_of(Type.SMALL))
        painter.setPen(QColor(theme.muted))
        painter.drawText(sub, _WRAP, self.sub)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_mark(painter, QRectF(2, 3, scaled(_BOX_PX), scaled(_BOX_PX)))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """Paint the box or the dot."""
        raise NotImplementedError

    def _left(self) -> int:
        return scaled(_BOX_PX) + 2 + Space.S

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        room = QRect(self._left(), Space.XS, max(1, width - self._left() - 4), _WIDEST)
        title = QFontMetrics(font_of()).boundingRect(room, _WRAP, self.text())
        if not self.sub:
            return title, QRect()
        below = room.translated(QPoint(0, title.height()))
        small = QFontMetrics(font_of(Type.SMALL))
        return title, small.boundingRect(below, _WRAP, self.sub)


class Tick(_TwoLines, QCheckBox):
    """A box to tick: ``Tick("Rental contract", "signed, at least 1 month")``."""

    def __init__(self, words: str = "", sub: str = "") -> None:
        super().__init__(words)
        self.explain(sub)

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        theme, on = theme_now(), self.isChecked()
        painter.setPen(QPen(QColor(theme.accent if on else theme.edge), 1.5))
        painter.setBrush(QColor(theme.accent if on else theme.surface))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if on:
            inner = box.adjusted(2, 2, -2, -2)
            icons.draw(painter, inner, "check", theme.on_accent)


class Dot(_TwoLines, QRadioButton):
    """One of several answers; those with the same parent exclude each other."""

    def __init__(self, words: str = "", sub: str = "") -> None:
        super().__init__(words)
        self.explain(sub)

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        theme, on = theme_now(), self.isChecked()
        colour = theme.accent if on else theme.edge
        icons.draw(painter, box, "step-now" if on else "step-open", colour)
