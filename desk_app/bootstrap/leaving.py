"""The window on a desk goes, when the work beside it has ended."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QMainWindow

from ui.tasks import Tasks
from ui.wiring.desk_window import DeskWindow


def leave(window: DeskWindow, tasks: Tasks, left: Callable[[], object]) -> None:
    """Close it without a word, wait for what still runs, and call ``left``."""
    window.let_go()
    window.shell.close()

    def wait() -> None:
        if not tasks.is_idle:
            tasks.idle.connect(wait, Qt.ConnectionType.SingleShotConnection)
            return
        throw_away(window.shell)
        window.deleteLater()
        left()

    # Not inside the click: it comes from the window that goes.
    QTimer.singleShot(0, wait)


def throw_away(window: QMainWindow) -> None:
    """Close a window, and let nothing of it stay in memory."""
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
