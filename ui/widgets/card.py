"""Cards and plain columns: where things stand on a page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

from ui.theme import scaled
from ui.tokens import Space
from ui.widgets.text import Look, Text, dress


class Card(QFrame):
    """A white card. Put things into ``column``; beside the heading into ``head``.

    ``Card("Waiting time")``; the heading is ``card.heading`` (hidden when empty).
    """

    def __init__(self, heading: str = "", look: Look = Look.SECTION) -> None:
        super().__init__()
        dress(self, look="card")
        self.column = column(margin=Space.L)
        self.setLayout(self.column)
        self.heading = Text(heading, look)
        self.head = row()
        self.head.addWidget(self.heading, 1)
        self.column.addLayout(self.head)
        self.entitle(heading)

    def entitle(self, heading: str) -> None:
        """Give the card (another) heading."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))
        self.setAccessibleName(heading)

    def add_list(self, lines: QWidget, stretch: int = 0) -> None:
        """Add a list so that its words stand under the heading's."""
        lines.setParent(self)
        lines.show()
        self.column.addItem(_Bleed(lines))
        self.column.setStretch(self.column.count() - 1, stretch)


class _Bleed(QWidgetItem):
    """Reaches a little over both edges of its column."""

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box.adjusted(-Space.S, 0, Space.S, 0))


class Scrolling(QScrollArea):
    """Lets a widget be scrolled when the window is small or the letters big.

    Sideways only where it is asked for: else it wants the widget's own width.
    """

    def __init__(self, widget: QWidget, *, sideways: bool = False) -> None:
        super().__init__()
        self._held, self._sideways = widget, sideways
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not sideways:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(widget)
        widget.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return QSize(self._held.sizeHint().width() + self._bar(), scaled(_LOWEST_PX))

    def minimumSizeHint(self) -> QSize:
        wide = self._held.minimumSizeHint().width() + self._bar()
        return QSize(0 if self._sideways else wide, scaled(_LOWEST_PX))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # what it holds has become wider or narrower
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.updateGeometry()

    def _bar(self) -> int:
        return self.verticalScrollBar().sizeHint().width()


_LOWEST_PX = 80


def column(*, margin: int = 0, gap: int = Space.S) -> QVBoxLayout:
    """Things under each other."""
    layout = QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    return layout


def row(*, margin: int = 0, gap: int = Space.S) -> QHBoxLayout:
    """Things beside each other."""
    layout = QHBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    return layout


def holding(layout: QLayout) -> QWidget:
    """A widget that is just ``layout``."""
    widget = QWidget()
    widget.setLayout(layout)
    return widget


def clear(layout: QLayout) -> None:
    """Take everything out of ``layout`` and throw it away."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
