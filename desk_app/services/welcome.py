"""The welcome page: what the centre offers this person, and what is still to come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desk_app.domain.case.case_view import STUDY_PATHWAYS, WORK_PATHWAYS
from desk_app.domain.case.checklist import Words
from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.case.person import Relation
from desk_app.errors import DeskError
from desk_app.services.changing import refuse_forgotten
from desk_app.services.lookup import Lookup, Sheet
from desk_app.services.paper.translations import LANGUAGES
from desk_app.services.staff import Action, Staff, authorize
from desk_app.services.welcome_file import (
    WELCOME_FILE,
    Audience,
    Offer,
    read_offers,
    shipped_offers,
)

_ADULT = 18
_BESIDE_SOMEBODY = frozenset({"EU_FAMILY", "NONEU_FAMREUN", "NONEU_ACCFAM"})


@dataclass(frozen=True, slots=True)
class WelcomePage:
    """One person's page. No name, no number and no address of theirs is on it.

    Attributes:
        language: of the citizen, ISO 639-1.
        reference: the case number.
        rev: of the case.
        printed_on: the day.
        office: the centre's name.
        offers: those with a day first, then what is always there.
        training: made at a training desk.
    """

    language: str
    reference: str
    rev: int
    printed_on: date
    office: Words
    offers: tuple[Offer, ...]
    training: bool


@dataclass(frozen=True)
class Welcoming:
    """Makes the page; ``desk_app.printing`` draws it.

    Attributes:
        lookup: reads the case, and notes who looked.
        offers: reads the office's file, asked each time: it may have been changed.
    """

    lookup: Lookup
    offers: Callable[[], Sequence[Offer]]

    def page_of(self, who: Staff, reference: str, language: str) -> WelcomePage:
        """Return the page for one case.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``, ``language-unknown``,
                ``case-forgotten``, ``welcome-file-wrong``, ``welcome-nothing``.
        """
        authorize(who, Action.PRINT_CHECKLIST)
        if language not in LANGUAGES:
            raise DeskError("language-unknown", language=language)
        sheet = self.lookup.sheet(who, reference)
        refuse_forgotten(sheet.case.record)
        on = self.lookup.now().astimezone(COPENHAGEN).date()
        offers = fitting(self.offers(), audiences(sheet), on)
        if not offers:
            raise DeskError("welcome-nothing")
        with self.lookup.store.reading() as reader:
            training = reader.setting("kind") == "training"
        return WelcomePage(
            language=language,
            reference=reference,
            rev=sheet.case.record.rev,
            printed_on=on,
            office=_office(sheet),
            offers=offers,
            training=training,
        )


def offers_in(folder: Path) -> tuple[Offer, ...]:
    """Return the office's own offers; the shipped example where it has no file.

    Raises:
        DeskError: ``welcome-file-wrong`` (file, line, reason, key, remedy).
    """
    path = folder / WELCOME_FILE
    try:
        return read_offers(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return shipped_offers()
    except UnicodeDecodeError as trouble:
        line = path.read_bytes()[: trouble.start].count(b"\n") + 1
        raise _unreadable(line, "not-utf-8", "UTF-8") from trouble
    except OSError as trouble:
        raise _unreadable(1, "missing-file", WELCOME_FILE) from trouble


def _unreadable(line: int, reason: str, remedy: str) -> DeskError:
    return DeskError(
        "welcome-file-wrong",
        file=WELCOME_FILE,
        line=line,
        reason=reason,
        key="",
        remedy=remedy,
    )


def audiences(sheet: Sheet) -> frozenset[Audience]:
    """Return who this person is, for the offers: often several at once."""
    record, facts = sheet.case.record, sheet.case.facts
    person, pathway = record.person, record.pathway
    found = {Audience.EVERYONE}
    if pathway in STUDY_PATHWAYS:
        found.add(Audience.STUDENT)
    if pathway in WORK_PATHWAYS:
        found.add(Audience.WORKER)
    along = [mate.record.person.relation for mate in sheet.mates]
    child = person.relation is Relation.CHILD or pathway == "CHILD"
    if child or facts.children_along or Relation.CHILD in along:
        found.add(Audience.FAMILY)
    accompanies = person.relation is Relation.SPOUSE or pathway in _BESIDE_SOMEBODY
    if accompanies and not child and not _is_minor(sheet):
        found.add(Audience.SPOUSE)
    return frozenset(found)


def fitting(
    offers: Sequence[Offer], audience: frozenset[Audience], on: date
) -> tuple[Offer, ...]:
    """Return the offers for these people that are not over: dated ones first."""
    chosen = [
        offer for offer in offers if offer.audiences & audience and offer.in_time(on)
    ]
    # An offer that has begun and goes on stands with those that have no day.
    ahead = [offer for offer in chosen if offer.last or (offer.first or on) > on]
    ahead.sort(key=lambda offer: (offer.first or on, offer.last or date.max))
    return (*ahead, *(offer for offer in chosen if offer not in ahead))


def _is_minor(sheet: Sheet) -> bool:
    born, on = sheet.case.record.person.birth_date, sheet.case.on
    if born is None:
        return False
    had_birthday = (on.month, on.day) >= (born.month, born.day)
    return on.year - born.year - (not had_birthday) < _ADULT


def _office(sheet: Sheet) -> Words:
    """The centre of the citizen's municipality, by the name on its door."""
    rules, code = sheet.rules, sheet.case.record.household.municipality
    municipality = rules.municipalities.get(code)
    centre = rules.centres.get(municipality.centre) if municipality else None
    return Words(centre.name.en, centre.name.da) if centre else Words("", "")
