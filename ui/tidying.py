"""Garbage is collected between two events, never in the middle of Qt's own work."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500
# By then the first page stands there with its list.
_SETTLED_MS = 3_000


class Tidying(QObject):
    """Takes garbage collection over from Python.

    Python collects wherever it happens to need memory, and with the garbage go the
    widgets that only garbage still knows. On a worker that destroys them beside the
    windows. On the thread of the windows it may be in the middle of Qt telling every
    widget of a new look: Qt then goes on to one that is no more, and the program dies.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()  # for good: Qt may be at work until the process ends
        timer = QTimer(self, interval=_EVERY_MS)
        timer.timeout.connect(_collect)
        timer.start()
        # What is there by then stays: looking through it anew takes 30 ms each time.
        # A timer of our own: Qt's shortcut for it dies with an object that goes first.
        settled = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        settled.timeout.connect(_set_aside)
        settled.start()


def _collect() -> None:
    """Collect what Python would have collected by now."""
    counts, limits = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > limits[generation]:
            gc.collect(generation)
            return


def _set_aside() -> None:
    gc.freeze()
