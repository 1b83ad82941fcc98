"""How the office guards what it knows: CPR numbers, the lock, a PIN for today."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ui.i18n import Worded
from ui.tokens import Space, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, holding, row
from ui.widgets.form import Choice, Field, Form
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text

WHILE_OPEN, NEVER = "while-open", "never"
_MOST_MINUTES = 15
_PIN_CHARACTERS = 8


class GuardingCard(Worded, Card):
    """Shows what is chosen; choosing is a wish.

    Signals:
        keeping_chosen: ``while-open`` or ``never``.
        minutes_chosen: minutes without input until the window locks.
        pin_wanted: reopen the lock with this PIN until the program is closed.
    """

    keeping_chosen = Signal(str)
    minutes_chosen = Signal(int)
    pin_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.keeping, self.minutes, self.pin = Choice(), Choice(), Field()
        self.pin.setEchoMode(QLineEdit.EchoMode.Password)
        self.pin.setMaxLength(_PIN_CHARACTERS)
        self.set_pin, self.told = Button(), Banner()
        form, note = Form(), Text("", Look.SMALL)
        pin = row(gap=Space.S)
        pin.addWidget(self.pin, 1)
        pin.addWidget(self.set_pin)
        self.word(self.entitle, lambda: self.tr("CPR numbers and the lock"))
        kept = form.add("", self.keeping)
        self.word(kept.name, lambda: self.tr("Keep CPR numbers"))
        after = form.add("", self.minutes)
        self.word(after.name, lambda: self.tr("Lock after"))
        by_pin = form.add("", holding(pin))
        self.word(by_pin.name, lambda: self.tr("PIN for today"))
        self.word(self.pin.setAccessibleName, lambda: self.tr("PIN for today"))
        self.word(self.set_pin.setText, lambda: self.tr("Use this PIN"))
        self.word(
            note.setText,
            lambda: self.tr(
                "The PIN only reopens the locked window, and only until the program "
                "is closed. After five wrong tries it is forgotten."
            ),
        )
        self.word(lambda _words: self._offer(), str)
        for part in (form, note, self.told):
            self.column.addWidget(part)
        self.keeping.activated.connect(
            lambda _at: self.keeping_chosen.emit(self.keeping.currentData())
        )
        self.minutes.activated.connect(
            lambda _at: self.minutes_chosen.emit(int(self.minutes.currentData()))
        )
        self.set_pin.clicked.connect(self._wish_pin)
        self.pin.returnPressed.connect(self._wish_pin)

    def show_chosen(self, keeping: str, minutes: int, *, may_change: bool) -> None:
        """Show what the office chose; only who may change it can choose."""
        self._offer()
        self.keeping.setCurrentIndex(max(0, self.keeping.findData(keeping)))
        self.minutes.setCurrentIndex(max(0, self.minutes.findData(str(minutes))))
        for choice in (self.keeping, self.minutes):
            choice.setEnabled(may_change)
            why = "" if may_change else self.tr("Chosen by the team lead.")
            choice.setToolTip(why)
            choice.setAccessibleDescription(why)

    def tell(self, words: str, tone: Tone = Tone.LATE) -> None:
        """Say what happened, or why it did not."""
        self.told.say(words, tone)

    def say_pin_set(self) -> None:
        """The PIN is in force."""
        self.tell(self.tr("The PIN reopens the window until it is closed."), Tone.GOOD)

    def _wish_pin(self) -> None:
        self.pin_wanted.emit(self.pin.text())
        self.pin.clear()

    def _offer(self) -> None:
        chosen = self.keeping.currentData(), self.minutes.currentData()
        self.keeping.offer(
            [
                (WHILE_OPEN, self.tr("while the case is open")),
                (NEVER, self.tr("never; only a fingerprint")),
            ]
        )
        words = self.tr("{count} min without input")
        self.minutes.offer(
            [(str(it), words.format(count=it)) for it in range(1, _MOST_MINUTES + 1)]
        )
        for choice, key in zip((self.keeping, self.minutes), chosen, strict=True):
            if key is not None:
                choice.setCurrentIndex(max(0, choice.findData(key)))
