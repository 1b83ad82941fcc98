"""Looks four times a second whether another program has saved something."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.ports import Store
from ui.shell import Shell
from ui.wiring.open_case import OpenCase

EVERY_MS = 250


def watch_others(case: OpenCase, desk: Desk, shell: Shell) -> Watching:
    """Show what other programs save on the same desk, as long as the window is open."""
    watching = Watching(desk.store, shell)
    watching.changed.connect(lambda: _count_anew(desk))
    watching.changed.connect(case.catch_up)
    shell.closing.connect(watching.stop)
    shell.closing.connect(case.leave)
    return watching


def _count_anew(desk: Desk) -> None:
    """Another program may have changed the target or the calendar."""
    try:
        with desk.store.reading() as reader:
            desk.counting.reload(reader)
    except DeskError:
        return  # told by the next thing the clerk does, as in ``Watching``


class Watching(QObject):
    """Asks the desk's file, which takes some microseconds; its own saves do not count.

    Signals:
        changed: another program has saved; at most once for each time it looks.
    """

    changed = Signal()

    def __init__(
        self, store: Store, parent: QObject, *, every_ms: int = EVERY_MS
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._seen = self._ask()
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Tell when another program has saved since the last look."""
        now = self._ask()
        if now is not None and now != self._seen:
            self._seen = now
            self.changed.emit()

    def stop(self) -> None:
        """The desk closes."""
        self._timer.stop()

    def _ask(self) -> int | None:
        """The number of the file's version; None while it cannot be asked.

        What is wrong with the file is told by the next thing the clerk does with it.
        """
        try:
            return self._store.changes_elsewhere()
        except DeskError:
            return None
