"""Everybody at the counter, beside the page that is about one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta
from PySide6.QtCore import QModelIndex

from desk_app.domain.identity.countries import country_name
from desk_app.domain.identity.names import display_name
from desk_app.services.opening.newcomers import Arriving
from ui.i18n import Worded
from ui.opening.words import relation_word
from ui.spoken import language_now
from ui.tokens import Tone
from ui.widgets.line import Line
from ui.widgets.lines import LineList
from ui.words import State


@dataclass(frozen=True)
class Standing:
    """One person as the list shows them."""

    one: Arriving
    state: State


class PeopleList(Worded, LineList):
    """Names, who they are in the party, and what is still to be done."""

    def __init__(self) -> None:
        super().__init__(as_high_as_its_lines=True)
        self._shown: tuple[Sequence[Standing], date] | None = None
        self.word(self.setAccessibleName, lambda: self.tr("Came together"))

    def show_people(self, people: Sequence[Standing], today: date, key: int) -> None:
        """Show them; ``key`` tells who is worked on now, 0: all of them."""
        self._shown = (people, today)
        self.show_lines([self._line(each, today, key) for each in people])
        if key:
            self.select_key(str(key))
        else:
            self.setCurrentIndex(QModelIndex())

    def keyboardSearch(self, search: str) -> None:
        """Letters choose nobody: a scanner may be typing."""

    def retranslate(self) -> None:
        super().retranslate()
        if self._shown is not None:
            self.show_people(*self._shown, int(self.current_key() or 0))

    def _line(self, each: Standing, today: date, key: int) -> Line:
        one = each.one
        person = one.person
        about = [relation_word(person.relation)]
        if person.citizenship:
            about.append(country_name(person.citizenship, language_now()))
        if person.birth_date is not None:
            years = relativedelta(today, person.birth_date).years
            about.append(self.tr("age {years}").format(years=years))
        name = display_name(person.family_name, person.given_names)
        return Line(
            key=str(one.key),
            title=name or self.tr("A new person"),
            sub=" · ".join(part for part in about if part),
            word=each.state.word,
            tone=each.state.tone,
            icon_name="person",
            icon_tone=Tone.ACCENT if one.key == key else Tone.NEUTRAL,
            present=one.key == key,
        )
