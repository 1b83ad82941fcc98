"""What stands on the paper that the citizen carries home."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pytest
from pypdf import PdfReader

from desk_app.domain.case.checklist import Checklist, Words
from desk_app.printing import marks
from desk_app.printing.checklist_pdf import (
    checklist_pages,
    checklist_pdf,
    write_checklist,
)
from desk_app.printing.lines import HIDDEN_NUMBER
from tests.printing.builders import DONE, NOTHING, TO_DO, a_checklist, an_item


def texts_of(checklist: Checklist) -> list[str]:
    reader = PdfReader(BytesIO(checklist_pdf(checklist)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def text_of(checklist: Checklist) -> str:
    return " ".join(texts_of(checklist))


def test_the_paper_says_what_is_done_and_what_to_do_by_when():
    text = text_of(a_checklist())

    for words in (
        "Your next steps in Denmark",
        "Dine næste skridt i Danmark",
        "Anna Maria",
        "CPR number (CPR-nummer)",
        "2. Birth certificate for Ida (Fødselsattest for Ida)",
        "by 30 November 2026",
        "Senest 30. november 2026",
        "before your first pay day",
        "Før din første lønudbetaling",
        "Bring passport",
        "Medbring pas",
        "Jeg skal have MitID. Jeg har pas og CPR-brev med.",
        "Rules checked November 2026",
    ):
        assert words in text


def test_a_term_that_is_the_same_in_danish_is_not_repeated_in_brackets():
    text = text_of(a_checklist())

    assert "1. MitID" in text
    assert "(MitID)" not in text


def test_what_is_done_says_the_day_and_no_longer_what_to_bring():
    done = an_item(bring=Words("your passport", "dit pas"), done_on=DONE[0].done_on)

    text = text_of(a_checklist(done=(done,), to_do=()))

    assert "23 November 2026" in text
    assert "your passport" not in text


def test_a_danish_citizen_gets_danish_only_and_every_sentence_once():
    text = text_of(a_checklist(language="da"))

    assert "Dine næste skridt i Danmark" in text
    assert "senest 30. november 2026" in text
    assert text.count("Din digitale nøgle til banken") == 1
    assert "Your" not in text


def test_a_language_without_fixed_words_gets_the_english_ones():
    text = text_of(a_checklist(language="sv"))

    assert "Your next steps in Denmark" in text


@pytest.mark.parametrize(
    ("done", "line"),
    [
        (DONE, "Everything on your list is done."),
        ((), "There is nothing you need to do right now."),
    ],
)
def test_with_nothing_left_to_do_the_paper_says_a_friendly_line(done, line):
    text = text_of(a_checklist(done=done, to_do=()))

    assert line in text
    assert "To do, in this order" not in text


def test_a_protected_person_is_called_by_the_case_number():
    text = text_of(a_checklist(given_name=""))

    assert "Case 2026-11-0412" in text


def test_a_cpr_number_that_slipped_into_a_text_is_not_printed():
    leak = "CPR 251248-9996, 671062 0629 and 2110625629"
    checklist = a_checklist(
        given_name=leak,
        office=Words(leak, leak),
        reference="150981-9996",
        to_do=(an_item(what=Words(leak, leak)),),
    )

    pdf = PdfReader(BytesIO(checklist_pdf(checklist)))
    text = " ".join(page.extract_text() for page in pdf.pages)
    shown = f"{text} {pdf.metadata and pdf.metadata.title}"

    assert HIDDEN_NUMBER in text
    assert not re.search(r"\d{6}\s*-?\s*\d{4}", shown)


def test_the_name_is_not_in_the_properties_of_the_file():
    pdf = PdfReader(BytesIO(checklist_pdf(a_checklist())))

    assert pdf.metadata is not None
    assert pdf.metadata.title == "Your next steps in Denmark · 2026-11-0412"
    assert pdf.metadata.author == "International House Copenhagen, Nyropsgade 1"
    assert "Anna" not in str(dict(pdf.metadata))


def test_a_screen_reader_is_told_the_language():
    pdf = PdfReader(BytesIO(checklist_pdf(a_checklist(language="da"))))

    assert pdf.trailer["/Root"]["/Lang"] == "da"


def test_every_font_is_in_the_file_so_that_any_printer_has_it():
    pdf = PdfReader(BytesIO(checklist_pdf(a_checklist(training=True))))

    for page in pdf.pages:
        for font in page["/Resources"]["/Font"].values():
            described = font.get_object()["/FontDescriptor"].get_object()
            assert "Inter" in described["/FontName"]
            assert "/FontFile2" in described


def test_the_list_of_contents_leads_to_every_line():
    outline = PdfReader(BytesIO(checklist_pdf(a_checklist()))).outline

    sections = [entry.title for entry in outline if not isinstance(entry, list)]
    lines = [e.title for part in outline if isinstance(part, list) for e in part]
    assert sections == ["Done", "To do, in this order"]
    assert lines == [item.title.own for item in DONE + TO_DO]


def test_the_same_list_gives_the_same_bytes():
    assert checklist_pdf(a_checklist()) == checklist_pdf(a_checklist())


def test_sheets_made_at_the_same_time_do_not_disturb_each_other():
    alone = checklist_pdf(a_checklist())

    with ThreadPoolExecutor(4) as workers:
        sheets = list(workers.map(checklist_pdf, [a_checklist()] * 12))

    assert sheets == [alone] * 12


def test_the_file_has_as_many_pages_as_the_desk_is_told(tmp_path):
    file = tmp_path / "checklist.pdf"

    pages = write_checklist(a_checklist(to_do=TO_DO * 3), file)

    assert pages == len(PdfReader(file).pages) == 4
    assert file.read_bytes() == checklist_pdf(a_checklist(to_do=TO_DO * 3))


def test_a_short_list_is_one_page():
    assert len(texts_of(a_checklist(to_do=TO_DO[3:]))) == 1


def test_the_following_pages_say_whose_they_are_and_which():
    pages = texts_of(a_checklist())

    assert "Your next steps in Denmark · Anna Maria Page 2 of 2" in pages[1]
    assert "Page 1 of 2" in pages[0]


def test_an_item_is_never_split_over_two_pages():
    pages = checklist_pages(a_checklist(to_do=TO_DO * 6))

    assert len(pages) > 3
    for page in pages[1:]:
        first = page.pieces[0].block.marks
        assert isinstance(first[0], marks.Bookmark), "begins within an item"


def test_the_strip_is_at_the_foot_of_the_last_page_beside_the_last_item():
    pages = texts_of(a_checklist())

    assert "Next time, give this strip to the desk" not in pages[0]
    assert "Next time, give this strip to the desk" in pages[-1]
    assert "Danish lessons" in pages[-1]


@pytest.mark.parametrize(("training", "said"), [(True, 2), (False, 0)])
def test_every_page_from_a_training_desk_says_so(training, said):
    pages = texts_of(a_checklist(training=training))

    strip = "TRAINING \u2013 not valid / ØVELSE \u2013 gælder ikke"
    assert sum(strip in page for page in pages) == said


def test_rules_that_the_office_has_not_confirmed_are_said():
    assert "not yet confirmed" in text_of(a_checklist(unconfirmed=True))
    assert "not yet confirmed" not in text_of(a_checklist())


def test_a_name_with_signs_of_markup_prints_whole():
    name = 'Ole <Jr> & "Søn" <img src="http://example.invalid/x.png"/> Hansen'

    pdf = checklist_pdf(a_checklist(given_name=name))

    assert name in " ".join(PdfReader(BytesIO(pdf)).pages[0].extract_text().split())
    assert b"/Subtype /Image" not in pdf
    assert not PdfReader(BytesIO(pdf)).pages[0].images


def test_only_a_web_address_becomes_a_link():
    item = an_item(url="javascript:alert(1)")
    good = an_item(url="skat.dk/borger")

    pdf = PdfReader(BytesIO(checklist_pdf(a_checklist(done=(), to_do=(item, good)))))

    links = [a.get_object()["/A"]["/URI"] for a in pdf.pages[0]["/Annots"]]
    assert links == ["https://skat.dk/borger"]


def test_the_page_is_not_named_twice_when_the_place_is_that_page():
    online = Words("Online: skat.dk", "På nettet: skat.dk")
    named = an_item(where=online, url="skat.dk")
    other = an_item(where=online, url="borger.dk")

    once, twice = (text_of(a_checklist(to_do=(item,))) for item in (named, other))

    assert "Read more" not in once
    assert "Read more borger.dk" in twice


def test_the_page_opens_from_wherever_its_address_stands():
    item = an_item(where=Words("On skat.dk", "På skat.dk"), url="skat.dk")

    pdf = PdfReader(BytesIO(checklist_pdf(a_checklist(done=(), to_do=(item,)))))

    links = [a.get_object()["/A"]["/URI"] for a in pdf.pages[0]["/Annots"]]
    assert links == ["https://skat.dk"] * 2


def test_where_and_what_to_bring_stand_on_one_line_if_they_fit():
    item = an_item(where=Words("Here", "Her"), bring=Words("Passport", "Pas"))

    pages = checklist_pages(a_checklist(done=(), to_do=(item,)))

    words = [
        mark
        for piece in pages[0].pieces
        for mark in piece.block.marks
        if isinstance(mark, marks.Words)
    ]
    at = {mark.text: mark.y for mark in words}
    assert at["Where"] == at["Here"] == at["Bring"] == at["Passport"]


def test_an_empty_list_still_makes_a_sheet():
    empty = a_checklist(
        given_name="",
        reference="",
        office=NOTHING,
        desk="",
        done=(),
        to_do=(an_item("", "", what=NOTHING),),
        phrase=NOTHING,
        url="",
    )

    assert len(texts_of(empty)) == 1


@pytest.mark.parametrize(
    "title", ["Permiso (opholdstilladelse)", "居留许可\uff08opholdstilladelse\uff09"]
)
def test_the_danish_term_stands_in_brackets_once(title):
    item = an_item(title, "Opholdstilladelse")

    text = text_of(a_checklist(language="es", done=(), to_do=(item,)))

    assert text.casefold().count("(opholdstilladelse)") == 1
