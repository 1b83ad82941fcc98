"""What the clerk sees of a bug: one sentence with a short number, nothing more."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMessageBox

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from ui.spoken import language_now

_NAME = "bug"


def tell_bug(bug: DeskError) -> None:
    """Show it over the window, and let the clerk go on; one at a time."""
    shown = (w for w in QApplication.topLevelWidgets() if w.objectName() == _NAME)
    if any(window.isVisible() for window in shown):
        return
    box = QMessageBox(QApplication.activeWindow())
    box.setObjectName(_NAME)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Ankomst")
    box.setText(sentence(bug, language_now()))
    # It holds the box while it is shown: there may be no window to be its parent.
    box.finished.connect(lambda _answer: box.deleteLater())
    box.open()
