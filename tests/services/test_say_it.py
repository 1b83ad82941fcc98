"""The sentences on the cards: in every language, the fitting ones first."""

import string
from datetime import date

import pytest

from desk_app.domain.waiting.day_counts import Calendar
from desk_app.services.paper.translations import LANGUAGES
from desk_app.services.say_it import (
    Blanks,
    days_offered,
    names,
    sayings,
    sentences_in,
)
from tests.kept_cases import keep

__all__ = ["keep"]

BLANKS = Blanks(date(2026, 11, 30), "SIRI")


def blanks_of(sentence):
    return sorted(
        field for _, field, _, _ in string.Formatter().parse(sentence) if field
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_sentences(language):
    danish, own = sentences_in("da"), sentences_in(language)

    assert list(own) == list(danish)
    assert 20 <= len(names()) <= 26
    for name in names():
        assert own[name].strip() == own[name] != "", name
        assert blanks_of(own[name]) == blanks_of(danish[name]), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_file_says_who_has_reviewed_it(language):
    assert isinstance(sentences_in(language)["reviewed"], str)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_with_a_blank_and_none_is_said_twice(language, rules):
    said = sayings(language, BLANKS, rules)

    assert len({saying.key for saying in said}) == len(said)
    assert not [one.key for one in said if "{" in one.own + one.da or "}" in one.own]
    assert not [one.key for one in said if one.own.rstrip().endswith((":", "\uff1a"))]


def test_two_languages_share_no_sentence():
    for name in names():
        said = [sentences_in(language)[name] for language in LANGUAGES]
        assert len(set(said)) == len(said), name


def test_a_language_that_we_do_not_have_is_said_in_english(rules):
    said = sayings("fi", BLANKS, rules)

    assert all(one.own == one.en for one in said)


def test_the_day_is_written_out_in_the_citizens_language(rules):
    [back] = [one for one in sayings("pl", BLANKS, rules) if one.key == "come_back"]

    assert "30 listopada 2026" in back.own
    assert "30. november 2026" in back.da


def test_what_the_case_lacks_comes_first(desk, clerk, keep):
    keep("A-1", "applied 2026-11-02", citizenship="POL")
    sheet = desk.lookup.sheet(clerk, "A-1")
    lacking = [
        wanted.any_of[0]
        for step in sheet.case.steps
        for wanted in sheet.case.papers_missing(step)
    ]

    said = sayings("pl", BLANKS, sheet.rules, sheet.case)

    assert lacking
    assert said[0].key.startswith("bring_original/")
    fitting = [one.key for one in said if one.fits]
    assert {f"bring_original/{paper}" for paper in lacking} <= set(fitting)
    assert [one.fits for one in said] == sorted(
        (one.fits for one in said), reverse=True
    )
    assert len(said) == len(sayings("pl", BLANKS, sheet.rules))


def test_the_days_offered_are_open_ones():
    days = days_offered(Calendar(), date(2026, 12, 22))

    assert days[0] == date(2026, 12, 23)
    assert date(2026, 12, 25) not in days
    assert all(day.weekday() < 5 for day in days)
