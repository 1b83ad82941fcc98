"""One line of the checklist: what, where, bring, cost, in two languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from desk_app.domain.checklist import ChecklistItem, Words
from desk_app.printing import marks, paper
from desk_app.printing.checklist_values import Languages
from desk_app.printing.flow import Part, flow
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark
from desk_app.printing.pages import Block
from desk_app.printing.paper import LEFT, RIGHT, Type
from desk_app.printing.paper_words import PaperWords

INDENT = LEFT + 27
OWN_ROOM = 272.0
GAP = 20.0
FIRST = -10.5  # baseline of a paragraph's first line
BETWEEN = 2.0  # points between two paragraphs
LONG = 400.0  # points; a longer text may be cut between its parts
_ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)+(/[\w./?=&%#-]*)?", re.ASCII)


class _Column(NamedTuple):
    x: float
    room: float
    lead: Type
    body: Type


class _Said(NamedTuple):
    """One thing said in both languages, each with its lead word."""

    lead: str
    lead_da: str
    words: Words


_OWN = _Column(INDENT, OWN_ROOM, paper.LEAD, paper.BODY)
_DA_X = INDENT + OWN_ROOM + GAP
_DA = _Column(_DA_X, RIGHT - _DA_X, paper.LEAD_DA, paper.BODY_DA)
_WHOLE = _Column(INDENT, RIGHT - INDENT, paper.LEAD, paper.BODY)


def item_blocks(item: ChecklistItem, number: int, languages: Languages) -> list[Block]:
    """Return the pieces of one item; ``number`` 0 for what is done."""
    last_day = "" if languages.danish_only else _last_day_da(item, languages.da)
    what = [_Said("", last_day, _both(item.what))]
    details = [] if item.done_on else list(_details(item, languages))
    blocks = [_texts([what, details], item.url, languages)]
    if blocks[0].height > LONG:
        blocks = [_texts([each], item.url, languages) for each in (what, details)]
    return [_title(item, number, languages), *(b for b in blocks if b.height)]


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


def _details(item: ChecklistItem, languages: Languages) -> Iterator[_Said]:
    """Where, what to bring, cost, what if not, and the page unless just said."""
    own, da = languages.own, languages.da
    yield _Said(own.where, da.where, _both(item.where))
    yield _Said(own.bring, da.bring, _both(item.bring))
    yield _Said(own.cost, da.cost, _both(item.cost))
    yield _Said(own.if_nothing, da.if_nothing, _both(item.if_nothing))
    if item.url not in item.where.own.split():
        yield _Said(own.read_more, "", Words(printable(item.url, 200), ""))


def _both(words: Words) -> Words:
    return Words(printable(words.own), printable(words.da))


def _texts(paragraphs: list[list[_Said]], url: str, languages: Languages) -> Block:
    """Paragraphs in both languages, side by side; the same words only once."""
    everything = [said for paragraph in paragraphs for said in paragraph]
    own, da = (
        [[Part(s.lead, s.words.own) for s in each] for each in paragraphs],
        [[Part(s.lead_da, s.words.da) for s in each] for each in paragraphs],
    )
    found: list[Mark] = []
    if languages.danish_only:
        whole = [
            [Part(s.lead, s.words.da or s.words.own) for s in each]
            for each in paragraphs
        ]
        height = _column(found, _WHOLE, whole)
    elif all(s.words.own == s.words.da or not s.words.da for s in everything):
        height = _column(found, _WHOLE, own)
    else:
        height = max(_column(found, _OWN, own), _column(found, _DA, da))
    found += list(_links(found, url))
    return Block(height + 3.5 if height else 0, found)


def _column(found: list[Mark], column: _Column, paragraphs: list[list[Part]]) -> float:
    """Set paragraphs in one column; return their height."""
    y = FIRST
    for parts in paragraphs:
        lines = flow(parts, column.lead, column.body, column.room)
        for line in lines:
            for run in line:
                found.append(marks.Words(column.x + run.x, y, run.text, run.kind))
            y -= column.body.leading
        y -= BETWEEN if lines else 0
    return FIRST - y


def _links(found: list[Mark], url: str) -> Iterator[Mark]:
    """Where a click opens the official page: on its address in the citizen's text."""
    address = printable(url, 200)
    if not _ADDRESS.fullmatch(address):
        return
    for mark in found:
        if isinstance(mark, marks.Words) and address in mark.text.split():
            x = mark.x + width(mark.text[: mark.text.index(address)], mark.kind)
            wide, high = width(address, mark.kind), mark.kind.leading
            yield marks.Link(x, mark.y - 3, wide, high, f"https://{address}")
