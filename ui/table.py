"""A table over plain rows: columns are data, the model has no rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from ui.tokens import Tone

Row = TypeVar("Row")
Key = Any
RowRole = Qt.ItemDataRole.UserRole
SortRole = Qt.ItemDataRole.UserRole + 1
ToneRole = Qt.ItemDataRole.UserRole + 2
PAGE_ROWS = 200
_ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Column(Generic[Row]):
    """One column: its heading, its text, what to sort it by, how it stands.

    ``heading`` is marked ``QT_TRANSLATE_NOOP("Columns", "…")``. A ``number``
    stands to the right. With ``tone`` the text is shown as a chip.
    """

    heading: str
    text: Callable[[Row], str]
    sort_key: Callable[[Row], Any] | None = None
    number: bool = False
    tone: Callable[[Row], Tone] | None = None


class TableModel(QAbstractTableModel, Generic[Row]):
    """Shows ``rows`` under ``columns``."""

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self._columns = columns
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid():  # row -1 would be the last row
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        if role == SortRole:
            return (column.sort_key or column.text)(row)
        if role == ToneRole:
            return None if column.tone is None else column.tone(row)
        return row if role == RowRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Columns", column.heading)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        return None


class PagedModel(TableModel[Row]):
    """Shows a very long list, fetched a page at a time as the clerk scrolls.

    Args:
        columns: what is shown.
        key_of: what comes after what; the last row's key asks for the next page.
    """

    def __init__(
        self, columns: Sequence[Column[Row]], key_of: Callable[[Row], Key]
    ) -> None:
        super().__init__(columns)
        self._key_of = key_of
        self._fetch: Callable[[Key | None, int], Sequence[Row]] | None = None
        self._more = False

    def browse(self, fetch: Callable[[Key | None, int], Sequence[Row]]) -> None:
        """Show the first page of ``fetch(after_key, limit)``; more on demand."""
        first = fetch(None, PAGE_ROWS)
        self._fetch, self._more = fetch, len(first) == PAGE_ROWS
        super().show(first)

    def show(self, rows: Sequence[Row]) -> None:
        """Show just these rows."""
        self._fetch, self._more = None, False
        super().show(rows)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return self._more and not parent.isValid()

    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        if self._fetch is None or not self.canFetchMore(parent):
            return
        more = self._fetch(self._key_of(self._rows[-1]), PAGE_ROWS)
        self._more = len(more) == PAGE_ROWS
        if more:
            here = len(self._rows)
            self.beginInsertRows(QModelIndex(), here, here + len(more) - 1)
            self._rows.extend(more)
            self.endInsertRows()
