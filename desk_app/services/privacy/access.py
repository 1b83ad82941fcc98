"""Everything that is held about one person, for that person (GDPR art. 15)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from typing import NamedTuple

from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import COPENHAGEN, Event
from desk_app.domain.case.person import Household, Person
from desk_app.domain.identity.countries import country_name
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.changing import refuse_forgotten
from desk_app.services.log.log_words import action_words, reason_words
from desk_app.services.log_port import LogLine
from desk_app.services.messages import name_of
from desk_app.services.ports import AuditEntry, CaseReader, Clock, Store
from desk_app.services.privacy.access_words import (
    event_words,
    label,
    rules_told,
    value_words,
    word,
)
from desk_app.services.privacy.retention import Kind, rules_in
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize

_COUNTRIES = frozenset({"citizenship", "moved_from"})


class Fact(NamedTuple):
    """One thing that is held.

    Attributes:
        name: of the field, the same in every language.
        label: what it is called.
        told: its value in words; a CPR number with only the birth date shown.
    """

    name: str
    label: str
    told: str


class Happened(NamedTuple):
    """One thing that happened, and why; no names of staff.

    Attributes:
        at: local moment, whole minutes.
        what: in words.
        why: the step, the paper, or what was typed as a reason; may be empty.
    """

    at: datetime
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Access:
    """What the citizen is given.

    Attributes:
        case: the case number.
        language: ``da`` or ``en``.
        made_at: local moment.
        person: what is held of them.
        household: where they live.
        withheld: why the address is left out; empty where it is not.
        standing: where the case stands.
        events: what happened in it, oldest first.
        log: when somebody used the data, oldest first.
        rules: why, from where, to whom and for how long.
        training: the desk is for training: nothing on the sheet is real.
    """

    case: str
    language: str
    made_at: datetime
    person: tuple[Fact, ...]
    household: tuple[Fact, ...]
    withheld: str
    standing: tuple[Fact, ...]
    events: tuple[Happened, ...]
    log: tuple[Happened, ...]
    rules: tuple[str, ...]
    training: bool = False


@dataclass(frozen=True)
class AccessRequests:
    """Gathers what is held; ``desk_app.printing`` draws it."""

    store: Store
    rules: RuleShelf
    now: Clock

    def access(self, who: Staff, case: str, language: str) -> Access:
        """Return everything about one person, and log that it was taken out.

        Only for the thread that opened the desk.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``, ``case-forgotten`` (case,
                day): nothing is held any more.
        """
        authorize(who, Action.PRINT_ACCESS)
        with self.store.reading() as reader:
            record = reader.get(case)
            refuse_forgotten(record)
            gathered = self._gather(reader, record, "da" if language == "da" else "en")
        with self.store.unit() as unit:
            unit.audit(AuditEntry(who.name, Action.PRINT_ACCESS, case, language))
        return gathered

    def _gather(self, reader: CaseReader, record: CaseRecord, language: str) -> Access:
        made_at = self.now().astimezone(COPENHAGEN)
        view = self.rules.case(record, reader, made_at.date())
        book = self.rules.of(record, reader)
        mates = [
            mate
            for mate in reader.party(record.party)
            if mate.reference != record.reference
        ]
        # Members of a family do not see each other's protected address.
        withheld = any(mate.person.protected for mate in mates)
        limits = {rule.kind: rule.limit for rule in rules_in(reader)}
        return Access(
            case=record.reference,
            language=language,
            made_at=made_at,
            person=tuple(_facts(record.person, language, book)),
            household=tuple(
                fact
                for fact in _facts(record.household, language, book)
                if not withheld or fact.name not in {"address", "municipality"}
            ),
            withheld=word("address_withheld", language) if withheld else "",
            standing=tuple(_standing(view, language)),
            events=tuple(_event(it, language, book) for it in record.events),
            log=_once(
                _line(it, language, book) for it in reader.log_of(record.reference)
            ),
            rules=rules_told(language, limits[Kind.CASES], limits[Kind.LOG]),
            training=reader.setting("kind") == "training",
        )


def access_data(access: Access) -> dict[str, object]:
    """The same for a program: the names of fields do not depend on the language."""

    def facts(those: tuple[Fact, ...]) -> dict[str, str]:
        return {fact.name: fact.told for fact in those}

    def happened(those: tuple[Happened, ...]) -> list[dict[str, str]]:
        return [
            {"at": it.at.isoformat(), "what": it.what, "why": it.why} for it in those
        ]

    return {
        "case": access.case,
        "made_at": access.made_at.isoformat(),
        "language": access.language,
        "training": access.training,
        "person": facts(access.person),
        "household": facts(access.household),
        "household_note": access.withheld,
        "standing": facts(access.standing),
        "events": happened(access.events),
        "log": happened(access.log),
        "about": list(access.rules),
    }


def _facts(held: Person | Household, language: str, book: Rulebook) -> Iterator[Fact]:
    """What is there; what was never asked is left out."""
    for field in fields(held):
        value = getattr(held, field.name)
        if value is None or value == "":
            continue
        told = value_words(value, language)
        if field.name in _COUNTRIES:
            told = country_name(str(value), language)
        elif field.name == "document_kind":
            told = name_of(str(value), language, book)
        elif field.name == "municipality" and value in book.municipalities:
            told = book.municipalities[str(value)].name
        yield Fact(field.name, label(field.name, language), told)


def _standing(view: CaseView, language: str) -> Iterator[Fact]:
    title = view.pathway.title.in_language(language)
    yield Fact("pathway", label("pathway", language), title)
    standing: Standing = view.standing()
    names = ("status", "applied_on", "informed_on", "cpr_on", "mitid_on", "closed_on")
    for name in names:
        value = getattr(standing, name)
        if value is not None:
            yield Fact(name, label(name, language), value_words(value, language))


def _event(event: Event, language: str, book: Rulebook) -> Happened:
    about = [name_of(it, language, book) for it in (event.step, event.paper) if it]
    if event.reason:
        about.append(value_words(event.reason, language))
    if event.day is not None:
        about.append(event.day.isoformat())
    what = event_words(event.kind, language)
    return Happened(_minute(event.at), what, " · ".join(about))


def _line(line: LogLine, language: str, book: Rulebook) -> Happened:
    what = action_words(line.action, language)
    return Happened(_minute(line.at), what, reason_words(line, language, book))


def _once(lines: Iterator[Happened]) -> tuple[Happened, ...]:
    """The same thing within a minute is told once."""
    return tuple(dict.fromkeys(lines))


def _minute(at: datetime) -> datetime:
    return at.astimezone(COPENHAGEN).replace(second=0, microsecond=0)
