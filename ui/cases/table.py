"""The table of cases: widths one can drag, the country's name, who may be sorted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QToolTip,
)

from ui.cases.columns import APPLIED, NAME
from ui.cases.model import CaseModel
from ui.theme import scaled
from ui.widgets.table_view import CellPainter, Table

_TOLD_AFTER_MS = 400
_NARROWEST_PX, _WIDEST_PX, _NAME_PX = 48, 210, 200


class CaseTable(Table):
    """Shows a ``CaseModel``.

    Signals:
        widths_changed: the clerk dragged a column (all widths in px, at 100 %).
    """

    widths_changed = Signal(list)

    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self.cases = model
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(_CaseCells(self))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(scaled(_NARROWEST_PX))
        header.setSortIndicatorShown(True)
        header.setSectionsMovable(False)
        header.sectionClicked.connect(self._sort)
        self._fitted = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TOLD_AFTER_MS)
        self._soon.timeout.connect(self._tell_widths)
        header.sectionResized.connect(self._soon_tell)
        self.mark_newest_first()

    @property
    def widths(self) -> list[int]:
        """The columns' widths in px at 100 %."""
        columns = range(self.cases.columnCount())
        return [round(self.columnWidth(at) / scaled(100) * 100) for at in columns]

    def use_widths(self, widths: Sequence[int]) -> None:
        """Take the widths the clerk chose before, if they are as many."""
        if len(widths) != self.cases.columnCount():
            return
        self._fitted = True
        self._set_widths([scaled(width) for width in widths])

    def fit(self) -> None:
        """Make the columns as wide as what is in them, until the clerk drags one."""
        if self._fitted or not self.cases.rowCount():
            return
        self._fitted = True
        self.horizontalHeader().setResizeContentsPrecision(_ROWS_MEASURED)
        columns = range(self.cases.columnCount())
        wide = [max(self.sizeHintForColumn(at), self._heading(at)) for at in columns]
        wide = [min(width, scaled(_WIDEST_PX)) for width in wide]
        wide[NAME] = max(wide[NAME], scaled(_NAME_PX))
        spare = self.viewport().width() - sum(wide)
        if spare > 0:
            wide[NAME] += spare
        self._set_widths(wide)

    def mark_newest_first(self) -> None:
        """Say which column the list goes by."""
        header = self.horizontalHeader()
        header.setSectionsClickable(self.cases.sortable)
        header.setSortIndicator(APPLIED, Qt.SortOrder.DescendingOrder)

    def select_case(self, reference: str) -> None:
        """Come back to a case; to the first one where it is not shown."""
        at = max(0, self.cases.row_of(reference))
        if self.cases.rowCount():
            self.selectRow(at)
            middle = QAbstractItemView.ScrollHint.EnsureVisible
            self.scrollTo(self.cases.index(at, 0), middle)

    def _heading(self, column: int) -> int:
        return int(self.horizontalHeader().sectionSizeHint(column))

    def _set_widths(self, widths: Sequence[int]) -> None:
        header = self.horizontalHeader()
        header.blockSignals(True)  # noqa: FBT003 - Qt has no keyword here
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        header.blockSignals(False)  # noqa: FBT003
        self.updateGeometries()
        self.viewport().update()

    def _sort(self, column: int) -> None:
        header = self.horizontalHeader()
        self.cases.sort(column, header.sortIndicatorOrder())

    def _soon_tell(self) -> None:
        if self._fitted:
            self._soon.start()

    def _tell_widths(self) -> None:
        self.widths_changed.emit(self.widths)


class _CaseCells(CellPainter):
    """Also tells what stands behind a short code."""

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


_ROWS_MEASURED = 50
