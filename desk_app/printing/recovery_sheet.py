"""The sheet for the sealed envelope: the recovery key, on one page in A4."""

from __future__ import annotations

import io
from datetime import date
from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas

from desk_app.printing import marks, paper
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark, draw, one_at_a_time
from desk_app.printing.paper import (
    FOOT,
    HEIGHT,
    LEFT,
    REGULAR,
    ROOM,
    SEMIBOLD,
    TOP,
    WIDTH,
    Type,
)
from desk_app.printing.paper_words import paper_words
from desk_app.printing.recovery_words import RecoveryWords, recovery_words

# Our font has no slashed zero: Courier is in every PDF reader, and made of one width.
_KEY = Type("Courier-Bold", 34, 52, paper.INK)
_NUMBER = Type(REGULAR, 9.5, 13, paper.MUTED)
_BODY = Type(REGULAR, 11, 16, paper.INK)
_NAME = Type(SEMIBOLD, 14, 19, paper.INK)
_COURIER = 0.6  # a letter's width, in parts of its size
_A_ROW = 3
_GAP = 30.0
_SIGN_AT = 96.0
_MOST_LETTERS = 120


def recovery_pdf(key: str, office: str, on: date, language: str) -> bytes:
    """Return the sheet in Danish (``da``) or else in English.

    Args:
        key: in groups, with ``-`` between them.
        office: whose key it is; as somebody typed it.
        on: the day it was made.
        language: ``da`` or ``en``.
    """
    words = recovery_words(language)
    page = _page(key, office, on, words)
    buffer = io.BytesIO()
    with one_at_a_time:
        canvas = Canvas(
            buffer,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            # Else Helvetica is named and not embedded. (The stubs want a number.)
            initialFontName=cast("Any", REGULAR),
            lang=words.language,
        )
        canvas.setTitle(words.heading)
        canvas.setAuthor("Ankomst")
        canvas.setCreator("Ankomst")
        canvas.setProducer("Ankomst")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        draw(canvas, page)
        canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _page(key: str, office: str, on: date, words: RecoveryWords) -> list[Mark]:
    found: list[Mark] = []
    y = _lines(found, TOP - 20, words.heading, paper.HEADING) + 4
    y = _lines(found, y, printable(office, _MOST_LETTERS), _NAME)
    day = paper_words(words.language).day(on)
    y = _lines(found, y, words.made.format(day=day), paper.META) - 10
    for text in (words.what, words.when):
        y = _lines(found, y, text, _BODY) - 8
    y = _groups(found, y, key.split("-")) - 22
    y = _bar(found, y, words.how)
    for text in words.rules:
        found.append(marks.Words(LEFT + 9, y, "\N{BULLET}", _BODY))
        y = _lines(found, y, text, _BODY, 24) - 4
    for x, wide, label in (
        (LEFT, 150.0, words.day),
        (LEFT + 180, ROOM - 180, words.signature),
    ):
        found.append(marks.Rule(x, _SIGN_AT, wide, paper.MUTED))
        found.append(marks.Words(x, _SIGN_AT - 13, label, paper.META))
    found.append(marks.Words(LEFT, FOOT, words.foot, paper.SMALL))
    return found


def _groups(found: list[Mark], y: float, groups: list[str]) -> float:
    """The key, three groups a line, each with its number over it."""
    rows = [groups[at : at + _A_ROW] for at in range(0, len(groups), _A_ROW)]
    tall = len(rows) * (_KEY.leading + 12) + 26
    found.append(marks.Box(LEFT, y - tall, ROOM, tall, paper.SOFT, paper.LINE))
    wide = len(groups[0]) * _KEY.size * _COURIER
    left = LEFT + (ROOM - _A_ROW * wide - (_A_ROW - 1) * _GAP) / 2
    for line, row in enumerate(rows):
        base = y - 62 - line * (_KEY.leading + 12)
        for at, group in enumerate(row):
            x = left + at * (wide + _GAP)
            number = str(line * _A_ROW + at + 1)
            middle = x + (wide - width(number, _NUMBER)) / 2
            found.append(marks.Words(middle, base + 34, number, _NUMBER))
            found.append(marks.Words(x, base, group, _KEY))
    return y - tall


def _bar(found: list[Mark], y: float, title: str) -> float:
    found.append(marks.Words(LEFT, y, title, paper.SECTION))
    return y - 22


def _lines(
    found: list[Mark], y: float, text: str, kind: Type, indent: float = 0
) -> float:
    for line in wrap(text, kind, ROOM - indent):
        found.append(marks.Words(LEFT + indent, y, line, kind))
        y -= kind.leading
    return y
