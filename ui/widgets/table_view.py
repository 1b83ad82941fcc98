"""The table as the clerk sees it: quiet lines, chips, open with Enter."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from ui.table import RowRole, TableModel, ToneRole
from ui.theme import figures, font_of, scaled, theme_now
from ui.tokens import Space, Tone, Type
from ui.widgets.line_painter import paint_chip

_RIGHT = Qt.AlignmentFlag.AlignRight


class CellPainter(QStyledItemDelegate):
    """Paints a cell: text, a number to the right, or a state as a chip."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, box = theme_now(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(box, QColor(theme.accent_soft))
        painter.setPen(QColor(theme.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if chosen and self._view.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawLine(box.topLeft(), box.topRight())
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        words = str(index.data())
        inside = box.adjusted(Space.M, 0, -Space.M, 0)
        tone = index.data(ToneRole)
        if tone is not None and words:
            words = _shortened(words, inside.width())
            chip = _chip_box(inside, words)
            tone = Tone(tone)  # Qt hands it back as a plain word
            paint_chip(painter, chip, words, theme.mark(tone), theme.soft(tone))
        else:
            _write(painter, inside, words, index, theme.text)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        _view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        words = str(index.data() or "")
        room = option.rect.width() - 2 * Space.M
        cut = QFontMetrics(font_of()).horizontalAdvance(words) > room
        QToolTip.showText(event.globalPos(), words if cut else "")
        return cut

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        words = str(index.data())
        wide = QFontMetrics(figures(font_of())).horizontalAdvance(words)
        if index.data(ToneRole) is not None:
            wide = _chip_box(QRect(), words).width()
        return QSize(wide + 2 * Space.M + 2, _row_px())


class Table(QTableView):
    """A table to read: whole rows, arrows to move, Enter or double click to open.

    Signals:
        opened: the clerk wants to see this row (the row itself).
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(CellPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._open)
        self._measure()

    def set_columns(self, model: TableModel[object], stretched: int) -> None:
        """Show ``model``; the column ``stretched`` takes the room that is left."""
        self.setModel(model)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(scaled(48))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self._open(here)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(_row_px())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(RowRole))


def _row_px() -> int:
    return QFontMetrics(font_of()).height() + 2 * scaled(Space.S)


def _shortened(words: str, room_px: int) -> str:
    """The words of a chip, cut to the room there is for them."""
    letters = QFontMetrics(font_of(Type.SMALL, font_of().Weight.DemiBold))
    around = 2 * scaled(Space.S) + Space.XS
    return letters.elidedText(words, Qt.TextElideMode.ElideRight, room_px - around)


def _chip_box(inside: QRect, words: str) -> QRect:
    letters = QFontMetrics(font_of(Type.SMALL, font_of().Weight.DemiBold))
    wide = letters.horizontalAdvance(words) + 2 * scaled(Space.S) + Space.XS
    high = letters.height() + Space.XS
    return QRect(inside.left(), inside.center().y() - high // 2 + 1, wide, high)


def _write(
    painter: QPainter,
    box: QRect,
    words: str,
    index: QModelIndex | QPersistentModelIndex,
    colour: str,
) -> None:
    side = index.data(Qt.ItemDataRole.TextAlignmentRole)
    number = bool(Qt.AlignmentFlag(side) & _RIGHT)
    font = figures(font_of()) if number else font_of()
    painter.setFont(font)
    painter.setPen(QColor(colour))
    room = QFontMetrics(font).elidedText(
        words, Qt.TextElideMode.ElideRight, box.width()
    )
    painter.drawText(box, side, room)


_ROWS_MEASURED = 50
