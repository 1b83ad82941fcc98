"""The second page of the opening: the home they share, asked once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desk_app.services.opening.newcomers import TypedHome
from ui.i18n import Worded
from ui.opening.completing import Completing
from ui.opening.fitting import Fitting
from ui.tokens import Space
from ui.widgets.card import column
from ui.widgets.form import Field, Form
from ui.widgets.question import BilingualQuestion
from ui.widgets.text import Look, Text


class HomePage(Worded, Fitting):
    """Address, day of moving in, municipality; all may wait.

    Args:
        municipalities: as they are offered, "0101 København".

    Signals:
        typed: what stands in the fields now.
        left: the clerk went on from this field (its name).
    """

    typed = Signal(TypedHome)
    left = Signal(str)

    def __init__(self, municipalities: Sequence[str]) -> None:
        super().__init__()
        self._putting = False
        self.fields: dict[str, QLineEdit] = {
            "address": Field(),
            "moved_in": Field(),
            "municipality": Completing(lambda: municipalities),
        }
        form = Form()
        self._rows = {name: form.add("", part) for name, part in self.fields.items()}
        question = BilingualQuestion()
        question.ask(_DANISH, _ENGLISH, "English")
        later = Text("", Look.MUTED)
        layout = column(gap=Space.M)
        layout.addWidget(question)
        layout.addWidget(form)
        layout.addWidget(later)
        layout.addStretch(1)
        self.setLayout(layout)
        self.setFocusProxy(self.fields["address"])
        for name, words in (
            ("address", lambda: self.tr("Address")),
            ("moved_in", lambda: self.tr("Moved in")),
            ("municipality", lambda: self.tr("Municipality")),
        ):
            self.word(self._rows[name].name, words)
        for name, words in (
            ("address", lambda: self.tr("street, number, postcode and town")),
            ("moved_in", lambda: self.tr("day, month, year: 3/11/26")),
            ("municipality", lambda: self.tr("name or four figures: 0101")),
        ):
            self.word(self.fields[name].setPlaceholderText, words)
        self.word(
            later.setText,
            lambda: self.tr(
                "All who came together share this home. What they do not know yet may "
                "stay empty and be asked later."
            ),
        )
        for name, field in self.fields.items():
            field.textChanged.connect(partial(self._changed, name))
            field.editingFinished.connect(partial(self.left.emit, name))
            field.returnPressed.connect(self.focusNextChild)

    @property
    def value(self) -> TypedHome:
        """What stands in the fields."""
        return TypedHome(**{name: field.text() for name, field in self.fields.items()})

    def put(self, typed: TypedHome) -> None:
        """Show these words."""
        self._putting = True
        for name, field in self.fields.items():
            field.setText(getattr(typed, name))
        self._putting = False
        self.refuse({})

    def refuse(self, sentences: Mapping[str, str]) -> None:
        """Say under each field what is wrong there; nothing under the others."""
        for name in self._rows:
            self.judge(name, sentences.get(name, ""))
        for name in sentences:
            self.fields[name].setFocus()
            break

    def judge(self, name: str, sentence: str) -> None:
        """Say under one field what is wrong; "" when nothing is."""
        if sentence:
            self._rows[name].refuse(sentence)
        else:
            self._rows[name].accept()

    def start(self) -> None:
        """Put the keyboard into the first field."""
        self.fields["address"].setFocus()

    def _changed(self, name: str, _text: str) -> None:
        if not self._putting:
            self._rows[name].accept()
            self.typed.emit(self.value)


_DANISH = "Hvor skal du bo, og hvornår er du flyttet ind?"
_ENGLISH = "Where will you live, and when did you move in?"
