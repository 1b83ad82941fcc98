"""Several pages in one place, as high as the one that is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.card import column


class OnePage(QWidget):
    """A stack that wants room for its present page only, not for the highest."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        self._pages = pages
        body = column()
        for page in pages:
            body.addWidget(page)
        self.setLayout(body)
        self.turn_to(pages[0])

    def turn_to(self, shown: QWidget) -> None:
        """Show one page, and no other."""
        for page in self._pages:
            page.setVisible(page is shown)
