"""The words and colours of every state: the same in each list, page and report."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desk_app.domain.case.case_record import Standing as Listed
from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import NotCompletedReason, PauseReason
from desk_app.domain.case.progress import PaperState, StepState
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.policy import Band
from desk_app.domain.waiting.standing import Standing
from ui.i18n import QT_TRANSLATE_NOOP, format_days
from ui.tokens import Tone


class State(NamedTuple):
    """A state as a chip shows it: ``chip.show_state(*state)``."""

    word: str
    tone: Tone


_STATUS = {
    Status.OPEN: QT_TRANSLATE_NOOP("Words", "open"),
    Status.WAITING: QT_TRANSLATE_NOOP("Words", "waiting"),
    Status.COMPLETED: QT_TRANSLATE_NOOP("Words", "completed"),
    Status.NOT_COMPLETED: QT_TRANSLATE_NOOP("Words", "not completed"),
}
_STATUS_TONES = {
    Status.OPEN: Tone.ACCENT,
    Status.WAITING: Tone.PAUSE,
    Status.COMPLETED: Tone.GOOD,
    Status.NOT_COMPLETED: Tone.NEUTRAL,
}
_WAITING_FOR = {
    PauseReason.CITIZEN: QT_TRANSLATE_NOOP("Words", "waiting for the citizen"),
    PauseReason.SIRI: QT_TRANSLATE_NOOP("Words", "waiting for SIRI"),
    PauseReason.IMMIGRATION_SERVICE: QT_TRANSLATE_NOOP(
        "Words", "waiting for the Immigration Service"
    ),
    PauseReason.TRANSLATION: QT_TRANSLATE_NOOP("Words", "waiting for a translation"),
    PauseReason.APOSTILLE: QT_TRANSLATE_NOOP("Words", "waiting for an apostille"),
    PauseReason.ADDRESS_CHECK: QT_TRANSLATE_NOOP(
        "Words", "waiting for the address check"
    ),
    PauseReason.PARTNER_MUNICIPALITY: QT_TRANSLATE_NOOP(
        "Words", "waiting for the citizen's municipality"
    ),
    PauseReason.OWN_CAPACITY: QT_TRANSLATE_NOOP("Words", "waiting for us"),
}
_OUTCOMES = {
    NotCompletedReason.JOB_ELSEWHERE: QT_TRANSLATE_NOOP(
        "Words", "took a job elsewhere"
    ),
    NotCompletedReason.NO_HOUSING: QT_TRANSLATE_NOOP("Words", "has no home here"),
    NotCompletedReason.NO_PERMIT: QT_TRANSLATE_NOOP("Words", "has no permit"),
    NotCompletedReason.NO_SHOW: QT_TRANSLATE_NOOP("Words", "did not turn up"),
    NotCompletedReason.OWN_MUNICIPALITY: QT_TRANSLATE_NOOP(
        "Words", "goes to their own municipality"
    ),
    NotCompletedReason.DUPLICATE: QT_TRANSLATE_NOOP("Words", "opened twice"),
    NotCompletedReason.WITHDRAWN: QT_TRANSLATE_NOOP("Words", "withdrawn"),
    NotCompletedReason.REFERRED: QT_TRANSLATE_NOOP("Words", "referred"),
    NotCompletedReason.NO_MITID: QT_TRANSLATE_NOOP("Words", "CPR only"),
    NotCompletedReason.OTHER: QT_TRANSLATE_NOOP("Words", "another reason"),
}
_STEPS = {
    StepState.OPEN: (QT_TRANSLATE_NOOP("Words", "open"), Tone.NEUTRAL),
    StepState.DONE: (QT_TRANSLATE_NOOP("Words", "done"), Tone.GOOD),
    StepState.WAITING: (QT_TRANSLATE_NOOP("Words", "waiting"), Tone.PAUSE),
    StepState.NOT_NEEDED: (QT_TRANSLATE_NOOP("Words", "not needed"), Tone.NEUTRAL),
    StepState.REFUSED: (QT_TRANSLATE_NOOP("Words", "refused"), Tone.LATE),
}
_PAPERS = {
    PaperState.WANTED: (QT_TRANSLATE_NOOP("Words", "not seen yet"), Tone.NEUTRAL),
    PaperState.ACCEPTED: (QT_TRANSLATE_NOOP("Words", "accepted"), Tone.GOOD),
    PaperState.MISSING: (QT_TRANSLATE_NOOP("Words", "missing"), Tone.WARN),
    PaperState.NOT_NEEDED: (QT_TRANSLATE_NOOP("Words", "not needed"), Tone.NEUTRAL),
}
_STANDINGS = {
    Standing.FAST: (QT_TRANSLATE_NOOP("Words", "fast"), Tone.GOOD),
    Standing.WITHIN: (QT_TRANSLATE_NOOP("Words", "within the target"), Tone.ACCENT),
    Standing.LATE: (QT_TRANSLATE_NOOP("Words", "late"), Tone.LATE),
    Standing.OPEN_IN_TIME: (QT_TRANSLATE_NOOP("Words", "open, in time"), Tone.ACCENT),
    Standing.OPEN_LATE: (QT_TRANSLATE_NOOP("Words", "open, late"), Tone.LATE),
    Standing.PAUSED: (QT_TRANSLATE_NOOP("Words", "paused"), Tone.PAUSE),
    Standing.NOT_STARTED: (QT_TRANSLATE_NOOP("Words", "not started"), Tone.NEUTRAL),
    Standing.NOT_COMPLETED: (
        QT_TRANSLATE_NOOP("Words", "not completed"),
        Tone.NEUTRAL,
    ),
}
_BANDS = {Band.FAST: Tone.GOOD, Band.WITHIN: Tone.ACCENT, Band.LATE: Tone.LATE}
_MILESTONES = {Milestone.CPR: "CPR", Milestone.MITID: "MitID"}
_PROTECTED = QT_TRANSLATE_NOOP("Words", "protected")
_FORGOTTEN = QT_TRANSLATE_NOOP("Words", "forgotten")


def status_word(status: Status) -> str:
    """The status alone, for filters and captions."""
    return _say(_STATUS[status])


def status_state(status: Status, waiting_for: str = "", outcome: str = "") -> State:
    """Where a case stands; ``waiting_for`` and ``outcome`` as on its row."""
    if status is Status.WAITING and waiting_for:
        reason = PauseReason(waiting_for)
        return State(pause_words(reason), pause_tone(reason))
    words = status_word(status)
    if outcome:
        words = f"{words} · {outcome_words(NotCompletedReason(outcome))}"
    return State(words, _STATUS_TONES[status])


def listed_state(standing: Listed) -> State:
    """Where a case stands, from its row in a list."""
    return status_state(standing.status, standing.waiting_for, standing.outcome)


def pause_words(reason: PauseReason) -> str:
    """For whom a case waits: "waiting for SIRI"."""
    return _say(_WAITING_FOR[reason])


def pause_tone(reason: PauseReason) -> Tone:
    """Our own lack of capacity is nothing quiet: the clock runs on."""
    return Tone.PAUSE if reason.stops_the_clock else Tone.WARN


def outcome_words(reason: NotCompletedReason) -> str:
    """Why a case ended without all its numbers."""
    return _say(_OUTCOMES[reason])


def step_state(state: StepState) -> State:
    """Where a step stands."""
    words, tone = _STEPS[state]
    return State(_say(words), tone)


def paper_state(state: PaperState) -> State:
    """Where a paper stands."""
    words, tone = _PAPERS[state]
    return State(_say(words), tone)


def standing_state(standing: Standing) -> State:
    """How a case stands to the target."""
    words, tone = _STANDINGS[standing]
    return State(_say(words), tone)


def band_state(band: Band, fast_days: int = 2, limit_days: int = 6) -> State:
    """A band by its days: "at most 2 days", "3-6 days", "over 6"."""
    translate = QCoreApplication.translate
    if band is Band.FAST:
        words = translate("Words", "at most {days}")
    elif band is Band.WITHIN:
        words = translate("Words", "{next}-{limit} days")
    else:
        words = translate("Words", "over {limit}")
    words = words.format(
        days=format_days(fast_days), next=fast_days + 1, limit=limit_days
    )
    return State(words, _BANDS[band])


def milestone_word(milestone: Milestone) -> str:
    """CPR or MitID, the same in both languages."""
    return _MILESTONES[milestone]


def days_words(days: int | None) -> str:
    """A number of days in words: "none" where there is no case, "same day" for 0."""
    if days is None:
        return QCoreApplication.translate("Words", "none")
    if days == 0:
        return QCoreApplication.translate("Words", "same day")
    return format_days(days)


def protected_word() -> str:
    """What stands instead of a protected person's name."""
    return _say(_PROTECTED)


def forgotten_word() -> str:
    """What stands instead of a name that is not kept any more."""
    return _say(_FORGOTTEN)


def _say(words: str) -> str:
    return QCoreApplication.translate("Words", words)
