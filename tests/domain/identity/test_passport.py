"""The machine-readable lines at the desk: specimens, misreadings, hostile text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.identity.mrz_layout import LAYOUTS, check_digit
from desk_app.domain.identity.passport import read_mrz
from tests.domain.identity.passports import TD3, TODAY

TD1 = """I<UTOD231458907<<<<<<<<<<<<<<<
7408122F1204159UTO<<<<<<<<<<<6
ERIKSSON<<ANNA<MARIA<<<<<<<<<<"""


TD2 = """I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
D231458907UTO7408122F1204159<<<<<<<6"""


LONG_TD1 = """I<UTOD23145890<7349<<<<<<<<<<<
3407127M9507122UTO<<<<<<<<<<<2
STEVENSON<<PETER<JOHN<<<<<<<<<"""


LONG_TD2 = """I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<
D23145890<UTO3407127M95071227349<<<8"""


@pytest.mark.parametrize(
    ("field", "digit"),
    [
        ("520727", "3"),
        ("AB2134<<<", "5"),
        ("L898902C3", "6"),
        ("D23145890734", "9"),
        ("<<<<<<", "0"),
    ],
)
def test_a_check_digit_weighs_seven_three_one(field, digit):
    assert check_digit(field) == digit


@pytest.mark.parametrize(("text", "kind"), [(TD3, "TD3"), (TD2, "TD2"), (TD1, "TD1")])
def test_the_specimens_are_read_in_every_format(text, kind):
    mrz = read_mrz(text, TODAY)

    assert mrz.format == kind
    assert (mrz.family_name, mrz.given_names) == ("ERIKSSON", "ANNA MARIA")
    assert (mrz.citizenship, mrz.issuing_state, mrz.sex) == ("UTO", "UTO", "F")
    assert (mrz.birth_date, mrz.expiry_date) == (date(1974, 8, 12), date(2012, 4, 15))
    assert mrz.document_number == ("L898902C3" if kind == "TD3" else "D23145890")
    assert mrz.document_code == ("P" if kind == "TD3" else "I")
    assert mrz.failed == ()
    assert mrz.repairs == ()
    assert not mrz.names_truncated


@pytest.mark.parametrize("text", [LONG_TD1, LONG_TD2])
def test_a_long_card_number_goes_on_in_the_optional_field(text):
    mrz = read_mrz(text, TODAY)

    assert mrz.document_number == "D23145890734"
    assert mrz.failed == ()


@pytest.mark.parametrize(
    "around",
    [
        lambda text: text.replace("\n", "\r\n") + "\r\n",
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("\n", ""),
        lambda text: text.replace("\n", "\t"),
        lambda text: text.lower(),
        lambda text: "  " + text.replace("<<", "< <") + "\n\n",
        lambda text: "\x02" + text + "\x03\r",
        lambda text: "\ufeff#" + text + "?",
        lambda text: "Scanner 4711\n" + text + "\nok",
        lambda text: text.replace("<<", "«"),
        lambda text: text.replace("<", ";"),
        lambda text: f"{text}\n{text}",
        lambda text: text[:20] + "\n" + text[20:],
    ],
)
@pytest.mark.parametrize("text", [TD3, TD2, TD1])
def test_what_scanners_and_clipboards_add_is_forgiven(text, around):
    assert read_mrz(around(text), TODAY) == read_mrz(text, TODAY)


def test_names_are_never_covered_by_a_check_digit():
    mrz = read_mrz(TD3.replace("ANNA", "ANNE"), TODAY)

    assert mrz.failed == ()
    assert {"family_name", "given_names", "citizenship"} <= set(mrz.unprotected)


def test_a_reading_names_nobody_when_it_is_logged():
    assert "ERIKSSON" not in repr(read_mrz(TD3, TODAY))


def test_the_personal_number_is_not_kept():
    mrz = read_mrz(TD3, TODAY)

    assert "ZE184226B" not in str([getattr(mrz, name) for name in mrz.__slots__])


def test_a_wrong_last_digit_with_good_fields_is_reported_not_refused():
    mrz = read_mrz(TD3[:-1] + "7", TODAY)

    assert mrz.failed == ("composite",)
    assert mrz.document_number == "L898902C3"


@pytest.mark.parametrize(
    ("misread", "field"),
    [
        (TD3.replace("L898902C3", "L898902C4"), "document_number"),
        (TD3.replace("7408122", "7408132"), "birth_date"),
        (TD3.replace("1204159", "1204169"), "expiry_date"),
        (TD3.replace("ZE184226B", "ZE184227B"), "personal_number"),
    ],
)
def test_each_field_is_checked_by_itself(misread, field):
    assert read_mrz(misread, TODAY).failed == (field, "composite")


def test_a_letter_o_in_a_date_is_read_as_zero_and_marked():
    mrz = read_mrz(TD3.replace("7408122", "74O8I22"), TODAY)

    assert mrz.birth_date == date(1974, 8, 12)
    assert mrz.failed == ()
    assert [(r.field, r.position, r.found, r.suggested) for r in mrz.repairs] == [
        ("birth_date", 3, "O", "0"),
        ("birth_date", 5, "I", "1"),
    ]
    assert all(repair.applied for repair in mrz.repairs)


def test_a_digit_in_a_name_or_a_state_is_read_as_a_letter_and_marked():
    mrz = read_mrz(TD3.replace("UTOERIKSSON", "UT0ERIK5SON", 1), TODAY)

    assert (mrz.issuing_state, mrz.family_name) == ("UTO", "ERIKSSON")
    assert [(r.field, r.position) for r in mrz.repairs] == [
        ("issuing_state", 3),
        ("names", 5),
    ]


def test_the_one_change_that_mends_the_document_number_is_only_offered():
    misread = TD3.replace("L898902C3", "L8989O2C3")

    mrz = read_mrz(misread, TODAY)

    assert mrz.document_number == "L8989O2C3"
    assert mrz.failed == ("document_number", "composite")
    (offer,) = mrz.repairs
    assert (offer.position, offer.found, offer.suggested) == (6, "O", "0")
    assert not offer.applied


def test_an_offer_the_clerk_accepts_mends_the_reading():
    misread = TD3.replace("L898902C3", "L8989O2C3")
    offered = read_mrz(misread, TODAY).repairs

    mrz = read_mrz(misread, TODAY, offered)

    assert mrz == read_mrz(TD3, TODAY)


def test_an_offer_in_the_end_of_a_long_card_number_can_be_accepted_too():
    line_1 = "I<UTOD23145890<O34" + check_digit("D23145890O34") + "<" * 11
    misread = LONG_TD1.replace(LONG_TD1.splitlines()[0], line_1.replace("O34", "034"))
    offered = read_mrz(misread, TODAY).repairs

    mrz = read_mrz(misread, TODAY, offered)

    assert offered[0].position == 10
    assert mrz.document_number == "D23145890O34"
    assert "document_number" not in mrz.failed


def test_nothing_is_offered_when_two_changes_would_do():
    # 2 for Z and 5 for S change the sum alike at places of equal weight.
    number = "ZAAZAAAAA"
    line_2 = TD3.splitlines()[1]
    line_2 = "2AAZAAAAA" + check_digit(number) + line_2[10:]
    swapped = f"{TD3.splitlines()[0]}\n{line_2}"
    other = swapped.replace("2AAZAAAAA", "2AA2AAAAA", 1)

    assert [r.position for r in read_mrz(swapped, TODAY).repairs] == [1]
    assert read_mrz(other, TODAY).repairs == ()


def test_an_offer_for_another_document_is_not_taken_over():
    offered = read_mrz(TD3.replace("L898902C3", "L8989O2C3"), TODAY).repairs

    assert read_mrz(TD1, TODAY, offered) == read_mrz(TD1, TODAY)


@pytest.mark.parametrize("empty_check", ["<", "0"])
def test_an_empty_personal_number_has_a_filler_or_a_zero_as_check_digit(empty_check):
    line_2 = TD3.splitlines()[1][:28] + "<" * 14 + empty_check
    line_2 += check_digit(line_2[0:10] + line_2[13:20] + line_2[21:43])

    assert read_mrz(f"{TD3.splitlines()[0]}\n{line_2}", TODAY).failed == ()


@given(
    st.sampled_from(LAYOUTS),
    st.data(),
)
def test_no_lines_of_the_right_shape_break_the_reader(layout, data):
    alphabet = st.sampled_from("ABCDEIOPSVZ0123589<")
    line = st.text(alphabet, min_size=layout.length, max_size=layout.length)
    lines = [data.draw(line) for _ in range(layout.lines)]
    lines[0] = "P" + lines[0][1:]

    mrz = read_mrz("\n".join(lines), TODAY)
    again = read_mrz("\n".join(lines), TODAY, mrz.repairs)

    assert mrz.format == layout.name
    assert mrz.birth_date is None or mrz.birth_date <= TODAY
    assert not any(not repair.applied for repair in again.repairs)
