"""The causes written on the trend, and a form for a new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from desk_app.domain.identity.typed_dates import read_date
from desk_app.domain.waiting.trend import Note
from desk_app.errors import DeskError
from ui.i18n import Worded
from ui.spoken import short_date
from ui.tokens import Tone
from ui.widgets.button import Button
from ui.widgets.card import Card, holding
from ui.widgets.flow import Flow
from ui.widgets.form import Field, Form
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text


class NotesCard(Worded, Card):
    """What happened when: "semester start".

    Signals:
        wanted: write this cause (its day, its words).
        unwanted: take this cause away (a ``Note``).
    """

    wanted = Signal(object, str)
    unwanted = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._notes: dict[str, Note] = {}
        self.none, self.trouble = Text("", Look.MUTED), Banner()
        self.list = LineList(as_high_as_its_lines=True)
        self.day, self.words = Field(), Field()
        self.write, self.remove = Button(), Button()
        form = Form()
        self._day = form.add("", self.day)
        self._text = form.add("", self.words)
        buttons = Flow()
        for button in (self.write, self.remove):
            buttons.addWidget(button)
        self.form = form
        self._buttons = holding(buttons)
        self.column.addWidget(self.none)
        self.add_list(self.list)
        for part in (form, self.trouble, self._buttons):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.word(self.entitle, lambda: self.tr("Causes"))
        self.word(self.list.setAccessibleName, lambda: self.tr("Causes"))
        self.word(self.none.setText, lambda: self.tr("No cause is written down."))
        self.word(self._day.name, lambda: self.tr("Day"))
        self.word(self._text.name, lambda: self.tr("What happened"))
        self.word(self.day.setPlaceholderText, lambda: self.tr("day, month, year"))
        self.word(self.words.setPlaceholderText, lambda: self.tr("e.g. semester start"))
        self.word(self.write.setText, lambda: self.tr("Write cause"))
        self.word(self.remove.setText, lambda: self.tr("Take cause away"))
        self.write.clicked.connect(self._write)
        self.words.returnPressed.connect(self._write)
        self.remove.clicked.connect(self._remove)
        self.list.moved_to.connect(lambda _key: self._enable())
        self._enable()

    def allow(self, *, may_write: bool) -> None:
        """Show the form only to those who may write."""
        self.form.setVisible(may_write)
        self._buttons.setVisible(may_write)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show the causes, the newest day first."""
        newest = sorted(notes, key=lambda note: note.day, reverse=True)
        self._notes = {f"{note.day}{note.text}": note for note in newest}
        self.list.show_lines(
            [
                Line(key, note.text, side=short_date(note.day))
                for key, note in self._notes.items()
            ]
        )
        self.list.setVisible(bool(notes))
        self.none.setVisible(not notes)
        self.trouble.say("")
        self._enable()

    def forget_form(self) -> None:
        """The cause is written: empty fields for the next one."""
        self.day.clear()
        self.words.clear()

    def tell(self, sentence: str) -> None:
        """Say under the form why not."""
        self.trouble.say(sentence, Tone.LATE)

    def retranslate(self) -> None:
        super().retranslate()
        self.show_notes(tuple(self._notes.values()))

    def _enable(self) -> None:
        self.remove.setEnabled(self.list.current_key() in self._notes)

    def _write(self) -> None:
        self._day.accept()
        try:
            day = read_date(self.day.text(), self._today)
        except DeskError:
            like = short_date(self._today)
            self._day.refuse(self.tr("Write a day, e.g. {day}").format(day=like))
            return
        self.wanted.emit(day, self.words.text())

    def _remove(self) -> None:
        note = self._notes.get(self.list.current_key())
        if note is not None:
            self.unwanted.emit(note)
