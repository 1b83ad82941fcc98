"""Eight programs on one desk: no change is lost, no case is taken twice."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

from desk_app.bootstrap.desk import opened
from desk_app.bootstrap.training import make_training_desk
from desk_app.domain.case.person import Household, Person
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.opening.intake import Newcomer
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import Ticket, Written
from tests.proof.promise import Measured

PROGRAMS = 8
SMALL, WHOLE = 5, 150  # edits by each program; ten times as many cases are taken
_CASES_AN_EDIT = 10
_SPAWN = multiprocessing.get_context("spawn")
CLERK = Staff("Anna L.", Role.CLERK, "4")


def now() -> datetime:
    """A day of the office."""
    return datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def prove(size: int, folder: Path) -> list[Measured]:
    """Let eight programs add one to the same number, then take all waiting cases."""
    edits, cases = PROGRAMS * size, _CASES_AN_EDIT * size
    make_training_desk(folder, (0, 1, 1), clock=now)
    with opened(folder, now) as desk:
        # The one that is changed is in hand already: nobody can take it.
        first, *_ = [_newcomer(desk, nth) for nth in range(cases + 1)]
    with ProcessPoolExecutor(PROGRAMS, mp_context=_SPAWN) as programs:
        refused = sum(programs.map(partial(_edit, folder, first), [size] * PROGRAMS))
        taken = list(programs.map(partial(_take_all, folder), range(PROGRAMS)))
    with opened(folder, now) as desk:
        kept = int(desk.lookup.sheet(CLERK, first).case.record.person.phone)
    all_taken = [it for found in taken for it in found]
    unique = len(set(all_taken))
    return [
        Measured(
            f"{PROGRAMS} programs change one case: no change is lost",
            f"{edits:,} of {edits:,}",
            f"{kept:,} of {edits:,}, {refused:,} told that somebody was faster",
            kept=kept == edits,
        ),
        Measured(
            f"{PROGRAMS} programs take the next: no case twice",
            f"{cases:,} unique",
            f"{unique:,} unique, {len(all_taken):,} taken by "
            f"{sum(map(bool, taken))} programs",
            kept=unique == len(all_taken) == cases,
        ),
    ]


def _newcomer(desk: Desk, nth: int) -> str:
    person = Person(
        family_name="Prøve",
        given_names=f"Nummer {nth}",
        citizenship="DEU",
        phone="0",
    )
    home = Household("Prøvevej 1, 1000 København K", None, "0101")
    newcomer = Newcomer(person, "EU_WORKER")
    (reference,) = desk.intake.open_party(CLERK, [newcomer], home, uuid4().hex)
    return reference


def _edit(folder: Path, reference: str, times: int) -> int:
    """Add one to the number ``times`` times; how often somebody else was faster."""
    refused = 0
    with opened(folder, now) as desk:
        done = 0
        while done < times:
            record = desk.lookup.sheet(CLERK, reference).case.record
            more = replace(record.person, phone=str(int(record.person.phone) + 1))
            ticket = Ticket(reference, record.rev, uuid4().hex)
            try:
                desk.steps.write_down(CLERK, ticket, Written(more, record.household))
            except DeskError as error:
                if error.code != "stale":
                    raise
                refused += 1
            else:
                done += 1
    return refused


def _take_all(folder: Path, program: int) -> list[str]:
    """Take cases until nobody waits."""
    who = Staff(f"Clerk {program}", Role.CLERK, str(program))
    taken: list[str] = []
    with opened(folder, now) as desk:
        while True:
            try:
                taken.append(desk.taking.take_next(who, uuid4().hex))
            except DeskError as error:
                if error.code != "nobody-waiting":
                    raise
                return taken
