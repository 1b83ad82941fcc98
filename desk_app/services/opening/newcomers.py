"""Who stands at the counter, as scanned or typed, before there is a case."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from desk_app.domain.case.person import Household, Person, Relation
from desk_app.domain.identity.countries import is_country, read_country
from desk_app.domain.identity.mrz_repair import Repair
from desk_app.domain.identity.names import clean_name, names_agree
from desk_app.domain.identity.passport import Mrz, read_mrz
from desk_app.domain.identity.typed_dates import read_date
from desk_app.domain.rules.places import Municipality
from desk_app.errors import DeskError
from desk_app.services.limits import TEXTS, checked
from desk_app.services.opening.intake import OLDEST_YEARS

ADULT_YEARS = 18
_CODE_LENGTH = 4
_SHOWN_CHARACTERS = 40


@dataclass(frozen=True, slots=True, repr=False)
class TypedPerson:
    """What stands in the fields of one person, readable or not."""

    family_name: str = ""
    given_names: str = ""
    birth_date: str = ""
    citizenship: str = ""
    sex: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class TypedHome:
    """What stands in the fields of the home, readable or not."""

    address: str = ""
    moved_in: str = ""
    municipality: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Arriving:
    """One person at the counter.

    Attributes:
        key: tells the people at the counter apart.
        person: who they are, as far as it can be read.
        typed: what stands in the fields; None: only scanned.
        lines: the scanned lines; empty when typed.
        reading: what they say.
        accepted: offered repairs that the clerk took over.
        refused: why a field cannot be so, by field.
        answers: to the first questions, in the order they were asked.
        asks_all: nothing is taken over from the principal.
        chosen: the pathway the clerk chose without the questions; else empty.
        opens: whether a case is opened for somebody sent elsewhere.
    """

    key: int
    person: Person
    typed: TypedPerson | None = None
    lines: str = ""
    reading: Mrz | None = None
    accepted: tuple[Repair, ...] = ()
    refused: Mapping[str, DeskError] = field(default_factory=dict)
    answers: tuple[tuple[str, str], ...] = ()
    asks_all: bool = False
    chosen: str = ""
    opens: bool = False

    @property
    def is_blank(self) -> bool:
        """Nothing was scanned or typed yet."""
        return self.reading is None and self.typed in {None, TypedPerson()}


def scanned(
    key: int, text: str, today: date, accepted: tuple[Repair, ...] = ()
) -> Arriving:
    """Read somebody from the lines of their passport. Raises as ``read_mrz``."""
    reading = read_mrz(text, today, accepted)
    person = Person(
        family_name=reading.family_name,
        given_names=reading.given_names,
        birth_date=reading.birth_date,
        citizenship=reading.citizenship,
        sex=reading.sex,
        document_kind=_document_kind(reading),
        document_expiry=reading.expiry_date,
        names_from_mrz=True,
    )
    refused = {}
    if not is_country(person.citizenship):
        text_read = reading.citizenship_as_read
        refused["citizenship"] = DeskError("country-unknown", text=text_read)
    return Arriving(
        key=key,
        person=person,
        lines=text,
        reading=reading,
        accepted=accepted,
        refused=refused,
    )


def with_typed(arriving: Arriving, typed: TypedPerson, today: date) -> Arriving:
    """Put what was typed in the place of what was known before."""
    before = arriving.person
    readers: dict[str, Callable[[], Any]] = {
        "family_name": lambda: _name(typed),
        "given_names": lambda: clean_name(typed.given_names),
        "birth_date": lambda: read_birth_date(typed.birth_date, today),
        "citizenship": lambda: read_country(typed.citizenship),
        "sex": lambda: typed.sex,
    }
    found: dict[str, Any] = {
        "birth_date": None,
        "citizenship": "",
        "family_name": "",
        "given_names": "",
    }
    refused: dict[str, DeskError] = {}
    for name, read in readers.items():
        try:
            found[name] = read()
        except DeskError as error:
            refused[name] = error
    person = replace(before, **found)
    unread = person.names_from_mrz and _same_names(before, person)
    person = replace(person, names_from_mrz=unread)
    kept = replace(arriving, person=person, typed=typed, refused=refused)
    return kept if _same_rules(before, person) else without_answers(kept)


def without_answers(arriving: Arriving) -> Arriving:
    """The same person, with all questions still to be asked."""
    return replace(arriving, answers=(), asks_all=False, chosen="", opens=False)


def same_person(one: Person, other: Person) -> bool:
    """Whether two readings are of the same person: name in any spelling, birth date."""
    if one.birth_date is None or one.birth_date != other.birth_date:
        return False
    return names_agree(
        f"{one.family_name} {one.given_names}",
        f"{other.family_name} {other.given_names}",
    )


def is_child(person: Person, today: date) -> bool:
    """Whether they are known to be under 18."""
    born = person.birth_date
    return born is not None and relativedelta(today, born).years < ADULT_YEARS


def likely_relation(
    person: Person, others: Collection[Relation], today: date
) -> Relation:
    """Who somebody probably is among those who came before them to the counter."""
    if not others:
        return Relation.PRINCIPAL
    if is_child(person, today):
        return Relation.CHILD
    return Relation.OTHER if Relation.SPOUSE in others else Relation.SPOUSE


def read_birth_date(text: str, today: date) -> date | None:
    """The day that was typed; None for nothing.

    Raises:
        DeskError: as ``read_date``; ``birth-date-in-future``, ``birth-date-too-old``.
    """
    if not text.strip():
        return None
    day = read_date(text, today)
    if day > today:
        raise DeskError("birth-date-in-future", day=day.isoformat())
    if today.year - day.year > OLDEST_YEARS:
        raise DeskError("birth-date-too-old", day=day.isoformat())
    return day


def read_home(
    typed: TypedHome, known: Mapping[str, Municipality], today: date
) -> tuple[Household, dict[str, DeskError]]:
    """The home as far as it can be read, and why a field cannot be so."""
    found: dict[str, Any] = {}
    refused: dict[str, DeskError] = {}
    readers: dict[str, Callable[[], Any]] = {
        "address": lambda: checked(typed.address, "address", TEXTS["address"]),
        "moved_in": lambda: _past_day(typed.moved_in, today),
        "municipality": lambda: read_municipality(typed.municipality, known),
    }
    for name, read in readers.items():
        try:
            found[name] = read()
        except DeskError as error:
            refused[name] = error
    return Household(**found), refused


def read_municipality(text: str, known: Mapping[str, Municipality]) -> str:
    """The code for a code, a name, or the beginning of just one name; "" for nothing.

    Raises:
        DeskError: ``municipality-unknown``.
    """
    word = " ".join(text.split())
    if not word or word[:_CODE_LENGTH] in known:
        return word[:_CODE_LENGTH]
    names = {code: one.name.casefold() for code, one in known.items()}
    wanted = word.casefold()
    exact = [code for code, name in names.items() if name == wanted]
    found = exact or [c for c, name in names.items() if name.startswith(wanted)]
    if len(found) != 1:
        raise DeskError("municipality-unknown", municipality=word[:_SHOWN_CHARACTERS])
    return found[0]


def _document_kind(reading: Mrz) -> str:
    """The rules' name of the document; empty for cards that are no identity card."""
    if reading.document_code.startswith("P"):
        return "danish_passport" if reading.citizenship == "DNK" else "passport"
    return "national_id" if reading.document_code in {"I", "ID"} else ""


def _name(typed: TypedPerson) -> str:
    name = clean_name(typed.family_name)
    if not name and not typed.given_names.strip():
        raise DeskError("name-missing")
    return name


def _past_day(text: str, today: date) -> date | None:
    if not text.strip():
        return None
    day = read_date(text, today)
    if day > today:
        raise DeskError("future-date", day=day.isoformat())
    return day


def _same_names(one: Person, other: Person) -> bool:
    return (one.family_name, one.given_names) == (other.family_name, other.given_names)


def _same_rules(one: Person, other: Person) -> bool:
    """Whether the first questions would be the same."""
    return (one.citizenship, one.birth_date) == (other.citizenship, other.birth_date)
