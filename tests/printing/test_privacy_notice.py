"""The page that tells a citizen what is done with their data."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from desk_app.errors import DeskError
from desk_app.printing import paper
from desk_app.printing.marks import Words
from desk_app.printing.privacy_notice import _page, privacy_notice_pdf
from desk_app.printing.privacy_words import MAX_BYTES, privacy_texts
from desk_app.services.privacy.retention import BACKUP_MONTHS, USUAL_CASE_DAYS
from resources import resource

# GDPR article 13: who, officer, why and by what law, who gets it, how long, rights.
WANTED = {
    "controller",
    "contact",
    "dpo",
    "purpose",
    "basis",
    "recipients",
    "retention",
    "rights",
    "duty",
    "decisions",
    "complaint",
}


def shipped():
    return resource("texts/privacy_notice.toml").read_text(encoding="utf-8")


@pytest.fixture
def own(tmp_path):
    """The office's own copy, with changes (old, new)."""

    def with_changes(*changes):
        said = shipped()
        for old, new in changes:
            assert old in said
            said = said.replace(old, new)
        path = tmp_path / "own.toml"
        path.write_text(said, encoding="utf-8")
        return path

    return with_changes


CONFIRMED = (
    ("confirmed = false", "confirmed = true"),
    ('\nreviewed = ""', '\nreviewed = "A. Jensen 2026-11-23"'),
    ('controller = ""', 'controller = "Skovby Kommune"'),
    ('contact = ""', 'contact = "Torvet 1, 9999 Skovby, 99 99 99 99"'),
    ('dpo = ""', 'dpo = "dpo@skovby.example"'),
    ("days = 30", "days = 14"),
)


def text_of(texts, language):
    [page] = PdfReader(BytesIO(privacy_notice_pdf(texts, language))).pages
    return " ".join(page.extract_text().split())


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_fact_stands_on_one_page_in_both_languages(language):
    texts = privacy_texts()

    said = text_of(texts, language)

    for fact in texts.facts:
        assert fact.title[language] in said
        assert fact.text[language] in said


def test_all_that_article_13_wants_is_told():
    assert {fact.id for fact in privacy_texts().facts} >= WANTED


def test_what_nobody_confirmed_is_marked_and_the_page_is_a_draft():
    texts = privacy_texts()

    said = text_of(texts, "en")

    marked = [fact for fact in texts.facts if f"{fact.title['en']}*" in said]
    assert "Draft: the office has not yet confirmed" in said
    assert marked == [fact for fact in texts.facts if not fact.confirmed]
    assert 0 < len(marked) < len(texts.facts)


def test_whatever_rests_on_general_knowledge_waits_for_the_office():
    for fact in privacy_texts().facts:
        assert fact.sources
        assert not (fact.confirmed and "GK" in fact.sources), fact.id


def test_the_offices_own_copy_says_who_to_call_and_is_no_draft(own):
    texts = privacy_texts(own(*CONFIRMED))

    said = text_of(texts, "da")

    assert "Kommunen: Skovby Kommune" in said
    assert "Torvet 1, 9999 Skovby, 99 99 99 99" in said
    assert "dpo@skovby.example" in said
    assert "14 dage senere" in said
    assert "Læst og godkendt: A. Jensen 2026-11-23" in said
    assert "Udkast" not in said
    assert "*" not in said


def test_a_page_whose_texts_are_confirmed_but_read_by_nobody_is_a_draft(own):
    assert privacy_texts(own(CONFIRMED[0])).is_draft


@pytest.mark.parametrize("language", ["da", "en"])
def test_nothing_stands_outside_of_the_page_or_over_the_foot(own, language):
    for texts in (privacy_texts(), privacy_texts(own(*CONFIRMED))):
        words = [mark for mark in _page(texts, language) if isinstance(mark, Words)]

        lowest = sorted({mark.y for mark in words})
        assert lowest[0] == paper.FOOT
        assert lowest[1] > paper.BOTTOM


def test_the_times_are_those_after_which_the_desk_forgets():
    [retention] = [fact for fact in privacy_texts().facts if fact.id == "retention"]

    assert f" {USUAL_CASE_DAYS} dage senere" in retention.text["da"]
    assert f" {USUAL_CASE_DAYS} days later" in retention.text["en"]
    assert f"op til {BACKUP_MONTHS} måneder" in retention.text["da"]
    assert f"up to {BACKUP_MONTHS} months" in retention.text["en"]


def test_the_same_texts_give_the_same_bytes():
    assert privacy_notice_pdf(privacy_texts(), "da") == privacy_notice_pdf(
        privacy_texts(), "da"
    )


def test_signs_of_markup_in_the_offices_names_print_as_they_are(own):
    strange = '<b>{0} & "x"</b>'
    path = own(('controller = ""', f"controller = '{strange}'"))

    assert strange in text_of(privacy_texts(path), "en")


def test_texts_too_long_for_a_sheet_are_refused_with_how_much(own):
    path = own(("{contact}", "word " * 190))

    with pytest.raises(DeskError) as refused:
        privacy_notice_pdf(privacy_texts(path), "da")

    assert refused.value.code == "notice-too-long"
    assert refused.value.details["lines"] > 0


@pytest.mark.parametrize(
    "change",
    [
        ("[office]", "[office"),
        ("days = 30", "days = true"),
        ("days = 30", 'days = "30"'),
        ("days = 30", "days = 0"),
        ('dpo = ""', ""),
        ('id = "rights"', "id = 3"),
        ('sources = ["GK"]', "sources = []"),
        ('sources = ["GK"]', 'sources = ["S999"]'),
        ('sources = ["GK"]', "sources = [[]]"),
        ('\nreviewed = ""', "\nreviewed = 2026-11-23"),
        ("[words.en]", "[words.xx]"),
        ("confirmed = false", 'confirmed = "no"'),
        ('title.da = "Dine rettigheder"', ""),
        ("reviewed = ", "#" * MAX_BYTES + "\nreviewed = "),
    ],
)
def test_a_file_that_is_not_whole_is_refused_by_name(own, change):
    with pytest.raises(DeskError) as refused:
        privacy_texts(own(change))

    assert refused.value.code == "notice-texts-wrong"
    assert refused.value.details["path"] == "own.toml"
    assert refused.value.details["what"]


def test_a_missing_or_unreadable_file_is_refused_by_name(tmp_path):
    noise = tmp_path / "noise.toml"
    noise.write_bytes(b"\xff\xfe\x00")

    for path in (tmp_path / "none.toml", noise, tmp_path):
        with pytest.raises(DeskError) as refused:
            privacy_texts(path)

        assert refused.value.code == "notice-texts-wrong"
