"""The wish for a new key, joined to the recovery key that comes with it."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.people import People
from desk_app.services.staff import Staff
from ui.spoken import language_now
from ui.staff.page import StaffPage
from ui.tasks import Tasks
from ui.wiring.key_paper import KeyPaper
from ui.wiring.parts import Recovery


class ReKeyWiring(QObject):
    """Asks for the password, then has the new recovery key kept; neither is stored.

    Signals:
        wanted: give the desk a new key (password, recovery key); it must close.
    """

    wanted = Signal(str, str)

    def __init__(
        self,
        page: StaffPage,
        people: People,
        who: Callable[[], Staff],
        recovery: Callable[[], Recovery],
        tasks: Tasks,
    ) -> None:
        super().__init__(page)
        self._page, self._people, self._who = page, people, who
        self._new_recovery = recovery
        self._recovery: Recovery | None = None
        self._password = ""
        self.paper = KeyPaper(page.new_key.step, self._sheet, tasks)
        self.paper.refused.connect(self._refuse_paper)
        page.re_keying.wanted.connect(self._ask_to_keep)
        page.new_key.wanted.connect(self._pass_on)
        for panel in (page.re_keying, page.new_key):
            panel.left.connect(self.forget)

    def forget(self) -> None:
        """Nothing secret stays here."""
        self._password, self._recovery = "", None

    def _ask_to_keep(self, password: str) -> None:
        asking, keeping = self._page.re_keying, self._page.new_key
        try:
            right = self._people.keys.opens(self._who().name, password)
        except DeskError as error:
            asking.refuse(sentence(error, language_now()))
            return
        if not right:
            wrong = DeskError("password-wrong")
            asking.refuse_password(sentence(wrong, language_now()))
            return
        self._password, self._recovery = password, self._new_recovery()
        groups = self._recovery.key.count("-") + 1
        one, other = sorted(secrets.SystemRandom().sample(range(groups), 2))
        self._page.turn_to(keeping)
        keeping.show_key(self._recovery.key, (one, other))

    def _pass_on(self) -> None:
        recovery, password = self._recovery, self._password
        if recovery is None:
            return
        self.forget()
        self._page.show_list()
        self.wanted.emit(password, recovery.key)

    def _sheet(self, language: str) -> bytes:
        return self._recovery.sheet(language) if self._recovery is not None else b""

    def _refuse_paper(self, error: DeskError) -> None:
        self._page.new_key.refuse(sentence(error, language_now()))
