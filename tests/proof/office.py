"""A tiny real desk for the proofs, and a clerk who asks it for one thing after another.

The clerk uses the same use cases as the windows. What was asked for is a ``Wish``: it
can be written down before, and asked for again when something went wrong.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from db import audit
from db.connection import open_keyed
from db.driver import Connection
from db.training import TRAINING_KEY, create_training_desk, open_desk, training_access
from desk_app.bootstrap.desk import put_together
from desk_app.domain.case.case import Case
from desk_app.domain.case.events import EventKind, NotCompletedReason, PauseReason
from desk_app.domain.case.person import Household, Person, Relation
from desk_app.domain.case.progress import PaperState
from desk_app.services.desk import Desk
from desk_app.services.opening.intake import Newcomer
from desk_app.services.ports import CaseFilter
from desk_app.services.rules import LoadedRules, load_rulebook
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import PaperMark, Steps, Ticket, Wait, Written

WHO = Staff("Anna L.", Role.CLERK, "4")
MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
HOME = Household("Prøvevej 1, 1000 København K", None, "0101")
_FAMILY_NAMES = ("Ørsted", "Holm", "Kowalska", "Nguyễn", "Müller", "Çelik")
_FULL = 60  # with so many open cases some are closed before others are opened


class Watch:
    """The office's clock: it stands still until somebody turns it on."""

    def __init__(self, begins_us: int = 0) -> None:
        self._now = MORNING + timedelta(microseconds=begins_us)

    def __call__(self) -> datetime:
        """The instant, aware, UTC."""
        return self._now

    def turn_on(self) -> None:
        """A microsecond later: no two wishes happen at one instant."""
        self._now += timedelta(microseconds=1)


class Wish(NamedTuple):
    """One thing a clerk asks for.

    Attributes:
        kind: ``open``, ``accept``, ``miss``, ``finish``, ``write``, ``pause``,
            ``resume``, ``undo`` or ``give-up``.
        key: the request's own; with the same one it is done once.
        case: the case number; empty for ``open``.
        rev: its revision, as the clerk read it.
        step: the step it is about.
        detail: the paper; the names of the people, with blanks between.
    """

    kind: str
    key: str
    case: str = ""
    rev: int = 0
    step: str = ""
    detail: str = ""

    def line(self) -> str:
        """The wish as one line."""
        return json.dumps(self)

    @classmethod
    def of(cls, line: str) -> Wish:
        """Read it back."""
        return cls(*json.loads(line))


@cache
def rules() -> LoadedRules:
    """The shipped rules, read once."""
    return LoadedRules(load_rulebook(), (), ())


def make_office(folder: Path, cases: int = 4) -> None:
    """Make a desk on which a few cases are under way, and close it."""
    watch = Watch(-1_000_000)
    store = create_training_desk(folder, watch)
    desk = put_together(store, rules(), watch)
    chance = Random(cases)
    for number in range(cases):
        watch.turn_on()
        fulfil(desk, _arrival(chance, f"first-{number}"))
    store.close()


@contextmanager
def open_office(folder: Path, watch: Watch) -> Iterator[Desk]:
    """Open the desk as the program does, and close it."""
    store = open_desk(folder, watch)
    try:
        yield put_together(store, rules(), watch)
    finally:
        store.close()


def next_wish(desk: Desk, chance: Random, key: str) -> Wish:
    """Look at a case, and say what to do next with it."""
    with desk.store.reading() as reader:
        found = reader.open_rows(_FULL)
        if not found or (chance.random() < 0.15 and len(found) < _FULL):
            return _arrival(chance, key)
        row = chance.choice(found)
        record = reader.get(row.reference)
        case = desk.rules.case(record, reader, MORNING.date())
    kind = chance.choice(_possible(case, full=len(found) == _FULL))
    step = case.present_step
    missing = case.papers_missing(step) if step else ()
    paper = missing[0].any_of[0] if missing else ""
    return Wish(kind, key, row.reference, record.rev, step.id if step else "", paper)


def _possible(case: Case, *, full: bool) -> list[str]:
    kinds = ["write"]
    step = case.present_step
    if step is not None and case.papers_missing(step):
        kinds += ["accept", "accept", "accept", "miss"]
    elif step is not None and step.milestone is None and not case.blocked_by(step):
        kinds += ["finish", "finish"]
    kinds.append("resume" if case.progress.pauses else "pause")
    last = case.record.events[-1]
    if last.seq > 1 and last.kind is not EventKind.UNDONE:
        kinds.append("undo")
    return [*kinds, "give-up", "give-up"] if full else kinds


def fulfil(desk: Desk, wish: Wish) -> str:
    """Ask the desk for it; return the case numbers it answered with.

    Raises:
        DeskError: what the use case says.
    """
    if wish.kind == "open":
        people = wish.detail.split()
        first = Relation.PRINCIPAL if people[1:] else Relation.ALONE
        party = [
            Newcomer(
                Person(name, "Åse", citizenship="DEU", relation=relation), "EU_WORKER"
            )
            for name, relation in zip(people, (first, Relation.OTHER), strict=False)
        ]
        return " ".join(desk.intake.open_party(WHO, party, HOME, wish.key))
    _change(desk, desk.steps, Ticket(wish.case, wish.rev, wish.key), wish)
    return wish.case


def _change(desk: Desk, steps: Steps, ticket: Ticket, wish: Wish) -> None:
    match wish.kind:
        case "accept":
            mark = PaperMark(wish.step, wish.detail, PaperState.ACCEPTED)
            steps.mark_paper(WHO, ticket, mark)
        case "miss":
            mark = PaperMark(wish.step, wish.detail, PaperState.MISSING)
            steps.mark_paper(WHO, ticket, mark)
        case "finish":
            steps.finish(WHO, ticket, wish.step)
        case "write":
            with desk.store.reading() as reader:
                record = reader.get(wish.case)
            person = replace(record.person, phone=f"2{wish.rev:07d}")
            steps.write_down(WHO, ticket, Written(person, record.household))
        case "pause":
            steps.pause(WHO, ticket, Wait(PauseReason.CITIZEN, wish.step))
        case "resume":
            steps.resume(WHO, ticket)
        case "undo":
            steps.undo(WHO, ticket)
        case "give-up":
            steps.give_up(WHO, ticket, NotCompletedReason.NO_SHOW)


def _arrival(chance: Random, key: str) -> Wish:
    people = chance.sample(_FAMILY_NAMES, chance.choice((1, 1, 2)))
    return Wish("open", key, detail=" ".join(people))


@contextmanager
def looked_at(folder: Path) -> Iterator[Connection]:
    """The desk's file on a connection that nothing is forbidden to."""
    connection = open_keyed(training_access(folder))
    try:
        yield connection
    finally:
        connection.close()


def print_of(connection: Connection) -> str:
    """A fingerprint of every row of every table, the search index too."""
    told = hashlib.blake2b(digest_size=16)
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'search'"
        " ORDER BY name"
    ).fetchall()
    for (table,) in tables:
        told.update(table.encode())
        for row in connection.execute(f"SELECT * FROM '{table}'"):  # noqa: S608
            told.update(repr(row).encode())
    return told.hexdigest()


def damage(connection: Connection) -> list[str]:
    """What the library finds wrong with the file, and what is wrong with the log."""
    found = [row[0] for row in connection.execute("PRAGMA quick_check").fetchall()]
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    found += connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if broken := audit.first_broken_line(connection, audit.audit_key(TRAINING_KEY)):
        found.append(f"log line {broken}")
    return [str(what) for what in found if what != "ok"]


def halves(desk: Desk, connection: Connection) -> list[str]:
    """What is there without its counterpart.

    Every request has its line in the log for each of its cases, at the same instant;
    every line has its event; every event belongs to a line; each case's row says what
    its events add up to; nobody has a closed case in hand.
    """
    asked: Counter[tuple[str, str]] = Counter()
    for answer, at in connection.execute("SELECT answer, at FROM requests"):
        asked.update((at, case) for case in answer.split())
    logged = Counter(
        (at, case) for at, case in connection.execute("SELECT at, case_ref FROM audit")
    )
    happened = {
        (at, case)
        for at, case in connection.execute(
            "SELECT events.at, cases.reference FROM events"
            " JOIN cases ON cases.id = events.case_id"
        )
    }
    moments = {at for at, _ in logged}
    written = {  # writing something down is in the log, but is no event
        (at, case)
        for at, case in connection.execute(
            "SELECT at, case_ref FROM audit WHERE action = 'write-down'"
        )
    }
    found = [f"request without log: {it}" for it in (asked - logged)]
    found += [f"log without request: {it}" for it in (logged - asked)]
    found += [f"log without event: {it}" for it in set(logged) - happened - written]
    found += [f"event without log: {it}" for it in happened if it[0] not in moments]
    return found + _rows_that_differ(desk)


def _rows_that_differ(desk: Desk) -> list[str]:
    found = []
    with desk.store.reading() as reader:
        rows, _ = reader.page(CaseFilter(), None, 100_000)
        claims = reader.claims(MORNING.date())
        for row in rows:
            record = reader.get(row.reference)
            case = desk.rules.case(record, reader, MORNING.date())
            numbers = [event.seq for event in record.events]
            if (
                row.standing != case.standing()
                or row.last_change != record.events[-1].at.isoformat()
                or numbers != list(range(1, len(numbers) + 1))
                or (row.reference in claims and row.standing.status != "open")
            ):
                found.append(f"row and events differ: {row.reference}")
    return found
