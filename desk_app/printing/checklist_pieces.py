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
from desk_app.printing.paper import Sheet, Type
from desk_app.printing.qr import page_squares, squares

ADDRESS_ROOM = 120.0
STRIP_CODE = 46.0
_SCHEME = re.compile(r"^[a-z]+://", re.IGNORECASE)


class _Span(NamedTuple):
    """From where and how far lines of text may go."""

    x: float
    room: float


def _page(sheet: Sheet) -> _Span:
    return _Span(sheet.left, sheet.room)


def _box(sheet: Sheet) -> _Span:
    return _Span(sheet.left + 14, sheet.room - 28)


def heading(checklist: Checklist, languages: Languages) -> Block:
    """Heading in both languages, who, when, where, and the official page."""
    own, da, sheet = languages.own, languages.da, languages.sheet
    found: list[Mark] = []
    address = page_payload(checklist)
    aside, deep = _page_code(found, address, sheet) if address else (0.0, 0.0)
    beside = _Span(sheet.left, sheet.room - aside)
    kind = paper.HEADING if sheet.columns else paper.HEADING_NARROW
    y = _lines(found, -20, own.heading, kind, beside)
    y += 6 if sheet.columns else 1
    if not languages.danish_only:
        y = _lines(found, y, da.heading, paper.HEADING_DA, beside)
    y = _lines(found, y - 9, who(checklist, languages), paper.NAME, beside) + 1
    for line in _printed(checklist, languages, beside.room):
        y = _lines(found, y, line, paper.META, beside)
    if checklist.unconfirmed:
        y = min(y, -deep)
        y = _lines(found, y - 4, own.unconfirmed, paper.NOTE, _page(sheet))
        if not languages.danish_only:
            y = _lines(found, y, da.unconfirmed, paper.SECTION_DA, _page(sheet))
    return Block(max(deep, -y), found)


def _printed(checklist: Checklist, languages: Languages, room: float) -> list[str]:
    """When and where it was printed: one line if they fit."""
    day = languages.own.day(checklist.printed_on)
    printed = languages.own.printed.format(day=day)
    if languages.numbered and checklist.given_name:
        case = languages.own.case.format(reference=strip_payload(checklist))
        printed = f"{printed}  \u00b7  {case}"
    own, da = printable(checklist.office.own, 200), printable(checklist.office.da, 200)
    if languages.danish_only or own == da:
        line = f"{printed}  \u00b7  {da or own}"
        return [line] if width(line, paper.META) <= room else [printed, da or own]
    return [printed, own, da]


def _page_code(found: list[Mark], address: str, sheet: Sheet) -> tuple[float, float]:
    """Set the code, its address in letters below; return the room they take."""
    wide = sheet.code
    at = -sheet.code - 2
    code = page_squares(address)
    found.append(marks.Code(sheet.right - wide, at, wide, code))
    at -= 11
    for line in wrap(
        _SCHEME.sub("", address),
        paper.SMALL,
        min(ADDRESS_ROOM, sheet.room / 3),
        max_lines=4,
    ):
        wide = max(wide, width(line, paper.SMALL))
        x = sheet.right - width(line, paper.SMALL)
        found.append(marks.Words(x, at, line, paper.SMALL))
        at -= paper.SMALL.leading
    return wide + 14, -at - 4


def section(own: str, da: str, count: int, languages: Languages) -> Block:
    """A grey bar: own words and how many at the left, Danish at the right."""
    left, right = languages.sheet.left, languages.sheet.right
    found: list[Mark] = [
        marks.Bookmark(0, own, 0),
        marks.Box(left, -38, right - left, 24, paper.SOFT),
        marks.Words(left + 9, -30, own, paper.SECTION),
    ]
    if count:
        x = left + 9 + width(own, paper.SECTION) + 8
        found.append(marks.Words(x, -30, str(count), paper.SECTION_DA))
    x = right - 9 - width(da, paper.SECTION_DA)
    if not languages.danish_only and x > left + width(own, paper.SECTION) + 40:
        found.append(marks.Words(x, -30, da, paper.SECTION_DA))
    return Block(40, found)


def friendly_line(own: str, da: str, languages: Languages) -> Block:
    """What is said when nothing is left to do."""
    found: list[Mark] = []
    y = _lines(found, -26, own, paper.PHRASE, _page(languages.sheet))
    if not languages.danish_only:
        y = _lines(found, y + 2, da, paper.HEADING_DA, _page(languages.sheet))
    return Block(-y, found)


def also_for_all(languages: Languages) -> Block:
    """Where to find what the whole family shares."""
    found: list[Mark] = []
    said = f"{languages.own.also_for_all}  ({languages.da.also_for_all})"
    if languages.danish_only:
        said = languages.da.also_for_all
    y = _lines(found, -22, said, paper.NOTE, _page(languages.sheet))
    return Block(-y - 6, found)


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
    sheet, span = languages.sheet, _box(languages.sheet)
    show = languages.own.show_this
    if not languages.danish_only:
        show = f"{show}  /  {languages.da.show_this}"
    found: list[Mark] = []
    y = _lines(found, -34, show, paper.META, span)
    y = _lines(found, y - 7, f"\u201d{said}\u201d", paper.PHRASE, span)
    if own and own != said and not languages.danish_only:
        y = _lines(found, y + 2, own, paper.META, span)
    box = marks.Box(sheet.left, y + 2, sheet.room, -16 - y - 2, paper.SOFT)
    return Block(-y + 12, [box, *found])


def _strip(checklist: Checklist, languages: Languages, above: float) -> Block:
    """The part to tear off: case number, its code, and room for a stamp."""
    sheet = languages.sheet
    span = _Span(sheet.left, 244 if sheet.columns else sheet.room - STRIP_CODE - 12)
    found: list[Mark] = [
        marks.Rule(sheet.left, -above, sheet.room, paper.MUTED, dashed=True)
    ]
    top = -above - 10
    reference = strip_payload(checklist)
    y = _lines(found, top - 11, languages.own.strip, paper.BODY, span)
    if not languages.danish_only:
        y = _lines(found, y, languages.da.strip, paper.META, span)
    if reference:
        _lines(found, y - 3, reference, paper.REFERENCE, span)
        code = squares(reference)
        x = sheet.right - STRIP_CODE
        found.append(marks.Code(x, top - STRIP_CODE, STRIP_CODE, code))
    if sheet.columns:
        x, wide = sheet.left + 262, min(160, sheet.room - 262 - STRIP_CODE - 12)
        low = top - STRIP_CODE
        found += [
            marks.Box(x, low, wide, STRIP_CODE, paper.WHITE, paper.LINE),
            marks.Words(x + 6, top - 9, _both(languages), paper.SMALL),
        ]
    return Block(above + 10 + max(STRIP_CODE, top - y + 14) + 8, found)


def _both(languages: Languages) -> str:
    own, da = languages.own.stamp, languages.da.stamp
    return own if languages.danish_only else f"{own} / {da}"


def _lines(found: list[Mark], y: float, text: str, kind: Type, span: _Span) -> float:
    """Set a text in lines from baseline ``y``; return the next line's baseline."""
    for line in wrap(text, kind, span.room):
        found.append(marks.Words(span.x, y, line, kind))
        y -= kind.leading
    return y
