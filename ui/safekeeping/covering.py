"""A page alone in the middle of the window: making the last backup, restoring."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.i18n import Worded
from ui.safekeeping.progress import Progress
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, column, holding, row
from ui.widgets.flow import Flow
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, dress

SHOW_AFTER_MS = 300
_STYLED = Qt.WidgetAttribute.WA_StyledBackground
_NARROWEST_PX, _WIDEST_PX = 320, 560


class ClosingPage(Worded, QWidget):
    """Covers the window while the last backup of today is made.

    It takes the keyboard at once, and can be seen after 300 ms: small desks have
    closed by then.

    Signals:
        close_anyway: close without that backup.
        stay: do not close.
    """

    close_anyway = Signal()
    stay = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.heading, self.words = Text("", Look.HEADING), Text("", Look.MUTED)
        self.trouble, self.bar = Banner(), Progress()
        self.go, self.back = Button(), Button("", Kind.PRIMARY)
        self._card = self._arrange()
        self._soon = QTimer(self, singleShot=True, interval=SHOW_AFTER_MS)
        self._soon.timeout.connect(self._appear)
        self.go.clicked.connect(self.close_anyway)
        self.back.clicked.connect(self.stay)
        self.word(self.go.setText, lambda: self.tr("Close without backup"))
        self.word(self.back.setText, lambda: self.tr("Back to the desk"))
        window.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Take the window; say why if it takes longer."""
        self.heading.setText(self.tr("Making the last backup of today …"))
        self.words.setText(
            self.tr("The window closes by itself when the backup has been checked.")
        )
        self.trouble.say("")
        self.back.hide()
        self.bar.begin("")
        self.bar.show()
        self._card.hide()
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
        self.setFocus()
        self._soon.start()

    def progress(self, done: int, total: int) -> None:
        """How far the backup is."""
        self.bar.advance(done, total)

    def refuse(self, sentence: str) -> None:
        """Say why there is no backup, and let the clerk choose."""
        self._soon.stop()
        self.heading.setText(self.tr("The last backup could not be made"))
        self.words.setText(
            self.tr("Everything saved today is in the desk's file all the same.")
        )
        self.trouble.say(sentence, Tone.WARN)
        self.bar.hide()
        self.back.show()
        self._appear()

    def uncover(self) -> None:
        """Give the window back."""
        self._soon.stop()
        self.hide()
        self.setAttribute(_STYLED, on=False)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut of what is covered
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(here, Button) and here.isVisible():
            here.click()
        event.accept()  # no key reaches what is covered

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Tab stays on the page."""
        here = self.back if self.go.hasFocus() else self.go
        (here if here.isVisible() else self.go).setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        self.setAttribute(_STYLED)
        dress(self, look="page")
        self._card.show()
        (self.back if self.back.isVisibleTo(self) else self.go).setFocus()

    def _arrange(self) -> Card:
        card, buttons = CenteredCard(), Flow()
        buttons.addWidget(self.back)
        buttons.addWidget(self.go)
        for part in (self.heading, self.words, self.trouble, self.bar):
            card.column.addWidget(part)
        card.column.addWidget(holding(buttons))
        in_the_middle(self, card)
        return card


class CenteredCard(Card):
    """A card that stands alone: roomy, and not too wide to read."""

    def __init__(self, widest_px: int = _WIDEST_PX) -> None:
        super().__init__()
        self.setMinimumWidth(scaled(_NARROWEST_PX))
        self.setMaximumWidth(scaled(widest_px))
        self.column.setContentsMargins(*(Space.XXL,) * 4)
        self.column.setSpacing(Space.M)


def in_the_middle(page: QWidget, card: Card) -> None:
    """Let ``card`` stand a little above the middle of ``page``."""
    across = row()
    across.addStretch(1)
    across.addWidget(card, 100)
    across.addStretch(1)
    down = column(margin=Space.XXL)
    down.addStretch(2)
    down.addLayout(across)
    down.addStretch(3)
    whole = column()
    whole.addWidget(Scrolling(holding(down)))
    page.setLayout(whole)
