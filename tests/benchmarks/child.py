"""What a fresh process tells the one that measures it: I am there, and so big."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

_STATUS = Path("/proc/self/status")


class FirstPaint(QObject):
    """Calls ``then`` once, when the window has been painted."""

    def __init__(self, window: QMainWindow, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)
        window.update()  # it may have been painted before we looked

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look at every event; take none away."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


def say(*numbers: float) -> None:
    """Tell the one that measures, at once."""
    sys.stdout.write(" ".join(map(str, numbers)) + "\n")
    sys.stdout.flush()


def say_and_quit() -> None:
    """Tell the peak of our memory, in MB, and end the program."""
    say(peak_mb())
    QApplication.quit()


def peak_mb() -> float:
    """The most memory that this process has had at a time; 0 where nobody says."""
    if not _STATUS.exists():
        return 0.0
    lines = _STATUS.read_text(encoding="ascii").splitlines()
    (kb,) = (line.split()[1] for line in lines if line.startswith("VmHWM:"))
    return int(kb) / 1024
