"""The citizen's language: what is translated, what is English, and what says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk_app.domain.rules.wording import Wording
from desk_app.errors import DeskError
from desk_app.services.paper.translations import (
    LANGUAGES,
    OWN,
    shipped_words,
    translation,
)
from tests.printing.builders import a_checklist


def test_sixteen_languages_can_be_taken_home_beside_danish():
    assert len(set(LANGUAGES)) == 17


def test_the_desks_own_languages_are_whole_and_unmarked(rules):
    for language in OWN:
        own = translation(language, rules)

        assert own.in_english == frozenset()
        assert own.marked(a_checklist()) == a_checklist()


def test_a_language_nobody_wrote_is_refused(rules):
    with pytest.raises(DeskError) as refused:
        translation("xx", rules)

    assert refused.value.code == "language-unknown"


def test_the_offices_own_sentence_counts_before_the_shipped_one(rules):
    office = Wording("uk", "A. Jensen 2026-11-23", {"line.bank.title": "Мій банк"})

    own = translation("uk", with_office(rules, office))

    assert own.wording.say("line.bank.title") == "Мій банк"
    assert "line.bank.title" not in own.in_english
    assert not own.marked(a_checklist(language="uk")).unreviewed


def test_an_office_may_bring_a_language_of_its_own(rules):
    office = Wording("fo", "", {"line.bank.title": "Banki"})

    own = translation("fo", with_office(rules, office))

    assert own.wording.say("line.bank.title") == "Banki"
    assert own.wording.say("line.bank.what") == rules.wordings["en"].say(
        "line.bank.what"
    )
    assert own.marked(a_checklist(language="fo")).in_english


def test_no_easy_sentence_is_borrowed_from_english(rules):
    easy = replace(
        rules.wordings["en"],
        phrases={**rules.wordings["en"].phrases, "line.bank.easy": "Get a bank."},
    )
    own = translation("lt", replace(rules, wordings={**rules.wordings, "en": easy}))

    assert own.wording.say("line.bank.easy") == shipped_words("lt").say(
        "line.bank.easy"
    )


def test_translations_are_no_rules(rules):
    texts = [name for name in rules.files if name.startswith("texts/")]

    assert texts == ["texts/da.toml", "texts/en.toml"]


def with_office(rules, words):
    return replace(rules, wordings={**rules.wordings, words.language: words})
