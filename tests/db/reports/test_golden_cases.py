"""Cases each of which broke a well-known product, counted by the file and by the rules.

The days are those of the law on waiting time, written here by hand.
"""

from datetime import date

import pytest

from db.reports import counting_rules
from desk_app.domain.waiting.clocks import clocks
from desk_app.domain.waiting.day_counts import ICS_EAST, Calendar, DayKind, OpeningRules
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from desk_app.services.counts_port import Asked
from tests.db.builders import a_record, a_standing
from tests.domain.waiting.timelines import CALENDAR, a_past, a_policy, day

SHIPPED = (SHIPPED_POLICY,)
WORKING = (a_policy(day_kind=DayKind.WORKING),)
OPENING = (a_policy(day_kind=DayKind.OPENING),)
NEWER = (
    SHIPPED_POLICY,
    a_policy(id="new", valid_from=day("2026-03-05"), fast=1, limit=1),
)
BOTH = ("applied 2026-03-02", "informed 2026-03-02")


@pytest.fixture
def row_of(store):
    """Keep one case; return what the file counts, after the rules said the same."""

    def counted(*past, as_of="2026-05-01", policies=SHIPPED, calendar=CALENDAR):
        record = a_record(events=a_past(*past))
        with store.unit() as unit:
            unit.add(record, a_standing())
            unit.keep_day_counts(calendar)
        with store.reading() as reader:
            (row,) = reader.counted_rows(Asked(day(as_of), policies))
        by_rules = clocks(history_of(record.events, day(as_of)), policies, calendar)
        assert (row.k1_cpr, row.k2_cpr, row.k1_mitid, row.k2_mitid) == (
            by_rules.cpr.k1_days,
            by_rules.cpr.k2_days,
            by_rules.mitid.k1_days,
            by_rules.mitid.k2_days,
        )
        assert row.paused_days == by_rules.paused_days
        return row

    return counted


def test_paused_then_finished_without_resuming(row_of):
    row = row_of(*BOTH, "paused 2026-03-04 citizen", "cpr_issued 2026-03-20")

    assert (row.k1_cpr, row.k2_cpr, row.stands_cpr) == (18, 2, "fast")


@pytest.mark.parametrize("hour", ["00:00", "07:59", "23:59"])
def test_started_on_a_sunday_after_closing_or_before_opening(row_of, hour):
    row = row_of(
        f"applied 2026-03-01T{hour}",
        f"informed 2026-03-01T{hour}",
        "cpr_issued 2026-03-03",
        policies=WORKING,
    )

    assert (row.k1_cpr, row.k2_cpr) == (2, 2)


def test_a_pause_over_a_holiday(row_of):
    row = row_of(
        "applied 2026-03-31",
        "informed 2026-03-31",
        "paused 2026-04-01 siri",
        "resumed 2026-04-08",
        "cpr_issued 2026-04-10",
        policies=WORKING,
    )

    assert row.k2_cpr == 3


def test_the_target_changed_in_the_middle_of_a_case(row_of):
    row = row_of(*BOTH, "cpr_issued 2026-03-07", policies=NEWER)

    assert (row.policy, row.k2_cpr, row.stands_cpr) == (0, 5, "within")


def test_paused_over_the_limit_is_not_late(row_of):
    row = row_of(*BOTH, "paused 2026-03-05 translation")

    assert (row.k2_cpr, row.stands_cpr) == (3, "paused")


def test_solved_reopened_solved(row_of):
    past = (*BOTH, "cpr_issued 2026-03-04", "mitid_issued 2026-03-05")
    past += ("reopened 2026-03-20", "mitid_issued 2026-03-23")

    row = row_of(*past)

    assert (row.k1_mitid, row.k2_mitid, row.k1_cpr) == (6, 6, 2)


def test_whoever_asks_before_a_case_was_reopened_sees_it_finished(row_of):
    past = (*BOTH, "cpr_issued 2026-03-04", "mitid_issued 2026-03-05")
    past += ("reopened 2026-03-20", "mitid_issued 2026-03-23")

    row = row_of(*past, as_of="2026-03-10")

    assert (row.k1_mitid, row.stands_mitid) == (3, "within")


def test_resume_adds_the_real_not_the_planned_days(row_of):
    row = row_of(
        *BOTH, "paused 2026-03-03 citizen", "resumed 2026-03-04", as_of="2026-03-12"
    )

    assert (row.k2_cpr, row.stands_cpr) == (9, "open_late")


def test_two_pauses_overlap(row_of):
    past = (*BOTH, "paused 2026-03-03 citizen", "paused 2026-03-05 siri")
    past += ("resumed 2026-03-07 citizen", "resumed 2026-03-09 siri")

    row = row_of(*past, "cpr_issued 2026-03-10", "mitid_issued 2026-03-10")

    assert (row.k2_cpr, row.paused_days) == (2, 6)


def test_own_capacity_does_not_stop_the_clock(row_of):
    row = row_of(*BOTH, "paused 2026-03-03 own_capacity", as_of="2026-03-10")

    assert (row.k2_cpr, row.stands_cpr, row.is_paused) == (8, "open_late", 0)


def test_nobody_finished_and_still_waiting_is_counted(row_of):
    row = row_of(*BOTH, as_of="2026-03-05")

    assert (row.cpr, row.k1_cpr, row.stands_cpr) == (None, 3, "open_in_time")


@pytest.mark.parametrize("sunday", ["2026-03-29", "2026-10-25"])
def test_a_night_with_a_clock_change_is_one_day(row_of, sunday):
    next_day = day(sunday).replace(day=day(sunday).day + 1)

    row = row_of(
        f"applied {sunday}T00:10",
        f"informed {sunday}T00:10",
        f"cpr_issued {next_day}T23:50",
        as_of="2026-12-01",
    )

    assert (row.k1_cpr, row.k2_cpr) == (1, 1)


@pytest.mark.parametrize(
    ("monday", "next_monday", "days"),
    [("2023-05-01", "2023-05-08", 4), ("2024-04-22", "2024-04-29", 5)],
)
def test_store_bededag_2023_and_2024(row_of, monday, next_monday, days):
    row = row_of(
        f"applied {monday}",
        f"informed {monday}",
        f"cpr_issued {next_monday}",
        policies=WORKING,
    )

    assert row.k2_cpr == days  # the Friday between was a holiday in 2023 only


def test_the_calendar_edited_today_leaves_last_year_alone(row_of, store):
    past = ("applied 2025-03-03", "informed 2025-03-03", "mitid_issued 2025-03-14")
    before = row_of(*past, policies=OPENING)
    edited = Calendar([ICS_EAST, OpeningRules(date(2026, 1, 1), frozenset({0}))])

    with store.unit() as unit:
        counting_rules.keep_day_counts(unit._connection, edited)
    with store.reading() as reader:
        (after,) = reader.counted_rows(Asked(day("2026-05-01"), OPENING))

    assert after == before


VECTORS = (
    ("2026-11-23", "2026-11-29", "2026-12-01", "2026-12-03"),
    ("2026-12-17", "2026-12-23", "2026-12-28", "2027-01-04"),
    ("2026-12-22", "2026-12-28", "2026-12-31", "2027-01-07"),
    ("2027-03-24", "2027-03-30", "2027-04-06", "2027-04-08"),
    ("2027-05-04", "2027-05-10", "2027-05-13", "2027-05-14"),
    ("2026-06-03", "2026-06-09", "2026-06-11", "2026-06-15"),
    ("2028-04-12", "2028-04-18", "2028-04-25", "2028-04-27"),
)


@pytest.mark.parametrize("kind", list(DayKind))
@pytest.mark.parametrize("vector", VECTORS, ids=[v[0] for v in VECTORS])
def test_the_sixth_day_is_that_of_the_agreed_table(row_of, vector, kind):
    sixth = vector[1 + list(DayKind).index(kind)]

    row = row_of(
        f"applied {vector[0]}",
        f"informed {vector[0]}",
        f"cpr_issued {sixth}",
        as_of="2029-01-01",
        policies=(a_policy(day_kind=kind),),
    )

    assert (row.k2_cpr, row.stands_cpr) == (6, "within")
