"""One line of the checklist: what, where, bring, cost, in two languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain, zip_longest
from typing import NamedTuple, TypeAlias

from desk_app.domain.case.checklist import ChecklistItem, Words
from desk_app.printing import marks, paper
from desk_app.printing.checklist_values import Languages
from desk_app.printing.flow import Part, flow
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark
from desk_app.printing.pages import Block
from desk_app.printing.paper import LEFT, RIGHT, Type
from desk_app.printing.paper_words import PaperWords

INDENT = LEFT + 27
OWN_ROOM = 266.0
GAP = 16.0
FIRST = -10.5  # baseline of a paragraph's first line
BETWEEN = 2.0  # points between two paragraphs
LONG = 500.0  # points; longer texts are cut into pieces that fit on a page
NOTHING = Part("", "")
_ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)+(/[\w./?=&%#-]*)?", re.ASCII)


class _Column(NamedTuple):
    x: float
    room: float
    lead: Type
    body: Type


_Paragraphs: TypeAlias = list[list[Part]]

_OWN = _Column(INDENT, OWN_ROOM, paper.LEAD, paper.BODY)
_DA_X = INDENT + OWN_ROOM + GAP
_DA = _Column(_DA_X, RIGHT - _DA_X, paper.LEAD_DA, paper.BODY_DA)
_WHOLE = _Column(INDENT, RIGHT - INDENT, paper.LEAD, paper.BODY)


def item_blocks(item: ChecklistItem, number: int, languages: Languages) -> list[Block]:
    """Return the pieces of one item; ``number`` 0 for what is done."""
    own = _paragraphs(item, languages.own, lambda words: words.own)
    da = _paragraphs(item, languages.da, lambda words: words.da)
    if languages.danish_only:
        own = da = _paragraphs(item, languages.da, lambda words: words.da or words.own)
    address = ""
    if item.done_on is None:
        address = printable(item.url, 200)
        if address not in own[-1][0].text.split():
            own[-1].append(Part(languages.own.read_more, address))
        if own is not da:
            da[0] = [Part(_last_day_da(item, languages.da), da[0][0].text)]
    texts = [_texts(own, da, address)]
    if texts[0].height > LONG:
        pairs = zip_longest(chain(*own), chain(*da), fillvalue=NOTHING)
        texts = [_texts([[mine]], [[danish]], address) for mine, danish in pairs]
    return [_title(item, number, languages), *(text for text in texts if text.height)]


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
    if item.deadline is not None:
        said = da.by.format(day=da.day(item.deadline))
    else:
        said = printable(item.deadline_words.da, 160)
    return said[:1].upper() + said[1:]


def _paragraphs(
    item: ChecklistItem, leads: PaperWords, text: Callable[[Words], str]
) -> _Paragraphs:
    """What it is; then, while it is to do: where, bring, cost and what if not."""
    what = [Part("", printable(text(item.what)))]
    if item.done_on is not None:
        return [what]
    details = [
        Part(leads.where, printable(text(item.where))),
        Part(leads.bring, printable(text(item.bring))),
        Part(leads.cost, printable(text(item.cost))),
        Part(leads.if_nothing, printable(text(item.if_nothing))),
    ]
    return [what, details]


def _texts(own: _Paragraphs, da: _Paragraphs, address: str) -> Block:
    """Paragraphs in both languages, side by side; the same words only once."""
    found: list[Mark] = []
    pairs = zip(chain(*own), chain(*da), strict=False)  # own may end in "Read more"
    if all(mine.text == danish.text for mine, danish in pairs):
        height = _column(found, _WHOLE, own)
    else:
        height = max(_column(found, _OWN, own), _column(found, _DA, da))
    found += list(_links(found, address))
    return Block(height + 3.5 if height else 0, found)


def _column(found: list[Mark], column: _Column, paragraphs: _Paragraphs) -> float:
    """Set paragraphs in one column; return their height."""
    y = FIRST
    for parts in paragraphs:
        lines = flow(parts, column.lead, column.body, column.room)
        for line in lines:
            found += [
                marks.Words(column.x + x, y, text, kind) for x, text, kind in line
            ]
            y -= column.body.leading
        y -= BETWEEN if lines else 0
    return FIRST - y


def _links(found: list[Mark], address: str) -> Iterator[Mark]:
    """Where a click opens the official page: wherever its address is printed."""
    if not _ADDRESS.fullmatch(address):
        return
    for mark in found:
        if isinstance(mark, marks.Words) and address in mark.text.split():
            before = mark.text[: f" {mark.text} ".index(f" {address} ")]
            x = mark.x + width(before, mark.kind)
            wide, high = width(address, mark.kind), mark.kind.leading
            yield marks.Link(x, mark.y - 3, wide, high, f"https://{address}")
