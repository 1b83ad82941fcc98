"""Whoever may not is refused, below the windows: every service with every role.

Refused is refused before anything is looked at: also where the case is not there, so
that nobody learns from the answer what they may not see.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random
from typing import Any

from db.training import create_training_desk
from desk_app.bootstrap.desk import put_together
from desk_app.errors import DeskError
from desk_app.services.staff import MAY, Action, Role, Staff
from tests.proof.asked import ASKS
from tests.proof.asked_cases import HOME, NEWCOMER
from tests.proof.asked_found import without_a_line
from tests.proof.asked_office import Ask, Office
from tests.proof.office import Watch, rules
from tests.proof.promise import Measured

SMALL, WHOLE = 1, 25
_NO_CASE = "2026-11-9999"


class Door:
    """A store that counts how often it is opened, for reading or for writing."""

    def __init__(self, store: Any) -> None:
        self._store, self.opened = store, 0

    def __getattr__(self, name: str) -> Any:
        if name in {"unit", "reading"}:
            self.opened += 1
        return getattr(self._store, name)


def prove(size: int, folder: Path) -> list[Measured]:
    """Ask for each use case with each role, ``size`` times in another order."""
    asked, wrong = 0, [f"{name}: not in the table" for name in without_a_line()]
    for turn in range(size):
        asks = list(ASKS.items())
        Random(turn).shuffle(asks)
        for role in Role:
            with an_office(folder / f"{turn}-{role}") as office:
                for name, ask in asks:
                    asked += 1
                    if why := went_wrong(office, ask, Staff(role, role, "4")):
                        wrong.append(f"{name} by {role}: {why}")
    right = max(0, asked - len(wrong)) / asked
    return [
        Measured(
            "wrong role is refused below the windows",
            "every service x every role",
            f"{len(wrong)}: {wrong[0]}" if wrong else f"{right:.0%} of {asked:,}",
            kept=not wrong,
        )
    ]


@contextmanager
def an_office(folder: Path) -> Iterator[Office]:
    """A training desk with a case on it."""
    watch = Watch()
    with closing(create_training_desk(folder, watch)) as store:
        door: Any = Door(store)
        desk = put_together(door, rules(), watch)
        clerk = Staff("clerk", Role.CLERK, "4")
        (case,) = desk.intake.open_party(clerk, [NEWCOMER], HOME, "first")
        yield Office(desk, folder, door, watch, case)


def went_wrong(office: Office, ask: Ask, who: Staff) -> str:
    """Ask; say what is wrong with the answer, or nothing."""
    if ask.action in MAY[who.role]:
        refused = _answer(office, ask, who)
        return "refused" if refused == "not-allowed" else ""
    case = office.case
    try:
        for office.case in (case, _NO_CASE):
            if why := _let_in(office, ask, who):
                return why
    finally:
        office.case = case
    return ""


def _let_in(office: Office, ask: Ask, who: Staff) -> str:
    door: Any = office.store
    before, files = _head(office), _files(office.folder)
    door.opened = 0
    refused = _answer(office, ask, who)
    looked = door.opened
    if refused != "not-allowed":
        return f"let in: {refused or 'done'}"
    if _head(office) != before or _files(office.folder) != files:
        return "something was written"
    # Whether somebody who is to be changed is an administrator stands in the file.
    return "" if not looked or ask.action is Action.RE_KEY else "looked"


def _answer(office: Office, ask: Ask, who: Staff) -> str:
    try:
        ask.by(office, who)
    except DeskError as refused:
        return refused.code
    return ""


def _head(office: Office) -> tuple[int, bytes]:
    with office.store.reading() as reader:
        return reader.log_head()


def _files(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))
