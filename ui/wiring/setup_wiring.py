"""Setting up a real desk, joined to what makes it and to the paper with its key."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from ui.setup.page import SetupPage
from ui.setup.values import Places, Wish
from ui.spoken import language_now
from ui.tasks import Tasks
from ui.wiring.key_paper import KeyPaper


@dataclass(frozen=True)
class SetUp:
    """What makes a real desk.

    Attributes:
        new_key: a recovery key nobody has, in groups.
        make: makes the desk in a folder, beside the window; gives what the program
            opens it with.
        paper: the sheet for the envelope (key, office, language).
        places: what there is to choose from, in a language.
    """

    new_key: Callable[[], str]
    make: Callable[[Path, Wish], object]
    paper: Callable[[str, str, str], bytes]
    places: Callable[[str], Places]


class SetupWiring(QObject):
    """Makes the desk that was asked for.

    Signals:
        entered: the desk is there and can be opened (what ``SetUp.make`` gave).
        left: rather not.
    """

    entered = Signal(object)
    left = Signal()

    def __init__(self, page: SetupPage, set_up: SetUp, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._set_up, self._tasks = page, set_up, tasks
        self._folder, self._key = Path(), ""
        self.paper = KeyPaper(
            page.recovery,
            lambda language: set_up.paper(self._key, self._office(), language),
            tasks,
        )
        page.made_wanted.connect(self._make)
        page.left.connect(self._leave)
        self.paper.refused.connect(self._refuse)

    def begin(self, folder: Path) -> None:
        """Ask from the beginning; the key is made now and kept in memory alone."""
        self._folder, self._key = folder, self._set_up.new_key()
        self._page.begin(folder, self._set_up.places(language_now()))
        groups = self._key.count("-") + 1
        one, other = sorted(secrets.SystemRandom().sample(range(groups), 2))
        self._page.show_key(self._key, (one, other))

    def _make(self, wish: Wish) -> None:
        folder, set_up = self._folder, self._set_up
        self._page.show_busy()
        self._tasks.run(
            lambda: set_up.make(folder, wish),
            done=self._made,
            failed=self._refuse,
        )

    def _made(self, opened: object) -> None:
        self._forget()
        self.entered.emit(opened)

    def _refuse(self, error: DeskError) -> None:
        told = sentence(error, language_now())
        if error.code.startswith("password-"):
            self._page.refuse_password(told)
        else:
            self._page.refuse(told)

    def _leave(self) -> None:
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        self._key = ""
        self._page.forget()

    def _office(self) -> str:
        return self._page.office.name.text().strip()
