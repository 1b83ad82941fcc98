from datetime import date, timedelta
from itertools import pairwise

import pytest

from desk_app.domain.waiting.day_counts import (
    ICS_EAST,
    Calendar,
    DayKind,
    OpeningRules,
    public_holidays,
)
from desk_app.errors import DeskError
from tests.domain.waiting.timelines import CALENDAR, day

EVERY_WEEKDAY = frozenset(range(5))
# start, calendar +2, +6, working +2, +6, opening +6
VECTORS = [
    line.split()
    for line in """
    2026-11-23 2026-11-25 2026-11-29 2026-11-25 2026-12-01 2026-12-03
    2026-12-17 2026-12-19 2026-12-23 2026-12-21 2026-12-28 2027-01-04
    2026-12-22 2026-12-24 2026-12-28 2026-12-24 2026-12-31 2027-01-07
    2027-03-24 2027-03-26 2027-03-30 2027-03-31 2027-04-06 2027-04-08
    2027-05-04 2027-05-06 2027-05-10 2027-05-07 2027-05-13 2027-05-14
    2026-06-03 2026-06-05 2026-06-09 2026-06-05 2026-06-11 2026-06-15
    2028-04-12 2028-04-14 2028-04-18 2028-04-19 2028-04-25 2028-04-27
    """.strip().splitlines()
]
COLUMNS = [
    (DayKind.CALENDAR, 2),
    (DayKind.CALENDAR, 6),
    (DayKind.WORKING, 2),
    (DayKind.WORKING, 6),
    (DayKind.OPENING, 6),
]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector[0])
def test_the_second_and_the_sixth_day_are_those_of_the_agreed_table(vector):
    start, *due = map(day, vector)

    found = [CALENDAR.nth_day_after(kind, start, n) for kind, n in COLUMNS]

    assert found == due


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector[0])
def test_between_the_start_and_the_sixth_day_lie_six_days(vector):
    start, *due = map(day, vector)

    found = [
        CALENDAR.days_between(kind, start, end)
        for (kind, _), end in zip(COLUMNS, due, strict=True)
    ]

    assert found == [n for _, n in COLUMNS]


def test_the_day_of_the_start_is_day_nought():
    for kind in DayKind:
        assert CALENDAR.days_between(kind, day("2026-03-04"), day("2026-03-04")) == 0
        assert CALENDAR.nth_day_after(kind, day("2026-03-04"), 0) == day("2026-03-04")


def test_a_span_that_ends_before_it_begins_has_no_days():
    assert not CALENDAR.days_between(
        DayKind.WORKING, day("2026-03-04"), day("2026-03-02")
    )


def test_store_bededag_was_a_holiday_in_2023_and_a_working_day_in_2024():
    assert not CALENDAR.is_counted(DayKind.WORKING, day("2023-05-05"))
    assert CALENDAR.is_counted(DayKind.WORKING, day("2024-04-26"))


@pytest.mark.parametrize(
    "text", ["2026-05-01", "2026-06-05", "2026-12-24", "2026-12-31"]
)
def test_half_holidays_are_working_days(text):
    assert CALENDAR.is_counted(DayKind.WORKING, day(text))


@pytest.mark.parametrize(
    "text", ["2026-06-05", "2026-12-24", "2026-12-31", "2026-03-03"]
)
def test_ics_east_is_closed_on_constitution_day_both_eves_and_tuesdays(text):
    assert not CALENDAR.is_counted(DayKind.OPENING, day(text))


def test_whit_monday_on_constitution_day_is_a_public_holiday():
    assert not CALENDAR.is_counted(DayKind.WORKING, day("2028-06-05"))


def test_the_holidays_have_danish_and_english_names():
    assert public_holidays([2026])[day("2026-05-14")] == "Kristi himmelfartsdag"
    assert public_holidays([2026], "en")[day("2026-05-14")] == "Ascension Day"


def test_the_calendar_edited_today_leaves_last_year_alone():
    before = Calendar([ICS_EAST])
    edited = Calendar([ICS_EAST, OpeningRules(date(2026, 11, 1), EVERY_WEEKDAY)])

    last_year = (DayKind.OPENING, date(2024, 12, 31), date(2026, 10, 31))
    this_month = (DayKind.OPENING, date(2026, 10, 31), date(2026, 11, 30))

    assert edited.days_between(*last_year) == before.days_between(*last_year)
    assert before.days_between(*this_month) == 17
    assert edited.days_between(*this_month) == 21


def test_the_oldest_opening_rules_hold_for_the_days_before_them():
    assert not CALENDAR.is_counted(DayKind.OPENING, day("2019-03-05"))
    assert CALENDAR.is_counted(DayKind.OPENING, day("2019-03-06"))


def test_a_single_closing_day_is_no_opening_day():
    friday = date(2026, 5, 15)
    rules = OpeningRules(date(2025, 1, 1), EVERY_WEEKDAY, closed_days={friday})

    assert not Calendar([rules]).is_counted(DayKind.OPENING, friday)
    assert Calendar([rules]).is_counted(DayKind.OPENING, friday + timedelta(days=3))


def test_a_desk_that_never_opens_is_refused():
    with pytest.raises(DeskError) as refused:
        OpeningRules(date(2025, 1, 1), frozenset())

    assert refused.value.code == "calendar-no-open-weekday"


def test_a_desk_open_one_day_a_week_has_its_hundredth_day_two_years_on():
    calendar = Calendar([OpeningRules(date(2025, 1, 1), frozenset({2}))])

    found = calendar.nth_day_after(DayKind.OPENING, date(2026, 1, 1), 100)

    assert calendar.days_between(DayKind.OPENING, date(2026, 1, 1), found) == 100
    assert calendar.is_counted(DayKind.OPENING, found)


def test_years_asked_for_late_count_as_if_asked_for_first():
    late = Calendar()
    late.days_between(DayKind.WORKING, day("2026-01-01"), day("2026-02-01"))

    found = late.days_between(DayKind.WORKING, day("1999-12-31"), day("2031-12-31"))

    one_by_one = sum(
        Calendar().days_between(DayKind.WORKING, date(y, 12, 31), date(y + 1, 12, 31))
        for y in range(1999, 2031)
    )
    assert found == one_by_one


def test_the_rows_for_the_store_count_as_the_calendar_does():
    rows = list(CALENDAR.rows(2026, 2027))

    assert (rows[0].day, rows[-1].day) == (date(2026, 1, 1), date(2027, 12, 31))
    for before, row in pairwise(rows):
        working = CALENDAR.is_counted(DayKind.WORKING, row.day)
        opening = CALENDAR.is_counted(DayKind.OPENING, row.day)
        assert row.working_count - before.working_count == working
        assert row.opening_count - before.opening_count == opening
