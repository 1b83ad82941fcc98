"""A page that is as high as its words need at the width it has."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Fitting(QWidget):
    """Held by a scrolling frame, it is scrolled only when it must be.

    Qt would keep room for the words broken at the narrowest width.
    """

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
