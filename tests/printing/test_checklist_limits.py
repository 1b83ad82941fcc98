"""Whatever is in the texts, the sheet stays in order: nothing outside, nothing over."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from desk_app.domain.case.checklist import Checklist, Words
from desk_app.printing import marks, paper
from desk_app.printing.checklist_pdf import checklist_pages, checklist_pdf
from desk_app.printing.lines import width
from tests.printing.builders import TO_DO, a_checklist, an_item

LONG = 200_000
LONG_NAME = "Anna-Maria Wolfeschlegelsteinhausenbergerdorff Johannesdottir"


def everything_long(text: str) -> Checklist:
    words = Words(text, text)
    item = an_item(
        text,
        text + "x",
        what=words,
        where=words,
        bring=Words(text, "kort"),
        cost=Words("", text),
        if_nothing=words,
        deadline_words=words,
        url=text,
    )
    return a_checklist(
        given_name=text,
        reference=text,
        office=Words(text, text + "y"),
        desk=text,
        to_do=(item, item),
        phrase=words,
        url=text,
        unconfirmed=True,
        training=True,
    )


SHEETS = {
    "usual": a_checklist(),
    "training": a_checklist(training=True, unconfirmed=True),
    "danish": a_checklist(language="da"),
    "long name": a_checklist(given_name=LONG_NAME, to_do=TO_DO * 3),
    "one long word": everything_long("W" * LONG),
    "many short words": everything_long("Wa " * LONG),
    "other scripts": everything_long("\u4e2d\u0627\u0915\U0001f600\u0301 " * LONG),
    "control marks": everything_long("a\x00\n\u202e\u200b\ud800\u2028b" * LONG),
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())
def test_nothing_is_printed_outside_of_the_sheet_or_over_the_foot(sheet):
    left, bottom, right, top = paper.FRAME

    for page in checklist_pages(sheet):
        words = [(0.0, m) for m in page.frame if isinstance(m, marks.Words)]
        for upper, block in page.pieces:
            assert upper - block.height >= paper.BOTTOM - 0.01
            words += [(upper, m) for m in block.marks if isinstance(m, marks.Words)]
        for dy, mark in words:
            far = mark.x + width(mark.text, mark.kind)
            assert left <= mark.x, mark
            assert far <= right, mark
            assert bottom <= mark.y + dy <= top - mark.kind.size / 2, mark


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())
def test_no_words_are_printed_over_others(sheet):
    for page in checklist_pages(sheet):
        words = [(0.0, m) for m in page.frame if isinstance(m, marks.Words)]
        for upper, block in page.pieces:
            words += [(upper, m) for m in block.marks if isinstance(m, marks.Words)]
        rows: dict[float, list[tuple[float, float]]] = {}
        for dy, mark in words:
            span = (mark.x, mark.x + width(mark.text, mark.kind))
            rows.setdefault(round(mark.y + dy, 1), []).append(span)
        for spans in rows.values():
            for before, after in pairwise(sorted(spans)):
                assert before[1] <= after[0] + 0.01


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())
def test_every_sheet_can_be_drawn_and_read_back(sheet):
    reader = PdfReader(BytesIO(checklist_pdf(sheet)))

    assert len(reader.pages) == len(checklist_pages(sheet))
    assert all("CPR" in page.extract_text() for page in reader.pages)
