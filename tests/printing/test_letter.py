"""The letter about missing papers: whole in every language, nothing secret on it."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from desk_app.domain.case.checklist import Words
from desk_app.domain.rules.documents import Authentication
from desk_app.printing import marks
from desk_app.printing.checklist_pdf import SHEETS, Variant
from desk_app.printing.letter_pdf import letter_pages, letter_pdf
from desk_app.printing.lines import MISSING, width
from desk_app.services.paper.letters import Letter, MissingPaper, Why
from desk_app.services.paper.translations import LANGUAGES, translation


def a_letter(rules, language="en", wanted=("passport", "marriage_certificate")):
    own, da = translation(language, rules).wording, rules.wordings["da"]

    def said(paper, part):
        text = getattr(rules.documents[paper], part)
        name = f"document.{paper}.{part}"
        return Words(own.say(name, text.in_language(language)), da.say(name, text.da))

    return Letter(
        language=language,
        given_name="Anna Maria",
        reference="2026-11-0412",
        written_on=date(2026, 11, 23),
        until=date(2026, 12, 21),
        office=Words("International House", "International House"),
        where=Words("Nyropsgade 1. Mo 9-15", "Nyropsgade 1. Ma 9-15"),
        desk="4",
        missing=tuple(
            MissingPaper(
                id=paper,
                title=said(paper, "title"),
                others=(),
                why=Why.FAMILY,
                get=said(paper, "get"),
                country="PHL" if rules.documents[paper].authentication else "",
                authentication=Authentication.APOSTILLE,
                languages=rules.documents[paper].languages,
            )
            for paper in wanted
        ),
        url="https://lifeindenmark.borger.dk",
        rules_checked=date(2026, 11, 2),
        unconfirmed=True,
        training=False,
    )


def text_of(content):
    pages = PdfReader(BytesIO(content)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def seen(pages):
    for page in pages:
        pieces = [mark for _, block in page.pieces for mark in block.marks]
        for mark in (*page.frame, *pieces):
            if isinstance(mark, marks.Words):
                yield mark


def test_it_says_until_when_what_stamp_and_which_languages(rules):
    text = text_of(letter_pdf(a_letter(rules)))

    assert "by 21 December 2026" in text
    assert "Philippines: the paper needs an apostille" in text
    assert "Danish, English, German, Swedish, Norwegian" in text
    assert "senest 21. december 2026" in text
    assert text.count("2026-11-0412") >= 2


def test_two_papers_are_one_sheet(rules):
    assert len(letter_pages(a_letter(rules))) == 1


def test_rules_that_several_papers_share_stand_once(rules):
    several = ("marriage_certificate", "birth_certificate", "divorce_decree")

    text = text_of(letter_pdf(a_letter(rules, wanted=several)))

    assert text.count("needs an apostille") == 1


@pytest.mark.parametrize("variant", [Variant.NORMAL, Variant.LARGE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_and_no_letter_is_missing(language, variant, rules):
    wanted = [name for name, rule in rules.documents.items() if rule.authentication]
    sheet = SHEETS[variant]

    for mark in seen(letter_pages(a_letter(rules, language, wanted), variant)):
        assert MISSING not in mark.text
        assert mark.x >= 0
        assert mark.x + width(mark.text, mark.kind) <= sheet.width


def test_the_same_letter_gives_the_same_bytes(rules):
    assert letter_pdf(a_letter(rules, "ar")) == letter_pdf(a_letter(rules, "ar"))


def test_the_title_of_the_file_names_nobody(rules):
    about = PdfReader(BytesIO(letter_pdf(a_letter(rules)))).metadata

    assert about.title == "We are missing papers from you \u00b7 2026-11-0412"
    assert "Anna" not in str(about)
