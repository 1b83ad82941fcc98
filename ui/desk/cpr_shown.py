"""The citizen's CPR number: masked, shown while a key or the mouse holds it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent

from ui.i18n import Worded
from ui.tokens import Space, Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Field, Form
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, reveal

SHOWN_AT_MOST_S = 10
_CHARACTERS = 14


class CprShown(Worded, Card):
    """The number of the open case, with a button to see it and one to copy it.

    Where the number is no longer kept, it says so; in a case that was closed and is
    open again it can be typed once more.

    Signals:
        show_wanted: the clerk holds the button down.
        copy_wanted: the clerk wants to paste the number somewhere.
        typed_again: the number that was typed once more.
    """

    show_wanted = Signal()
    copy_wanted = Signal()
    typed_again = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._masked = ""
        self._kept, self._open_again, self._may_type = True, False, True
        self.number = Text("", Look.HEADING).one_line()
        self.hold, self.copy = Button(), Button()
        self.why, self.told = Text("", Look.SMALL), Banner()
        self.field, self.form, self.keep = Field(), Form(), Button()
        self.field.setMaxLength(_CHARACTERS)
        self.hold.setAutoRepeat(False)
        buttons = Flow(gap=Space.S)
        for button in (self.hold, self.copy):
            buttons.addWidget(button)
        self.buttons = holding(buttons)
        row = self.form.add("", self.field)
        for part in (self.number, self.buttons, self.why, self.form, self.keep):
            self.column.addWidget(part)
        self.column.addWidget(self.told)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(SHOWN_AT_MOST_S * 1000)
        self._time.timeout.connect(self.cover)
        self.word(self.entitle, lambda: self.tr("CPR number"))
        self.word(row.name, lambda: self.tr("CPR number"))
        self.word(self.hold.setText, lambda: self.tr("Hold to show"))
        self.word(self.copy.setText, lambda: self.tr("Copy"))
        self.word(self.copy.setAccessibleName, lambda: self.tr("Copy the CPR number"))
        self.word(self.keep.setText, lambda: self.tr("Keep the number again"))
        self.word(lambda _words: self._say_why(), str)
        self.hold.pressed.connect(self.show_wanted)
        self.hold.released.connect(self.cover)
        self.copy.clicked.connect(self.copy_wanted)
        self.keep.clicked.connect(lambda: self.typed_again.emit(self.field.text()))
        self.field.returnPressed.connect(self.keep.click)

    def show_masked(self, masked: str, *, open_again: bool = False) -> None:
        """Show the number masked; "" when it is not kept any more.

        Args:
            masked: the number's first part.
            open_again: it was removed when the case closed, and may be typed again.
        """
        self._masked, self._kept, self._open_again = masked, bool(masked), open_again
        self.cover()
        self.told.say("", Tone.WARN)
        self._arrange()

    def let_type(self, *, allowed: bool) -> None:
        """Whether the office keeps a number that is typed once more."""
        self._may_type = allowed
        self._arrange()

    def _arrange(self) -> None:
        typing = not self._kept and self._open_again and self._may_type
        self._say_why()
        for part in (self.number, self.buttons):
            reveal(part, when=self._kept)
        reveal(self.why, when=not self._kept)
        for part in (self.form, self.keep):
            reveal(part, when=typing)
        if not typing:
            self.field.clear()

    def reveal_number(self, whole: str) -> None:
        """Show the whole number until it is let go, ten seconds at most."""
        if self.hold.isDown():
            self.number.setText(whole)
            self._time.start()

    def cover(self) -> None:
        """Show the first part only."""
        self._time.stop()
        self.number.setText(self._masked)

    def tell(self, words: str, tone: Tone = Tone.LATE) -> None:
        """Say what happened, or why it did not."""
        self.told.say(words, tone)

    def hideEvent(self, event: QHideEvent) -> None:
        self.cover()
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.cover()
        super().changeEvent(event)

    def _say_why(self) -> None:
        again = self.tr(
            "The number was removed when the case closed. Type it again, if it is "
            "still needed."
        )
        gone = self.tr(
            "The number is not kept. The case is still found when it is searched for."
        )
        self.why.setText(again if self._open_again and self._may_type else gone)
