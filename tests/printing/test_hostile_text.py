"""What is typed stands on paper as typed: no markup, no files, no waiting."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from time import thread_time

import pytest

from desk_app.printing import lines, marks
from desk_app.printing.access import access_pdf
from desk_app.printing.checklist_pdf import checklist_pdf
from desk_app.printing.extract import extract_pdf
from desk_app.printing.lines import printable
from desk_app.printing.rehearsal import rehearsal_pdf
from desk_app.services.log.extract import ExtractLine
from desk_app.services.privacy.access import Fact, Happened
from tests.printing.test_access import AT, an_access
from tests.printing.test_checklist_limits import everything_long
from tests.printing.test_extract import BEGAN, an_extract
from tests.printing.test_rehearsal import a_rehearsal
from tests.proof.hostile_paper import expected, paper_with, text_between, wrong_paper

DRAWING = re.compile(r"\.(draw\w*String|beginText|textOut|splitString|Paragraph)\b")
TEXTS = {
    "name in angles": "Ole <Jr> Hansen",
    "a picture": '<img src="file:///etc/passwd">',
    "entities": "&amp; &lt;b&gt; &#65;",
    "a paragraph": "</para><para><b>Ole</b><a href='file:///x'>y</a>",
    "PDF words": "(Ole) Tj /EmbeddedFile \\) endstream <</S/JavaScript>>",
    "combining marks": "A" + "\u0301\u0302\u0308" * 30,
    "an emoji": "👩\u200d👧 Ole",
    "right to left": "\u05e9\u05dc\u05d5\u05dd Ole \u0645\u0631\u062d\u0628\u0627",
    "turned letters": "\u202eneloO\u202c \u2066a\u2069",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_what_goes_in_comes_out(text):
    assert wrong_paper(text) == ""


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext here")
@pytest.mark.parametrize("text", [TEXTS["name in angles"], TEXTS["a picture"]])
def test_another_reader_reads_the_same(text, tmp_path):
    paper = tmp_path / "list.pdf"
    paper.write_bytes(checklist_pdf(paper_with(f"Begin-here {text} End-here")))

    command = ["pdftotext", "-raw", str(paper), "-"]
    done = subprocess.run(  # noqa: S603 (a paper of our own)
        command, capture_output=True, text=True, check=True
    )

    words = "".join(done.stdout.split())
    assert words.partition("Begin-here")[2].partition("End-here")[0] == expected(text)


@pytest.mark.parametrize("letter", ["W", "Wa ", "<b>", "&", "\u0301", "👩", "\u05d0"])
def test_200_000_letters_take_no_time(letter):
    checklist_pdf(paper_with("warm"))
    began_s = thread_time()

    paper = checklist_pdf(paper_with(letter * (200_000 // len(letter))))

    assert (thread_time() - began_s) * 1000 <= 100
    assert paper.startswith(b"%PDF")


def test_another_text_on_the_paper_would_be_seen():
    paper = checklist_pdf(paper_with("Begin-here Ole Hansen End-here"))

    assert text_between(paper) != expected("Ole <Jr> Hansen")


HOSTILE = f"{TEXTS['a picture']} \u202e\x00 251248-9996 {'W' * 3000}"
SHEETS = {
    "checklist": lambda: checklist_pdf(everything_long(HOSTILE)),
    "access": lambda: access_pdf(
        an_access(
            case=HOSTILE,
            person=(Fact("family_name", HOSTILE, HOSTILE),),
            withheld=HOSTILE,
            events=(Happened(AT, HOSTILE, HOSTILE),),
        )
    ),
    "extract": lambda: extract_pdf(
        replace(
            an_extract("en"), case=HOSTILE, lines=(ExtractLine(BEGAN, *2 * [HOSTILE]),)
        )
    ),
    "rehearsal": lambda: rehearsal_pdf(
        replace(a_rehearsal(), backup=replace(a_rehearsal().backup, name=HOSTILE)), "en"
    ),
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())
def test_every_text_on_every_sheet_went_through_the_one_helper(sheet, monkeypatch):
    drawn = []

    def draw(canvas, x, y, text, kind):
        drawn.append(text)
        return real(canvas, x, y, text, kind)

    real = marks._draw_words
    monkeypatch.setattr(marks, "_draw_words", draw)

    sheet()

    assert any("img" in text for text in drawn)
    assert [text for text in drawn if bare(printable(text, 5_000)) != bare(text)] == []


def bare(text):
    return "".join(text.split())


def test_only_two_files_draw_words():
    files = Path(lines.__file__).parent.glob("*.py")
    drawing = [it.name for it in files if DRAWING.search(it.read_text("utf-8"))]

    assert sorted(drawing) == ["marks.py", "set_runs.py"]
