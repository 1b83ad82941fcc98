"""A case as it is kept: who, on which pathway, with whom, and what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.case.events import Event
from desk_app.domain.case.person import Household, Person


class Status(StrEnum):
    """Where a case stands, in one word, the same everywhere."""

    OPEN = "open"  # the desk can act
    WAITING = "waiting"  # somebody else must act
    COMPLETED = "completed"  # MitID is issued
    NOT_COMPLETED = "not_completed"


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """Everything about one case that is kept.

    Attributes:
        reference: e.g. ``2026-11-0412``, or the office's own for imported history.
        pathway: its code, e.g. ``EU_WORKER``.
        additions: codes of additions, e.g. ``("REENTRY",)``.
        rules_version: version of the rules it began with.
        party: reference of the party; everybody who came together shares it.
        person: the newcomer.
        household: shared by the party.
        events: what happened, oldest first.
        rev: revision, raised by one with every save; 0 for a case not yet kept.
        forgotten_on: the day the person was taken out of it; nothing may be changed
            since. None: never.
    """

    reference: str
    pathway: str
    rules_version: str
    party: str
    person: Person
    household: Household
    events: tuple[Event, ...]
    additions: tuple[str, ...] = ()
    rev: int = 0
    forgotten_on: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What lists need to know of a case, kept on its row in the same unit.

    Attributes:
        status: one word.
        step: id of the present step; empty when there is none left.
        waiting_for: the newest open pause's reason; empty when not waiting.
        missing: id of the paper waited for; may be empty.
        applied_on: the day it began to wait.
        informed_on: the day the last paper was accepted.
        cpr_on: the day the CPR number was issued.
        mitid_on: the day MitID was issued.
        closed_on: the day it was completed or given up.
        outcome: why it was not completed; else empty.
    """

    status: Status
    step: str
    waiting_for: str
    missing: str
    applied_on: date
    informed_on: date | None
    cpr_on: date | None
    mitid_on: date | None
    closed_on: date | None
    outcome: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of a list of cases.

    Attributes:
        reference: the case number.
        family_name: empty when ``protected``.
        given_names: empty when ``protected``.
        birth_date: None when ``protected`` or unknown.
        citizenship: alpha-3.
        pathway: its code.
        municipality: four digits.
        party: reference of the party.
        relation: in the party.
        protected: name and address are withheld from lists.
        standing: where it stands.
        last_change: instant of the newest event, aware, UTC, ISO 8601.
        forgotten_on: the day the person was taken out of the case, or None.
    """

    reference: str
    family_name: str
    given_names: str
    birth_date: date | None
    citizenship: str
    pathway: str
    municipality: str
    party: str
    relation: str
    protected: bool
    standing: Standing
    last_change: str
    forgotten_on: date | None = None
