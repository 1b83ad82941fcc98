"""Covers the window with the list of sentences, then with one of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.say_it.card import SayItCard
from ui.say_it.chooser import SayItChooser
from ui.widgets.card import column
from ui.widgets.text import dress


class SayItCover(QWidget):
    """Hides the whole window: the citizen may look at the screen.

    Signals:
        left: the case is shown again.
    """

    left = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._left_at: QWidget | None = None
        self._covered: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress(self, look="page")
        self.chooser, self.card = SayItChooser(), SayItCard()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chooser)
        self._stack.addWidget(self.card)
        layout = column()
        layout.addWidget(self._stack)
        self.setLayout(layout)
        self.chooser.chosen.connect(self.show_card)
        self.chooser.left.connect(self.lift)
        self.card.left.connect(self.lift)
        self.card.list_wanted.connect(self.show_list)
        self.card.step_wanted.connect(self._step)
        window.installEventFilter(self)
        self.hide()

    def draw(self, language: str) -> None:
        """Show the list over everything."""
        if not self.isVisible():
            self._left_at = self._window.focusWidget()
            self._cover()
        self._stack.setCurrentWidget(self.chooser)
        self.chooser.start(language)

    def show_list(self) -> None:
        """From the card back to the list."""
        self._stack.setCurrentWidget(self.chooser)
        self.chooser.search.setFocus()

    def show_card(self, key: str) -> None:
        """Show one sentence large."""
        shown = self.chooser.shown
        for at, saying in enumerate(shown, start=1):
            if saying.key == key:
                language = str(self.chooser.language.currentData())
                self.card.show_saying(saying, language, f"{at} / {len(shown)}")
                self._stack.setCurrentWidget(self.card)
                self.card.setFocus()

    def lift(self) -> None:
        """Show the case again, with the keyboard where it was."""
        for part in self._covered:
            part.show()
        self._covered = []
        self.hide()
        if self._left_at is not None:
            self._left_at.setFocus()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # no key reaches what is covered

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own
        """Keep the keyboard in here."""
        super().focusNextPrevChild(next)
        if not self.isAncestorOf(self._window.focusWidget() or self._window):
            self.chooser.search.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        """The sentence after or before this one; the list goes round."""
        shown = [saying.key for saying in self.chooser.shown]
        saying = self.card.saying
        if saying is not None and saying.key in shown:
            key = shown[(shown.index(saying.key) + step) % len(shown)]
            self.chooser.list.select_key(key)
            self.show_card(key)

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        parts = self._window.findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        self._covered = [
            it
            for it in parts
            if it is not self and not it.isWindow() and it.isVisible()
        ]
        for part in self._covered:
            part.hide()
        self.raise_()
        self.show()
