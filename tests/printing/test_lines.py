"""Text made fit for paper: cleaned, shortened, broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.printing.fonts import TURN
from desk_app.printing.lines import (
    HIDDEN_NUMBER,
    MAX_LETTERS,
    MISSING,
    printable,
    width,
    wrap,
)
from desk_app.printing.paper import BODY, TITLE


def test_line_ends_and_double_blanks_become_one_blank():
    assert printable("  Bring\r\n\tyour   passport ") == "Bring your passport"


def test_letters_that_came_in_two_parts_are_joined():
    assert printable("Ange\u0301la A\u030ase") == "Angéla Åse"


def test_a_letter_that_the_font_lacks_is_shown_as_an_open_square():
    assert printable("\u0e01 Li") == f"{MISSING} Li"


def test_names_from_all_over_europe_keep_their_letters():
    names = "Łukasz Ağa Čćž Őű Ðóra Ñandú Ķēniņš Шевченко Ελένη"

    assert printable(names) == names


def test_invisible_marks_that_turn_text_around_are_left_out():
    assert printable("An\u202ena\u200b\ufeff") == "Anna"


@pytest.mark.parametrize(
    "number",
    [
        "251248-9996",
        "2512489996",
        "251248 9996",
        "251248\u20119996",
        "251248 - 9996",
        "671062-0629",
        "2512\u200b48-9996",
    ],
)
def test_whatever_looks_like_a_cpr_number_becomes_dots(number):
    assert printable(f"({number})") == f"({HIDDEN_NUMBER})"


@pytest.mark.parametrize(
    "harmless",
    ["2026-11-0412", "33 66 10 00", "+45 33661000", "991248-9996", "30. november 2026"],
)
def test_other_numbers_stay(harmless):
    assert printable(harmless) == harmless


def test_a_text_that_is_far_too_long_is_cut_with_three_dots():
    cut = printable("a" * 200_000)

    assert len(cut) == MAX_LETTERS
    assert cut.endswith("a\u2026")


def test_the_first_word_goes_to_the_next_line_when_the_lead_word_took_its_room():
    room = width("passport", BODY) + 1

    assert wrap("passport", BODY, room, taken=20) == ["", "passport"]


def test_a_word_wider_than_a_line_is_broken():
    lines = wrap("W" * 50, TITLE, 100)

    assert "".join(lines) == "W" * 50
    assert len(lines) > 1


def test_more_lines_than_allowed_end_in_three_dots():
    lines = wrap("word " * 99 + "end", BODY, 60, max_lines=3)

    assert len(lines) == 3
    assert lines[-1].endswith("\u2026")


@given(st.text(max_size=300), st.floats(20, 400), st.floats(0, 19))
def test_no_line_is_wider_than_its_room_and_no_word_is_lost(text, room, taken):
    clean = printable(text)

    lines = wrap(clean, BODY, room, taken, max_lines=1000)

    assert all(width(line, BODY) <= room + 0.01 for line in lines)
    assert "".join(lines).replace(" ", "").replace(TURN, "") == clean.replace(" ", "")


def test_a_column_with_no_room_at_all_comes_to_an_end():
    assert wrap("word " * 99, BODY, 0, max_lines=3)[-1] == "\u2026"
