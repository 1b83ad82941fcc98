"""Every state has its word and its colour."""

import pytest

from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import NotCompletedReason, PauseReason
from desk_app.domain.case.progress import PaperState, StepState
from desk_app.domain.waiting.policy import Band
from desk_app.domain.waiting.standing import Standing
from ui.tokens import Tone
from ui.words import (
    band_state,
    days_words,
    outcome_words,
    paper_state,
    pause_words,
    standing_state,
    status_state,
    step_state,
)

EVERY = [
    (status_state, Status),
    (step_state, StepState),
    (paper_state, PaperState),
    (standing_state, Standing),
    (band_state, Band),
    (pause_words, PauseReason),
    (outcome_words, NotCompletedReason),
]


@pytest.mark.parametrize(("say", "states"), EVERY)
def test_every_state_has_words_of_its_own(qapp, say, states):
    said = [say(state) for state in states]

    assert all(said)
    assert len(set(said)) == len(states)


def test_a_waiting_case_says_for_whom(qapp):
    state = status_state(Status.WAITING, "siri")

    assert state == ("waiting for SIRI", Tone.PAUSE)


def test_waiting_for_ourselves_is_not_shown_as_a_pause(qapp):
    state = status_state(Status.WAITING, PauseReason.OWN_CAPACITY)

    assert state.tone is Tone.WARN


def test_a_case_that_ended_says_why(qapp):
    state = status_state(Status.NOT_COMPLETED, outcome="no_show")

    assert state == ("not completed · did not turn up", Tone.NEUTRAL)


def test_a_band_says_the_days_of_its_target(qapp):
    words = [band_state(band, 3, 10).word for band in Band]

    assert words[1:] == ["4-10 days", "over 10"]
    assert words[0].startswith("at most 3")


def test_no_days_are_none_and_not_nought(qapp):
    assert (days_words(None), days_words(0)) == ("none", "same day")
