"""Every language, every pathway, every way of setting it: all is seen, in its place."""

# ruff: noqa: RUF001 (other scripts, on purpose)
from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk_app.domain.case.checklist import Words
from desk_app.printing import marks
from desk_app.printing.checklist_pdf import (
    SHEETS,
    Variant,
    checklist_pages,
    checklist_pdf,
)
from desk_app.printing.fonts import BEYOND, font, font_for
from desk_app.printing.lines import MISSING, width
from desk_app.printing.paper import REGULAR
from desk_app.printing.runs import runs
from desk_app.printing.shaped_font import ShapedFont
from desk_app.services.paper.translations import LANGUAGES, OWN, translation
from resources import resource
from tests.printing.builders import a_checklist
from tests.printing.every_language import whole_list

# What is written where the translations lie, long enough to fill many lines.
OTHERS = {
    "ar": "اطلب بطاقة الضريبة على skat.dk قبل 30 نوفمبر 2026. ",
    "hi": "अपना कर कार्ड skat.dk पर 30 नवंबर 2026 तक माँगें। ",
    "zh": "请在2026年11月30日之前在skat.dk上申请税卡（Skattekort）。",
    "uk": "Замовте податкову картку на skat.dk до 30 листопада 2026 року. ",
}


def seen(checklist, variant) -> Iterator[tuple[marks.Words, float]]:
    """The words of every page, and how high they stand."""
    for page in checklist_pages(checklist, variant):
        for mark in page.frame:
            if isinstance(mark, marks.Words):
                yield mark, mark.y
        for upper, block in page.pieces:
            for mark in block.marks:
                if isinstance(mark, marks.Words):
                    yield mark, upper + mark.y


def outside(checklist, variant) -> list[str]:
    """What cannot be read whole: outside of the page, or without a letter."""
    sheet = SHEETS[variant]
    margin = 12 / sheet.scale
    wrong = []
    for mark, y in seen(checklist, variant):
        far = mark.x + width(mark.text, mark.kind)
        inside = margin <= mark.x and far <= sheet.width - margin
        if not inside or not 12 <= y <= sheet.height - 12:
            wrong.append(f"outside: {mark.text}")
        if MISSING in mark.text or without_shape(mark):
            wrong.append(f"no letter: {mark.text}")
    return wrong


def without_shape(mark: marks.Words) -> bool:
    """Whether a font draws its empty box for some letter of the words."""
    if not BEYOND.search(mark.text):
        return not all(font_for(letter, mark.kind.font) for letter in mark.text)
    glyph = {
        font(run.font).face.charToGlyph[shape.code]
        for run in runs(mark.text, mark.kind.font)
        for cluster in run.clusters
        for shape in cluster.glyphs
    }
    return 0 in glyph


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_and_no_letter_is_missing(language, rules):
    wrong = [
        (pathway, variant, what)
        for pathway in rules.pathways
        for variant in Variant
        for what in outside(whole_list(rules, language, pathway), variant)
    ]

    assert wrong == []


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_much_longer_than_ours_stays_on_the_page(language, variant):
    said = Words((OTHERS[language] * 12)[:600], "dansk")
    long = replace(
        a_checklist().to_do[0], title=said, what=said, where=said, bring=said
    )

    assert outside(a_checklist(language=language, to_do=(long,)), variant) == []


def test_a_letter_that_no_font_has_would_be_seen():
    checklist = a_checklist(given_name="\u0e01")

    assert outside(checklist, Variant.NORMAL)


@pytest.mark.parametrize("variant", Variant)
@pytest.mark.parametrize("language", OTHERS)
def test_the_same_list_gives_the_same_bytes(language, variant):
    said = Words(OTHERS[language], "dansk")
    item = replace(a_checklist().to_do[0], title=said, what=said)
    checklist = a_checklist(language=language, to_do=(item,))

    first = checklist_pdf(checklist, variant)
    other = checklist_pdf(a_checklist(language="ar", phrase=said), variant)

    assert checklist_pdf(checklist, variant) == first
    assert other != first


def test_every_font_has_its_licence_beside_it():
    fonts = resource("fonts").glob("*.ttf")

    families = {path.name.partition("-")[0] for path in fonts}

    assert all(Path(resource(f"fonts/{it}-LICENSE.txt")).is_file() for it in families)
    assert isinstance(font("Vazirmatn-Regular"), ShapedFont)


@pytest.mark.parametrize("language", [it for it in LANGUAGES if it not in OWN])
def test_what_is_not_translated_yet_is_said_in_english_and_marked(language, rules):
    words = translation(language, rules)
    english = rules.wordings["en"]

    assert all(words.wording.say(it) == english.say(it) for it in words.in_english)
    listed = words.marked(whole_list(rules, language, "EU_WORKER"))
    assert listed.unreviewed is (words.wording.reviewed == "")


def test_each_translation_has_only_names_that_the_paper_knows(rules):
    known = set(rules.wordings["en"].phrases)
    unknown = {
        name
        for language in LANGUAGES
        if language not in OWN
        for name in translation(language, rules).wording.phrases
        if name not in known and not name.startswith("document.")
        if not name.endswith(".easy")
    }

    assert unknown == set()


def test_english_has_every_word_of_the_paper_itself():
    text = resource("texts/paper_en.toml").read_text(encoding="utf-8")

    assert all(font_for(letter, REGULAR) for letter in str(tomllib.loads(text)))
