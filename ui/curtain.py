"""The lock over the window while the clerk is away: nothing of a case behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.i18n import Worded
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scrolling, column, holding, row
from ui.widgets.form import Choice, Field, Form
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, dress, reveal

_WIDE_PX = 420
_LONGEST = 256


class Curtain(Worded, QWidget):
    """Covers the window and asks who is back; what was typed stays behind it.

    Signals:
        person_chosen: somebody else wants to go on (the name).
        password_given, pin_given: open it (the name, the password or the PIN).
    """

    person_chosen = Signal(str)
    password_given = Signal(str, str)
    pin_given = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._left_at: QWidget | None = None
        self._covered: list[QWidget] = []
        self._by_pin = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dress(self, look="page")
        self.heading, self.words = Text("", Look.HEADING), Text("", Look.MUTED)
        self.person, self.secret = Choice(), Field()
        self.secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.secret.setMaxLength(_LONGEST)
        self.back, self.instead = Button("", Kind.PRIMARY), Button("", Kind.QUIET)
        self.training = Banner(Tone.WARN)
        self._arrange()
        self.word(self.heading.setText, lambda: self.tr("The desk is locked"))
        self.word(self.words.setText, lambda: self.tr("What you typed is kept."))
        self.word(self._person.name, lambda: self.tr("Who goes on"))
        self.word(lambda _words: self._name_secret(), str)
        self.word(self.back.setText, lambda: self.tr("Unlock"))
        self.word(self.instead.setText, lambda: self.tr("Use the password"))
        self.back.clicked.connect(self._open)
        self.secret.returnPressed.connect(self._open)
        self.instead.clicked.connect(lambda: self.ask(by_pin=False))
        self.person.activated.connect(
            lambda _at: self.person_chosen.emit(self.person.currentData())
        )
        window.installEventFilter(self)
        self.hide()

    def draw(self, names: Sequence[str], name: str, training: str = "") -> None:
        """Hide everything behind it; other windows of the program are closed.

        Args:
            names: everybody who may go on.
            name: who worked here.
            training: the password, where it is no secret.
        """
        self._left_at = self._window.focusWidget()
        self._cover()
        self.person.offer([(each, each) for each in names])
        self.person.setCurrentIndex(max(0, self.person.findData(name)))
        words = self.tr("Training desk: the password is {password}.")
        self.training.say(
            words.format(password=training) if training else "", Tone.WARN
        )
        self.secret.clear()
        self.secret.setFocus()

    def ask(self, *, by_pin: bool) -> None:
        """Ask for the PIN of this run, or for the password."""
        self._by_pin = by_pin
        self.secret.clear()
        self._secret.accept()
        self._name_secret()
        reveal(self.instead, when=by_pin)
        self.secret.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why it stays locked."""
        self.secret.clear()
        self._secret.refuse(sentence)
        self.secret.setFocus()

    def lift(self) -> None:
        """Show the window again, with the keyboard where it was."""
        self.secret.clear()
        for part in self._covered:
            part.show()
        self._covered = []
        self.hide()
        if self._left_at is not None:
            self._left_at.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()  # no key reaches what is covered

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own
        """Keep the keyboard in here."""
        super().focusNextPrevChild(next)
        if not self.isAncestorOf(self._window.focusWidget() or self._window):
            self.secret.setFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        for other in QApplication.topLevelWidgets():
            if other is not self._window and other.isVisible():
                other.close()
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()
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
        self.repaint()

    def _open(self) -> None:
        given = self.pin_given if self._by_pin else self.password_given
        given.emit(self.person.currentData(), self.secret.text())

    def _name_secret(self) -> None:
        pin, password = self.tr("PIN"), self.tr("Password")
        self._secret.name(pin if self._by_pin else password)

    def _arrange(self) -> None:
        card, form = Card(), Form()
        self._person = form.add("", self.person)
        self._secret = form.add("", self.secret)
        buttons = row(gap=Space.S)
        buttons.addWidget(self.back)
        buttons.addWidget(self.instead)
        buttons.addStretch(1)
        for part in (self.heading, self.words, form, holding(buttons), self.training):
            card.column.addWidget(part)
        card.setFixedWidth(scaled(_WIDE_PX))
        body = column(margin=Space.L)
        middle = row()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        body.addStretch(1)
        body.addLayout(middle)
        body.addStretch(2)
        whole = column()
        whole.addWidget(Scrolling(holding(body)))
        self.setLayout(whole)
