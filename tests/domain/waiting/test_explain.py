from desk_app.domain.case.events import PauseReason
from desk_app.domain.waiting.explain import Clock, Treatment, explain
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from tests.domain.waiting.timelines import CALENDAR, SHIPPED, day, history

PAST = (
    "applied 2026-03-02",
    "informed 2026-03-03",
    "paused 2026-03-05 citizen",
    "resumed 2026-03-08",
    "paused 2026-03-09 own_capacity",
    "cpr_issued 2026-03-10",
)


def pieces(clock, *past):
    found = explain(history(*past), clock, SHIPPED, CALENDAR)
    return [(p.from_day.day, p.to_day.day, p.days, p.treatment) for p in found]


def test_the_target_is_explained_piece_by_piece():
    assert pieces(Clock.K2_CPR, *PAST) == [
        (3, 5, 2, Treatment.COUNTED),
        (5, 8, 3, Treatment.PAUSED),
        (8, 9, 1, Treatment.COUNTED),
        (9, 10, 1, Treatment.COUNTED),
    ]


def test_each_piece_names_its_reason_and_its_policy():
    found = explain(history(*PAST), Clock.K2_CPR, SHIPPED, CALENDAR)

    assert [piece.reasons for piece in found] == [
        (),
        (PauseReason.CITIZEN,),
        (),
        (PauseReason.OWN_CAPACITY,),
    ]
    assert {piece.policy for piece in found} == {SHIPPED_POLICY}


def test_the_citizens_wait_counts_the_paused_days_and_names_no_policy():
    found = explain(history(*PAST), Clock.K1_CPR, SHIPPED, CALENDAR)

    assert sum(piece.counted_days for piece in found) == 8
    assert {piece.treatment for piece in found} == {Treatment.COUNTED}
    assert {piece.policy for piece in found} == {None}


def test_the_time_a_case_was_closed_is_shown_as_such():
    assert pieces(
        Clock.K1_MITID,
        "applied 2026-03-02",
        "not_completed 2026-03-04 no_show",
        "reopened 2026-03-09",
        "mitid_issued 2026-03-10",
    ) == [
        (2, 4, 2, Treatment.COUNTED),
        (4, 9, 5, Treatment.CLOSED),
        (9, 10, 1, Treatment.COUNTED),
    ]


def test_a_clock_that_has_not_started_has_nothing_to_explain():
    assert pieces(Clock.K2_CPR, "applied 2026-03-02") == []


def test_two_pauses_over_one_day_are_both_named():
    past = history(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "paused 2026-03-03 siri",
        "paused 2026-03-03 citizen",
        as_of="2026-03-05",
    )

    found = explain(past, Clock.K2_MITID, SHIPPED, CALENDAR)

    assert found[-1].reasons == (PauseReason.CITIZEN, PauseReason.SIRI)
    assert found[-1].to_day == day("2026-03-05")
