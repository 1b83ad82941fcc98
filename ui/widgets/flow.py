"""Things in a row that go on in the next row when there is no more room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from ui.tokens import Space


class Flow(QLayout):
    """Buttons, filters, a name with its chips: a row that breaks, from the left.

    ``Flow(to_right=True)`` stands at the right edge, as the buttons of a page do.
    """

    def __init__(self, *, to_right: bool = False, gap: int = Space.S) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._to_right, self._gap = to_right, gap
        # Qt deletes an item it takes back. Held here, Python never deletes it as well.
        self._made: list[QWidgetItem] = []
        # Qt asks for the same heights hundreds of times while a page is built.
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def addWidget(self, w: QWidget) -> None:
        """Add a widget, by an item that Python owns.

        Items made by Qt are known to Python by their address: once Qt has freed one,
        another can get that address, and is taken for the dead one.
        """
        self.addChildWidget(w)
        self._made.append(QWidgetItem(w))
        self.addItem(self._made[-1])

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            rows = self._rows(width)
            gaps = self._gap * max(0, len(rows) - 1)
            self._heights[width] = sum(_high(row) for row in rows) + gaps
        return self._heights[width]

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        top = box.top()
        for row in self._rows(box.width()):
            high = _high(row)
            sizes = [_size(item, box.width()) for item in row]
            wide = sum(size.width() for size in sizes) + self._gap * (len(row) - 1)
            free = box.width() - wide
            left = box.left() + (max(0, free) if self._to_right else 0)
            for item, size in zip(row, sizes, strict=True):
                down = (high - size.height()) // 2
                item.setGeometry(QRect(QPoint(left, top + down), size))
                left += size.width() + self._gap
            top += high + self._gap

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = _size(item, width).width()
            if rows and used + self._gap + wide <= width:
                rows[-1].append(item)
                used += self._gap + wide
            else:
                rows.append([item])
                used = wide
        return rows


def _size(item: QLayoutItem, room: int) -> QSize:
    hint = item.sizeHint()
    wide = max(item.minimumSize().width(), min(hint.width(), room))
    if wide < hint.width() and item.hasHeightForWidth():
        return QSize(wide, item.heightForWidth(wide))
    return QSize(wide, hint.height())


def _high(row: list[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in row)
