"""The case that is open at the desk: every wish is done, read again and shown."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from desk_app.domain.case.events import COPENHAGEN, PauseReason
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.messages import sentence
from desk_app.services.staff import Staff
from desk_app.services.steps import Ticket
from ui.desk.desk_page import DeskPage
from ui.desk.words import whom_words
from ui.shell import Shell
from ui.spoken import language_now

if TYPE_CHECKING:
    from ui.desk.guide import Guide

Who = Callable[[], Staff]
Change = Callable[[Ticket], object]


class OpenCase(QObject):
    """One case on the desk page.

    Signals:
        changed: something was saved; lists may have to be read again.
        shown: another case is on the page (its number).
    """

    changed = Signal()
    shown = Signal(str)

    def __init__(self, page: DeskPage, desk: Desk, who: Who, shell: Shell) -> None:
        super().__init__(page)
        self.desk, self.who = desk, who
        self._page, self._shell = page, shell
        self._key = uuid4().hex

    @property
    def reference(self) -> str:
        """The number of the case; "" while none is open."""
        sheet = self._page.sheet
        return sheet.case.record.reference if sheet else ""

    @property
    def _guide(self) -> Guide:
        return self._page.guide

    def open_case(self, reference: str) -> None:
        """Read a case and show it at its present step."""
        try:
            sheet = self.desk.lookup.sheet(self.who(), reference)
        except DeskError as error:
            self.tell(error)
        else:
            self._key = uuid4().hex
            self._page.open_case(sheet)
            self.shown.emit(reference)

    def read_again(self) -> None:
        """Show the case as it is now; what is being typed stays."""
        if self.reference:
            self._page.show_sheet(self.desk.lookup.sheet(self.who(), self.reference))

    def renew(self) -> None:
        """Show the newest version, after somebody else has changed the case."""
        self._guide.tell("")
        self.read_again()
        self._guide.page.start()

    def do(
        self, change: Change, refused: Callable[[DeskError], bool] = lambda _: False
    ) -> bool:
        """Do a wish, read again and show; whether it was done.

        Args:
            change: the use case.
            refused: tells the clerk itself; False: told over the buttons.
        """
        sheet = self._page.sheet
        if sheet is None:
            return False
        record = sheet.case.record
        try:
            change(Ticket(record.reference, record.rev, self._key))
        except DeskError as error:
            if not refused(error):
                self.tell(error)
            return False
        self._key = uuid4().hex
        self._guide.tell("")
        self.read_again()
        moment = self.desk.now().astimezone(COPENHAGEN)
        self._shell.say_saved(self.tr("Saved {time}").format(time=f"{moment:%H:%M:%S}"))
        self.changed.emit()
        return True

    def answer(self, change: Change) -> bool:
        """Do what was asked about in a panel, and close it."""
        done = self.do(change)
        if done:
            self._guide.panels.close()
            self._guide.page.start()
        return done

    def go_on(self, change: Change) -> bool:
        """Do what ends a step, and show the one that comes now."""
        done = self.do(change)
        if done:
            self._guide.panels.close()
            self._guide.go_to_present()
        return done

    def tell(self, error: DeskError) -> None:
        """Say what is wrong where it happened."""
        words = self.words(error)
        if error.code == "stale":
            self._guide.panels.close()
            self._guide.offer_new_version(words)
        elif not self._guide.panels.refuse(words):
            self._guide.tell(words)
        if error.code == "papers-missing":
            self._guide.page.start_with_papers()

    def words(self, error: DeskError) -> str:
        """The error as a sentence in the clerk's language."""
        sheet = self._page.sheet
        rules = sheet.rules if sheet else self.desk.rules.current
        return sentence(_spoken(error), language_now(), rules)


def _spoken(error: DeskError) -> DeskError:
    """The same error with its moment and its reason as people say them."""
    details = dict(error.details)
    if error.code == "stale":
        moment = datetime.fromisoformat(str(details["at"])).astimezone(COPENHAGEN)
        details["at"] = f"{moment:%H:%M}"
    if error.code == "already-paused":
        details["reason"] = whom_words(PauseReason(str(details["reason"])))
    return DeskError(error.code, **details)
