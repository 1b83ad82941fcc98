"""The table of cases: widths one can drag, and who may be sorted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from desk_app.domain.case.case_record import CaseRow
from ui.cases.cells import CaseCells, chip_px
from ui.cases.columns import APPLIED, NARROWEST_PX
from ui.cases.model import CaseModel, Fetch
from ui.table import ToneRole
from ui.theme import figures, font_of, scaled
from ui.tokens import Space, Type
from ui.widgets.table_view import Table

_TOLD_AFTER_MS = 400
_ANY_PX, _WIDEST_PX = 48, 230
_ROWS_MEASURED = 50
_MARK_PX = 14
_WHOLE = 100


class CaseTable(Table):
    """Shows a ``CaseModel``. Columns fit what is in them until the clerk drags one.

    Signals:
        widths_changed: the clerk dragged a column (all widths in px, at 100 %).
        several_chosen: how many cases the clerk has marked.
    """

    widths_changed = Signal(list)
    several_chosen = Signal(int)

    def __init__(self, model: CaseModel) -> None:
        super().__init__()
        self.cases = model
        self._wanted: list[int] = []
        self._own: list[int] = []
        self._measured_px = 0
        self._waiting: tuple[Sequence[CaseRow], Fetch | None] | None = None
        model.setParent(self)
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        model.modelAboutToBeReset.connect(self._forget_waiting)
        self.setItemDelegate(CaseCells(self))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(scaled(_ANY_PX))
        header.setSortIndicatorShown(True)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_TOLD_AFTER_MS)
        self._soon.timeout.connect(self._tell_widths)
        header.sectionClicked.connect(self._sort)
        header.sectionResized.connect(self._dragged)
        self.mark_newest_first()

    @property
    def widths(self) -> list[int]:
        """The columns' widths in px at 100 %."""
        columns = range(self.cases.columnCount())
        return [self.columnWidth(at) * _WHOLE // scaled(_WHOLE) for at in columns]

    def use_widths(self, widths: Sequence[int]) -> None:
        """Take the widths the clerk chose before, if they are as many."""
        if len(widths) == self.cases.columnCount():
            self._own = list(widths)
            self._use_own()

    def fit(self) -> None:
        """Make the columns as wide as what is shown; they only ever grow."""
        if self._own or not self.cases.rowCount():
            return
        columns = range(self.cases.columnCount())
        wide = [max(self._heading_px(at), self._words_px(at)) for at in columns]
        if self._wanted and self._measured_px == scaled(_WHOLE):
            wide = [max(pair) for pair in zip(wide, self._wanted, strict=True)]
        self._wanted, self._measured_px = wide, scaled(_WHOLE)
        self._share_room()

    def chosen_cases(self) -> list[str]:
        """The references of the cases the clerk has marked, as they stand."""
        rows = self.selectionModel().selectedRows(0)
        return [str(index.data()) for index in sorted(rows, key=QModelIndex.row)]

    def selectionChanged(
        self, selected: QItemSelection, deselected: QItemSelection
    ) -> None:
        super().selectionChanged(selected, deselected)
        self.several_chosen.emit(len(self.selectionModel().selectedRows(0)))

    def mark_newest_first(self) -> None:
        """Say which column the list goes by."""
        header = self.horizontalHeader()
        header.setSectionsClickable(self.cases.sortable)
        header.setSortIndicator(APPLIED, Qt.SortOrder.DescendingOrder)

    def select_case(self, reference: str) -> None:
        """Come back to a case; to the first one where it is not shown."""
        if self.cases.rowCount():
            at = max(0, self.cases.row_of(reference))
            self.selectRow(at)
            near = QAbstractItemView.ScrollHint.EnsureVisible
            self.scrollTo(self.cases.index(at, 0), near)

    def renew(self, rows: Sequence[CaseRow], fetch: Fetch | None) -> None:
        """Show the same list as it is now; nothing moves under the pointer.

        What is chosen stays chosen, and the line at the top stays at the top.
        """
        if self.underMouse() and not self.cases.in_same_order(rows):
            self._waiting = (rows, fetch)
            return
        self._waiting = None
        bar, top = self.verticalScrollBar(), max(0, self.rowAt(0))
        at_top, above_px = bar.value() == 0, self.rowViewportPosition(top)
        seen = self.cases.reference_at(top)
        chosen = self.cases.reference_at(self.currentIndex().row())
        self.cases.renew(rows, fetch)
        if (row := self.cases.row_of(chosen)) >= 0:
            self.setCurrentIndex(self.cases.index(row, 0))
        self.doItemsLayout()
        down = self.verticalHeader().sectionPosition(max(0, self.cases.row_of(seen)))
        bar.setValue(0 if at_top else down - above_px)

    def _forget_waiting(self) -> None:
        self._waiting = None

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._waiting is not None:
            self.renew(*self._waiting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wanted and not self._own:
            self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            if self._measured_px == scaled(_WHOLE):
                return
            self.horizontalHeader().setMinimumSectionSize(scaled(_ANY_PX))
            if self._own:
                self._use_own()
            elif self._wanted:
                self.fit()

    def _heading_px(self, column: int) -> int:
        words = str(self.cases.headerData(column, Qt.Orientation.Horizontal))
        letters = QFontMetrics(font_of(Type.SMALL))
        mark = scaled(_MARK_PX) if column == APPLIED else 0
        return letters.horizontalAdvance(words) + 2 * Space.M + Space.S + mark

    def _words_px(self, column: int) -> int:
        letters = QFontMetrics(figures(font_of()))
        rows = range(min(_ROWS_MEASURED, self.cases.rowCount()))
        words = {str(self.cases.index(row, column).data()) for row in rows}
        if self.cases.index(0, column).data(ToneRole) is not None:
            return min(max(map(chip_px, words)), scaled(_WIDEST_PX))
        widest = max(map(letters.horizontalAdvance, words), default=0)
        return min(widest + 2 * Space.M + 2, scaled(_WIDEST_PX))

    def _share_room(self) -> None:
        """Columns of words give way; what is left over goes to the names."""
        wide = list(self._wanted)
        spare = self.viewport().width() - sum(wide)
        if spare > 0:
            wide[1] += spare
        else:
            gives = {
                at: max(0, wide[at] - scaled(px)) for at, px in NARROWEST_PX.items()
            }
            part = min(1.0, -spare / (sum(gives.values()) or 1))
            for at, give in gives.items():
                wide[at] -= round(give * part)
        self._set_widths(wide)

    def _set_widths(self, widths: Sequence[int]) -> None:
        header = self.horizontalHeader()
        header.sectionResized.disconnect(self._dragged)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        header.sectionResized.connect(self._dragged)

    def _sort(self, column: int) -> None:
        self.cases.sort(column, self.horizontalHeader().sortIndicatorOrder())

    def _use_own(self) -> None:
        self._measured_px = scaled(_WHOLE)
        self._set_widths([scaled(width) for width in self._own])

    def _dragged(self) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._own = self.widths
            self._soon.start()

    def _tell_widths(self) -> None:
        self.widths_changed.emit(self._own)
