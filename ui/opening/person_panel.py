"""One person at the counter: scanned or typed, who they are in the party."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk_app.domain.case.case_record import CaseRow
from desk_app.domain.case.person import Relation
from desk_app.domain.identity.countries import country_name
from desk_app.domain.identity.names import display_name
from desk_app.services.opening.newcomers import Arriving, TypedPerson
from ui.i18n import Worded
from ui.opening.dots import Dots
from ui.opening.person_card import PersonCard
from ui.opening.person_form import PersonForm
from ui.opening.words import RELATIONS
from ui.spoken import language_now, short_date
from ui.tokens import Space, Tone
from ui.widgets.button import Button, Kind
from ui.widgets.card import clear, column, row
from ui.widgets.flow import Flow
from ui.widgets.form import Form
from ui.widgets.states import Banner
from ui.widgets.text import Look, Text, reveal
from ui.words import listed_state


class PersonPanel(Worded, QWidget):
    """Shows one person and takes what the clerk changes.

    Signals:
        edit_wanted: type what was scanned.
        remove_wanted: this person did not come.
        relation_chosen: who they are (a ``Relation``'s value).
        existing_wanted: open the case (its number) that is already here.
    """

    edit_wanted = Signal()
    remove_wanted = Signal()
    relation_chosen = Signal(str)
    existing_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._same: Sequence[CaseRow] = ()
        self.name = Text("", Look.HEADING)
        self.edit = Button(kind=Kind.QUIET, key="F2")
        self.remove = Button(kind=Kind.QUIET, key="Ctrl+Del")
        self.card, self.form = PersonCard(), PersonForm()
        self.relation = Dots([(key.value, words) for key, words in RELATIONS])
        self._relation_form = Form()
        self._relation_row = self._relation_form.add("", self.relation)
        self.banners: list[Banner] = []
        self._banners = column(gap=Space.S)
        head = row()
        head.addWidget(self.name, 1)
        buttons = Flow(to_right=True)
        buttons.addWidget(self.edit)
        buttons.addWidget(self.remove)
        head.addLayout(buttons)
        layout = column(gap=Space.S)
        layout.addLayout(head)
        layout.addLayout(self._banners)
        layout.addWidget(self._relation_form)
        layout.addWidget(self.card)
        layout.addWidget(self.form)
        self.setLayout(layout)
        self.word(self.edit.setText, lambda: self.tr("Type it instead"))
        self.word(self.remove.setText, lambda: self.tr("Remove"))
        self.word(self._relation_row.name, lambda: self.tr("Came as"))
        self.edit.clicked.connect(self.edit_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.relation.chosen.connect(self.relation_chosen)

    def show_person(self, one: Arriving, today: date, *, alone: bool) -> None:
        """Show this person; who they are is asked of those who came along."""
        is_typed = one.typed is not None
        person = one.person
        name = display_name(person.family_name, person.given_names)
        self.name.setText(name or self.tr("A new person"))
        along = person.relation is not Relation.PRINCIPAL
        reveal(self._relation_form, when=along and not alone)
        self.relation.put(person.relation.value)
        reveal(self.card, when=not is_typed)
        reveal(self.form, when=is_typed)
        reveal(self.edit, when=not is_typed)
        if one.typed is not None:
            self.form.put(one.typed)
        else:
            self.card.show_person(one, today)

    def show_same(self, rows: Sequence[CaseRow]) -> None:
        """Say which cases seem to be of the same person."""
        if rows == self._same:
            return
        self._same = rows
        clear(self._banners)
        self.banners = []
        for one in rows:
            banner = Banner()
            banner.say(self._same_words(one), Tone.WARN, self.tr("Open that case"))
            banner.action.clicked.connect(
                partial(self.existing_wanted.emit, one.reference)
            )
            self._banners.addWidget(banner)
            banner.show()
            self.banners.append(banner)

    def refuse(self, sentences: Mapping[str, str]) -> None:
        """Say what cannot be so, where it stands."""
        self.form.refuse(sentences)
        self.card.refuse(" ".join(sentences.values()))
        for name in sentences:
            self.form.go_to(name)
            break

    def start(self) -> None:
        """Put the keyboard where this person is worked on."""
        if self.form.isHidden():
            self.card.tick.setFocus()
        else:
            self.form.fields["family_name"].setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        same, self._same = self._same, ()
        self.show_same(same)

    def _same_words(self, one: CaseRow) -> str:
        name = display_name(one.family_name, one.given_names)
        state = listed_state(one.standing).word
        about = " · ".join(
            part for part in (name, short_date(one.birth_date), state) if part
        )
        words = self.tr("Already here: case {number} ({about}).")
        return words.format(number=one.reference, about=about)


def typed_of(one: Arriving) -> TypedPerson:
    """What was scanned, as it stands in the fields when it is typed instead."""
    person = one.person
    return TypedPerson(
        family_name=person.family_name,
        given_names=person.given_names,
        birth_date=short_date(person.birth_date),
        citizenship=country_name(person.citizenship, language_now()),
        sex=person.sex,
    )
