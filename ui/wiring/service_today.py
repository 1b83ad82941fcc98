"""The rescue list and the causes on the trend, joined to the desk's file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from desk_app.domain.waiting.trend import Note
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.messages import sentence
from desk_app.services.reports.rescue import RescueList
from desk_app.services.staff import MAY, Action, Staff
from ui.service.page import ServicePage
from ui.spoken import language_now
from ui.tasks import Tasks

RESCUE = "rescue list"


class TodayWiring(QObject):
    """Who is in danger today; what somebody wrote on the weeks.

    Args:
        page: the page.
        desk: the open desk.
        who: who acts now.
        tasks: the list is worked out beside the window.
    """

    def __init__(
        self, page: ServicePage, desk: Desk, who: Callable[[], Staff], tasks: Tasks
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._who, self._tasks = page, desk, who, tasks
        page.notes.wanted.connect(self._write)
        page.notes.unwanted.connect(self._take_away)

    def read_again(self) -> None:
        """Read the list and the causes anew."""
        self._tasks.run(
            partial(self._desk.rescue.rescue_list, self._who()),
            done=self._show,
            failed=lambda error: self._page.rescue.tell(self._words(error)),
            topic=RESCUE,
        )
        self._read_notes()

    def _show(self, rescue: RescueList) -> None:
        self._page.rescue.show_list(rescue, self._desk.rules.current)

    def _read_notes(self) -> None:
        try:
            notes = self._desk.trend_notes.all(self._who())
        except DeskError as error:
            self._page.notes.tell(self._words(error))
            return
        may = Action.CHANGE_SETTINGS in MAY[self._who().role]
        self._page.notes.allow(may_write=may)
        self._page.notes.show_notes(notes)
        self._page.trend.show_notes(notes)

    def _write(self, day: date, words: str) -> None:
        try:
            self._desk.trend_notes.write(self._who(), day, words)
        except DeskError as error:
            self._page.notes.tell(self._words(error))
            return
        self._page.notes.forget_form()
        self._read_notes()

    def _take_away(self, note: Note) -> None:
        try:
            self._desk.trend_notes.take_away(self._who(), note)
        except DeskError as error:
            self._page.notes.tell(self._words(error))
            return
        self._read_notes()

    def _words(self, error: DeskError) -> str:
        return sentence(error, language_now(), self._desk.rules.current)
