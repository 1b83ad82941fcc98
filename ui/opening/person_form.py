"""The fields of somebody who is typed instead of scanned."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desk_app.domain.identity.countries import countries
from desk_app.services.opening.newcomers import TypedPerson
from ui.i18n import Worded
from ui.opening.completing import Completing
from ui.opening.dots import Dots
from ui.opening.words import SEXES
from ui.spoken import language_now
from ui.widgets.form import Field, Form


class PersonForm(Worded, Form):
    """Family name, given names, birth date, citizenship, sex.

    Signals:
        typed: what stands in the fields now.
        left: the clerk went on from this field (its name).
    """

    typed = Signal(TypedPerson)
    left = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._putting = False
        self.sex = Dots(SEXES)
        self.fields: dict[str, QLineEdit] = {
            "family_name": Field(),
            "given_names": Field(),
            "birth_date": Field(),
            "citizenship": Completing(_country_names),
        }
        parts = {**self.fields, "sex": self.sex}
        self._by_name = {name: self.add("", part) for name, part in parts.items()}
        self.setFocusProxy(self.fields["family_name"])
        for name, words in (
            ("family_name", lambda: self.tr("Family name")),
            ("given_names", lambda: self.tr("Given names")),
            ("birth_date", lambda: self.tr("Date of birth")),
            ("citizenship", lambda: self.tr("Citizenship")),
            ("sex", lambda: self.tr("Sex")),
        ):
            self.word(self._by_name[name].name, words)
        self.word(
            self.fields["birth_date"].setPlaceholderText,
            lambda: self.tr("day, month, year: 3/12/90"),
        )
        self.word(
            self.fields["citizenship"].setPlaceholderText,
            lambda: self.tr("name or three letters: Poland, POL"),
        )
        for name, field in self.fields.items():
            field.textChanged.connect(partial(self._changed, name))
            field.editingFinished.connect(partial(self.left.emit, name))
            field.returnPressed.connect(self.focusNextChild)
        self.sex.chosen.connect(partial(self._changed, "sex"))

    @property
    def value(self) -> TypedPerson:
        """What stands in the fields."""
        texts = {name: field.text() for name, field in self.fields.items()}
        return TypedPerson(**texts, sex=self.sex.key)

    def put(self, typed: TypedPerson) -> None:
        """Show these words."""
        if typed == self.value:
            return
        self._putting = True
        for name, field in self.fields.items():
            field.setText(getattr(typed, name))
        self.sex.put(typed.sex)
        self._putting = False
        self.refuse({})

    def refuse(self, sentences: Mapping[str, str]) -> None:
        """Say under each field what is wrong there; nothing under the others."""
        for name, row in self._by_name.items():
            if name in sentences:
                row.refuse(sentences[name])
            else:
                row.accept()

    def judge(self, name: str, sentence: str) -> None:
        """Say under one field what is wrong; "" when nothing is."""
        if sentence:
            self._by_name[name].refuse(sentence)
        else:
            self._by_name[name].accept()

    def go_to(self, name: str) -> None:
        """Put the keyboard into that field."""
        field = self.fields.get(name)
        if field is not None:
            field.setFocus()
            field.selectAll()

    def retranslate(self) -> None:
        super().retranslate()
        field = self.fields["citizenship"]
        if isinstance(field, Completing):
            field.forget_choices()

    def _changed(self, name: str, _text: str) -> None:
        if not self._putting:
            self._by_name[name].accept()
            self.typed.emit(self.value)


def _country_names() -> list[str]:
    return [name for _, name in countries(language_now())]
