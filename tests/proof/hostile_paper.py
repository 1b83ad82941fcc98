"""A text on paper and back: what is read from the PDF is what was given to it."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from io import BytesIO

from pypdf import PdfReader
from reportlab.pdfbase.ttfonts import TTFontFile

from desk_app.domain.case.checklist import Words
from desk_app.printing.checklist_pdf import checklist_pdf
from desk_app.printing.paper import REGULAR
from resources import resource
from tests.printing.builders import a_checklist, an_item

_BEGIN, _END = "Begin-here", "End-here"
_SQUARE = "\u25a1"
_MOST_LETTERS = 900  # the paper takes 1,000 in one text
_NUMBER = re.compile(r"\d{6}\D{0,3}\d{4}")
_TURNED = re.compile("[\u0590-\u097f\ufb1d-\ufdff\ufe70-\ufefc]")
_DANGEROUS = (b"/EmbeddedFile", b"/JavaScript", b"/Launch", b"/Filespec", b"root:x")


def wrong_paper(text: str) -> str:
    """What is wrong with the paper that has this text; empty when it is fine."""
    given = f"{_BEGIN} {text} {_END}"
    content = checklist_pdf(paper_with(given))
    if any(word in content for word in _DANGEROUS):
        return "something embedded"
    if _NUMBER.search(text) or len(text) > _MOST_LETTERS:
        return ""  # a number becomes dots; what is too long ends in three
    if _TURNED.search(text):
        return ""  # this reader turns such lines around: see test_scripts.py
    found = text_between(content)
    return "" if found == expected(text) else "another text on paper"


def paper_with(text: str):
    """The usual list; one thing to do says this text, in one column."""
    item = an_item("One", "Et", what=Words(text, text), url="")
    return a_checklist(done=(), to_do=(item,))


def text_between(content: bytes) -> str:
    """What stands on the paper between the two marks, without its blanks."""
    pages = PdfReader(BytesIO(content)).pages
    words = "".join("".join(page.extract_text() for page in pages).split())
    return words.partition(_BEGIN)[2].partition(_END)[0]


def expected(text: str) -> str:
    """The text as it should stand there: seen letters only, a square for the others."""
    known = _letters()
    kept = []
    for letter in unicodedata.normalize("NFC", text):
        kind = unicodedata.category(letter)
        if kind in {"Cc", "Cf", "Zl", "Zp", "Zs"}:
            continue
        kept.append(letter if ord(letter) in known else _SQUARE)
    return "".join("".join(kept).split())


@cache
def _letters() -> frozenset[int]:
    """The letters of the fonts, read from the fonts themselves."""
    fonts = [
        TTFontFile(str(resource(f"fonts/{name}.ttf")))
        for name in (REGULAR, "NotoSansSC-Regular")
    ]
    return frozenset(code for font in fonts for code in font.charToGlyph)
