"""How a cell of the list of cases is painted, and what it tells the pointer."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from ui.table import ToneRole
from ui.theme import font_of, scaled, theme_now
from ui.tokens import Space, Tone, Type
from ui.widgets.line_painter import paint_chip
from ui.widgets.table_view import CellPainter


def chip_px(words: str) -> int:
    """How wide a cell must be for this chip to be whole."""
    letters = QFontMetrics(font_of(Type.SMALL, QFont.Weight.DemiBold))
    around = 2 * scaled(Space.S) + Space.XS + Space.M + Space.S
    return letters.horizontalAdvance(words) + around + 2


class CaseCells(CellPainter):
    """Shortens a chip that has no room, and says what stands behind a code."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._table = view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tone = index.data(ToneRole)
        words = str(index.data() or "")
        if tone is None or not words:
            super().paint(painter, option, index)
            return
        painter.save()
        self._ground(painter, option)
        inside = option.rect.adjusted(Space.M, 0, -Space.S, 0)
        letters = QFontMetrics(font_of(Type.SMALL, QFont.Weight.DemiBold))
        around = 2 * scaled(Space.S) + Space.XS
        room = inside.width() - around
        words = letters.elidedText(words, Qt.TextElideMode.ElideRight, room)
        wide, high = letters.horizontalAdvance(words) + around, letters.height()
        top = inside.center().y() - (high + Space.XS) // 2 + 1
        box, theme = QRect(inside.left(), top, wide, high + Space.XS), theme_now()
        paint_chip(painter, box, words, theme.mark(Tone(tone)), theme.soft(Tone(tone)))
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        words = index.data(Qt.ItemDataRole.ToolTipRole)
        if not words:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), str(words))
        return True

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, box = theme_now(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, QColor(theme.accent_soft))
        painter.setPen(QColor(theme.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if chosen and self._table.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())
