"""The fourth step of setting up: the recovery key, shown this one time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QWidget

from ui.i18n import Worded
from ui.theme import scaled
from ui.tokens import Space, Tone
from ui.widgets.button import Button
from ui.widgets.card import column, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Field, Form
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, dress, reveal

_KEY_PX = 24
_A_ROW = 3


class RecoveryStep(Worded, QWidget):
    """Shows the key in groups, and asks for two of them to be typed back.

    Signals:
        print_wanted: put the key on paper.
        save_wanted: keep that paper as a file.
        entered: Enter was pressed in the last field.
    """

    print_wanted = Signal()
    save_wanted = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._groups: list[str] = []
        self._asked = (0, 0)
        self.warning = Banner()
        self.key = Text()
        self.key.setWordWrap(False)
        self.print, self.save = Button(icon_name="print"), Button()
        self.told = Text("", Look.SMALL)
        self.fields = (Field(), Field())
        self._arrange()
        self._word()
        self.told.hide()
        self.setFocusProxy(self.print)
        self.print.clicked.connect(self.print_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.fields[0].returnPressed.connect(self.fields[1].setFocus)
        self.fields[1].returnPressed.connect(self.entered)
        for field, row in zip(self.fields, self._rows, strict=True):
            field.textEdited.connect(lambda _text, row=row: row.accept())

    def show_key(self, key: str, asked: tuple[int, int]) -> None:
        """Show the key (groups with ``-``), and ask for two groups by their place."""
        self._groups, self._asked = key.split("-"), asked
        rows = [
            "   ".join(self._groups[at : at + _A_ROW])
            for at in range(0, len(self._groups), _A_ROW)
        ]
        self.key.setText("\n".join(rows))
        self.key.setAccessibleName(" ".join(self._groups))
        for field in self.fields:
            field.clear()
        self._name_fields()

    def forget(self) -> None:
        """Take the key off the page."""
        self._groups = []
        self.key.clear()
        self.key.setAccessibleName("")
        for field in self.fields:
            field.clear()

    def tell(self, words: str) -> None:
        """Say what became of the paper."""
        self.told.setText(words)
        reveal(self.told, when=bool(words))

    def check(self) -> bool:
        """Whether the two groups were typed back; else say which was not."""
        for field, row, at in zip(self.fields, self._rows, self._asked, strict=True):
            if _plain(field.text()) != _plain(self._groups[at]):
                row.refuse(self.tr("That is not what stands on the paper."))
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                field.selectAll()
                return False
        return True

    def retranslate(self) -> None:
        super().retranslate()
        self._name_fields()
        self._dress_key()

    def _name_fields(self) -> None:
        for row, at in zip(self._rows, self._asked, strict=True):
            row.name(self.tr("Group {n}").format(n=at + 1))

    def _dress_key(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        family = font.family()
        self.key.setStyleSheet(
            f'font-family: "{family}"; font-size: {scaled(_KEY_PX)}px;'
        )

    def _word(self) -> None:
        self.word(
            lambda words: self.warning.say(words, Tone.WARN),
            lambda: self.tr(
                "The key is shown this one time. Without a password and without it, "
                "nobody can open the desk, and nobody can help: not even we."
            ),
        )
        self.word(self.print.setText, lambda: self.tr("Print…"))
        self.word(self.save.setText, lambda: self.tr("Save as PDF…"))
        self.word(
            self._ask.setText,
            lambda: self.tr(
                "Print it, put it into an envelope, seal it. Then type two groups from "
                "the paper, to show that it can be read."
            ),
        )

    def _arrange(self) -> None:
        box = QFrame()
        dress(box, look="panel")
        inside = column(margin=Space.L)
        inside.addWidget(self.key, 0, Qt.AlignmentFlag.AlignHCenter)
        box.setLayout(inside)
        self._ask = Text()
        form, buttons = Form(), Flow()
        self._rows = tuple(form.add("", field) for field in self.fields)
        for button in (self.print, self.save):
            buttons.addWidget(button)
        body = column(gap=Space.M)
        for part in (
            self.warning,
            box,
            holding(buttons),
            self.told,
            self._ask,
            form,
        ):
            body.addWidget(part)
        body.addStretch(1)
        self.setLayout(body)
        self._dress_key()


def _plain(text: str) -> str:
    """Letters and digits alone: blanks, hyphens and small letters do not matter."""
    return "".join(filter(str.isalnum, text)).upper()
