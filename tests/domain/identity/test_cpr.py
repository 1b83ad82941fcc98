"""CPR numbers as they are typed at the desk."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.identity.cpr import Cpr, read_cpr
from desk_app.errors import DeskError

TODAY = date(2026, 11, 21)


def refusal(text):
    with pytest.raises(DeskError) as refused:
        read_cpr(text, TODAY)
    return refused.value.code


@pytest.mark.parametrize(
    "typed",
    [
        "251248-9996",
        "2512489996",
        " 251248 9996 ",
        "251248\u20139996",
        "\uff12\uff15\uff11\uff12\uff14\uff189996",
    ],
)
def test_a_number_is_read_with_or_without_its_hyphen(typed):
    reading = read_cpr(typed, TODAY)

    assert reading.cpr.compact == "2512489996"
    assert reading.cpr.in_full() == "251248-9996"
    assert reading.birth_date == date(1948, 12, 25)
    assert reading.sex_hint == "F"


def test_the_last_four_digits_never_show_by_accident():
    reading = read_cpr("251248-9996", TODAY)

    for shown in (str(reading.cpr), repr(reading.cpr), repr(reading), f"{reading.cpr}"):
        assert "251248-****" in shown
        assert "9996" not in shown


# Accepted examples are replacement numbers (day + 60), so that they are nobody's.
@pytest.mark.parametrize(
    ("typed", "born"),
    [
        ("6101651111", date(1965, 1, 1)),
        ("8902004234", date(2000, 2, 29)),
        ("6101374000", date(1937, 1, 1)),
        ("0101585000", date(1858, 1, 1)),
        ("6101994000", date(1999, 1, 1)),
        ("6101003000", date(1900, 1, 1)),
        ("0101364000", "cpr-future-date"),
        ("0101575000", "cpr-future-date"),
        ("2211264000", "cpr-future-date"),
        ("8111264000", date(2026, 11, 21)),
        ("2902001234", "cpr-impossible-date"),
        ("0000000000", "cpr-impossible-date"),
        ("3201651111", "cpr-impossible-date"),
        ("6001651111", "cpr-impossible-date"),
        ("9201651111", "cpr-impossible-date"),
        ("21.10.62-5629", "cpr-not-digits"),
        ("25124-KOT6", "cpr-not-digits"),
        ("٢٥١٢٤٨٩٩٩٦", "cpr-not-digits"),
        ("", "cpr-not-ten-digits"),
        ("251248-999", "cpr-not-ten-digits"),
        ("251248-99966", "cpr-not-ten-digits"),
        ("1" * 200_000, "cpr-not-ten-digits"),
    ],
)
def test_the_century_stands_in_the_seventh_digit(typed, born):
    if isinstance(born, str):
        assert refusal(typed) == born
        return

    assert read_cpr(typed, TODAY).birth_date == born


def test_modulus_11_is_a_hint_and_never_a_refusal():
    assert read_cpr("251248-9996", TODAY).hints == ("cpr-modulus-11",)


def test_modulus_11_says_less_of_people_born_on_1_january():
    hints = read_cpr("010158-5000", TODAY).hints

    assert "cpr-modulus-11-january" in hints
    assert "cpr-modulus-11" not in hints


def test_somebody_born_in_1862_was_probably_mistyped():
    reading = read_cpr("211062-5629", TODAY)

    assert reading.birth_date == date(1862, 10, 21)
    assert reading.hints == ("cpr-born-long-ago",)


def test_a_replacement_number_is_known_by_its_day():
    reading = read_cpr("671062-0629", TODAY)

    assert reading.is_replacement
    assert reading.birth_date == date(1962, 10, 7)
    assert reading.hints == ("cpr-replacement-number",)


@pytest.mark.parametrize(("day", "born"), [("61", 1), ("91", 31)])
def test_replacement_days_run_from_61_to_91(day, born):
    assert read_cpr(f"{day}1062-0629", TODAY).birth_date.day == born


def test_another_birth_date_than_in_the_case_is_pointed_out():
    same = read_cpr("671062-0629", TODAY, date(1962, 10, 7))
    other = read_cpr("671062-0629", TODAY, date(1962, 10, 8))

    assert "cpr-birth-date-differs" not in same.hints
    assert "cpr-birth-date-differs" in other.hints


def test_a_kept_number_has_ten_digits():
    with pytest.raises(DeskError, match="cpr-not-ten-digits"):
        Cpr("251248-9996")


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text):
    code = "read"
    try:
        read_cpr(text, TODAY)
    except DeskError as refused:
        code = refused.code

    assert code == "read" or code.startswith("cpr-")


@given(st.integers(0, 10**10 - 1))
def test_every_ten_digits_are_a_birthday_or_refused(number):
    digits = f"{number:010d}"
    code = ""
    try:
        born = read_cpr(digits, TODAY).birth_date
    except DeskError as refused:
        code, born = refused.code, date.min

    assert code in {"", "cpr-impossible-date", "cpr-future-date"}
    assert code or (born <= TODAY and f"{born:%m%y}" == digits[2:6])
