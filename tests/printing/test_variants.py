"""Large print, easy-read and the folded booklet."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from desk_app.domain.case.checklist import Words
from desk_app.printing.checklist_pdf import (
    SHEETS,
    Variant,
    checklist_pages,
    checklist_pdf,
)
from desk_app.printing.paper import BODY
from tests.printing.builders import TO_DO, a_checklist, an_item


def read(checklist, variant) -> PdfReader:
    return PdfReader(BytesIO(checklist_pdf(checklist, variant)))


def text_of(checklist, variant) -> str:
    pages = read(checklist, variant).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_large_print_is_set_in_18_points():
    assert BODY.size * SHEETS[Variant.LARGE].scale == pytest.approx(18)


@pytest.mark.parametrize("variant", [Variant.NORMAL, Variant.LARGE, Variant.EASY])
def test_what_is_not_folded_is_on_a4(variant):
    box = read(a_checklist(), variant).pages[0].mediabox

    assert (round(box.width), round(box.height)) == (595, 842)


def test_a_booklet_has_two_pages_on_each_side_of_a4_in_the_order_to_fold():
    checklist = a_checklist(to_do=TO_DO * 3)
    pages = len(checklist_pages(checklist, Variant.BOOKLET))
    sides = read(checklist, Variant.BOOKLET).pages
    box = sides[0].mediabox

    assert pages > 4
    assert len(sides) == -(-pages // 4) * 2
    assert (round(box.width), round(box.height)) == (842, 595)
    for number, side in enumerate(sides[:4], start=1):
        assert f"Page {number} of {pages}" in side.extract_text()


def test_easy_read_says_the_short_sentence_where_there_is_one():
    item = an_item(
        what=Words("A long sentence.", "Lang."),
        easy=Words("Get it.", "Hent."),
        cost=Words("free", "gratis"),
    )
    text = text_of(a_checklist(to_do=(item,)), Variant.EASY)

    assert "Get it." in text
    assert "A long sentence." not in text
    assert "gratis" not in text


def test_easy_read_says_the_usual_sentence_where_there_is_no_short_one():
    text = text_of(a_checklist(), Variant.EASY)

    assert "Your digital key to the bank, the doctor and the authorities." in text


def test_large_print_leaves_out_the_danish_column_but_not_the_danish_terms():
    text = text_of(a_checklist(), Variant.LARGE)

    assert "(Skattekort)" in text
    assert "Din digitale nøgle" not in text


@pytest.mark.parametrize("variant", Variant)
def test_links_and_bookmarks_lead_to_the_same_place_in_every_variant(variant):
    reader = read(a_checklist(), variant)
    page = reader.pages[0]
    links = [
        note.get_object()["/Rect"]
        for one in reader.pages
        for note in one.get("/Annots", [])
    ]

    assert links
    assert all(0 <= rect[0] < rect[2] <= page.mediabox.width for rect in links)
    assert all(0 <= rect[1] < rect[3] <= page.mediabox.height for rect in links)
    assert bool(reader.outline) is (variant is not Variant.BOOKLET)
