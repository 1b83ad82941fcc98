"""What can be done with a step now, and what the big button says."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import Event
from desk_app.domain.case.progress import StepState
from desk_app.domain.case.undo import last_done, last_undone
from desk_app.domain.rules.pathway import Milestone, Step, StepKind
from desk_app.errors import DeskError
from ui.desk.action_bar import Allowed
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP


def allowed_in(case: CaseView, step: Step) -> Allowed:
    """Mirror what the case would let happen; with a forgotten one, nothing."""
    if case.record.forgotten_on is not None:
        return Allowed()
    ended, gone = case.progress.ended_on is not None, case.given_up
    stands = case.state_of(step)
    unfinished = not stands.finished and not gone
    events = case.record.events
    return Allowed(
        missing=not ended and unfinished and stands is not StepState.WAITING,
        resume=bool(case.progress.pauses) and not ended,
        skip=unfinished
        and step.milestone is not Milestone.CPR
        and not case.blocked_by(step),
        refuse=unfinished and stands is not StepState.REFUSED,
        take_up=step.id in case.progress.marks and not gone,
        undo=_there_is(last_done, events),
        redo=_there_is(last_undone, events),
        give_up=not ended,
        reopen=ended,
        correct=True,
        reroute=case.progress.cpr is None and not ended,
        protected=case.record.person.protected,
        go_on=_go_on(case, step),
    )


def leads_on(case: CaseView, step: Step) -> bool:
    """The big button only shows the present step: this one is not to be done now."""
    gone = case.given_up or case.record.forgotten_on is not None
    if gone or case.present_step is None:
        return False
    if case.state_of(step).finished or case.blocked_by(step):
        return case.present_step.id != step.id
    return False


def _go_on(case: CaseView, step: Step) -> str:
    if case.given_up:
        return say(_REOPEN)
    if leads_on(case, step):
        return say(_PRESENT)
    if case.state_of(step).finished:
        return ""
    if step.milestone is not None:
        return say(_ISSUE_CPR if step.milestone is Milestone.CPR else _ISSUE_MITID)
    if step.kind is StepKind.REFER:
        return say(_REFER)
    left = [each for each in case.steps if not case.state_of(each).finished]
    return say(_FINISH) if [each.id for each in left] == [step.id] else say(_NEXT)


def _there_is(
    last: Callable[[Sequence[Event]], Event], events: Sequence[Event]
) -> bool:
    try:
        last(events)
    except DeskError:
        return False
    return True


_NEXT = QT_TRANSLATE_NOOP("Guide", "Next step")
_FINISH = QT_TRANSLATE_NOOP("Guide", "Finish")
_REFER = QT_TRANSLATE_NOOP("Guide", "Refer")
_REOPEN = QT_TRANSLATE_NOOP("Guide", "Reopen the case")
_PRESENT = QT_TRANSLATE_NOOP("Guide", "To the present step")
_ISSUE_CPR = QT_TRANSLATE_NOOP("Guide", "Issue CPR number")
_ISSUE_MITID = QT_TRANSLATE_NOOP("Guide", "Issue MitID")
