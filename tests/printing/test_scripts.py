"""Arabic, Hindi and Chinese lines: in order, joined, broken well, and copied whole."""

# ruff: noqa: RUF001 (other scripts, on purpose)
from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from desk_app.domain.case.checklist import Words
from desk_app.printing import marks
from desk_app.printing.breaking import first_piece, pieces
from desk_app.printing.checklist_pdf import checklist_pages, checklist_pdf
from desk_app.printing.fonts import TURN
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.paper import A4, BODY, REGULAR, TITLE
from desk_app.printing.runs import runs
from tests.printing.builders import a_checklist, an_item

ARABIC = "اطلب بطاقة الضريبة"
HINDI = "क्योंकि बिना इसके नियोक्ता को 55 % कर काटना पड़ता है।"
CHINESE = "请在2026年11月30日之前申请税卡（Skattekort）。请携带护照、合同和信件。"
ADDRESS = "Nyropsgade 1, 1602 København V"
PHONE = "+45 33 66 10 00"


def drawn(text: str) -> list[str]:
    """The plain runs of a line from left to right."""
    return [run.text for run in runs(text, REGULAR) if run.text]


def one_line(language: str, text: str) -> bytes:
    words = Words(text, text)
    item = an_item("One", "Et", what=words)
    return checklist_pdf(a_checklist(language=language, done=(), to_do=(item,)))


def test_an_address_inside_arabic_reads_from_left_to_right():
    assert " ".join(drawn(f"{ARABIC}: {ADDRESS}")) == ADDRESS


def test_a_telephone_number_inside_arabic_is_not_turned_around():
    assert " ".join(drawn(f"{ARABIC} {PHONE}")) == PHONE


def test_brackets_inside_arabic_open_before_the_name():
    found = runs(f"{ARABIC} (Skattekort) {ARABIC}", REGULAR)

    middle = next(at for at, run in enumerate(found) if run.text == "Skattekort")
    assert (found[middle - 1].text, found[middle + 1].text) == ("(", ")")


def test_the_first_word_of_an_arabic_line_stands_at_the_right():
    found = runs("اطلب MitID", REGULAR)

    assert [bool(run.clusters) for run in found] == [False, True]


def test_letters_of_an_arabic_word_join():
    alone = sum(width(letter, BODY) for letter in "بطاقة")

    assert width("بطاقة", BODY) < alone * 0.9


def test_a_line_with_nothing_arabic_on_it_still_ends_at_the_left():
    lines = wrap(f"{ARABIC} {ADDRESS}.", BODY, width(ARABIC, BODY) + 4)

    assert lines[-1].startswith(TURN)
    assert lines[-1].endswith(".")
    assert drawn(lines[-1])[0].startswith(".")


def test_no_chinese_line_begins_with_a_comma_or_ends_with_a_bracket():
    for room in range(110, 250, 5):
        lines = wrap(printable(CHINESE), BODY, room)

        assert "".join(lines) == CHINESE
        assert not [line for line in lines if line[0] in "，。、；：？！）”"]
        assert not [line for line in lines if line[-1] in "（“《"]
        assert all(width(line, BODY) <= room for line in lines)


def test_a_chinese_day_keeps_its_number():
    assert "2026年11月30日" in [word for _, word in pieces(CHINESE)]
    assert first_piece("税卡") == "税"


def test_chinese_that_the_bold_font_lacks_is_taken_from_the_plain_one():
    rare = "\u9fa0"

    (run,) = runs(rare, TITLE.font)

    assert run.font == "NotoSansSC-Regular"
    assert printable(rare) == rare


@given(st.text(alphabet="اطلبلإ12 (),.:skat税卡，。कार्डि", max_size=60))
def test_a_line_is_as_wide_as_its_words_together(text):
    line = printable(text)

    found = runs(line, REGULAR)

    assert all(run.x >= -0.01 for run in found)
    ends = [run.x + run.wide for run in found]
    assert max(ends, default=0) * BODY.size / 1000 <= width(line, BODY) + 0.01
    assert ends == sorted(ends)


def test_hindi_is_copied_as_it_was_written():
    text = pypdfium2.PdfDocument(one_line("hi", HINDI))[0].get_textpage()

    assert HINDI in " ".join(text.get_text_range().split())


def test_arabic_is_copied_letter_by_letter():
    content = one_line("ar", ARABIC)
    page = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()

    other = PdfReader(BytesIO(content)).pages[0].extract_text()

    for word in ARABIC.split():
        assert word in page
        assert word in other


def test_chinese_is_copied_as_it_was_written():
    page = pypdfium2.PdfDocument(one_line("zh", CHINESE))[0].get_textpage()

    assert CHINESE in "".join(page.get_text_range().split())


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext here")
@pytest.mark.parametrize("said", [HINDI, CHINESE])
def test_another_reader_copies_the_same(said, tmp_path):
    paper = tmp_path / "list.pdf"
    paper.write_bytes(one_line("hi", said))

    done = subprocess.run(  # noqa: S603 (a paper of our own)
        ["pdftotext", "-raw", str(paper), "-"],  # noqa: S607 (wherever it is)
        capture_output=True,
        check=True,
    )

    assert "".join(said.split()) in "".join(done.stdout.decode().split())


def marked(language: str) -> list[marks.Mark]:
    item = an_item("One", "Et", what=Words(ARABIC, "Dansk tekst."))
    (page,) = checklist_pages(a_checklist(language=language, done=(), to_do=(item,)))
    return [mark for _, block in page.pieces for mark in block.marks]


def test_the_arabic_page_is_mirrored_and_its_danish_is_not():
    (box,) = [it for it in marked("ar") if isinstance(it, marks.TickBox)]
    words = {it.text: it for it in marked("ar") if isinstance(it, marks.Words)}

    assert box.x > A4.right - 20
    assert words["Dansk tekst."].x == pytest.approx(A4.left)
    assert words[ARABIC].x + width(ARABIC, BODY) == pytest.approx(A4.right - 27)


def test_the_other_pages_are_not_mirrored():
    (box,) = [it for it in marked("hi") if isinstance(it, marks.TickBox)]

    assert box.x < A4.left + 20


def test_a_latin_paper_does_not_go_through_the_shaper(monkeypatch):
    from desk_app.printing import runs as shaper  # noqa: PLC0415

    monkeypatch.delattr(shaper, "_stretches")

    assert checklist_pdf(replace(a_checklist(), given_name="Łukasz Шевченко"))
