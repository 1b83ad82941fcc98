"""What a page shows when it is empty, busy or in trouble."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.i18n import Worded
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.picture import Picture
from ui.widgets.text import Look, Text, dress, reveal

_ICONS = {
    Tone.GOOD: "check",
    Tone.WARN: "warning",
    Tone.LATE: "warning",
    Tone.PAUSE: "pause",
}
SHOW_AFTER_MS = 150
CANCEL_AFTER_MS = 1000


class EmptyState(QWidget):
    """Nothing here yet, and what to do first.

    ``action`` is the button under the words; hidden until it has a text.
    """

    def __init__(self, icon_name: str, title: str = "", sentence: str = "") -> None:
        super().__init__()
        self.title, self.sentence = Text(title, Look.SECTION), Text(sentence)
        self.action = Button(kind=Kind.SECONDARY)
        self.action.hide()
        layout = QVBoxLayout(self)
        layout.setSpacing(Space.S)
        layout.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(Picture(icon_name, px=40), 0, middle)
        dress(self.sentence, look=Look.MUTED)
        for label in (self.title, self.sentence):
            label.setAlignment(middle)
            layout.addWidget(label)
        layout.addWidget(self.action, 0, middle)
        layout.addStretch(3)

    def say(self, title: str, sentence: str, action: str = "") -> None:
        """Say what is empty and what to do; ``action`` names the button."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.action.setText(action)
        self.action.setVisible(bool(action))


class Banner(QFrame):
    """A strip over the page: training, an error, something to know.

    An error says what happened, what it means for the citizen, what to do.
    ``action`` is the way out; hidden until it has a text.
    """

    def __init__(self, tone: Tone = Tone.ACCENT, words: str = "") -> None:
        super().__init__()
        self._picture = Picture("info", tone, px=20)
        self.words = Text()
        self.action = Button()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        layout.setSpacing(Space.M)
        layout.addWidget(self._picture)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.action)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.say(words, tone)

    def say(self, words: str, tone: Tone = Tone.ACCENT, action: str = "") -> None:
        """Show ``words``; the banner hides when there are none."""
        self._picture.turn_to(_ICONS.get(tone, "info"), tone)
        dress(self, look="banner", tone=tone)
        self.words.setText(words)
        self.setAccessibleName(words)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        reveal(self, when=bool(words))


class Busy(Worded, QWidget):
    """Something takes a while: nothing for 150 ms, then words, then a way out.

    Signals:
        cancelled: the clerk does not want to wait any longer.
    """

    cancelled = Signal()

    def __init__(
        self, show_after_ms: int = SHOW_AFTER_MS, cancel_after_ms: int = CANCEL_AFTER_MS
    ) -> None:
        super().__init__()
        self.words = Text("", Look.MUTED)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_WIDTH_PX)
        self.cancel = Button()
        self.word(self.cancel.setText, lambda: self.tr("Cancel"))
        self.cancel.clicked.connect(self.stop)
        self.cancel.clicked.connect(self.cancelled)
        layout = QVBoxLayout(self)
        layout.setSpacing(Space.M)
        layout.addStretch(2)
        layout.addWidget(self.words)
        for part in (self.bar, self.cancel):
            kept = part.sizePolicy()
            kept.setRetainSizeWhenHidden(True)  # nothing jumps
            part.setSizePolicy(kept)
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._soon, self._later = QTimer(self), QTimer(self)
        for timer, delay_ms in (
            (self._soon, show_after_ms),
            (self._later, cancel_after_ms),
        ):
            timer.setSingleShot(True)
            timer.setInterval(delay_ms)
        self._soon.timeout.connect(self.words.show)
        self._later.timeout.connect(self.bar.show)
        self._later.timeout.connect(self.cancel.show)
        self.stop()

    def start(self, words: str) -> None:
        """Begin to wait for what ``words`` say."""
        self.stop()
        self.words.setText(words)
        self.setAccessibleName(words)
        self.bar.setRange(0, 0)
        self._soon.start()
        self._later.start()

    def progress(self, done: int, total: int) -> None:
        """How much is done, of how much."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def stop(self) -> None:
        """The answer is here."""
        self._soon.stop()
        self._later.stop()
        for part in (self.words, self.bar, self.cancel):
            part.hide()


class States(QStackedWidget):
    """One place that is full, empty or busy: ``full`` is the widget with content."""

    def __init__(self, full: QWidget, empty: EmptyState) -> None:
        super().__init__()
        self.full, self.empty, self.busy = full, empty, Busy()
        for state in (full, empty, self.busy):
            self.addWidget(state)

    def show_full(self) -> None:
        """There is something to show."""
        self.busy.stop()
        self.setCurrentWidget(self.full)

    def show_empty(self) -> None:
        """There is nothing to show."""
        self.busy.stop()
        self.setCurrentWidget(self.empty)

    def show_busy(self, words: str) -> None:
        """The answer is on its way."""
        self.busy.start(words)
        self.setCurrentWidget(self.busy)


_BAR_WIDTH_PX = 240
