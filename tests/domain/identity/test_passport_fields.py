"""What each field of a passport's code says, and texts that are no passport."""

import time
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk_app.domain.identity.mrz_layout import check_digit
from desk_app.domain.identity.passport import read_mrz
from desk_app.errors import DeskError
from tests.domain.identity.passports import TD3, TODAY

MRV_A = """V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
L8988901C4XXX4009078F96121096ZE184226B<<<<<<"""


def code_of(text, today=TODAY):
    with pytest.raises(DeskError) as refused:
        read_mrz(text, today)
    return refused.value


def with_check_digits(line_2):
    """Set all five check digits of a second passport line right."""
    number, birth, expiry, personal = (
        line_2[0:9],
        line_2[13:19],
        line_2[21:27],
        line_2[28:42],
    )
    line = (
        number
        + check_digit(number)
        + line_2[10:13]
        + birth
        + check_digit(birth)
        + line_2[20]
        + expiry
        + check_digit(expiry)
        + personal
        + check_digit(personal)
    )
    return line + check_digit(line[0:10] + line[13:20] + line[21:43])


def passport(line_1="P<UTOERIKSSON<<ANNA<MARIA", **places):
    """A passport whose second line has other characters at some places (from 0)."""
    line_2 = TD3.splitlines()[1]
    for place, characters in places.items():
        at = int(place.removeprefix("at_"))
        line_2 = line_2[:at] + characters + line_2[at + len(characters) :]
    return f"{line_1:<<44}\n{with_check_digits(line_2)}"


@pytest.mark.parametrize(
    ("as_read", "citizenship"),
    [
        ("D<<", "DEU"),
        ("GBD", "GBR"),
        ("GBN", "GBR"),
        ("GBO", "GBR"),
        ("GBP", "GBR"),
        ("GBS", "GBR"),
        ("RKS", "XKX"),
        ("XKX", "XKX"),
        ("XXA", "XXA"),
        ("XXB", "XXB"),
        ("DNK", "DNK"),
    ],
)
def test_passport_codes_become_the_codes_of_the_country_list(as_read, citizenship):
    mrz = read_mrz(passport(at_10=as_read), TODAY)

    assert mrz.citizenship == citizenship
    assert mrz.citizenship_as_read == as_read.strip("<")
    assert mrz.failed == ()


@pytest.mark.parametrize(
    ("digits", "born"),
    [
        ("261123", date(2026, 11, 23)),
        ("261124", date(1926, 11, 24)),
        ("270101", date(1927, 1, 1)),
        ("000229", date(2000, 2, 29)),
        ("280229", date(1928, 2, 29)),
        ("74<<<<", None),
        ("<<<<<<", None),
    ],
)
def test_a_birth_date_is_the_latest_day_that_has_passed(digits, born):
    mrz = read_mrz(passport(at_13=digits), TODAY)

    assert mrz.birth_date == born
    assert mrz.failed == ()


def test_a_date_that_does_not_exist_fails_although_its_digit_fits():
    mrz = read_mrz(passport(at_13="990230", at_21="311301"), TODAY)

    assert (mrz.birth_date, mrz.expiry_date) == (None, None)
    assert mrz.failed == ("birth_date", "expiry_date")


@pytest.mark.parametrize(
    ("letter", "sex"), [("M", "M"), ("<", "X"), ("X", "X"), ("H", "")]
)
def test_sex_is_what_the_document_says(letter, sex):
    assert read_mrz(passport(at_20=letter), TODAY).sex == sex


def test_a_name_that_fills_its_field_may_be_cut_off():
    mrz = read_mrz(
        passport("P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONGKRA"[:44]), TODAY
    )

    assert mrz.names_truncated
    assert mrz.family_name == "NILAVADHANANANDA"


def test_a_holder_may_have_one_name_only():
    mrz = read_mrz(passport("P<UTOARKFREITH"), TODAY)

    assert (mrz.family_name, mrz.given_names) == ("ARKFREITH", "")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "mrz-empty"),
        (" \r\n\x00\u200b", "mrz-empty"),
        ("hello", "mrz-not-a-passport-text"),
        ("?" * 88, "mrz-bad-character"),
        (TD3[:-1], "mrz-not-a-passport-text"),
        (TD3.replace("P<", "Q<"), "mrz-not-a-passport-text"),
        ("A" * 2_001, "mrz-too-long"),
        (MRV_A, "mrz-visa"),
        (MRV_A.replace("\n", ""), "mrz-visa"),
        (f"{TD3}\n{TD3.replace('ANNA', 'BENN')}", "mrz-two-documents"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(text, code):
    assert code_of(text).code == code


def test_a_wrong_length_is_told():
    refused = code_of(TD3[:-1])

    assert refused.details == {"lengths": "44 + 43"}


def test_a_character_no_passport_uses_is_pointed_out():
    refused = code_of(TD3.replace("ANNA", "ÅNNA"))

    assert refused.code == "mrz-bad-character"
    assert refused.details == {"line": 1, "column": 16, "found": "Å"}


@given(st.text(max_size=300))
@example("ß" * 88)
@example("\u0131" * 44 + "\n" + "\u0130" * 44)
@example("\ud800" * 90)
def test_no_text_breaks_the_reader(text):
    code = "read"
    try:
        read_mrz(text, TODAY)
    except DeskError as refused:
        code = refused.code

    assert code == "read" or code.startswith("mrz-")


@pytest.mark.parametrize("unit", ["<", "P<UTO", "\n", "\x00", "A\n", "ﷺ", "e\u0301"])
def test_two_hundred_thousand_characters_are_refused_at_once(unit):
    text = (unit * 200_000)[:200_000]
    begin = time.perf_counter()

    refused = code_of(text)

    assert refused.code == "mrz-too-long"
    assert time.perf_counter() - begin < 0.1


@pytest.mark.parametrize("unit", ["<", "P<UTO", "A\n", "\n", "ﷺ", "e\u0301"])
def test_the_longest_text_allowed_is_answered_at_once(unit):
    text = (unit * 2_000)[:2_000]
    begin = time.perf_counter()

    refused = code_of(text)

    assert refused.code in {"mrz-not-a-passport-text", "mrz-empty"}
    assert time.perf_counter() - begin < 0.1
