"""Erased is gone: people with words of their own are forgotten, every byte searched.

Each has a name, a phone, an address, a doctor, a reason that somebody typed and a
half-typed form, in letters that occur nowhere else, and had a CPR number while the
case was open. Searched are the pages of the file as they read without the engine, free
ones too, what lies beside it, the index, and the drafts.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from db.cases.kept_numbers import Prints
from db.desk_folder import DRAFTS, desk_file
from db.safekeeping.drafting.draft_seal import DraftSeal
from db.safekeeping.drafting.drafts import DRAFT, FileDrafts
from db.safekeeping.forgetting import SqliteForgetter
from db.safekeeping.salvaging.damaged_pages import DamagedPages
from db.store import SqliteStore
from db.training import TRAINING_KEY, open_desk, training_access
from desk_app.bootstrap.training import make_training_desk
from desk_app.domain.case.case_record import CaseRecord, Standing, Status
from desk_app.domain.case.events import Event, EventKind
from desk_app.domain.case.person import Household, Person
from desk_app.domain.identity.cpr import Cpr
from desk_app.services.drafts import HalfTyped
from desk_app.services.ports import AuditEntry
from desk_app.services.privacy.forgetting import Forgetting, Proof
from desk_app.services.staff import Role, Staff
from tests.proof.promise import Measured

SMALL, WHOLE = 5, 100
ADMIN = Staff("Admin", Role.ADMIN)
NUMBER = "2512489996"
_NOW = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
_OPENED = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
_CLOSED = date(2026, 9, 21)
_OFFICE = (60, 1, 7)  # cases, years, seed: the people around them
_KINDS = 7  # words of each person


class Planted(NamedTuple):
    """Somebody with words of their own."""

    case: str
    family_name: str
    given_name: str
    birth_place: str
    phone: str
    doctor: str
    street: str
    said: str


def now() -> datetime:
    """A day of the office."""
    return _NOW


def prove(size: int, folder: Path) -> list[Measured]:
    """Forget ``size`` people; search for what was known of them."""
    desk, people = folder / "desk", planted(size)
    make_training_desk(desk, _OFFICE, clock=now)
    drafts = FileDrafts(desk, TRAINING_KEY, now)
    with closing(open_desk(desk, now)) as store:
        plant(store, people)
        drafts.keep([_half_typed(person) for person in people])
        before = found_in(desk, store, people)
        proof = forget(desk, store, drafts)
        after = found_in(desk, store, people)
        drafts.close()
    raw = found_raw(desk, people)
    kept = proof.clean and {person.case for person in people} <= {*proof.cases}
    # Proves nothing where there was nothing to find.
    enough = len(before) > size * _KINDS
    return [
        Measured(
            f"of {size} erased people nothing is left in any byte",
            f"0 of {len(before)} traces",
            f"{len({*after, *raw})}",
            kept=kept and enough and not after and not raw,
        )
    ]


def planted(size: int) -> list[Planted]:
    """So many people; no two words of theirs are alike."""
    chance = Random(size)

    def word() -> str:
        return "".join(chance.choices("bdfghjklmnprstvz", k=14)).capitalize()

    return [
        Planted(
            f"2026-09-{number:04d}",
            word(),
            word(),
            word(),
            f"{chance.randrange(10**14, 10**15)}",
            word(),
            word(),
            word(),
        )
        for number in range(5001, 5001 + size)
    ]


def plant(store: SqliteStore, people: list[Planted]) -> None:
    """Keep their cases, open, with the CPR number; then close them."""
    for person in people:
        record, standing = _case(person)
        with store.unit() as unit:
            unit.add(record, standing)
            unit.audit(AuditEntry("Anna L.", "open-case", person.case))
            unit.answer(f"key of {person.case}", person.case)
        with store.unit() as unit:
            read = unit.get(person.case)
            then = _OPENED + timedelta(days=20)
            cpr = Event(3, EventKind.CPR_ISSUED, then, "Anna L.", action=3)
            mitid = Event(4, EventKind.MITID_ISSUED, then, "Anna L.", action=4)
            ended = replace(standing, status=Status.COMPLETED, closed_on=_CLOSED)
            ended = replace(ended, cpr_on=_CLOSED, mitid_on=_CLOSED)
            unit.save(replace(read, events=(*read.events, cpr, mitid)), ended)


def forget(desk: Path, store: SqliteStore, drafts: FileDrafts) -> Proof:
    """Forget everybody whose time is over."""
    forgetter = SqliteForgetter(training_access(desk), now)
    return Forgetting(forgetter, store, now, drafts).forget(ADMIN)


def found_in(desk: Path, store: SqliteStore, people: list[Planted]) -> set[str]:
    """What is found of them, where: in pages, index, drafts, or plain in a file."""
    return {
        *_in_pages(desk, people),
        *_in_index(store, people),
        *_in_drafts(desk, people),
        *found_raw(desk, people),
    }


def found_raw(desk: Path, people: list[Planted]) -> set[str]:
    """What stands in plain text in any file; never anything."""
    found = set()
    for path in sorted(desk.rglob("*")):
        if path.is_file():
            found |= _words_in(path.read_bytes(), people, path.name)
    return found


def _in_pages(desk: Path, people: list[Planted]) -> set[str]:
    """The file's pages and those that wait beside it, decrypted; free ones too."""
    found: set[str] = set()
    cpr_print = Prints(TRAINING_KEY).of(NUMBER)
    with closing(DamagedPages(desk_file(desk), TRAINING_KEY, ())) as pages:
        for number in range(1, pages.count + 1):
            page = pages.page(number) or b""
            found |= _words_in(page, people, "page")
            found |= {"CPR number"} if NUMBER.encode() in page else set()
            found |= {"CPR fingerprint"} if cpr_print in page else set()
    return found


def _in_index(store: SqliteStore, people: list[Planted]) -> set[str]:
    with store.reading() as reader:
        return {
            f"index: {word}"
            for person in people
            for word in person[1:5]
            if reader.search([word.lower()[:6]], 5)
        }


def _in_drafts(desk: Path, people: list[Planted]) -> set[str]:
    found: set[str] = set()
    for path in (desk / DRAFTS).glob(f"*{DRAFT}"):
        halves, _ = DraftSeal(TRAINING_KEY).open(path.read_bytes(), path.stem)
        found |= _words_in(repr(_texts_in(halves)).encode(), people, "draft")
    return found


def _texts_in(halves: list[HalfTyped]) -> list[str]:
    """What stands in them; they themselves tell nobody."""
    return [text for half in halves for text in (*half.typed.values(), half.case)]


def _words_in(content: bytes, people: list[Planted], where: str) -> set[str]:
    """The tails of words: the index leaves out what two words begin with alike."""
    small = content.lower()
    return {f"{where}: {word}" for word in _words(people) if _tail(word) in small}


def _words(people: list[Planted]) -> Iterator[str]:
    for person in people:
        yield from person[1:]


def _tail(word: str) -> bytes:
    return word[-8:].lower().encode()


def _case(person: Planted) -> tuple[CaseRecord, Standing]:
    who = Person(
        person.family_name,
        person.given_name,
        birth_date=date(1948, 12, 25),
        citizenship="DEU",
        birth_place=person.birth_place,
        phone=person.phone,
        doctor_name=person.doctor,
        cpr=Cpr(NUMBER),
    )
    home = Household(f"{person.street}vej 1, 1000 København K", None, "0101")
    applied = Event(1, EventKind.APPLIED, _OPENED, "Anna L.", action=1)
    skipped = Event(
        2,
        EventKind.STEP_NOT_NEEDED,
        _OPENED,
        "Anna L.",
        reason=f"{person.said} has it already",
        step="doctor",
        action=2,
    )
    record = CaseRecord(
        reference=person.case,
        pathway="EU_WORKER",
        rules_version="",
        party=person.case,
        person=who,
        household=home,
        events=(applied, skipped),
    )
    days = dict.fromkeys(("informed_on", "cpr_on", "mitid_on", "closed_on"))
    words = dict.fromkeys(("step", "waiting_for", "missing", "outcome"), "")
    opened = _OPENED.date()
    return record, Standing(status=Status.OPEN, applied_on=opened, **days, **words)


def _half_typed(person: Planted) -> HalfTyped:
    typed = {"phone": person.phone, "doctor_name": person.doctor}
    return HalfTyped("doctor", person.case, 2, typed, {}, _NOW, "Anna L.", "4")
