"""A translation of an English sentence that has changed since is noticed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk_app.services.paper.made_from import is_older
from desk_app.services.paper.translations import (
    TRANSLATED,
    english_sentences,
    older_names,
    shipped_words,
    translation,
)
from tests.printing.builders import a_checklist, an_item
from tests.printing.translations_made import english_marks, renewed


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_missing_or_older_than_the_english(language, rules):
    words, english = shipped_words(language), english_sentences(rules)
    untold = {n for n in english if not words.has(n) and not n.endswith(".easy")}
    untold = {n for n in untold if not translation(language, rules).wording.has(n)}

    assert {"missing": untold, "older": older_names(words, english)} == {
        "missing": set(),
        "older": frozenset(),
    }


def test_a_changed_english_sentence_is_printed_in_english_and_marked(rules):
    english = rules.wordings["en"]
    phrases = {**english.phrases, "line.bank.what": "Open two accounts."}
    changed = replace(
        rules, wordings={**rules.wordings, "en": replace(english, phrases=phrases)}
    )

    own = translation("de", changed)
    listed = own.marked(a_checklist(language="de", to_do=(an_item(id="bank"),)))

    assert own.wording.say("line.bank.what") == "Open two accounts."
    assert own.wording.say("line.bank.title") == shipped_words("de").say(
        "line.bank.title"
    )
    assert listed.in_english


def test_renewing_one_language_leaves_the_others_older():
    english = {"line.bank.what": "new", "line.bank.title": "same"}
    made = {"all": {"line.bank.what": "old", "line.bank.title": "same"}}

    found = renewed(made, english, ["de"])

    assert found["all"] == made["all"]
    assert found["de"] == {"line.bank.what": "new"}
    assert "fr" not in found


def test_renewing_all_needs_no_exceptions():
    assert set(renewed({}, english_marks(), TRANSLATED)) == {"all"}


def test_danish_is_no_translation_and_a_new_word_is_not_older():
    assert not is_older("da", "line.bank.what", "anything")
    assert not is_older("de", "line.nobody.wrote", "anything")
    assert is_older("de", "paper_words.heading", "Something else")
