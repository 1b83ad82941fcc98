"""The sign-in page, joined to what opens a desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from ui.sign_in.page import SignInPage
from ui.spoken import language_now
from ui.tasks import Tasks

# Told on the page itself; with anything else the desk cannot be opened at all.
_TOLD_HERE = frozenset(
    {
        "sign-in-refused",
        "recovery-key-mistyped",
        "recovery-key-refused",
        "recovery-not-admin",
        "sign-in-wait",
        "desk-busy",
        "desk-in-use",
    }
)


@dataclass(frozen=True)
class Doors:
    """What opens a desk. Both are dear on purpose, and run beside the window.

    Attributes:
        sign_in: folder, name, password; gives what the program opens the desk with.
        recover: folder, recovery key, name, new password; gives the same.
        anew: folder, name, first password, a password of one's own; gives the same.
    """

    sign_in: Callable[[Path, str, str], object]
    recover: Callable[[Path, str, str, str], object]
    anew: Callable[[Path, str, str, str], object] | None = None


@dataclass(frozen=True)
class Asked:
    """Who is asked for.

    Attributes:
        folder: where the desk lies.
        names: offered while typing.
        name: stands in the field already; may be empty.
        published: the password of a training desk; empty at a real one.
        why: said above the fields; may be empty.
    """

    folder: Path
    names: Sequence[str] = ()
    name: str = ""
    published: str = ""
    why: str = ""


class SignInWiring(QObject):
    """Tries names and passwords.

    Signals:
        entered: the desk can be opened (what ``Doors`` gave).
        refused: it cannot, whoever asks (a ``DeskError``).
    """

    entered = Signal(object)
    refused = Signal(object)

    def __init__(self, page: SignInPage, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._tasks = page, tasks
        self._doors: Doors | None = None
        self._folder, self._first = Path(), ("", "")
        page.sign_in_wanted.connect(self._sign_in)
        page.recovery.recover_wanted.connect(self._recover)
        page.choosing.chosen.connect(self._choose)

    def ask(self, asked: Asked, doors: Doors) -> None:
        """Show the page for one desk, or one backup, and for what opens it."""
        self._folder, self._doors, self._first = asked.folder, doors, ("", "")
        self._page.rest()
        self._page.forget()
        self._page.tell(asked.why)
        self._page.show_desk(str(asked.folder), asked.names, asked.name)
        self._page.show_training(asked.published)

    def _sign_in(self, name: str, password: str) -> None:
        folder, doors = self._folder, self._doors
        if doors is not None:
            self._first = (name, password)
            self._try(lambda: doors.sign_in(folder, name, password))

    def _recover(self, key: str, name: str, password: str) -> None:
        folder, doors = self._folder, self._doors
        if doors is not None:
            self._try(lambda: doors.recover(folder, key, name, password))

    def _choose(self, new: str) -> None:
        """A password of one's own, in the place of the first one."""
        folder, doors, (name, old) = self._folder, self._doors, self._first
        if doors is not None and (anew := doors.anew) is not None:
            self._try(lambda: anew(folder, name, old, new))

    def _try(self, work: Callable[[], object]) -> None:
        self._page.show_busy()
        self._tasks.run(work, done=self._enter, failed=self._refuse, topic="sign in")

    def _enter(self, opened: object) -> None:
        self._forget()
        self.entered.emit(opened)

    def _refuse(self, error: DeskError) -> None:
        self._page.rest()
        if error.code == "password-is-first":
            self._page.show_choosing(self._first[0])
        elif error.code in _TOLD_HERE or error.code.startswith("password-"):
            self._page.refuse(sentence(error, language_now()))
        else:
            self._forget()
            self.refused.emit(error)

    def _forget(self) -> None:
        self._first = ("", "")
        self._page.rest()
        self._page.forget()
