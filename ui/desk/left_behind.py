"""The offer to go on with what was half typed when the program ended."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from ui.i18n import Worded
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import clear, column, row
from ui.widgets.form import FieldMessage
from ui.widgets.picture import Picture
from ui.widgets.text import Look, Text, dress

SHOWN = 3
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Offered:
    """One line of the offer.

    Attributes:
        key: tells it from the others.
        what: the form, e.g. ``Opening a case for NOWAK, Ola``, asked when needed.
        when: who typed it when, likewise.
    """

    key: int
    what: Callable[[], str]
    when: Callable[[], str]


class LeftBehindCard(Worded, QFrame):
    """Over the desk until each draft is taken up, thrown away, or put off.

    Signals:
        go_on_wanted: show that form as it was (the key).
        throw_away_wanted: it is not needed (the key).
        later_wanted: ask again next time.
    """

    go_on_wanted = Signal(int)
    throw_away_wanted = Signal(int)
    later_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offered: Sequence[Offered] = ()
        self._crashed = False
        self.lines: list[OfferedLine] = []
        dress(self, look="banner", tone=Tone.ACCENT)
        self.heading, self.more = Text("", Look.STRONG), Text("", Look.MUTED)
        self.later, self.trouble = Button(kind=Kind.QUIET), FieldMessage()
        self._column = column(gap=Space.XS)
        grid = QGridLayout(self)
        grid.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Picture("info", Tone.ACCENT, px=20), 0, 0)
        grid.addWidget(self.heading, 0, 1)
        grid.addWidget(self.later, 0, 2)
        grid.addLayout(self._column, 1, 1, 1, 2)
        grid.addWidget(self.more, 2, 1, 1, 2)
        grid.addWidget(self.trouble, 3, 1, 1, 2)
        self.word(self.later.setText, lambda: self.tr("Later"))
        self.later.clicked.connect(self.later_wanted)
        self.setFocusProxy(self.later)
        self.hide()

    def offer(self, offered: Sequence[Offered], *, crashed: bool) -> None:
        """Offer these; nothing more to offer hides the card."""
        self._offered, self._crashed = offered, crashed
        self._show()

    def say_trouble(self, sentence: str) -> None:
        """Say why it cannot be gone on with."""
        self.trouble.say(sentence)

    def retranslate(self) -> None:
        super().retranslate()
        self._entitle()

    def _entitle(self) -> None:
        died = self.tr("Ankomst did not close properly. This was half typed:")
        closed = self.tr("This was half typed when Ankomst was closed:")
        self.heading.setText(died if self._crashed else closed)
        self.setAccessibleName(self.heading.text())
        rest = max(0, len(self._offered) - SHOWN)
        self.more.setText(self.tr("and %n more", "", rest))
        self.more.setVisible(bool(rest))

    def _show(self) -> None:
        here = self.window().focusWidget()
        at_work = here is not None and self.isAncestorOf(here)
        self._entitle()
        self.trouble.say("")
        clear(self._column)
        self.lines = []
        for one in self._offered[:SHOWN]:
            line = OfferedLine(one)
            line.go_on.clicked.connect(partial(self.go_on_wanted.emit, one.key))
            line.thrown_away.connect(partial(self.throw_away_wanted.emit, one.key))
            self._column.addWidget(line)
            line.show()
            self.lines.append(line)
        if at_work and self.lines:  # a line has gone, and the keyboard with it
            self.lines[0].go_on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(bool(self._offered))


class OfferedLine(Worded, QWidget):
    """One draft; throwing it away is asked twice.

    Signals:
        thrown_away: the clerk means it.
    """

    thrown_away = Signal()

    def __init__(self, offered: Offered) -> None:
        super().__init__()
        self._sure = False
        self.what, self.when = Text(), Text("", Look.MUTED)
        self.go_on, self.throw_away = Button(), Button(kind=Kind.QUIET)
        layout = row(gap=Space.S)
        layout.addWidget(self.what, 1)
        layout.addWidget(self.when.one_line())
        layout.addSpacing(Space.S)
        layout.addWidget(self.go_on, 0, _MIDDLE)
        layout.addWidget(self.throw_away, 0, _MIDDLE)
        self.setLayout(layout)
        self.word(self.what.setText, offered.what)
        self.word(self.when.setText, offered.when)
        self.word(self.go_on.setText, lambda: self.tr("Go on"))
        self.word(self.throw_away.setText, self._throw_words)
        for button in (self.go_on, self.throw_away):
            self.word(button.setAccessibleName, partial(self._about, button))
        self.throw_away.clicked.connect(self._throw)

    def _about(self, button: Button) -> str:
        return f"{button.text()}: {self.what.text()}"

    def _throw_words(self) -> str:
        return self.tr("Throw away for good") if self._sure else self.tr("Throw away")

    def _throw(self) -> None:
        if self._sure:
            self.thrown_away.emit()
        self._sure = True
        self.throw_away.setText(self._throw_words())
