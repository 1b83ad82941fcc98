"""Choosing the kind of file the figures are wanted as."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from ui.filters.drop_button import Drop, DropButton
from ui.i18n import Worded
from ui.widgets.line import Line
from ui.widgets.lines import LineList


class ExportButton(Worded, DropButton):
    """A button that asks which kind of file.

    Signals:
        wanted: a file of this kind (``pdf``, ``xlsx``, ``csv`` or ``json``).
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(key="Ctrl+E")
        self.drop, self.list = Drop(self), LineList(as_high_as_its_lines=True)
        self.drop.column.addWidget(self.list)
        self.list.opened.connect(self._take)
        self.clicked.connect(self.open)
        self.word(self.setText, lambda: self.tr("Export…"))
        self.word(self.list.setAccessibleName, lambda: self.tr("Kind of file"))

    def open(self) -> None:
        """Show the kinds there are."""
        lines = [
            Line(key="pdf", title="PDF", sub=self.tr("Two pages to print or send")),
            Line(key="xlsx", title="Excel", sub=self.tr("Tables on several sheets")),
            Line(key="csv", title="CSV", sub=self.tr("One figure a line")),
            Line(key="json", title="JSON", sub=self.tr("Exact, also small numbers")),
        ]
        self.list.show_lines(lines)
        self.drop.open_under(self)
        self.list.select_key(lines[0].key)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, form: str) -> None:
        self.drop.hide()
        self.wanted.emit(form)
