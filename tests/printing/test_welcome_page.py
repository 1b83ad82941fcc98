"""The welcome page on paper: every language, inside its frame, in the same bytes."""

import tomllib
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from desk_app.domain.case.checklist import Words
from desk_app.printing import marks
from desk_app.printing.fonts import font_for
from desk_app.printing.lines import MISSING, width
from desk_app.printing.paper import LEFT, REGULAR, RIGHT
from desk_app.printing.welcome_page import welcome_pages, welcome_pdf
from desk_app.services.paper.translations import LANGUAGES
from desk_app.services.welcome import WelcomePage
from desk_app.services.welcome_file import shipped_offers
from resources import resource

TODAY = date(2026, 11, 23)
HOUSE = Words("International House", "International House")
WORDS = tomllib.loads(resource("welcome_words.toml").read_text(encoding="utf-8"))


def a_page(language="en", offers=None, *, training=False):
    if offers is None:
        offers = shipped_offers()
    return WelcomePage(language, "2026-0042", 1, TODAY, HOUSE, offers, training)


def text_of(content):
    document = pypdfium2.PdfDocument(content)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_every_language_has_the_same_words():
    assert set(WORDS) == set(LANGUAGES)
    for language in LANGUAGES:
        assert set(WORDS[language]) == set(WORDS["da"]), language
        for name in set(WORDS["da"]) - {"reviewed", "language"}:
            said = WORDS[language][name]
            assert said.strip(), (language, name)
            assert ("{day}" in said) == ("{day}" in WORDS["da"][name])


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_stands_outside_the_frame_and_no_letter_is_missing(language):
    long = {"da": "Æ" * 80, "en": "W" * 80}
    offer = replace(
        shipped_offers()[0],
        title=long,
        text={"da": "ord " * 100, "en": "W" * 400},
        place="P" * 120,
        link="https://example.org/" + "x" * 180,
        first=date(2026, 12, 1),
        last=date(2027, 1, 31),
    )
    pages = welcome_pages(a_page(language, (*shipped_offers(), offer)))

    for block in (placed.block for page in pages for placed in page):
        for mark in block.marks:
            if isinstance(mark, marks.Words):
                assert mark.x >= LEFT - 0.5, mark
                assert mark.x + width(mark.text, mark.kind) <= RIGHT + 0.5, mark
                assert MISSING not in mark.text
    for said in WORDS[language].values():
        assert all(font_for(letter, REGULAR) for letter in said if letter != " ")


def test_the_same_page_gives_the_same_bytes():
    assert welcome_pdf(a_page("ar")) == welcome_pdf(a_page("ar"))


def test_the_paper_says_its_offers_in_english_and_danish_under_the_citizens_heading():
    text = text_of(welcome_pdf(a_page("uk")))

    assert "Ласкаво просимо" in text
    assert "Career mentor*" in text
    assert "Karrierementor*" in text
    assert "Центр ще цього не підтвердив" in text


def test_the_offices_own_translation_is_used_where_there_is_one():
    offer = replace(
        shipped_offers()[0], title={"da": "Fest", "en": "Party", "uk": "Свято"}
    )

    text = text_of(welcome_pdf(a_page("uk", (offer,))))

    assert "Свято*" in text
    assert "Party" not in text


def test_what_is_confirmed_has_no_star():
    offers = tuple(replace(offer, confirmed=True) for offer in shipped_offers())

    assert "*" not in text_of(welcome_pdf(a_page("en", offers)))


def test_a_training_desk_says_so_on_the_page():
    assert "TRAINING" in text_of(welcome_pdf(a_page(training=True)))
