"""The list of a case's steps: done, now, waiting for whom, missing what."""

from __future__ import annotations

from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import PauseReason
from desk_app.domain.case.progress import StepState as Stands
from desk_app.domain.rules.pathway import Step
from desk_app.domain.rules.rulebook import Rulebook
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP, format_date
from ui.spoken import language_now
from ui.widgets.steps import StepItem, StepState
from ui.words import pause_words

_STATES = {
    Stands.OPEN: StepState.OPEN,
    Stands.DONE: StepState.DONE,
    Stands.WAITING: StepState.WAITING,
    Stands.NOT_NEEDED: StepState.NOT_NEEDED,
    Stands.REFUSED: StepState.REFUSED,
}


def items_of(case: CaseView, rules: Rulebook) -> list[StepItem]:
    """Every step this person takes, as the list shows it."""
    return [_item(case, step, rules) for step in case.steps]


def _item(case: CaseView, step: Step, rules: Rulebook) -> StepItem:
    stands = case.state_of(step)
    state = _STATES[stands]
    present = case.present_step
    closed = case.progress.ended_on is not None and case.given_up
    if stands is Stands.OPEN and present is not None and present.id == step.id:
        state = StepState.OPEN if closed else StepState.NOW
    title = step.title.in_language(language_now())
    return StepItem(step.id, title, state, _sub(case, step, stands, rules))


def _sub(case: CaseView, step: Step, stands: Stands, rules: Rulebook) -> str:
    language = language_now()
    if stands is Stands.DONE:
        day = case.done_on(step)
        return format_date(day) if day else ""
    if stands is Stands.WAITING:
        reasons = [p.reason for p in case.progress.pauses if p.step == step.id]
        return pause_words(PauseReason(reasons[-1]))
    if stands is not Stands.OPEN or case.given_up:
        return ""
    blocked = case.blocked_by(step)
    if blocked and step.milestone is not None:
        return say(_AFTER).format(step=blocked[0].title.in_language(language))
    missing = case.papers_missing(step)
    if len(missing) == 1:
        return rules.documents[missing[0].any_of[0]].title.in_language(language)
    return say(_PAPERS).format(count=len(missing)) if missing else ""


_AFTER = QT_TRANSLATE_NOOP("Guide", "after {step}")
_PAPERS = QT_TRANSLATE_NOOP("Guide", "{count} papers")
