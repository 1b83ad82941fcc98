"""The rows of the list of cases: endless and newest first, or a fixed list to sort."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from desk_app.domain.case.case_record import CaseRow
from ui.cases.columns import APPLIED, CITIZENSHIP, case_columns
from ui.table import Key, PagedModel
from ui.titles import Titles

SORTED_AT_MOST = 5_000
Fetch = Callable[[Key | None, int], Sequence[CaseRow]]


class CaseModel(PagedModel[CaseRow]):
    """Shows cases. Only a fixed list is sorted by what the clerk clicks."""

    def __init__(self, titles: Titles) -> None:
        super().__init__(case_columns(titles), key_of=lambda row: row.reference)
        self._titles = titles
        self.sortable = False

    def browse(self, fetch: Fetch) -> None:
        self.sortable = False
        super().browse(fetch)

    def show(self, rows: Sequence[CaseRow]) -> None:
        super().show(rows)
        self.sortable = len(rows) <= SORTED_AT_MOST

    def in_same_order(self, rows: Sequence[CaseRow]) -> bool:
        """Whether these are the very cases that are shown, one after the other."""
        return [it.reference for it in rows] == [it.reference for it in self._rows]

    def renew(self, rows: Sequence[CaseRow], fetch: Fetch | None) -> None:
        """Show the same list as it is now; ``fetch`` brings what comes after it.

        A fixed list keeps the order the clerk chose.
        """
        if self.sortable:
            now = {row.reference: row for row in rows}
            rows = [now.get(row.reference, row) for row in self._rows]
        if self.in_same_order(rows):
            self._rows = list(rows)
            if rows:
                last = self.index(len(rows) - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        self._fetch, self._more = fetch, fetch is not None

    def reference_at(self, at: int) -> str:
        """The case in that line; "" outside."""
        return self._rows[at].reference if 0 <= at < len(self._rows) else ""

    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        """Sort a fixed list; the endless one stays newest first."""
        if not self.sortable:
            return
        by = self._columns[column]
        self.beginResetModel()
        self._rows.sort(
            key=by.sort_key or by.text,
            reverse=order == Qt.SortOrder.DescendingOrder,
        )
        self.endResetModel()

    def row_of(self, reference: str) -> int:
        """Where a case stands among the rows shown so far; -1 for nowhere."""
        for at, row in enumerate(self._rows):
            if row.reference == reference:
                return at
        return -1

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            if index.column() != CITIZENSHIP:
                return None
            return self._titles.country(self._rows[index.row()].citizenship)
        return super().data(index, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and not self.sortable:
            return None if section != APPLIED else self.tr("Newest first")
        return super().headerData(section, orientation, role)
