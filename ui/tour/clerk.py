"""A clerk with only a keyboard: presses keys, looks, and keeps pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.opening.scan_guard import SILENCE_MS
from ui.shell import Shell

CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
_TABS_AT_MOST = 120
_PATIENCE_S = 20.0
_SETTLE_MS = 180
_LOOK_AGAIN_MS = 5


def let_happen(ms: int) -> None:
    """Let the windows and the work beside them go on for a while.

    Qt's own wait for tests keeps Python to itself: work beside the windows would
    stand still at every step it takes.
    """
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


class Clerk:
    """Works at a window.

    Args:
        shell: the window.
        out: where pictures are kept; None keeps none.
    """

    def __init__(self, shell: Shell, out: Path | None) -> None:
        self._shell, self._out = shell, out
        self.pictures: list[Path] = []
        shell.activateWindow()
        self.wait_for(shell.isActiveWindow, "the window has the keyboard")

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press one key wherever the keyboard is."""
        if (
            QApplication.activePopupWidget() is None
            and not self._shell.isActiveWindow()
        ):
            self._shell.activateWindow()  # a list of choices took the keyboard along
        QTest.keyClick(self._where(), key, modifier)
        QApplication.processEvents()

    def type_in(self, words: str) -> None:
        """Type words; a line break is Enter."""
        for letter in words:
            if letter == "\n":
                self.press(Qt.Key.Key_Return)
            elif letter.isascii():
                QTest.keyClicks(self._where(), letter)
            else:  # QTest knows no other letters
                self._letter(letter)
        QApplication.processEvents()

    def scan(self, lines: str) -> None:
        """Let a scanner type the code lines in one burst, and fall silent."""
        self.type_in(lines)
        let_happen(SILENCE_MS + _SETTLE_MS)

    def clear_and_type(self, words: str) -> None:
        """Type over what stands in a field."""
        self.press(Qt.Key.Key_A, CTRL)
        self.type_in(words)

    def go_to(self, wanted: QWidget) -> None:
        """Press Tab until the keyboard is there.

        Raises:
            AssertionError: it cannot be reached by keyboard.
        """
        for _ in range(_TABS_AT_MOST):
            here = QApplication.focusWidget()
            if here is wanted or (here is not None and wanted.isAncestorOf(here)):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {wanted.accessibleName() or wanted}")

    def wait_for(self, happened: Callable[[], bool], what: str) -> None:
        """Wait until the window shows it.

        Raises:
            AssertionError: it never does.
        """
        until = monotonic() + _PATIENCE_S
        while not happened():
            if monotonic() > until:
                raise AssertionError(f"it never happened: {what}")
            let_happen(_LOOK_AGAIN_MS)

    def look(self, name: str) -> None:
        """Keep a picture of the window, e.g. ``03-questions``."""
        if self._out is not None:
            let_happen(_SETTLE_MS)
            path = self._out / f"{name}.png"
            self._shell.grab().save(str(path))
            self.pictures.append(path)

    def _letter(self, letter: str) -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, ord(letter.upper()), NO_KEY, letter)
            QApplication.sendEvent(self._where(), key)

    def _where(self) -> QWidget:
        return QApplication.focusWidget() or self._shell
