"""The periods a report is made for."""

from datetime import date

import pytest

from desk_app.domain.waiting.cohort import Period
from desk_app.errors import DeskError
from desk_app.services.reports.report_periods import (
    day_of,
    month_of,
    one_before,
    report_name,
    trend_period,
)

TODAY = date(2026, 3, 1)
FEBRUARY = Period(date(2026, 2, 1), date(2026, 2, 28))


def test_a_day_is_written_or_named():
    assert day_of("2025-12-24", TODAY) == date(2025, 12, 24)
    assert day_of("today", TODAY) == TODAY
    assert day_of("yesterday", TODAY) == date(2026, 2, 28)


def test_a_month_is_written_or_the_last_one():
    assert month_of("last", TODAY) == month_of("2026-02", TODAY) == FEBRUARY
    assert month_of("2028-02", TODAY).last == date(2028, 2, 29)


@pytest.mark.parametrize("text", ["2026-13", "2026", "0000-01", "2026-02-01", "next"])
def test_what_is_no_month_is_refused(text):
    with pytest.raises(DeskError, match="report-month-wrong"):
        month_of(text, TODAY)


def test_what_is_no_day_is_refused():
    with pytest.raises(DeskError, match="report-day-wrong"):
        day_of("24/12", TODAY)


def test_a_month_is_compared_with_the_month_before():
    assert one_before(FEBRUARY) == Period(date(2026, 1, 1), date(2026, 1, 31))


def test_other_periods_are_compared_with_as_many_days():
    week = Period(date(2026, 2, 2), date(2026, 2, 8))

    assert one_before(week) == Period(date(2026, 1, 26), date(2026, 2, 1))


def test_a_day_and_the_beginning_of_time_are_compared_with_nothing():
    assert one_before(Period(TODAY, TODAY)) is None
    assert one_before(Period(date.min, TODAY)) is None


def test_the_trend_has_weeks_enough_to_judge_and_few_enough_to_see():
    assert trend_period(FEBRUARY).first == date(2025, 8, 31)
    years = trend_period(Period(date(2010, 1, 1), TODAY))
    assert (years.last - years.first).days == 104 * 7 - 1
    assert trend_period(Period(date.min, date.min)).first == date.min


def test_the_file_is_named_after_the_period_and_nothing_else():
    assert report_name(FEBRUARY, "pdf") == "ankomst_2026-02.pdf"
    assert report_name(Period(TODAY, TODAY), "csv") == "ankomst_2026-03-01.csv"
    assert report_name(Period(date(2026, 2, 1), TODAY), "xlsx") == (
        "ankomst_2026-02-01_2026-03-01.xlsx"
    )
