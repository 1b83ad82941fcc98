"""The letter about missing papers: which, why, where to get them, until when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.checklist import Words
from desk_app.domain.case.events import COPENHAGEN, EventKind
from desk_app.domain.identity.countries import is_country
from desk_app.domain.rules.documents import Authentication
from desk_app.domain.rules.lines import deadline_of
from desk_app.domain.rules.pathway import DocumentRule, Requirement, Step
from desk_app.services.paper.checklist_page import ChecklistPage
from desk_app.services.paper.translations import Translation

# What a passport says of somebody without citizenship: no country stamps for them.
_NOWHERE = frozenset({"XXA", "XXB", "XXC", "XXX", "UTO"})
ANSWER_WITHIN = timedelta(weeks=4)


class Why(StrEnum):
    """What a paper shows; the sentence stands in ``texts/paper_*.toml``."""

    IDENTITY = "why_identity"
    STAY = "why_stay"
    HOME = "why_home"
    FAMILY = "why_family"
    HEALTH = "why_health"


_SHOWS = {
    Why.IDENTITY: "passport national_id danish_passport danish_driving_licence"
    " nordic_number",
    Why.HOME: "rental_contract housing_confirmation purchase_agreement"
    " share_certificate deed hotel_booking host_declaration",
    Why.FAMILY: "marriage_certificate divorce_decree spouse_death_certificate"
    " birth_certificate custody_documents other_parent_consent principal_document",
    Why.HEALTH: "health_card special_health_card residence_certificate cpr_letter",
}
_WHY = {paper: why for why, papers in _SHOWS.items() for paper in papers.split()}


@dataclass(frozen=True, slots=True)
class MissingPaper:
    """One paper that is wanted and not here.

    Attributes:
        id: of the document that comes first.
        title: its name.
        others: the names of what would do as well; empty for none.
        why: what it shows.
        get: where to get it.
        country: alpha-3 of the country that most likely issued it; empty: unknown,
            or no stamp is ever asked for.
        authentication: what stamp a paper from there needs.
        languages: ISO 639-1 codes that need no translation; empty: any language.
    """

    id: str
    title: Words
    others: tuple[Words, ...]
    why: Why
    get: Words
    country: str
    authentication: Authentication
    languages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one citizen. There is no field for a CPR number or an address.

    Attributes:
        language: ISO 639-1 code of the citizen's language.
        given_name: first names, or empty for a person with name protection.
        reference: the case number.
        written_on: the day.
        until: the last day to bring the papers.
        office: name and address of the centre.
        where: its address and opening hours, to hand the papers in.
        desk: the desk number; may be empty.
        missing: the papers, in the order of the steps.
        url: the official page, with scheme.
        rules_checked: the oldest day on which a rule of the case was checked.
        unconfirmed: the office must still confirm some rule about these papers.
        training: made at a training desk.
        unreviewed: nobody has read this translation yet.
        in_english: some of its words are in English, for want of a translation.
    """

    language: str
    given_name: str
    reference: str
    written_on: date
    until: date
    office: Words
    where: Words
    desk: str
    missing: tuple[MissingPaper, ...]
    url: str
    rules_checked: date
    unconfirmed: bool
    training: bool
    unreviewed: bool = False
    in_english: bool = False


def letter(
    page: ChecklistPage, own: Translation, desk: str, *, training: bool
) -> Letter:
    """Return the letter as of the case's day; ``missing`` may be empty."""
    listed = page.checklist(desk, training=training)
    wanted = list(_wanted(page.case))
    rules = [page.rules.documents[paper.any_of[0]] for _, paper in wanted]
    untold = any(not own.wording.has(f"document.{rule.id}.title") for rule in rules)
    marked = own.marked(replace(listed, to_do=()))
    return Letter(
        language=listed.language,
        given_name=listed.given_name,
        reference=listed.reference,
        written_on=listed.printed_on,
        until=answer_until(page),
        office=listed.office,
        where=page.handed_in_at(),
        desk=desk,
        missing=tuple(_missing(page, paper) for _, paper in wanted),
        url=listed.url,
        rules_checked=listed.rules_checked,
        unconfirmed=not all(rule.provenance.confirmed for rule in rules),
        training=training,
        unreviewed=marked.unreviewed,
        in_english=untold and own.wording.language not in {"da", "en"},
    )


def answer_until(page: ChecklistPage) -> date:
    """The last day: four weeks after the papers were last asked for, or sooner.

    Sooner where a step that wants one of them has a deadline of its own. A day that
    has passed is no answer: then it is four weeks from today.
    """
    case = page.case
    asked = [
        event.at.astimezone(COPENHAGEN).date()
        for event in case.record.events
        if event.kind is EventKind.PAPER_MISSING
    ]
    until = max(asked, default=case.on) + ANSWER_WITHIN
    if until <= case.on:
        until = case.on + ANSWER_WITHIN
    dates = page.dates()
    names = {name for step, _ in _wanted(case) for name in step.lines}
    lines = [page.rules.lines[name] for name in names]
    days = [deadline_of(line, dates) for line in lines if line.when.holds(case.facts)]
    return min([until, *(day for day in days if day and case.on < day < until)])


def _wanted(case: CaseView) -> Iterator[tuple[Step, Requirement]]:
    """The papers of the steps that are not finished; MitID's own come later."""
    for step in case.steps:
        if step.milestone is None and not case.state_of(step).finished:
            for wanted in case.papers_missing(step):
                yield step, wanted


def _missing(page: ChecklistPage, wanted: Requirement) -> MissingPaper:
    first, *others = (page.rules.documents[paper] for paper in wanted.any_of)
    country = page.case.record.person.citizenship
    asked = first.authentication and is_country(country) and country not in _NOWHERE
    group = page.rules.apostille.authentication_for(country)
    return MissingPaper(
        id=first.id,
        title=page.titled(first),
        others=tuple(page.titled(other) for other in others),
        why=_why(first),
        get=page.got(first),
        country=country if asked else "",
        authentication=group if asked else Authentication.NONE,
        languages=first.languages,
    )


def _why(paper: DocumentRule) -> Why:
    return _WHY.get(paper.id, Why.STAY)
