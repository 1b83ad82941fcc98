"""How far a case has come: its events folded into one picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desk_app.domain.case.events import Event, EventKind, in_force


class StepState(StrEnum):
    """Where one step stands, in one word, the same everywhere."""

    OPEN = "open"
    DONE = "done"
    WAITING = "waiting"
    NOT_NEEDED = "not_needed"
    REFUSED = "refused"

    @property
    def finished(self) -> bool:
        """Later steps may go on."""
        return self is StepState.DONE or self is StepState.NOT_NEEDED


class PaperState(StrEnum):
    """Where one paper stands."""

    WANTED = "wanted"
    ACCEPTED = "accepted"
    MISSING = "missing"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class OpenPause:
    """Something that somebody else must do first.

    Attributes:
        reason: a PauseReason value: for whom the case waits.
        since: the local day it began.
        step: the step that waits; may be empty.
        paper: the paper waited for; may be empty.
    """

    reason: str
    since: date
    step: str = ""
    paper: str = ""


@dataclass(slots=True)
class Progress:
    """What the events of one case add up to.

    Attributes:
        applied: the day it began to wait.
        informed: the day the last paper before CPR was accepted.
        cpr: the day the CPR number was issued.
        mitid: the day MitID was issued.
        ended: why it was not completed, a NotCompletedReason value; else empty.
        ended_on: the day it was completed or given up.
        marks: what was said of steps, and the day.
        papers: what was said of papers, by step and paper.
        pauses: what the case waits for now, oldest first.
        history: the case began before the desk: imported.
    """

    applied: date
    informed: date | None = None
    cpr: date | None = None
    mitid: date | None = None
    ended: str = ""
    ended_on: date | None = None
    marks: dict[str, tuple[StepState, date]] = field(default_factory=dict)
    papers: dict[tuple[str, str], PaperState] = field(default_factory=dict)
    pauses: list[OpenPause] = field(default_factory=list)
    history: bool = False


_STEP_MARKS = {
    EventKind.STEP_DONE: StepState.DONE,
    EventKind.STEP_NOT_NEEDED: StepState.NOT_NEEDED,
    EventKind.STEP_REFUSED: StepState.REFUSED,
}
_PAPER_MARKS = {
    EventKind.PAPER_ACCEPTED: PaperState.ACCEPTED,
    EventKind.PAPER_MISSING: PaperState.MISSING,
    EventKind.PAPER_NOT_NEEDED: PaperState.NOT_NEEDED,
}


def progress_of(events: Sequence[Event]) -> Progress:
    """Fold the events of one case, oldest first; what was undone does not count."""
    first = events[0]
    so_far = Progress(applied=first.local_day, history=first.history)
    for event in in_force(list(events)):
        fold(so_far, event)
    return so_far


def fold(so_far: Progress, event: Event) -> None:
    """Add what happened next: anything but UNDONE, which changes what went before."""
    if event.kind in _STEP_MARKS:
        so_far.marks[event.step] = (_STEP_MARKS[event.kind], event.local_day)
    elif event.kind in _PAPER_MARKS:
        so_far.papers[event.step, event.paper] = _PAPER_MARKS[event.kind]
    elif event.kind is EventKind.STEP_REOPENED:
        so_far.marks.pop(event.step, None)
    else:
        _fold_clock(so_far, event)


def _fold_clock(so_far: Progress, event: Event) -> None:
    day = event.local_day
    match event.kind:
        case EventKind.APPLIED | EventKind.APPLIED_CORRECTED:
            so_far.applied = day
        case EventKind.INFORMED | EventKind.INFORMED_CORRECTED:
            so_far.informed = day
        case EventKind.CPR_ISSUED:
            so_far.cpr = day
        case EventKind.MITID_ISSUED:
            so_far.mitid = so_far.ended_on = day
        case EventKind.NOT_COMPLETED:
            so_far.ended, so_far.ended_on = event.reason, day
        case EventKind.REOPENED:
            _reopen(so_far)
        case EventKind.PAUSED:
            so_far.pauses.append(OpenPause(event.reason, day, event.step, event.paper))
        case EventKind.RESUMED:
            _resume(so_far, event)


def _reopen(so_far: Progress) -> None:
    """The end did not count: neither giving up, nor else the last milestone."""
    if so_far.ended:
        so_far.ended = ""
    elif so_far.mitid is not None:
        so_far.mitid = None
    else:
        so_far.cpr = None
    so_far.ended_on = None


def _resume(so_far: Progress, event: Event) -> None:
    """End one pause: the newest that fits what the event names."""
    for pause in reversed(so_far.pauses):
        if (
            event.reason in {"", pause.reason}
            and event.step in {"", pause.step}
            and event.paper in {"", pause.paper}
        ):
            so_far.pauses.remove(pause)
            return
