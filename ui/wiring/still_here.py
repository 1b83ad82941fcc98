"""Locks the window when whoever sits there has left, or has another password."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desk_app.errors import DeskError
from desk_app.services.people import Keys
from desk_app.services.ports import Store
from desk_app.services.staff import Staff
from ui.wiring.lock_wiring import LockWiring

EVERY_MS = 60_000


class StillHere(QObject):
    """Looks when another program has saved, and once a minute.

    The staff and the file of keys are asked anew; a few hundred microseconds.
    """

    def __init__(
        self, store: Store, keys: Keys, who: Callable[[], Staff], locking: LockWiring
    ) -> None:
        super().__init__(locking)
        self._store, self._keys = store, keys
        self._who, self._locking = who, locking
        self._mark = self._mark_of(who().name)
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        locking.entered.connect(self._sit)

    def look(self) -> None:
        """Lock, where the one who sits here signed in with what counts no more."""
        name = self._who().name
        mark = self._mark_of(name)
        if mark is None or mark == self._mark:
            return
        self._mark = mark
        self._locking.lock.forget_pin(name)
        self._locking.close()

    def changed_here(self) -> None:
        """The staff was changed in this window: one's own new password locks nobody."""
        mark = self._mark_of(self._who().name)
        if mark:
            self._mark = mark
        else:
            self.look()

    def stop(self) -> None:
        """The desk closes."""
        self._timer.stop()

    def _sit(self, name: str) -> None:
        """Somebody unlocked, with the password that counts now."""
        mark = self._mark_of(name)
        if mark is not None:
            self._mark = mark

    def _mark_of(self, name: str) -> str | None:
        """What their password is known by; "" for one who left; None: not to be told.

        What is wrong with the files is told by the next thing the clerk does.
        """
        try:
            with self._store.reading() as reader:
                works = name in dict(reader.staff())
            return self._keys.mark(name) if works else ""
        except DeskError:
            return None
