"""The bar at the top: search, what the day needs, lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from ui import icons
from ui.i18n import Worded
from ui.theme import scaled, theme_now
from ui.tokens import Space
from ui.widgets.button import Button
from ui.widgets.form import Field
from ui.widgets.text import dress

_WIDE_PX = 420


class SearchField(Worded, Field):
    """The one search field, reached with Ctrl+K.

    Signals:
        confirmed: Enter was pressed (what was typed).
        downward: the down arrow was pressed: on to what was found.
        left_empty: Escape was pressed; the field is empty again.
    """

    confirmed = Signal(str)
    downward = Signal()
    left_empty = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.word(
            self.setPlaceholderText,
            lambda: self.tr(
                "Search: name, date of birth, case number, phone  (Ctrl+K)"
            ),
        )
        self.word(self.setAccessibleName, lambda: self.tr("Search"))
        self._measure()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.returnPressed.connect(lambda: self.confirmed.emit(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left_empty.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.downward.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self.setTextMargins(scaled(_ICON_PX) + Space.XS, 0, 0, 0)
        self.setMaximumWidth(scaled(_WIDE_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = scaled(_ICON_PX)
        where = QRectF(Space.M - 2, (self.height() - side) / 2, side, side)
        icons.draw(QPainter(self), where, "search", theme_now().muted)


class TopBar(Worded, QFrame):
    """Search to the left; what others put into ``right``; lock at the edge.

    Signals:
        lock_wanted: the clerk leaves the desk.
    """

    lock_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        dress(self, look="bar")
        self.search = SearchField()
        self.right = QHBoxLayout()
        self.right.setSpacing(Space.S)
        self.lock = Button(key="Ctrl+L", icon_name="lock")
        self.word(self.lock.setText, lambda: self.tr("Lock"))
        self.lock.clicked.connect(self.lock_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        layout.setSpacing(Space.S)
        layout.addWidget(self.search, 4)
        layout.addStretch(1)
        layout.addLayout(self.right)
        layout.addWidget(self.lock)
        find = QShortcut(QKeySequence("Ctrl+K"), self)
        find.activated.connect(self._go_to_search)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


_ICON_PX = 16
