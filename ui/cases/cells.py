"""What a cell of the list of cases tells the pointer, and how wide a chip is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.theme import font_of, scaled
from ui.tokens import Space, Type
from ui.widgets.table_view import CellPainter


def chip_px(words: str) -> int:
    """How wide a cell must be for this chip to be whole."""
    letters = QFontMetrics(font_of(Type.SMALL, QFont.Weight.DemiBold))
    around = 2 * scaled(Space.S) + Space.XS + Space.M + Space.S
    return letters.horizontalAdvance(words) + around + 2


class CaseCells(CellPainter):
    """Says what stands behind a code."""

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
