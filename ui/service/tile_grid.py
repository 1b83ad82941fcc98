"""Tiles beside each other, as many in a row as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import scaled
from ui.tokens import Space

_NARROWEST_PX = 190


class TileGrid(QWidget):
    """Keeps ``tiles`` in their order and equally wide."""

    def __init__(self, tiles: Sequence[QWidget]) -> None:
        super().__init__()
        self._tiles = tuple(tiles)
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(Space.M)
        self._stand(len(self._tiles))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_NARROWEST_PX), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stand(self._room())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._stand(self._room())

    def _room(self) -> int:
        wide = scaled(_NARROWEST_PX) + Space.M
        across = max(1, min(len(self._tiles), (self.width() + Space.M) // wide))
        rows = -(-len(self._tiles) // across)
        return -(-len(self._tiles) // rows)

    def _stand(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for at, tile in enumerate(self._tiles):
            self._grid.removeWidget(tile)
            last = at == len(self._tiles) - 1
            wide = across - at % across if last else 1
            self._grid.addWidget(tile, at // across, at % across, 1, wide)
        for at in range(len(self._tiles)):
            self._grid.setColumnStretch(at, 1 if at < across else 0)
