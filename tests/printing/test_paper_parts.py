"""The parts that every sheet is made of: words, codes, pages, colours."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from datetime import date
from string import Formatter

import pytest

from desk_app.printing import paper
from desk_app.printing.checklist_values import page_payload, strip_payload
from desk_app.printing.pages import CLOSER, Block, fill_pages
from desk_app.printing.paper import BOTTOM, SHORT_TOP, TOP
from desk_app.printing.paper_words import OPTIONAL, PaperWords, paper_words
from desk_app.printing.qr import page_squares, squares
from desk_app.services.paper.translations import LANGUAGES
from resources import resource
from tests.printing.builders import a_checklist


@pytest.mark.parametrize("language", ["en", "da"])
def test_every_language_has_exactly_the_words_that_the_paper_needs(language):
    file = resource(f"texts/paper_{language}.toml")

    found = tomllib.loads(file.read_text(encoding="utf-8"))

    assert set(found) | OPTIONAL == {field.name for field in fields(PaperWords)}
    assert len(found["months"]) == 12
    assert all(words for key, words in found.items() if key != "reviewed")


def test_days_are_written_out_so_that_nobody_mixes_day_and_month():
    day = date(2026, 5, 1)

    assert paper_words("en").day(day) == "1 May 2026"
    assert paper_words("da").day(day) == "1. maj 2026"
    assert paper_words("da").month(day) == "maj 2026"


@pytest.mark.parametrize("language", ["xx", "", "../../etc", "e\x00n"])
def test_an_unknown_language_gets_the_english_words(language):
    assert paper_words(language) == paper_words("en")


def test_the_code_on_the_strip_holds_the_case_number_and_nothing_else():
    assert strip_payload(a_checklist()) == "2026-11-0412"


def test_the_code_at_the_top_holds_the_official_page():
    assert page_payload(a_checklist()) == "https://lifeindenmark.borger.dk"


def test_a_code_has_its_three_corner_marks():
    code = squares("2026-11-0412")

    first = [run for run in code.dark if run.row == 0]
    assert code.side == 21
    assert (first[0].column, first[0].length) == (0, 7)
    assert (first[-1].column, first[-1].length) == (14, 7)
    assert [r.length for r in code.dark if r.row == 20 and r.column == 0] == [7]


def test_two_case_numbers_give_two_codes():
    assert squares("2026-11-0412") != squares("2026-11-0413")


def test_the_code_of_an_official_page_is_made_once():
    assert page_squares("https://skat.dk") is page_squares("https://skat.dk")


def a_block(height: float) -> Block:
    return Block(height, [])


def test_what_belongs_together_goes_to_the_next_page_together():
    room = TOP - BOTTOM
    first, second = [a_block(room - 100)], [a_block(60), a_block(60)]

    pages = fill_pages(a_block(0), [first, second, [a_block(10)]], a_block(10))

    assert [len(page) for page in pages] == [2, 4]
    assert pages[1][0].top == SHORT_TOP


def test_the_foot_never_stands_alone_on_the_last_page():
    room = TOP - BOTTOM
    groups = [[a_block(room - 100)], [a_block(80)]]

    pages = fill_pages(a_block(0), groups, a_block(50))

    assert [len(page) for page in pages] == [2, 2]
    assert pages[1][-1].top == BOTTOM + 50


def test_a_group_longer_than_a_page_flows_on():
    pages = fill_pages(a_block(100), [[a_block(300) for _ in range(5)]], a_block(50))

    assert [len(page) for page in pages] == [3, 2, 2]


def test_groups_move_closer_only_where_that_saves_a_page():
    room = TOP - BOTTOM
    groups = [[a_block(room / 2)], [a_block(room / 2 - 45)]]

    fits, closer, more = (
        fill_pages(a_block(0), groups, a_block(foot)) for foot in (45, 55, 60)
    )

    assert [piece.top for piece in fits[0]] == [TOP, TOP, TOP - room / 2, BOTTOM + 45]
    assert [len(page) for page in closer] == [4]
    assert closer[0][2].top == TOP - room / 2 + 2 * CLOSER
    assert [len(page) for page in more] == [2, 2]
    assert more[0][1].top == TOP


def luminance(colour: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(colour[1:])]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("ink", [paper.INK, paper.MUTED, paper.ACCENT, paper.GOOD])
@pytest.mark.parametrize("ground", [paper.WHITE, paper.SOFT, paper.FAINT])
def test_every_ink_can_be_read_on_every_ground(ink, ground):
    contrast = (luminance(ground) + 0.05) / (luminance(ink) + 0.05)

    assert contrast >= 4.5


def test_a_month_is_written_in_the_order_of_its_language():
    assert paper_words("zh").month(date(2026, 11, 1)) == "2026年11月"
    assert paper_words("de").month(date(2026, 11, 1)) == "November 2026"


@pytest.mark.parametrize(
    ("language", "first", "month"),
    [
        ("fr", "1er janvier 2027", "janvier 2027"),
        ("it", "1º gennaio 2027", "gennaio 2027"),
        ("pl", "1 stycznia 2027 r.", "styczeń 2027"),
        ("uk", "1 січня 2027 р.", "січень 2027"),  # noqa: RUF001 (Cyrillic)
        ("lt", "2027 m. sausio 1 d.", "2027 m. sausis"),
        ("da", "1. januar 2027", "januar 2027"),
    ],
)
def test_days_and_months_are_written_as_each_language_does(language, first, month):
    words = paper_words(language)

    assert words.day(date(2027, 1, 1)) == first
    assert words.month(date(2027, 1, 1)) == month


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_the_words_of_the_paper_and_their_places(language):
    file = resource(f"texts/paper_{language}.toml")

    found = tomllib.loads(file.read_text(encoding="utf-8"))
    english = paper_words("en")

    wanted = {it.name for it in fields(PaperWords)} - OPTIONAL
    assert wanted <= set(found)
    for name in wanted:
        said = getattr(english, name)
        if isinstance(said, str):
            assert blanks(found[name]) == blanks(said), name
        else:
            assert len(found[name]) == len(said)


def blanks(said):
    """The names in braces, which the program fills in."""
    return {name for _, name, _, _ in Formatter().parse(said) if name}
