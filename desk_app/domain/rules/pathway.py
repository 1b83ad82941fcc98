"""A pathway: the steps one kind of newcomer takes, and the papers each step wants.

Pathways are data (``resources/pathways/*.toml``). These are only their shapes;
``rulebook.py`` reads them and ``conditions.py`` says what a condition may ask.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.rules.conditions import ALWAYS, Condition, Facts


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in both of the desk's own languages."""

    da: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the Danish words for ``da``, else the English ones."""
        return self.da if language == "da" else self.en


class StepKind(StrEnum):
    """What is done in a step."""

    CHECK = "check"  # look, ask, write down
    PAPERS = "papers"  # accept documents
    DECIDE = "decide"  # somebody decides: approved or refused
    MILESTONE = "milestone"  # the CPR number or MitID is issued
    REFER = "refer"  # another authority takes over; the case ends here
    HAND_OVER = "hand-over"  # tell the citizen what follows, give the paper


class Milestone(StrEnum):
    """The two things that the waiting time runs to."""

    CPR = "cpr"
    MITID = "mitid"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Why a rule is so, and who says it.

    Attributes:
        why: one sentence for the clerk: the statute or the page.
        sources: marks of the handbook's source list, e.g. ``("S02", "S14")``.
        checked_on: the day somebody last compared it with the source.
        confirmed: False while the office must confirm it.
    """

    why: Text
    sources: tuple[str, ...]
    checked_on: date
    confirmed: bool


@dataclass(frozen=True, slots=True)
class EntryCondition:
    """One thing that must be true before anybody is registered as moved in.

    Attributes:
        id: e.g. ``home``.
        title: what must be true, in one sentence.
        provenance: why and from where.
    """

    id: str
    title: Text
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """One kind of document and when it can be accepted.

    Attributes:
        id: e.g. ``marriage_certificate``.
        title: its name.
        get: where the citizen gets it.
        languages: ISO 639-1 codes accepted without translation; empty: any.
        max_age_months: how old it may be on the day it is shown; None: any age.
        must_be_valid: whether it has an expiry date that must not have passed.
        authentication: whether the apostille table applies (civil-status papers).
        shared: shown once, it counts for everybody who came together.
        provenance: why and from where.
    """

    id: str
    title: Text
    get: Text
    languages: tuple[str, ...]
    max_age_months: int | None
    must_be_valid: bool
    authentication: bool
    shared: bool
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Requirement:
    """One paper is wanted: any of these documents, where the condition holds."""

    any_of: tuple[str, ...]
    when: Condition = ALWAYS


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a pathway, as the rules describe it.

    Attributes:
        id: e.g. ``housing``; unique in its pathway.
        kind: what is done in it.
        title: its name in the list of steps.
        ask: the question to the citizen, shown in both languages side by side.
        fields: what the clerk writes down, by names of ``intake fields``.
        after: ids of the steps that must be finished before it.
        when: whom it applies to; it is left out for everybody else.
        requirements: the papers it wants.
        milestone: which number it issues; only for MILESTONE.
        refer_to: whom it refers to (key of the texts); only for REFER.
        lines: ids of the lines it puts on the citizen's checklist.
        provenance: why and from where.
    """

    id: str
    kind: StepKind
    title: Text
    ask: Text
    fields: tuple[str, ...]
    after: tuple[str, ...]
    when: Condition
    requirements: tuple[Requirement, ...]
    milestone: Milestone | None
    refer_to: str
    lines: tuple[str, ...]
    provenance: Provenance

    def wanted(self, facts: Facts) -> tuple[Requirement, ...]:
        """The papers this step wants from this person."""
        return tuple(r for r in self.requirements if r.when.holds(facts))


@dataclass(frozen=True, slots=True)
class Pathway:
    """The steps of one kind of newcomer, in order.

    Attributes:
        code: e.g. ``EU_WORKER``.
        title: short name for lists, e.g. "EU · arbejde".
        about: one sentence: who this is for.
        authority: who decides on the residence basis (key of the texts).
        steps: in the order they are done.
        provenance: why and from where.
        conditions: what must be true before the person is registered.
        right_after_months: a stay longer than this gives a right to be registered.
        duty_after_months: a stay longer than this makes it a duty.
    """

    code: str
    title: Text
    about: Text
    authority: str
    steps: tuple[Step, ...]
    provenance: Provenance
    conditions: tuple[EntryCondition, ...] = ()
    right_after_months: int | None = None
    duty_after_months: int | None = None

    @property
    def refers(self) -> bool:
        """Another authority takes over: this pathway ends without a number."""
        return any(step.kind is StepKind.REFER for step in self.steps)

    def steps_for(self, facts: Facts) -> tuple[Step, ...]:
        """The steps that this person takes, in order."""
        return tuple(step for step in self.steps if step.when.holds(facts))
