"""The page on which a clerk signs in, before anything of the desk is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from ui.i18n import Worded
from ui.safekeeping.covering import CenteredCard, in_the_middle
from ui.safekeeping.one_page import OnePage
from ui.sign_in.choosing_panel import ChoosingPanel
from ui.sign_in.password_field import PasswordField
from ui.sign_in.recovery_panel import RecoveryPanel
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import column, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Field, Form
from ui.widgets.picture import Picture
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, dress, reveal

LONGEST_NAME = 60


class SignInPage(Worded, QWidget):
    """Asks for name and password; Enter signs in.

    Signals:
        sign_in_wanted: whoever has this name and this password (both).
        folder_wanted: look into another folder.
    """

    sign_in_wanted = Signal(str, str)
    folder_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        dress(self, look="page")
        self._working, self._published = False, ""
        self._names = QStringListModel(self)
        self.heading, self.words = Text("", Look.HEADING), Text("", Look.MUTED)
        self.told = Banner()
        self.name, self.password = Field(), PasswordField()
        self.name.setMaxLength(LONGEST_NAME)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.name.setCompleter(completer)
        self.capitals = Text("", Look.SMALL).in_tone(Tone.WARN)
        self.go = Button(kind=Kind.PRIMARY)
        self.recover, self.other = Button(kind=Kind.QUIET), Button(kind=Kind.QUIET)
        self.note, self.folder = Text("", Look.SMALL), Text("", Look.SMALL)
        self.recovery, self.choosing = RecoveryPanel(), ChoosingPanel()
        self._asking = self._build_asking()
        self.pages = OnePage(self._asking, self.recovery, self.choosing)
        self._arrange()
        self._word()
        self.setFocusProxy(self.name)
        self.capitals.hide()
        self.name.returnPressed.connect(self.password.setFocus)
        self.password.returnPressed.connect(self._ask)
        self.go.clicked.connect(self._ask)
        self.password.textEdited.connect(lambda _text: self._password.accept())
        self.name.textEdited.connect(lambda _text: self._name.accept())
        self.password.capitals.connect(lambda on: reveal(self.capitals, when=on))
        self.recover.clicked.connect(self.show_recovery)
        self.other.clicked.connect(self.folder_wanted)
        self.recovery.left.connect(self.show_asking)
        self.choosing.left.connect(self._leave_choosing)

    def show_desk(self, folder: str, names: Sequence[str], name: str) -> None:
        """Ask for one of a desk's people; ``names`` are offered while typing."""
        self.folder.setText(folder)
        self._names.setStringList(list(names))
        self.name.setText(name)
        self.recovery.name.setText(name)
        self.password.forget()
        self._password.accept()
        self._name.accept()
        self.show_asking()

    def show_training(self, password: str) -> None:
        """This is a training desk: its password is no secret. ``""``: a real one."""
        self._published = password
        self.password.setText(password)
        reveal(self.recover, when=not password)
        self._say()

    def show_asking(self) -> None:
        """Ask for name and password; the keyboard goes where it is needed."""
        self.pages.turn_to(self._asking)
        self._say()
        first = self.password if self.name.text() else self.name
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_recovery(self) -> None:
        """Ask for the recovery key instead."""
        self.told.say("")
        self.recovery.name.setText(self.name.text())
        self.pages.turn_to(self.recovery)
        self._say()
        self.recovery.begin()

    def show_choosing(self, name: str) -> None:
        """The password was a first one: ask for one that only ``name`` knows."""
        self.rest()
        self.password.forget()
        self.told.say("")
        self.pages.turn_to(self.choosing)
        self._say()
        self.choosing.begin(name)

    def show_busy(self) -> None:
        """The password is being tried: some 300 ms, on purpose."""
        self._work(on=True)

    def rest(self) -> None:
        """The answer is here."""
        self._work(on=False)

    def refuse(self, sentence: str) -> None:
        """Say why not, where it happened; the keyboard stands ready for another try."""
        self.rest()
        if self.recovery.isVisibleTo(self):
            self.recovery.refuse(sentence)
            return
        if self.choosing.isVisibleTo(self):
            self.choosing.fresh.refuse(sentence)
            return
        self._password.refuse(sentence)
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.selectAll()

    def tell(self, sentence: str, tone: Tone = Tone.ACCENT) -> None:
        """Say something above the fields; "" takes it back."""
        self.told.say(sentence, tone)

    def forget(self) -> None:
        """Somebody has signed in: nothing of it stays in the fields."""
        self.password.forget()
        self.recovery.forget()
        self.choosing.fresh.forget()
        self.told.say("")

    def retranslate(self) -> None:
        super().retranslate()
        self._work(on=self._working)
        self._say()

    def _leave_choosing(self) -> None:
        self.choosing.fresh.forget()
        self.show_asking()

    def _ask(self) -> None:
        if self._working:
            return
        name = self.name.text().strip()
        if not name:
            self._name.refuse(self.tr("Write your name as the office has it."))
            self.name.setFocus()
        elif not self.password.text():
            self._password.refuse(self.tr("Write your password."))
            self.password.setFocus()
        else:
            self.sign_in_wanted.emit(name, self.password.text())

    def _work(self, *, on: bool) -> None:
        self._working = on
        for field in (self.name, self.password):
            field.setReadOnly(on)
        for button in (self.go, self.recover, self.other):
            button.setEnabled(not on)
        self.recovery.work(on=on)
        self.choosing.work(on=on)
        words = self.tr("Signing in …") if on else self.tr("Sign in  Enter")
        self.go.setText(words)

    def _say(self) -> None:
        heading = self.tr("Sign in")
        if self.recovery.isVisibleTo(self):
            heading = self.tr("Use the recovery key")
        elif self.choosing.isVisibleTo(self):
            heading = self.tr("Choose your password")
        self.heading.setText(heading)
        words = self.tr("Training desk: the password is {password}. Nothing is real.")
        self.note.setText(words.format(password=self._published))
        reveal(self.note, when=bool(self._published))

    def _word(self) -> None:
        self.word(
            self.words.setText,
            lambda: self.tr("Everything you do at the desk carries your name."),
        )
        self.word(self._name.name, lambda: self.tr("Name"))
        self.word(self._password.name, lambda: self.tr("Password"))
        self.word(self.capitals.setText, lambda: self.tr("Caps Lock seems to be on."))
        self.word(self.recover.setText, lambda: self.tr("Use the recovery key…"))
        self.word(self.other.setText, lambda: self.tr("Another desk…"))
        self.word(self.go.setText, lambda: self.tr("Sign in  Enter"))

    def _build_asking(self) -> QWidget:
        form = Form()
        self._name = form.add("", self.name)
        self._password = form.add("", self.password)
        buttons = Flow()
        for button in (self.go, self.recover, self.other):
            buttons.addWidget(button)
        body = column(gap=Space.M)
        for part in (self.words, form, self.capitals, self.note, holding(buttons)):
            body.addWidget(part)
        return holding(body)

    def _arrange(self) -> None:
        card = CenteredCard(_WIDE_PX)
        card.column.addWidget(Picture("lock", Tone.ACCENT, px=40))
        for part in (self.heading, self.told, self.pages, self.folder):
            card.column.addWidget(part)
        in_the_middle(self, card)


_WIDE_PX = 480
