"""The sentences for the screen, joined to the case that is open."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desk.desk_page import DeskPage
from ui.i18n import format_date
from ui.shell import Shell
from ui.wiring.open_case import OpenCase

if TYPE_CHECKING:
    from ui.say_it.cover import SayItCover


def wire_say_it(page: DeskPage, case: OpenCase, shell: Shell) -> None:
    """Join the key F10 and the button to the sentences."""
    page.say_it_wanted.connect(SayItWiring(page, case, shell).show)


class SayItWiring(QObject):
    """Everything is built when the first sentence is wanted.

    A language that the clerk chose is remembered for the case until the program ends.
    """

    def __init__(self, page: DeskPage, case: OpenCase, shell: Shell) -> None:
        super().__init__(page)
        self._page, self._case, self._shell = page, case, shell
        self._chosen: dict[str, str] = {}

    @cached_property
    def cover(self) -> SayItCover:
        """The list and the card over the window."""
        from ui.say_it.cover import SayItCover  # noqa: PLC0415 - when first wanted

        cover = SayItCover(self._shell)
        cover.chooser.changed.connect(self._choose)
        return cover

    @property
    def _reference(self) -> str:
        """The case's number; "" while somebody new stands at the counter."""
        return self._case.reference if self._page.shown else ""

    def show(self) -> None:
        """Show the list over the window, in the language of the citizen."""
        from desk_app.services.paper.choosing import likely_language  # noqa: PLC0415
        from desk_app.services.say_it import days_offered  # noqa: PLC0415

        chooser, desk = self.cover.chooser, self._case.desk
        days = days_offered(desk.counting.calendar, desk.lookup.today())
        chooser.day.offer([(day.isoformat(), format_date(day)) for day in days])
        self._days = {day.isoformat(): day for day in days}
        sheet = self._page.shown
        citizen = sheet.case.record.person.citizenship if sheet else ""
        likely = likely_language(citizen)
        self.cover.draw(self._chosen.get(self._reference, likely) if sheet else likely)
        self._fill()

    def _choose(self) -> None:
        """The clerk knows better which language it is, or gave a day or a place."""
        language = str(self.cover.chooser.language.currentData())
        self._chosen[self._reference] = language
        self._fill()

    def _fill(self) -> None:
        from desk_app.services.say_it import Blanks, sayings  # noqa: PLC0415

        chooser, sheet = self.cover.chooser, self._page.shown
        day = self._days[str(chooser.day.currentData())]
        blanks = Blanks(day, str(chooser.place.currentData()))
        rules = sheet.rules if sheet else self._case.desk.rules.current
        language = str(chooser.language.currentData())
        case = sheet.case if sheet else None
        chooser.show_sayings(sayings(language, blanks, rules, case))
