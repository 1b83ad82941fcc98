from hypothesis import given, settings

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.clocks import clocks
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.rise_parts import WaitParts, wait_parts
from tests.domain.waiting.test_clocks_property import MARCH, pasts
from tests.domain.waiting.timelines import CALENDAR, SHIPPED, history

LATER = type(MARCH).fromordinal(MARCH.toordinal() + 70)


def parts(*past):
    return wait_parts(history(*past), Milestone.CPR)


def test_days_before_the_case_was_informed_are_missing_papers():
    waited = parts("applied 2026-03-02", "informed 2026-03-06", "cpr_issued 2026-03-09")

    assert waited == WaitParts(papers=4, own=3)


def test_a_day_under_two_pauses_is_the_citizens_day():
    waited = parts(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "paused 2026-03-02 siri",
        "paused 2026-03-04 citizen",
        "resumed 2026-03-05 citizen",
        "resumed 2026-03-08 siri",
        "cpr_issued 2026-03-09",
    )

    assert waited == WaitParts(papers=1, others=5, own=1)


def test_own_capacity_is_the_desks_own_even_before_the_papers_are_in():
    waited = parts(
        "applied 2026-03-02",
        "paused 2026-03-02 own_capacity",
        "resumed 2026-03-05",
        "informed 2026-03-06",
        "cpr_issued 2026-03-06",
    )

    assert waited == WaitParts(papers=1, own=3)


def test_days_on_which_the_case_was_closed_are_nobodys():
    waited = parts(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "not_completed 2026-03-04 no_show",
        "reopened 2026-03-10",
        "cpr_issued 2026-03-11",
    )

    assert waited == WaitParts(own=3)


def test_a_number_that_was_brought_along_is_no_wait():
    assert parts("applied 2026-03-02", "mitid_issued 2026-03-04") is None


@settings(max_examples=200, deadline=None)
@given(pasts())
def test_the_parts_are_the_citizens_wait_whatever_happened(events):
    known = history_of(events, LATER)
    counted = clocks(known, SHIPPED, CALENDAR)

    for milestone in Milestone:
        waited = wait_parts(known, milestone)
        assert (waited and waited.total) == counted.of(milestone).k1_days
