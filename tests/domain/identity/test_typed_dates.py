"""Dates are read however the clerk types them."""

from datetime import date

import pytest

from desk_app.domain.identity.typed_dates import read_date
from desk_app.errors import DeskError

TODAY = date(2026, 11, 23)
WANTED = date(2026, 12, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "3/12/26",
        "3.12.2026",
        "03-12-2026",
        "3 12 2026",
        "031226",
        "03122026",
        "3 dec 2026",
        "3. december 2026",
        "3 DECEMBER 26",
        "December 3, 2026",
        "2026-12-03",
        " 3.12.2026 ",
    ],
)
def test_a_date_is_read_in_every_way_it_is_usually_typed(typed):
    assert read_date(typed, date(2046, 1, 1)) == WANTED


@pytest.mark.parametrize(
    ("typed", "month"), [("1 maj 2026", 5), ("1 marts 2026", 3), ("1 okt 2026", 10)]
)
def test_danish_months_are_read(typed, month):
    assert read_date(typed, TODAY) == date(2026, month, 1)


def test_a_short_year_of_a_birth_date_lies_in_the_past():
    assert read_date("12.08.74", latest=TODAY) == date(1974, 8, 12)
    assert read_date("12.08.26", latest=TODAY) == date(2026, 8, 12)
    assert read_date("12.08.27", latest=TODAY) == date(1927, 8, 12)


def test_a_short_year_of_an_expiry_date_may_lie_ahead():
    assert read_date("15.4.31", latest=date(2046, 11, 23)) == date(2031, 4, 15)


@pytest.mark.parametrize("typed", ["31.11.2026", "29/2/2026", "0.1.2026", "1/13/2026"])
def test_a_day_that_is_in_no_calendar_is_refused(typed):
    with pytest.raises(DeskError) as refused:
        read_date(typed, TODAY)

    assert refused.value.code == "date-not-there"


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "3.12", "1.2.3.4", "3 xyz 2026", "3 ma 2026", "9" * 50, "³/1/26"],
)
def test_what_is_no_date_is_refused(typed):
    with pytest.raises(DeskError) as refused:
        read_date(typed, TODAY)

    assert refused.value.code == "date-unreadable"
