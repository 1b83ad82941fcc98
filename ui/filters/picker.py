"""Choosing one or several from a long list: pathways, municipalities, states."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.filters.drop_button import Drop, DropButton
from ui.i18n import Worded
from ui.theme import scaled
from ui.tokens import Tone
from ui.widgets.form import Field
from ui.widgets.line import Line
from ui.widgets.lines import LineList

_WIDE_PX, _HIGH_PX = 300, 320
_WORTH_NARROWING = 8


class _Lines(LineList):
    """The lines of a choice: they follow what is typed, also under the pointer."""

    def __init__(self) -> None:
        super().__init__()
        self.high = 0

    def put(self, lines: Sequence[Line]) -> None:
        self._put(lines)
        rows = (self.sizeHintForRow(row) for row in range(len(lines)))
        self.high = min(scaled(_HIGH_PX), max(sum(rows) + 4, scaled(80)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(scaled(_WIDE_PX), self.high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.current_key()
        if event.key() == Qt.Key.Key_Space and here:
            self.opened.emit(here)
        else:
            super().keyPressEvent(event)


class PickButton(Worded, DropButton):
    """A button that says what is chosen; pressed, it shows everything there is.

    Signals:
        picked: the clerk chose other keys (a tuple, in the order of the list).
    """

    picked = Signal(object)

    def __init__(self, name: Callable[[], str], nothing: Callable[[], str]) -> None:
        super().__init__()
        self._pairs: Sequence[tuple[str, str]] = ()
        self._nothing = nothing
        self.chosen: tuple[str, ...] = ()
        self.drop = Drop(self)
        self.narrow, self.list = Field(), _Lines()
        self.drop.column.addWidget(self.narrow)
        self.drop.column.addWidget(self.list, 1)
        self.word(self.narrow.setPlaceholderText, lambda: self.tr("Type to find"))
        self.word(self.narrow.setAccessibleName, lambda: self.tr("Type to find"))
        self.word(self.list.setAccessibleName, name)
        self.word(self._say, nothing)
        self.clicked.connect(self.open)
        self.narrow.textEdited.connect(lambda _words: self._show_lines())
        self.narrow.returnPressed.connect(self._take_first)
        self.list.opened.connect(self._toggle)

    def offer(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Offer keys with their words; what was chosen stays chosen."""
        self._pairs = tuple(pairs)
        self.narrow.setVisible(len(pairs) >= _WORTH_NARROWING)
        self._say(self._nothing())

    def choose(self, keys: Sequence[str]) -> None:
        """Choose ``keys`` without telling anybody."""
        self.chosen = tuple(key for key, _ in self._pairs if key in set(keys))
        self._say(self._nothing())
        if self.drop.isVisible():
            self._show_lines()

    def words_of(self, key: str) -> str:
        """The words of one key; the key itself where it is not offered."""
        return dict(self._pairs).get(key, key)

    def open(self) -> None:
        """Show everything there is to choose from."""
        self.narrow.clear()
        self._show_lines()
        self.drop.open_under(self)
        here = self.narrow if len(self._pairs) >= _WORTH_NARROWING else self.list
        here.setFocus(Qt.FocusReason.PopupFocusReason)
        if here is self.list and self.list.lines:
            self.list.select_key(self.list.lines[0].key)

    def _say(self, nothing: str) -> None:
        words = nothing
        if self.chosen:
            others = len(self.chosen) - 1
            words = self.words_of(self.chosen[0]) + (f" +{others}" if others else "")
        self.setText(words)

    def _show_lines(self) -> None:
        wanted = self.narrow.text().casefold().strip()
        self.list.put(
            [
                Line(
                    key=key,
                    title=words,
                    icon_name="step-done" if key in self.chosen else "step-open",
                    icon_tone=Tone.ACCENT if key in self.chosen else Tone.NEUTRAL,
                    said=self.tr("chosen") if key in self.chosen else "",
                )
                for key, words in self._pairs
                if wanted in words.casefold() or wanted in key.casefold()
            ]
        )

    def _take_first(self) -> None:
        if self.list.lines:
            self._toggle(self.list.lines[0].key)

    def _toggle(self, key: str) -> None:
        keys = set(self.chosen) ^ {key}
        self.choose(tuple(keys))
        self.picked.emit(self.chosen)
