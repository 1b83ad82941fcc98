"""The kinds of field in a step's form: typed, chosen, answered with yes or no."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QEvent, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCompleter, QWidget

from ui.tokens import Space
from ui.widgets.flow import Flow
from ui.widgets.form import Choice, Field
from ui.widgets.tick import Dot, Tick

Words = Callable[[], Sequence[str]]


class Editor(Protocol):
    """One value that the clerk can change."""

    committed: SignalInstance

    @property
    def touched(self) -> bool:
        """Something stands there that has not been kept yet."""

    @property
    def is_open(self) -> bool:
        """Nothing stands there: the clerk has still to ask."""

    def put(self, value: Any) -> None:
        """Show the value that is kept."""

    def value(self) -> Any:
        """Return what it means now.

        Raises:
            DeskError: what was typed cannot be read.
        """

    def raw(self) -> str:
        """What stands there, to be kept while another step is shown."""

    def put_raw(self, raw: str) -> None:
        """Let it stand there again."""

    def words(self, value: Any) -> str:
        """How the field says a value; "" for nothing."""


class Typed(Field):
    """A field to type in: ``read`` understands what was typed, ``write`` shows it.

    Signals:
        committed: the clerk has left the field with something new in it.
    """

    committed = Signal()

    def __init__(
        self,
        read: Callable[[str], Any],
        write: Callable[[Any], str],
        hint: str = "",
        choices: Words | None = None,
    ) -> None:
        super().__init__(hint)
        self._read, self._write = read, write
        self._kept: Any = None
        self._shown = ""
        self._choices = choices
        self.editingFinished.connect(self._tell)

    @property
    def touched(self) -> bool:
        """Something was typed that is not kept yet."""
        return self.text() != self._shown

    @property
    def is_open(self) -> bool:
        """Nothing stands there."""
        return not self.text()

    def put(self, value: Any) -> None:
        self._kept = value
        self._shown = self._write(value)
        if self.text() != self._shown:
            self.setText(self._shown)
            self.setCursorPosition(0)

    def value(self) -> Any:
        return self._read(self.text().strip()) if self.touched else self._kept

    def raw(self) -> str:
        return self.text()

    def put_raw(self, raw: str) -> None:
        self.setText(raw)

    def words(self, value: Any) -> str:
        return self._write(value)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the case where no typing can be undone."""
        if event.type() == QEvent.Type.ShortcutOverride and self._leaves(event):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._choices is not None and self.completer() is None:
            completer = QCompleter(list(self._choices()), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.setCompleter(completer)

    def _leaves(self, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        keys = QKeySequence.StandardKey
        if event.matches(keys.Undo):
            return not self.isUndoAvailable()
        return event.matches(keys.Redo) and not self.isRedoAvailable()

    def _tell(self) -> None:
        if self.touched:
            self.committed.emit()


class Chosen(Choice):
    """One of several words.

    Signals:
        committed: the clerk has chosen.
    """

    committed = Signal()

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.offer([("", "—"), *pairs])
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._kept = ""
        self.activated.connect(self._tell)

    @property
    def touched(self) -> bool:
        """Another word is chosen than the one that is kept."""
        return self.raw() != self._kept

    @property
    def is_open(self) -> bool:
        """Nothing is chosen."""
        return not self.raw()

    def put(self, value: Any) -> None:
        self._kept = str(value)
        if self._kept and self.findData(self._kept) < 0:
            self.addItem(self._kept, self._kept)
        self.put_raw(self._kept)

    def value(self) -> str:
        return self.raw()

    def raw(self) -> str:
        return str(self.currentData() or "")

    def put_raw(self, raw: str) -> None:
        self.setCurrentIndex(max(0, self.findData(raw)))

    def words(self, value: Any) -> str:
        key = str(value)
        at = self.findData(key)
        return self.itemText(at) if key and at >= 0 else key

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling the page must not answer a question

    def _tell(self) -> None:
        if self.touched:
            self.committed.emit()


class Answered(QWidget):
    """A few answers side by side, none of them taken for granted.

    Signals:
        committed: the clerk has answered.
    """

    committed = Signal()

    def __init__(self, answers: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self._kept: Any = None
        self._dots = [(value, Dot(words)) for value, words in answers]
        layout = Flow(gap=Space.L)
        for _, dot in self._dots:
            dot.clicked.connect(self.committed)
            layout.addWidget(dot)
        self.setLayout(layout)
        self.setFocusProxy(self._dots[0][1])

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for _, dot in self._dots:
            dot.setAccessibleName(f"{name}: {dot.text()}")

    @property
    def touched(self) -> bool:
        """Another answer than the one that is kept."""
        return bool(self.value() != self._kept)

    @property
    def is_open(self) -> bool:
        """Nothing is answered."""
        return not any(dot.isChecked() for _, dot in self._dots)

    def put(self, value: Any) -> None:
        self._kept = value
        self._mark(value)

    def value(self) -> Any:
        return next((value for value, dot in self._dots if dot.isChecked()), self._none)

    def raw(self) -> str:
        return str([dot.isChecked() for _, dot in self._dots].index(True))

    def put_raw(self, raw: str) -> None:
        if raw.isdecimal() and int(raw) < len(self._dots):
            self._dots[int(raw)][1].setChecked(True)

    def words(self, value: Any) -> str:
        return next((dot.text() for each, dot in self._dots if each == value), "")

    @property
    def _none(self) -> Any:
        """Not answered, as the case says it: no words, or nothing at all."""
        return "" if isinstance(self._dots[0][0], str) else None

    def _mark(self, value: Any) -> None:
        for each, dot in self._dots:
            if each == value:
                dot.setChecked(True)
                return
        for _, dot in self._dots:
            dot.setAutoExclusive(False)
            dot.setChecked(False)
            dot.setAutoExclusive(True)


class Ticked(Tick):
    """Something that is so, or not.

    Signals:
        committed: the clerk has ticked it, or taken the tick away.
    """

    committed = Signal()

    def __init__(self, words: str, *, ticked_means: bool = True) -> None:
        super().__init__(words)
        self._kept = not ticked_means
        self._means = ticked_means
        self.clicked.connect(self.committed)

    @property
    def touched(self) -> bool:
        """Another state than the one that is kept."""
        return self.value() is not self._kept

    @property
    def is_open(self) -> bool:
        """It must be ticked, and is not."""
        return not self._means and not self.isChecked()

    def put(self, value: Any) -> None:
        self._kept = bool(value)
        self.setChecked(self._kept is self._means)

    def value(self) -> bool:
        return self._means if self.isChecked() else not self._means

    def raw(self) -> str:
        return "x" if self.isChecked() else ""

    def put_raw(self, raw: str) -> None:
        self.setChecked(bool(raw))

    def words(self, value: Any) -> str:
        """Its own words where it is ticked, nothing where it is not."""
        return self.text() if bool(value) is self._means else ""
