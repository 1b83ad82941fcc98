"""One line of the checklist: what, where, bring, cost, in two languages."""

from __future__ import annotations

import re
from typing import NamedTuple

from desk_app.domain.checklist import ChecklistItem, Words
from desk_app.printing import marks, paper
from desk_app.printing.checklist_values import Languages
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark
from desk_app.printing.pages import Block
from desk_app.printing.paper import LEFT, RIGHT, Type
from desk_app.printing.paper_words import PaperWords

INDENT = LEFT + 27
OWN_ROOM = 272.0
GAP = 20.0
_ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)+(/[\w./?=&%#-]*)?", re.ASCII)


class _Column(NamedTuple):
    x: float
    room: float
    lead: Type
    body: Type


_OWN = _Column(INDENT, OWN_ROOM, paper.LEAD, paper.BODY)
_DA_X = INDENT + OWN_ROOM + GAP
_DA = _Column(_DA_X, RIGHT - _DA_X, paper.LEAD_DA, paper.BODY_DA)
_WHOLE = _Column(INDENT, RIGHT - INDENT, paper.LEAD, paper.BODY)


def item_blocks(item: ChecklistItem, number: int, languages: Languages) -> list[Block]:
    """Return the pieces of one item; ``number`` 0 for what is done."""
    blocks = [
        _title(item, number, languages),
        _texts(item.what, "", _last_day_da(item, languages.da), languages),
    ]
    if item.done_on is None:
        own, da = languages.own, languages.da
        blocks += [
            _texts(item.where, own.where, da.where, languages),
            _texts(item.bring, own.bring, da.bring, languages),
            _texts(item.cost, own.cost, da.cost, languages),
            _texts(item.if_nothing, own.if_nothing, da.if_nothing, languages),
            _address(item.url, own.read_more),
        ]
    return [block for block in blocks if block.height]


def between() -> Block:
    """The thin line between two items."""
    return Block(8, [marks.Rule(INDENT, -7, RIGHT - INDENT, paper.LINE)])


def _title(item: ChecklistItem, number: int, languages: Languages) -> Block:
    """Tick box, title with the Danish term in brackets, the day at the right."""
    title, term = printable(item.title.own, 160), printable(item.title.da, 160)
    if languages.danish_only:
        title = term or title
    first = -22.0  # baseline
    found: list[Mark] = [
        marks.Bookmark(-4, title or term, 1),
        marks.TickBox(LEFT + 1, first - 2.2, item.done_on is not None),
    ]
    day, kind = _day(item, languages)
    days = wrap(day, kind, 190, max_lines=6)
    for row, text in enumerate(days):
        x = RIGHT - width(text, kind)
        found.append(marks.Words(x, first - row * kind.leading, text, kind))
    day_width = max((width(text, kind) for text in days), default=0.0)
    room = RIGHT - INDENT - (day_width + 16 if days else 0)
    start = 0.0
    if number:
        found.append(marks.Words(INDENT, first, f"{number}.", paper.NUMBER))
        start = width(f"{number}. ", paper.NUMBER)
    lines = wrap(title, paper.TITLE, room - start)
    for row, text in enumerate(lines):
        at = first - row * paper.TITLE.leading
        found.append(marks.Words(INDENT + start, at, text, paper.TITLE))
    rows = max(len(lines), 1)
    if term and term.casefold() != title.casefold():
        taken = width(lines[-1], paper.TITLE) + 6 if lines else 0
        terms = wrap(f"({term})", paper.TERM, room - start, taken)
        for row, text in enumerate(terms, start=rows - 1):
            x = INDENT + start + (taken if row == rows - 1 else 0)
            y = first - row * paper.TITLE.leading
            found.append(marks.Words(x, y, text, paper.TERM))
        rows += len(terms) - 1
    deep = max((rows - 1) * paper.TITLE.leading, (len(days) - 1) * kind.leading)
    return Block(-first + deep + 5, found)


def _day(item: ChecklistItem, languages: Languages) -> tuple[str, Type]:
    if item.done_on is not None:
        return languages.own.day(item.done_on), paper.DONE_ON
    if item.deadline is not None:
        day = languages.own.day(item.deadline)
        return languages.own.by.format(day=day), paper.DEADLINE
    words = item.deadline_words
    said = words.da if languages.danish_only else words.own
    return printable(said, 160), paper.DEADLINE


def _last_day_da(item: ChecklistItem, da: PaperWords) -> str:
    """The deadline for a Danish helper: first words of the Danish column."""
    if item.done_on is not None:
        return ""
    if item.deadline is not None:
        said = da.by.format(day=da.day(item.deadline))
    else:
        said = printable(item.deadline_words.da, 160)
    return said[:1].upper() + said[1:]


def _texts(words: Words, lead: str, lead_da: str, languages: Languages) -> Block:
    """One text in both languages, side by side; the same text only once."""
    own, da = printable(words.own), printable(words.da)
    found: list[Mark] = []
    if languages.danish_only or own == da:
        height = _column(found, _WHOLE, lead, da or own)
    else:
        height = max(_column(found, _OWN, lead, own), _column(found, _DA, lead_da, da))
    return Block(height + 3.5 if found else 0, found)


def _column(found: list[Mark], column: _Column, lead: str, text: str) -> float:
    """Set a lead word and a text in one column; return their height."""
    if not text:
        return 0
    y = -10.5
    taken = 0.0
    leads = wrap(lead, column.lead, column.room)
    for row, line in enumerate(leads):
        at = y - row * column.lead.leading
        found.append(marks.Words(column.x, at, line, column.lead))
        taken = width(line, column.lead) + 5
    y -= max(len(leads) - 1, 0) * column.lead.leading
    lines = wrap(text, column.body, column.room, taken)
    for line in lines:
        if line:
            found.append(marks.Words(column.x + taken, y, line, column.body))
        taken = 0
        y -= column.body.leading
    return -10.5 - y


def _address(url: str, lead: str) -> Block:
    """The official page, in letters and to click; nothing when there is none."""
    address = printable(url, 200)
    found: list[Mark] = []
    height = _column(found, _WHOLE, lead, address)
    if _ADDRESS.fullmatch(address):
        x = INDENT + width(lead, paper.LEAD) + 5
        wide = min(width(address, paper.BODY), RIGHT - x)
        found.append(marks.Link(x, -height, wide, height, f"https://{address}"))
    return Block(height + 3 if found else 0, found)
