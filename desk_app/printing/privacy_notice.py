"""What we do with a citizen's data: the privacy notice, one page in A4."""

from __future__ import annotations

import io
from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas

from desk_app.errors import DeskError
from desk_app.printing import marks, paper
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark, draw, one_at_a_time
from desk_app.printing.paper import (
    BOTTOM,
    FOOT,
    HEIGHT,
    LEFT,
    REGULAR,
    RIGHT,
    ROOM,
    SEMIBOLD,
    TOP,
    WIDTH,
    Type,
)
from desk_app.printing.privacy_words import PrivacyTexts

_TITLE = Type(SEMIBOLD, 10.2, 13.6, paper.INK)
_TEXT_AT = LEFT + 150
_TEXT_ROOM = RIGHT - _TEXT_AT
_TITLE_ROOM = _TEXT_AT - LEFT - 14
_ABOVE, _BELOW = 14.5, 3.0  # points from a row's line to its words, and back
_WIDEST_GAP = 9.0  # more air than that between the rows looks torn


def privacy_notice_pdf(texts: PrivacyTexts, language: str) -> bytes:
    """Return the notice in Danish (``da``) or else in English.

    The same texts give the same bytes. It names no citizen.

    Raises:
        DeskError: ``notice-too-long`` (lines): how many lines stand below the page.
    """
    language = "da" if language == "da" else "en"
    page = _page(texts, language)  # loads the fonts that the canvas names
    words = texts.words[language]
    buffer = io.BytesIO()
    with one_at_a_time:
        canvas = Canvas(
            buffer,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            # Else Helvetica is named and not embedded. (The stubs want a number.)
            initialFontName=cast("Any", REGULAR),
            lang=language,
        )
        canvas.setTitle(printable(words["heading"], 200))
        canvas.setAuthor("Ankomst")
        canvas.setSubject(printable(words["foot"], 200))
        canvas.setCreator("Ankomst")
        canvas.setProducer("Ankomst")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        draw(canvas, page)
        canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _page(texts: PrivacyTexts, language: str) -> list[Mark]:
    words = texts.words[language]
    found: list[Mark] = []
    y = _lines(found, TOP - 20, words["heading"], paper.HEADING) + 6
    y = _lines(found, y, words["about"], paper.HEADING_DA)
    if texts.is_draft:
        y = _lines(found, y - 6, words["draft"], paper.NOTE)
    rows = [_row(texts, at, language) for at in range(len(texts.facts))]
    gap = _gap(y + 4, rows)
    for titles, lines in rows:
        found.append(marks.Rule(LEFT, y + 4, ROOM, paper.LINE))
        at = y + 4 - _ABOVE - gap / 2
        for row, line in enumerate(titles):
            found.append(marks.Words(LEFT, at - row * _TITLE.leading, line, _TITLE))
        for row, line in enumerate(lines):
            below = at - row * paper.BODY.leading
            found.append(marks.Words(_TEXT_AT, below, line, paper.BODY))
        y -= _tall(titles, lines) + gap
    found.append(marks.Rule(LEFT, y + 4, ROOM, paper.LINE))
    _foot(found, texts, words)
    return found


def _row(texts: PrivacyTexts, at: int, language: str) -> tuple[list[str], list[str]]:
    """The lines of a title and of its text."""
    fact = texts.facts[at]
    title = printable(fact.title[language]) + ("" if fact.confirmed else "*")
    text = printable(fact.text[language])
    return wrap(title, _TITLE, _TITLE_ROOM), wrap(text, paper.BODY, _TEXT_ROOM)


def _tall(titles: list[str], lines: list[str]) -> float:
    """How tall a row is without the air that is shared out."""
    rows = max(len(titles), len(lines), 1)
    return _ABOVE + _BELOW + (rows - 1) * paper.BODY.leading + 3


def _gap(top: float, rows: list[tuple[list[str], list[str]]]) -> float:
    """Share the page's free room out between the rows."""
    free = top - BOTTOM - sum(_tall(*row) for row in rows)
    if free < 0:
        raise DeskError("notice-too-long", lines=int(-free // paper.BODY.leading) + 1)
    return min(_WIDEST_GAP, free / len(rows))


def _foot(found: list[Mark], texts: PrivacyTexts, words: dict[str, str]) -> None:
    found.append(marks.Words(LEFT, FOOT, printable(words["foot"], 90), paper.SMALL))
    if texts.reviewed:
        said = words["reviewed"].replace("{reviewed}", texts.reviewed)
        said = printable(said, 80)
        x = RIGHT - width(said, paper.SMALL)
        found.append(marks.Words(x, FOOT, said, paper.SMALL))


def _lines(found: list[Mark], y: float, text: str, kind: Type) -> float:
    for line in wrap(printable(text), kind, ROOM):
        found.append(marks.Words(LEFT, y, line, kind))
        y -= kind.leading
    return y
