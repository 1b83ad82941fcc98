"""A clipboard that forgets: for a number that is pasted once, in one place."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

FORGOTTEN_AFTER_S = 10
# How programs that keep a history of the clipboard are asked to leave it out.
_NOT_FOR_HISTORY = {
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": bytes(4),
}
# On Windows, Qt gives a format its plain name only in this wrapping.
_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'


class PassingClipboard(QObject):
    """Puts text on the clipboard and takes it away again, unless other text came."""

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passing clipboard")
        self._clipboard = clipboard
        self._text = ""
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(FORGOTTEN_AFTER_S * 1000)
        self._time.timeout.connect(self.forget)

    def put(self, text: str) -> None:
        """Let it be pasted for ten seconds."""
        content = QMimeData()
        content.setText(text)
        for name, value in _NOT_FOR_HISTORY.items():
            content.setData(name, value)
            content.setData(_WINDOWS.format(name=name), value)
        self._clipboard.setMimeData(content)
        self._text = text
        self._time.start()

    def forget(self) -> None:
        """Take it away, if it is still there; what others copied stays."""
        self._time.stop()
        if self._text and self._clipboard.text() == self._text:
            self._clipboard.clear()
        self._text = ""
