"""The pieces of the checklist around its lines: heading, bars, phrase, strip."""

from __future__ import annotations

import re
from typing import NamedTuple

from desk_app.domain.case.checklist import Checklist
from desk_app.printing import marks, paper
from desk_app.printing.checklist_values import (
    Languages,
    page_payload,
    strip_payload,
    who,
)
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark
from desk_app.printing.pages import Block
from desk_app.printing.paper import LEFT, RIGHT, ROOM, Type
from desk_app.printing.qr import page_squares, squares

PAGE_CODE = 64.0
ADDRESS_ROOM = 120.0
STRIP_CODE = 46.0
_SCHEME = re.compile(r"^[a-z]+://", re.IGNORECASE)


class _Span(NamedTuple):
    """From where and how far lines of text may go."""

    x: float
    room: float


_PAGE = _Span(LEFT, ROOM)
_BOX = _Span(LEFT + 14, ROOM - 28)
_STRIP = _Span(LEFT, 244)


def heading(checklist: Checklist, languages: Languages) -> Block:
    """Heading in both languages, who, when, where, and the official page."""
    own, da = languages.own, languages.da
    found: list[Mark] = []
    address = page_payload(checklist)
    aside, deep = _page_code(found, address) if address else (0.0, 0.0)
    beside = _Span(LEFT, ROOM - aside)
    y = _lines(found, -20, own.heading, paper.HEADING, beside) + 6
    if not languages.danish_only:
        y = _lines(found, y, da.heading, paper.HEADING_DA, beside)
    y = _lines(found, y - 9, who(checklist, languages), paper.NAME, beside) + 1
    for line in _printed(checklist, languages, beside.room):
        y = _lines(found, y, line, paper.META, beside)
    if checklist.unconfirmed:
        y = min(y, -deep)
        y = _lines(found, y - 4, own.unconfirmed, paper.NOTE, _PAGE)
        if not languages.danish_only:
            y = _lines(found, y, da.unconfirmed, paper.SECTION_DA, _PAGE)
    return Block(max(deep, -y), found)


def _printed(checklist: Checklist, languages: Languages, room: float) -> list[str]:
    """When and where it was printed: one line if they fit."""
    day = languages.own.day(checklist.printed_on)
    printed = languages.own.printed.format(day=day)
    own, da = printable(checklist.office.own, 200), printable(checklist.office.da, 200)
    if languages.danish_only or own == da:
        line = f"{printed}  \u00b7  {da or own}"
        return [line] if width(line, paper.META) <= room else [printed, da or own]
    return [printed, own, da]


def _page_code(found: list[Mark], address: str) -> tuple[float, float]:
    """Set the code, its address in letters below; return the room they take."""
    wide = PAGE_CODE
    at = -PAGE_CODE - 2
    code = page_squares(address)
    found.append(marks.Code(RIGHT - PAGE_CODE, at, PAGE_CODE, code))
    at -= 11
    for line in wrap(_SCHEME.sub("", address), paper.SMALL, ADDRESS_ROOM, max_lines=4):
        wide = max(wide, width(line, paper.SMALL))
        x = RIGHT - width(line, paper.SMALL)
        found.append(marks.Words(x, at, line, paper.SMALL))
        at -= paper.SMALL.leading
    return wide + 14, -at - 4


def section(own: str, da: str, count: int, languages: Languages) -> Block:
    """A grey bar: own words and how many at the left, Danish at the right."""
    found: list[Mark] = [
        marks.Bookmark(0, own, 0),
        marks.Box(LEFT, -38, ROOM, 24, paper.SOFT),
        marks.Words(LEFT + 9, -30, own, paper.SECTION),
    ]
    if count:
        x = LEFT + 9 + width(own, paper.SECTION) + 8
        found.append(marks.Words(x, -30, str(count), paper.SECTION_DA))
    if not languages.danish_only:
        x = RIGHT - 9 - width(da, paper.SECTION_DA)
        found.append(marks.Words(x, -30, da, paper.SECTION_DA))
    return Block(40, found)


def friendly_line(own: str, da: str, languages: Languages) -> Block:
    """What is said when nothing is left to do."""
    found: list[Mark] = []
    y = _lines(found, -26, own, paper.PHRASE, _PAGE)
    if not languages.danish_only:
        y = _lines(found, y + 2, da, paper.HEADING_DA, _PAGE)
    return Block(-y, found)


def foot_of_list(checklist: Checklist, languages: Languages) -> Block:
    """The sentence to show to a helper, and the strip for the next visit."""
    phrase = _phrase(checklist, languages)
    strip = _strip(checklist, languages, phrase.height)
    return Block(strip.height, phrase.marks + strip.marks)


def _phrase(checklist: Checklist, languages: Languages) -> Block:
    said, own = (
        printable(checklist.phrase.da, 300),
        printable(checklist.phrase.own, 300),
    )
    if not said:
        return Block(12, [])
    show = languages.own.show_this
    if not languages.danish_only:
        show = f"{show}  /  {languages.da.show_this}"
    found: list[Mark] = []
    y = _lines(found, -34, show, paper.META, _BOX)
    y = _lines(found, y - 7, f"\u201d{said}\u201d", paper.PHRASE, _BOX)
    if own and own != said and not languages.danish_only:
        y = _lines(found, y + 2, own, paper.META, _BOX)
    box = marks.Box(LEFT, y + 2, ROOM, -16 - y - 2, paper.SOFT)
    return Block(-y + 12, [box, *found])


def _strip(checklist: Checklist, languages: Languages, above: float) -> Block:
    """The part to tear off: case number, its code, and room for a stamp."""
    found: list[Mark] = [marks.Rule(LEFT, -above, ROOM, paper.MUTED, dashed=True)]
    top = -above - 10
    reference = strip_payload(checklist)
    y = _lines(found, top - 11, languages.own.strip, paper.BODY, _STRIP)
    if not languages.danish_only:
        y = _lines(found, y, languages.da.strip, paper.META, _STRIP)
    if reference:
        _lines(found, y - 3, reference, paper.REFERENCE, _STRIP)
        code = squares(reference)
        found.append(marks.Code(RIGHT - STRIP_CODE, top - STRIP_CODE, STRIP_CODE, code))
    box = marks.Box(
        LEFT + 262, top - STRIP_CODE, 160, STRIP_CODE, paper.WHITE, paper.LINE
    )
    stamp = marks.Words(LEFT + 268, top - 9, _both(languages), paper.SMALL)
    return Block(above + 10 + max(STRIP_CODE, top - y + 14) + 8, [*found, box, stamp])


def _both(languages: Languages) -> str:
    own, da = languages.own.stamp, languages.da.stamp
    return own if languages.danish_only else f"{own} / {da}"


def _lines(found: list[Mark], y: float, text: str, kind: Type, span: _Span) -> float:
    """Set a text in lines from baseline ``y``; return the next line's baseline."""
    for line in wrap(text, kind, span.room):
        found.append(marks.Words(span.x, y, line, kind))
        y -= kind.leading
    return y
