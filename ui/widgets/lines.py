"""A list of lines to read and choose from: the hall, the family, what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy

from ui.theme import scaled
from ui.widgets.line import Line, LineModel
from ui.widgets.line_painter import LinePainter


class LineList(QListView):
    """Lines to read and choose from, by mouse or keyboard.

    ``show_lines`` changes what is shown in place. While the pointer is over the
    list its order does not change; the new order comes when the pointer leaves.
    ``as_high_as_its_lines`` is for a short list inside a card that scrolls itself.

    Signals:
        opened: a line was clicked, or Enter pressed on it (its key).
        moved_to: another line is the current one (its key).
    """

    opened = Signal(str)
    moved_to = Signal(str)

    def __init__(
        self, *, as_high_as_its_lines: bool = False, ruled: bool = True
    ) -> None:
        super().__init__()
        self._snug = as_high_as_its_lines
        self._waiting: Sequence[Line] | None = None
        self._lines = LineModel(self)
        self.setModel(self._lines)
        self.setItemDelegate(LinePainter(self, ruled=ruled))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        if as_high_as_its_lines:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            across = QSizePolicy.Policy.Expanding
            self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._tell)

    @property
    def lines(self) -> Sequence[Line]:
        """What is shown now."""
        return tuple(self._lines.lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show ``lines``; what is current stays current."""
        same = [line.key for line in lines] == [line.key for line in self.lines]
        if self.underMouse() and self.lines and not same:
            self._waiting = lines
        else:
            self._put(lines)

    def current_key(self) -> str:
        """The key of the current line; "" for none."""
        at = self.currentIndex()
        return self.lines[at.row()].key if at.isValid() else ""

    def select_key(self, key: str) -> None:
        """Make the line with ``key`` the current one, if it is there."""
        for at, line in enumerate(self.lines):
            if line.key == key:
                self.setCurrentIndex(self._lines.index(at))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._waiting is not None:
            self._put(self._waiting)

    def sizeHint(self) -> QSize:
        return QSize(scaled(_WIDE_PX), scaled(_NARROW_PX) // 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROW_PX), scaled(_NARROW_PX) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self._open(here)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()  # the letters may have grown meanwhile
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()
            self._fit()

    def _put(self, lines: Sequence[Line]) -> None:
        self._waiting = None
        here = self.current_key()
        self._lines.show(lines)
        self.select_key(here)
        self._fit()

    def _fit(self) -> None:
        if self._snug and self.model() is not None:
            rows = range(self._lines.rowCount())
            high = sum(self.sizeHintForRow(row) for row in rows)
            self.setFixedHeight(max(1, high))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.lines[index.row()].key)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.moved_to.emit(self.lines[index.row()].key)


_WIDE_PX = 230
_NARROW_PX = 180
