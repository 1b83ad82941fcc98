"""A chip with a number that opens the cases behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.i18n import format_number
from ui.theme import figures, font_of, scaled, theme_now
from ui.tokens import Space, Tone, Type
from ui.widgets.line_painter import paint_chip
from ui.words import State


class CountChip(QPushButton):
    """A state with how many cases stand so. ``clicked`` opens them."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = Tone.NEUTRAL
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, state: State, count: int | None) -> None:
        """Show ``state``, with ``count`` where it is known."""
        self._tone = state.tone
        number = "" if count is None else f"  {format_number(count)}"
        self.setText(f"{state.word}{number}")
        self.setAccessibleName(self.text())
        self.setEnabled(bool(count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        letters = QFontMetrics(_letters())
        wide = letters.horizontalAdvance(self.text()) + 2 * scaled(Space.S) + Space.S
        return QSize(wide, letters.height() + Space.S + Space.XS)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_now()
        box = self.rect().adjusted(2, 2, -2, -2)
        ink, ground = theme.mark(self._tone), theme.soft(self._tone)
        paint_chip(painter, box, "", ink, ground)
        painter.setFont(_letters())
        painter.setPen(QColor(ink))
        painter.drawText(QRect(box), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = theme.accent if self.hasFocus() else ink
            painter.setPen(QPen(QColor(ring), 2 if self.hasFocus() else 1))
            around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)


def _letters() -> QFont:
    return figures(font_of(Type.SMALL, QFont.Weight.DemiBold))
