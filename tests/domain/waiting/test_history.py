import pytest

from desk_app.domain.case.events import Event, EventKind, PauseReason
from desk_app.domain.waiting.history import Outcome, Span, history_of
from tests.domain.waiting.timelines import a_past, day, history


def test_what_happens_after_the_day_of_asking_has_not_happened():
    past = ("applied 2026-03-02", "informed 2026-03-04", "cpr_issued 2026-03-06")

    asked = history(*past, as_of="2026-03-05")

    assert (asked.informed, asked.cpr) == (day("2026-03-04"), None)


def test_a_case_that_had_not_begun_has_no_history():
    assert history("applied 2026-03-02", as_of="2026-03-01") is None


def test_a_corrected_day_replaces_the_day_it_corrects():
    asked = history(
        "applied 2026-03-02",
        "informed 2026-03-12",
        "applied_corrected 2026-03-20 2026-02-25",
        "informed_corrected 2026-03-20 2026-03-05",
    )

    assert (asked.applied, asked.informed) == (day("2026-02-25"), day("2026-03-05"))


def test_a_day_corrected_to_later_has_not_come_for_somebody_who_asks_before():
    asked = history(
        "applied 2026-03-02",
        "informed 2026-03-05",
        "informed_corrected 2026-03-20 2026-03-12",
        as_of="2026-03-10",
    )

    assert asked.informed is None


def test_each_resume_ends_one_pause_the_latest_first():
    asked = history(
        "applied 2026-03-02",
        "paused 2026-03-03 citizen",
        "paused 2026-03-05 siri",
        "resumed 2026-03-07",
    )

    assert asked.pauses == (
        Span(day("2026-03-03"), None, PauseReason.CITIZEN),
        Span(day("2026-03-05"), day("2026-03-07"), PauseReason.SIRI),
    )
    assert asked.open_pauses == (PauseReason.CITIZEN,)


def test_a_resume_that_names_its_reason_ends_the_pause_of_that_reason():
    asked = history(
        "applied 2026-03-02",
        "paused 2026-03-03 citizen",
        "paused 2026-03-05 siri",
        "resumed 2026-03-07 citizen",
    )

    assert asked.open_pauses == (PauseReason.SIRI,)


def test_waiting_for_the_office_itself_is_no_pause_of_the_clock():
    asked = history("applied 2026-03-02", "paused 2026-03-03 own_capacity")

    assert asked.open_pauses == (PauseReason.OWN_CAPACITY,)
    assert not asked.is_paused


def test_a_reopened_case_is_open_and_was_closed_in_between():
    asked = history(
        "applied 2026-03-02",
        "not_completed 2026-03-05 no_show",
        "reopened 2026-03-20",
    )

    assert (asked.outcome, asked.ended_reason) == (Outcome.OPEN, "")
    assert asked.closures == (Span(day("2026-03-05"), day("2026-03-20")),)


def test_reopening_after_mitid_takes_mitid_back_and_leaves_the_cpr_number():
    asked = history(
        "applied 2026-03-02",
        "cpr_issued 2026-03-04",
        "mitid_issued 2026-03-05",
        "reopened 2026-03-09",
    )

    assert (asked.cpr, asked.mitid) == (day("2026-03-04"), None)
    assert asked.outcome is Outcome.OPEN


def test_a_milestone_issued_anew_replaces_the_earlier_one():
    asked = history(
        "applied 2026-03-02",
        "cpr_issued 2026-03-04",
        "reopened 2026-03-09",
        "cpr_issued 2026-03-10",
    )

    assert asked.cpr == day("2026-03-10")


@pytest.mark.parametrize(
    ("last", "outcome"),
    [
        ("cpr_issued 2026-03-04", Outcome.OPEN),
        ("mitid_issued 2026-03-04", Outcome.COMPLETED),
        ("not_completed 2026-03-04 no_housing", Outcome.NOT_COMPLETED),
    ],
)
def test_a_case_is_completed_with_mitid_and_not_before(last, outcome):
    assert history("applied 2026-03-02", last).outcome is outcome


def test_nothing_waits_once_the_case_is_over():
    asked = history(
        "applied 2026-03-02", "paused 2026-03-03 citizen", "mitid_issued 2026-03-04"
    )

    assert asked.open_pauses == ()


def test_what_was_undone_never_happened():
    past = a_past("applied 2026-03-02", "informed 2026-03-03", "cpr_issued 2026-03-04")
    undone = Event(4, EventKind.UNDONE, past[-1].at, action=4, undoes=3)

    asked = history_of((*past, undone), day("2026-03-10"))

    assert (asked.informed, asked.cpr) == (day("2026-03-03"), None)


def test_what_does_not_concern_time_leaves_the_history_alone():
    plain = history("applied 2026-03-02", "informed 2026-03-03")

    busy = history("applied 2026-03-02", "step_done 2026-03-02", "informed 2026-03-03")

    assert busy == plain
