"""The curtain over the window while the clerk is away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.tokens import Space
from ui.widgets.button import Button, Kind
from ui.widgets.card import column
from ui.widgets.text import Look, Text, dress


class Curtain(Worded, QWidget):
    """Covers everything, so that nobody reads over the counter.

    A training desk asks for no password: the curtain hides, it does not lock.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._left_at: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress(self, look="page")
        self.heading, self.words = Text("", Look.HEADING), Text("", Look.MUTED)
        self.back = Button("", Kind.PRIMARY)
        body = column(gap=Space.M)
        body.addStretch(1)
        for part in (self.heading, self.words, self.back):
            body.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(1)
        self.setLayout(body)
        self.word(self.heading.setText, lambda: self.tr("The desk is covered"))
        self.word(
            self.words.setText,
            lambda: self.tr(
                "A training desk asks for no password. What you typed is kept."
            ),
        )
        self.word(self.back.setText, lambda: self.tr("Go on  Enter"))
        self.back.clicked.connect(self.lift)
        window.installEventFilter(self)
        self.hide()

    def draw(self) -> None:
        """Hide everything behind the curtain."""
        self._left_at = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.back.setFocus()

    def lift(self) -> None:
        """Show the window again, with the keyboard where it was."""
        self.hide()
        if self._left_at is not None:
            self._left_at.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.lift()
        event.accept()  # no key reaches what is covered

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)
