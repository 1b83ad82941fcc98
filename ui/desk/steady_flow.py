"""A row that breaks, for parts that come and go while the page is in use."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget, QWidgetItem

from ui.widgets.flow import Flow


class SteadyFlow(Flow):
    """A ``Flow`` that makes its items itself.

    Items made by Qt are known to Python by their address. Once Qt has freed one,
    another item can get that address, and is taken for the dead one.
    """

    def addWidget(self, w: QWidget) -> None:
        self.addChildWidget(w)
        self.addItem(QWidgetItem(w))
