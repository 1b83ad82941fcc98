"""The citizen's extract of the log on A4: when somebody looked, and why."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas

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
from desk_app.printing.paper_words import paper_words
from desk_app.services.log.extract import Extract, ExtractLine
from desk_app.services.log.log_words import extract_words

_DAY = Type(SEMIBOLD, 10.2, 13.6, paper.INK)
_TIME = Type(REGULAR, 10.2, 13.6, paper.MUTED)
_WHY = Type(REGULAR, 9.2, 12.4, paper.MUTED)
_WHAT_AT = LEFT + 62
_WHAT_ROOM = RIGHT - _WHAT_AT - 9
_ROW_GAP, _DAY_GAP = 5.0, 12.0


def extract_pdf(extract: Extract) -> bytes:
    """Return the extract in its language. The same extract gives the same bytes."""
    words = extract_words(extract.language)
    pages = _pages(extract, words)  # loads the fonts that the canvas names
    buffer = io.BytesIO()
    with one_at_a_time:
        canvas = Canvas(
            buffer,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            # Else Helvetica is named and not embedded. (The stubs want a number.)
            initialFontName=cast("Any", REGULAR),
            lang=extract.language,
        )
        canvas.setTitle(f"{words['heading']} \u00b7 {printable(extract.case)}")
        canvas.setAuthor("Ankomst")
        canvas.setSubject(words["heading"])
        canvas.setCreator("Ankomst")
        canvas.setProducer("Ankomst")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        for number, page in enumerate(pages, 1):
            if extract.training:
                draw(canvas, _training(extract.language))
            draw(canvas, page)
            draw(canvas, _foot(extract, words, number, len(pages)))
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _pages(extract: Extract, words: dict[str, str]) -> list[list[Mark]]:
    pages: list[list[Mark]] = [[]]
    y = _head(pages[0], extract, words)
    if not extract.lines:
        pages[0].append(marks.Words(LEFT + 9, y, words["none"], paper.BODY))
    day = None
    for line in extract.lines:
        wrapped = _wrapped(line)
        new_day = line.at.date() != day
        need = _height(wrapped) + (_DAY.leading + _DAY_GAP if new_day else 0)
        if y - need < BOTTOM:
            pages.append([])
            y, new_day = TOP - 14, True
        if new_day:
            day = line.at.date()
            y = _day(pages[-1], y, paper_words(extract.language).day(day))
        y = _row(pages[-1], y, line, wrapped)
    return pages


def _head(page: list[Mark], extract: Extract, words: dict[str, str]) -> float:
    y = TOP - 20
    for line in wrap(words["heading"], paper.HEADING, ROOM):
        page.append(marks.Words(LEFT, y, line, paper.HEADING))
        y -= paper.HEADING.leading
    y += 4
    for line in wrap(words["about"], paper.BODY, ROOM):
        page.append(marks.Words(LEFT, y, line, paper.BODY))
        y -= paper.BODY.leading
    page.append(marks.Box(LEFT, y - 26, ROOM, 24, paper.SOFT))
    case = f"{words['case']} {printable(extract.case, 30)}"
    page.append(marks.Words(LEFT + 9, y - 18, case, paper.SECTION))
    made = paper_words(extract.language).day(extract.made_at.date())
    right = f"{words['made']} {made}, {extract.made_at:%H:%M}"
    right += " \u00b7 " + words["times"].format(n=len(extract.lines))
    x = RIGHT - 9 - width(right, paper.META)
    page.append(marks.Words(x, y - 17.5, right, paper.META))
    return y - 46


def _day(page: list[Mark], y: float, day: str) -> float:
    page.append(marks.Words(LEFT + 9, y, day, _DAY))
    page.append(marks.Rule(LEFT + 9, y - 5, ROOM - 18, paper.LINE))
    return y - _DAY.leading - _DAY_GAP / 2


def _row(
    page: list[Mark],
    y: float,
    line: ExtractLine,
    wrapped: tuple[Sequence[str], Sequence[str]],
) -> float:
    page.append(marks.Words(LEFT + 9, y, f"{line.at:%H:%M}", _TIME))
    for lines, kind in zip(wrapped, (paper.BODY, _WHY), strict=True):
        for text in lines:
            page.append(marks.Words(_WHAT_AT, y, text, kind))
            y -= kind.leading
    return y - _ROW_GAP


def _wrapped(line: ExtractLine) -> tuple[Sequence[str], Sequence[str]]:
    what = wrap(printable(line.what, 200), paper.BODY, _WHAT_ROOM)
    why = wrap(printable(line.why, 200), _WHY, _WHAT_ROOM) if line.why else []
    return what, why


def _height(wrapped: tuple[Sequence[str], Sequence[str]]) -> float:
    what, why = wrapped
    return len(what) * paper.BODY.leading + len(why) * _WHY.leading + _ROW_GAP


def _training(language: str) -> list[Mark]:
    words = paper_words(language)
    middle = (TOP + BOTTOM) / 2
    x = (WIDTH - width(words.training, paper.TRAINING)) / 2
    return [
        marks.Across(WIDTH / 2, middle, words.training_mark, paper.TRAINING_MARK, 52),
        marks.Box(LEFT, HEIGHT - 34, ROOM, 18, paper.WHITE, paper.INK),
        marks.Words(x, HEIGHT - 28.5, words.training, paper.TRAINING),
    ]


def _foot(
    extract: Extract, words: dict[str, str], number: int, pages: int
) -> list[Mark]:
    right = words["page"].format(page=number, pages=pages)
    right = f"{words['case']} {printable(extract.case, 30)} \u00b7 {right}"
    x = RIGHT - width(right, paper.SMALL)
    return [
        marks.Words(LEFT, FOOT, words["foot"], paper.SMALL),
        marks.Words(x, FOOT, right, paper.SMALL),
    ]
