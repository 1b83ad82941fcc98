"""Who looked at whom is written down while the window is open, and as it closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desk_app.services.looking import LookLog
from ui.shell import Shell

TYPED_AFTER_MS = 1_000


class LookWriting(QObject):
    """Writes looks at the window's next turn; a search once no more is typed.

    Signals:
        noted: somebody was looked at, in any thread.
    """

    noted = Signal()

    def __init__(self, shell: Shell, looks: LookLog) -> None:
        super().__init__(shell)
        self._looks = looks
        self._typed = QTimer(self, singleShot=True, interval=TYPED_AFTER_MS)
        self._typed.timeout.connect(self._write_all)
        # Queued: what was read is shown first, and a worker may have read it.
        self.noted.connect(self._write, Qt.ConnectionType.QueuedConnection)
        shell.closing.connect(self.let_go)
        looks.soon = self.noted.emit

    def let_go(self) -> None:
        """The window closes: what comes later is written when the desk is closed."""
        self._looks.soon = _nothing
        self._typed.stop()
        self._looks.write_all()

    def _write(self) -> None:
        self._looks.write()
        if self._looks.is_typing:
            self._typed.start()

    def _write_all(self) -> None:
        self._looks.write_all()


def _nothing() -> None:
    """Written when the desk is closed."""
