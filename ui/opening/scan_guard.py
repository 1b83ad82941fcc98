"""Tells a passport scanner from a person who types, wherever the cursor stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

KEY_GAP_MS = 50
SILENCE_MS = 200
SHORTEST_SCAN = 30
_FIRST = frozenset("ACIPVacipv")
_SIGNS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789<;")
_LINE_ENDS = frozenset(
    key.value for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
)
_HELD_DOWN = frozenset(
    key.value
    for key in (
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
    )
)


class ScanGuard(QObject):
    """Watches the keys of a page. Thirty signs in a burst are a scan, not typing.

    What the first signs did to a field is taken back; Enter and figures inside a
    burst press nothing.

    Args:
        page: the page; parts that come later are watched too.
        now_ms: a running clock in milliseconds.

    Signals:
        scanned: the lines that a scanner typed, when it has fallen silent.
    """

    scanned = Signal(str)

    def __init__(self, page: QWidget, now_ms: Callable[[], int] | None = None) -> None:
        super().__init__(page)
        if now_ms is None:
            running = QElapsedTimer()
            running.start()
            now_ms = running.elapsed
        self._now_ms = now_ms
        self._signs = ""
        self._last_ms = -KEY_GAP_MS
        self._scanning = False
        self._before: tuple[QWidget, str, int] | None = None
        self._silence = QTimer(self, singleShot=True, interval=SILENCE_MS)
        self._silence.timeout.connect(self._finish)
        self._watch(page)
        for part in page.findChildren(QWidget):
            self._watch(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.ChildPolished:
            child = event.child()  # type: ignore[attr-defined]
            if isinstance(child, QWidget):
                self._watch(child)
                for part in child.findChildren(QWidget):
                    self._watch(part)
        elif isinstance(event, QKeyEvent) and isinstance(watched, QWidget):
            if kind == QEvent.Type.ShortcutOverride and self._scanning:
                event.accept()
                return True
            if kind == QEvent.Type.KeyPress and _has_keyboard(watched):
                return self._pressed(_target(watched), event)
        return False

    def _watch(self, part: QWidget) -> None:
        part.removeEventFilter(self)
        part.installEventFilter(self)
        if (proposals := _proposals(part)) is not None:
            proposals.removeEventFilter(self)
            proposals.installEventFilter(self)

    def _pressed(self, field: QWidget, event: QKeyEvent) -> bool:
        """Follow one key; whether the field must not have it."""
        if event.key() in _HELD_DOWN:
            return self._scanning
        sign = _sign(event)
        now_ms = self._now_ms()
        quick = now_ms - self._last_ms <= KEY_GAP_MS
        self._last_ms = now_ms
        if self._scanning:
            self._signs += sign
            self._silence.start()
            return True
        if not quick or not self._signs or not sign.strip():
            self._begin(field, sign)
            return False
        self._signs += sign
        if len(self._signs) >= SHORTEST_SCAN:
            self._scanning = True
            self._take_back()
            self._silence.start()
            return True
        return not isinstance(field, QLineEdit | QPlainTextEdit)

    def _begin(self, field: QWidget, sign: str) -> None:
        """A burst may begin with this sign; remember what the field held."""
        self._signs = sign if sign in _FIRST else ""
        if isinstance(field, QLineEdit):
            self._before = (field, field.text(), field.cursorPosition())
        elif isinstance(field, QPlainTextEdit):
            self._before = (field, field.toPlainText(), 0)
        else:
            self._before = None

    def _take_back(self) -> None:
        if self._before is None:
            return
        field, text, at = self._before
        if isinstance(field, QLineEdit):
            if (proposals := _proposals(field)) is not None:
                proposals.hide()
            field.setText(text)
            field.setCursorPosition(at)
        elif isinstance(field, QPlainTextEdit):
            field.setPlainText(text)

    def _finish(self) -> None:
        signs, self._signs = self._signs, ""
        self._scanning, self._before = False, None
        self.scanned.emit(signs)


def _has_keyboard(part: QWidget) -> bool:
    """A key that a part leaves alone comes to its parents too: count it once."""
    return _is_popup(part) or part.window().focusWidget() == part


def _proposals(part: QWidget) -> QWidget | None:
    """The list that a field offers names in; it gets the keys while it is open."""
    if not isinstance(part, QLineEdit):
        return None
    completer = part.completer()
    return completer.popup() if completer is not None else None


def _target(part: QWidget) -> QWidget:
    """The field that gets the key: a list of proposals passes it on."""
    proxy = part.focusProxy()
    return proxy if _is_popup(part) and proxy is not None else part


def _is_popup(part: QWidget) -> bool:
    return part.windowType() == Qt.WindowType.Popup


def _sign(event: QKeyEvent) -> str:
    """What the key adds to a scan: a sign, a new line, or nothing."""
    if event.key() in _LINE_ENDS:
        return "\n"
    modifiers = event.modifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    text = event.text()
    return text if text in _SIGNS and not modifiers and not event.isAutoRepeat() else ""
