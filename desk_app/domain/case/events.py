"""What happened to a case: a list of events, only ever appended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


class EventKind(StrEnum):
    """The kinds of event. The first eight move a clock."""

    APPLIED = "applied"
    INFORMED = "informed"
    PAUSED = "paused"
    RESUMED = "resumed"
    CPR_ISSUED = "cpr_issued"
    MITID_ISSUED = "mitid_issued"
    NOT_COMPLETED = "not_completed"
    REOPENED = "reopened"
    APPLIED_CORRECTED = "applied_corrected"
    INFORMED_CORRECTED = "informed_corrected"
    STEP_DONE = "step_done"
    STEP_NOT_NEEDED = "step_not_needed"
    STEP_REFUSED = "step_refused"
    STEP_REOPENED = "step_reopened"
    PAPER_ACCEPTED = "paper_accepted"
    PAPER_MISSING = "paper_missing"
    PAPER_NOT_NEEDED = "paper_not_needed"
    UNDONE = "undone"


class PauseReason(StrEnum):
    """Who must act before the desk can. Only the last never stops a clock."""

    CITIZEN = "citizen"
    SIRI = "siri"
    IMMIGRATION_SERVICE = "immigration_service"
    TRANSLATION = "translation"
    APOSTILLE = "apostille"
    ADDRESS_CHECK = "address_check"
    PARTNER_MUNICIPALITY = "partner_municipality"
    OWN_CAPACITY = "own_capacity"

    @property
    def stops_the_clock(self) -> bool:
        """False for the office's own lack of capacity: recorded, never deducted."""
        return self is not PauseReason.OWN_CAPACITY


class NotCompletedReason(StrEnum):
    """Why a case ended without the milestone."""

    JOB_ELSEWHERE = "job_elsewhere"
    NO_HOUSING = "no_housing"
    NO_PERMIT = "no_permit"
    NO_SHOW = "no_show"
    OWN_MUNICIPALITY = "own_municipality"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    REFERRED = "referred"
    NO_MITID = "no_mitid"  # the CPR number is issued; too young for MitID, or declined
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a case.

    Attributes:
        seq: place in the case's list, from 1, without gaps.
        kind: what happened.
        at: when, an aware instant in UTC.
        actor: the staff member's name; empty for history that was imported.
        desk: the desk number it happened at; may be empty.
        reason: a PauseReason or NotCompletedReason value, a correction's words,
            why a step is not needed or refused; else empty.
        step: id of the step concerned; else empty.
        paper: id of the document concerned; else empty.
        day: the corrected local day, for the two corrections only.
        action: seq of the first event of the clerk's action this belongs to.
        undoes: for UNDONE, the action it takes back (an UNDONE action may itself
            be taken back: that is redo).
        history: it happened before the desk existed and was imported.
    """

    seq: int
    kind: EventKind
    at: datetime
    actor: str = ""
    desk: str = ""
    reason: str = ""
    step: str = ""
    paper: str = ""
    day: date | None = None
    action: int = 0
    undoes: int | None = None
    history: bool = False

    @property
    def local_day(self) -> date:
        """The day it counts for in Denmark: the corrected one, or the day of ``at``."""
        return self.day or self.at.astimezone(COPENHAGEN).date()


def in_force(events: tuple[Event, ...] | list[Event]) -> list[Event]:
    """Return the events that count: none undone, no UNDONE themselves.

    An UNDONE that was itself undone takes nothing back, so the newest is read first.
    """
    void: set[int] = set()
    for event in reversed(events):
        if event.kind is EventKind.UNDONE and event.action not in void:
            void.add(event.undoes or 0)
    return [
        event
        for event in events
        if event.kind is not EventKind.UNDONE and event.action not in void
    ]
