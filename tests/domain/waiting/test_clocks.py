from datetime import timedelta

import pytest

from desk_app.domain.waiting.clocks import elapsed
from desk_app.domain.waiting.day_counts import ICS_EAST, Calendar, DayKind, OpeningRules
from desk_app.domain.waiting.history import Outcome, Span
from desk_app.domain.waiting.policy import SHIPPED_POLICY, Band, Starts
from tests.domain.waiting.timelines import CALENDAR, a_policy, clocks_of, day

WORKING = (a_policy(day_kind=DayKind.WORKING),)
OPENING = (a_policy(day_kind=DayKind.OPENING),)
FROM_FIRST_CONTACT = (a_policy(Starts.APPLIED),)


def test_the_citizens_wait_and_the_target_stand_side_by_side():
    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-08",
        "cpr_issued 2026-03-11",
        "mitid_issued 2026-03-12",
    )

    assert (found.cpr.k1_days, found.cpr.k2_days) == (9, 3)
    assert (found.mitid.k1_days, found.mitid.k2_days) == (10, 4)
    assert found.outcome is Outcome.COMPLETED


def test_the_same_day_is_nought_days_and_fast():
    found = clocks_of(
        "applied 2026-03-02T09:00",
        "informed 2026-03-02T09:30",
        "cpr_issued 2026-03-02T16:00",
    )

    assert (found.cpr.k1_days, found.cpr.k2_days) == (0, 0)
    assert found.cpr.k2_band is Band.FAST


def test_a_case_that_is_not_fully_informed_has_not_started():
    found = clocks_of("applied 2026-03-02", as_of="2026-04-02")

    assert found.cpr.k1_days == 31
    assert (found.cpr.k2_days, found.cpr.k2_band, found.start) == (None, None, None)
    assert (found.due_day, found.days_left) == (None, None)


def test_a_target_from_first_contact_needs_no_informed_day():
    found = clocks_of(
        "applied 2026-03-02", as_of="2026-03-05", policies=FROM_FIRST_CONTACT
    )

    assert found.cpr.k2_days == 3


def test_still_waiting_is_counted_to_the_day_of_asking():
    found = clocks_of("applied 2026-03-02", "informed 2026-03-02", as_of="2026-03-09")

    assert (found.cpr.k2_days, found.cpr.k2_band) == (7, Band.LATE)
    assert found.outcome is Outcome.OPEN


def test_paused_then_finished_without_resuming():
    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "paused 2026-03-04 citizen",
        "cpr_issued 2026-03-20",
        "mitid_issued 2026-03-20",
    )

    assert (found.cpr.k1_days, found.cpr.k2_days) == (18, 2)
    assert found.paused_days == 16
    assert not found.is_paused


@pytest.mark.parametrize("hour", ["00:00", "07:59", "23:59"])
def test_started_on_a_sunday_before_opening_or_after_closing(hour):
    past = (f"applied 2026-03-01T{hour}", f"informed 2026-03-01T{hour}")

    found = clocks_of(*past, "cpr_issued 2026-03-03T00:01", policies=WORKING)

    assert found.cpr.k2_days == 2


def test_a_pause_over_a_holiday_leaves_the_holiday_out_once():
    found = clocks_of(
        "applied 2026-03-31",
        "informed 2026-03-31",
        "paused 2026-04-01 siri",  # Maundy Thursday to Easter Monday: 2 to 6 April
        "resumed 2026-04-08",
        "cpr_issued 2026-04-10",
        policies=WORKING,
    )

    assert found.cpr.k2_days == 3  # 1, 9 and 10 April


def test_the_target_changed_in_the_middle_of_a_case():
    new = a_policy(id="new", valid_from=day("2026-03-05"), fast=1, limit=2)

    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-03",
        "paused 2026-03-04 citizen",
        "resumed 2026-03-06",
        "cpr_issued 2026-03-10",
        policies=(SHIPPED_POLICY, new),
    )

    assert found.policy is SHIPPED_POLICY
    assert (found.cpr.k2_days, found.cpr.k2_band) == (5, Band.WITHIN)


def test_paused_over_the_limit_is_not_late():
    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "paused 2026-03-05 translation",
        as_of="2026-05-05",
    )

    assert (found.cpr.k2_days, found.cpr.k2_band) == (3, Band.WITHIN)
    assert (found.is_paused, found.due_day, found.days_left) == (True, None, 3)


def test_solved_reopened_solved():
    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "cpr_issued 2026-03-04",
        "mitid_issued 2026-03-05",
        "reopened 2026-03-20",
        "mitid_issued 2026-03-23",
    )

    assert (found.mitid.k1_days, found.mitid.k2_days) == (6, 6)
    assert (found.cpr.k1_days, found.cpr.k2_days) == (2, 2)


def test_a_pause_while_the_case_was_closed_is_neither_wait_nor_pause():
    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "paused 2026-03-03 citizen",
        "not_completed 2026-03-05 no_show",
        "reopened 2026-03-15",
        "resumed 2026-03-16",
        "cpr_issued 2026-03-18",
        "mitid_issued 2026-03-18",
    )

    assert (found.cpr.k1_days, found.cpr.k2_days) == (6, 3)
    assert found.paused_days == 3  # 4, 5 and 16 March


def test_resume_adds_the_real_not_the_planned_days():
    past = (
        "applied 2026-03-02",
        "informed 2026-03-02",
        "paused 2026-03-03 citizen",
    )

    early = clocks_of(*past, "resumed 2026-03-04", as_of="2026-03-12")
    late = clocks_of(*past, "resumed 2026-03-10", as_of="2026-03-12")

    assert (early.cpr.k2_days, late.cpr.k2_days) == (9, 3)


def test_two_pauses_that_overlap_leave_a_day_out_once():
    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "paused 2026-03-03 citizen",
        "paused 2026-03-05 siri",
        "resumed 2026-03-07 citizen",
        "resumed 2026-03-09 siri",
        "cpr_issued 2026-03-10",
        "mitid_issued 2026-03-10",
    )

    assert (found.cpr.k2_days, found.paused_days) == (2, 6)


def test_own_capacity_does_not_stop_the_clock():
    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "paused 2026-03-03 own_capacity",
        as_of="2026-03-10",
    )

    assert (found.cpr.k2_days, found.cpr.k2_band) == (8, Band.LATE)
    assert (found.paused_days, found.is_paused) == (0, False)
    assert found.due_day == day("2026-03-08")


def test_a_pause_before_the_start_takes_nothing_from_the_target():
    found = clocks_of(
        "applied 2026-03-02",
        "paused 2026-03-03 citizen",
        "resumed 2026-03-08",
        "informed 2026-03-08",
        "cpr_issued 2026-03-10",
        "mitid_issued 2026-03-10",
    )

    assert (found.cpr.k1_days, found.cpr.k2_days, found.paused_days) == (8, 2, 5)


def test_the_clocks_of_a_case_given_up_end_on_that_day():
    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-03",
        "not_completed 2026-03-06 no_permit",
    )

    assert (found.cpr.k1_days, found.cpr.k2_days) == (4, 3)
    assert (found.outcome, found.due_day) == (Outcome.NOT_COMPLETED, None)


@pytest.mark.parametrize("sunday", ["2026-03-29", "2026-10-25"])
def test_a_night_with_a_clock_change_is_one_day(sunday):
    before = (day(sunday) - timedelta(days=1)).isoformat()

    found = clocks_of(
        f"applied {before}T23:30",
        f"informed {before}T23:30",
        f"cpr_issued {sunday}T00:30",
        f"mitid_issued {sunday}T23:30",
    )

    assert (found.cpr.k2_days, found.mitid.k2_days) == (1, 1)


def test_store_bededag_is_left_out_in_2023_and_counted_in_2024():
    in_2023 = clocks_of(
        "applied 2023-05-04",
        "informed 2023-05-04",
        "cpr_issued 2023-05-08",
        policies=WORKING,
    )
    in_2024 = clocks_of(
        "applied 2024-04-25",
        "informed 2024-04-25",
        "cpr_issued 2024-04-29",
        policies=WORKING,
    )

    assert (in_2023.cpr.k2_days, in_2024.cpr.k2_days) == (1, 2)


def test_the_calendar_edited_today_leaves_last_years_wait_alone():
    past = ("applied 2026-03-02", "informed 2026-03-02", "mitid_issued 2026-03-12")
    every_day = OpeningRules(day("2026-11-01"), frozenset(range(7)))
    edited = Calendar([ICS_EAST, every_day])

    before = clocks_of(*past, policies=OPENING)
    after = clocks_of(*past, policies=OPENING, calendar=edited)

    assert before == after


def test_a_cpr_number_brought_along_keeps_no_clock_running():
    found = clocks_of(
        "applied 2026-03-02", "informed 2026-03-02", "mitid_issued 2026-03-04"
    )

    assert (found.cpr.k1_days, found.cpr.k2_days, found.mitid.k2_days) == (
        None,
        None,
        2,
    )


def test_a_span_that_lasts_still_is_left_out_to_the_end():
    open_span = Span(day("2026-03-04"), None)

    days = elapsed(
        CALENDAR, DayKind.CALENDAR, day("2026-03-02"), day("2026-03-09"), [open_span]
    )

    assert days == 2
