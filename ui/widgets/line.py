"""One line of a list, and the lines a list shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.tokens import Tone

LineRole = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


@dataclass(frozen=True)
class Line:
    """One line of a list.

    Attributes:
        key: what is opened when the line is chosen; unique in the list.
        lead: a short strong word before the title, e.g. ``A 31``.
        title: what it is.
        sub: the quiet second line.
        side: a short word at the right edge, e.g. ``4 min``.
        word: the word in the chip; ``tone``: its colour.
        icon_name: an icon before everything; ``icon_tone``: its colour.
        present: this is what is being worked on now.
        said: what a screen reader says besides the words, e.g. ``done``.
    """

    key: str
    title: str
    lead: str = ""
    sub: str = ""
    side: str = ""
    word: str = ""
    tone: Tone = Tone.NEUTRAL
    icon_name: str = ""
    icon_tone: Tone = Tone.NEUTRAL
    present: bool = False
    said: str = ""

    @property
    def spoken(self) -> str:
        """The whole line in one breath."""
        parts = (f"{self.lead} {self.title}", self.said, self.word, self.side, self.sub)
        return ", ".join(part.strip() for part in parts if part.strip())


class LineModel(QAbstractListModel):
    """The lines, changed in place as far as they are the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines; a list with the same keys keeps its place."""
        if [line.key for line in lines] == [line.key for line in self.lines]:
            self.lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid():  # row -1 would be the last line
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line if role == LineRole else None
