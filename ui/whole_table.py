"""A table as high as all its rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt

from ui.widgets.table_view import Table


class WholeTable(Table):
    """As high as its rows: the page scrolls, not the table in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grow()

    def grow(self) -> None:
        """Take the height of all rows."""
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        model = self.model()
        rows = 0 if model is None else model.rowCount()
        head = self.horizontalHeader().sizeHint().height()
        high = head + rows * self.verticalHeader().defaultSectionSize() + 2
        return QSize(super().sizeHint().width(), high)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.grow()
