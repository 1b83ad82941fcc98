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
from desk_app.printing.fonts import TURN
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark
from desk_app.printing.pages import Block
from desk_app.printing.paper import Sheet, Type
from desk_app.printing.paper_words import PaperWords

INDENT = 27.0  # of the words, behind the tick box
GAP = 16.0
ICON = 17.0
BOX = 9.0  # beside a first name
FIRST = -10.5  # baseline of a paragraph's first line
BETWEEN = 2.0  # points between two paragraphs
LONG = 500.0  # points; longer texts are cut into pieces that fit on a page
NOTHING = Part("", "")
_BRACKET = re.compile(r"(?P<plain>.+?) ?[(\uff08](?P<inside>[^(\uff08]+)[)\uff09]")
_ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)+(/[\w./?=&%#-]*)?", re.ASCII)


class _Column(NamedTuple):
    x: float
    room: float
    lead: Type
    body: Type


Paragraphs: TypeAlias = list[list[Part]]


def _whole(sheet: Sheet) -> _Column:
    x = sheet.left + INDENT
    return _Column(x, sheet.right - x, paper.LEAD, paper.BODY)


def _danish(sheet: Sheet) -> _Column:
    x, wide = sheet.right - sheet.danish_room, sheet.danish_room
    return _Column(x, wide, paper.LEAD_DA, paper.BODY_DA)


def _own(sheet: Sheet) -> _Column:
    return _whole(sheet)._replace(room=sheet.room - INDENT - sheet.danish_room - GAP)


def item_blocks(item: ChecklistItem, number: int, languages: Languages) -> list[Block]:
    """Return the pieces of one item; ``number`` 0 for what is done."""
    sheet = languages.sheet
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
    if not sheet.columns:
        own = da = [[part] for part in chain(*own)]
        if languages.easy:
            own = da = _easy(item, own, languages)
    texts = [side_by_side(own, da, languages, address)]
    if texts[0].height > LONG:
        pairs = zip_longest(chain(*own), chain(*da), fillvalue=NOTHING)
        texts = [
            side_by_side([[mine]], [[danish]], languages, address)
            for mine, danish in pairs
        ]
    head = [_title(item, number, languages)]
    if item.ticks:
        head.append(_ticks(item.ticks, languages))
    return [*head, *(text for text in texts if text.height)]


def between(sheet: Sheet) -> Block:
    """The thin line between two items."""
    rule = marks.Rule(sheet.left + INDENT, -7, sheet.room - INDENT, paper.LINE)
    return Block(8, [rule])


def _title(item: ChecklistItem, number: int, languages: Languages) -> Block:
    """Tick box, title with the Danish term in brackets, the day at the right."""
    title, term = printable(item.title.own, 160), printable(item.title.da, 160)
    title = term or title if languages.danish_only else _without(title, term)
    first = -22.0  # baseline
    sheet = languages.sheet
    indent = sheet.left + INDENT
    found: list[Mark] = [
        marks.Bookmark(-4, title or term, 1),
    ]
    if not item.ticks:
        ticked = item.done_on is not None
        found.append(marks.TickBox(sheet.left + 1, first - 2.2, ticked))
    if item.icon and item.done_on is None:
        below = first - (3.5 if item.ticks else 28)
        found.append(marks.Icon(sheet.left, below, ICON, item.icon))
    day, kind = _day(item, languages)
    days = wrap(day, kind, 190 if sheet.columns else sheet.room * 0.4, max_lines=6)
    for row, text in enumerate(days):
        x = sheet.right - width(text, kind)
        found.append(marks.Words(x, first - row * kind.leading, text, kind))
    day_width = max((width(text, kind) for text in days), default=0.0)
    room = sheet.right - indent - (day_width + 16 if days else 0)
    start = 0.0
    if number:
        said = f"{TURN}{number}." if languages.leftward else f"{number}."
        found.append(marks.Words(indent, first, said, paper.NUMBER))
        start = width(f"{number}. ", paper.NUMBER)
    lines = wrap(title, paper.TITLE, room - start)
    for row, text in enumerate(lines):
        at = first - row * paper.TITLE.leading
        found.append(marks.Words(indent + start, at, text, paper.TITLE))
    rows = max(len(lines), 1)
    if term and term.casefold() != title.casefold():
        taken = width(lines[-1], paper.TITLE) + 6 if lines else 0
        terms = wrap(f"({term})", paper.TERM, room - start, taken)
        for row, text in enumerate(terms, start=rows - 1):
            x = indent + start + (taken if row == rows - 1 else 0)
            y = first - row * paper.TITLE.leading
            found.append(marks.Words(x, y, text, paper.TERM))
        rows += len(terms) - 1
    deep = max((rows - 1) * paper.TITLE.leading, (len(days) - 1) * kind.leading)
    return Block(-first + deep + 5, found)


def _ticks(names: tuple[str, ...], languages: Languages) -> Block:
    """A box and a first name for each who does it."""
    sheet = languages.sheet
    x, y = sheet.left + INDENT, FIRST
    found: list[Mark] = []
    for name in names:
        said = wrap(printable(name, 60), paper.BODY, sheet.room / 2, max_lines=1)[0]
        wide = BOX + 5 + width(said, paper.BODY)
        if x + wide > sheet.right and x > sheet.left + INDENT:
            x, y = sheet.left + INDENT, y - paper.BODY.leading - 2
        found += [
            marks.TickBox(x, y - 1, ticked=False, size=BOX),
            marks.Words(x + BOX + 5, y, said, paper.BODY),
        ]
        x += wide + 14
    return Block(FIRST - y + 15, found)


def _without(title: str, term: str) -> str:
    """The title without its own bracket where the Danish term says the same."""
    found = _BRACKET.fullmatch(title)
    if found and found["inside"].casefold() in term.casefold():
        return found["plain"]
    return title


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
) -> Paragraphs:
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


def _easy(item: ChecklistItem, own: Paragraphs, languages: Languages) -> Paragraphs:
    """Short sentences: what, where and what to bring; the web page if there is one."""
    short = item.easy.da if languages.danish_only else item.easy.own
    leads = {languages.own.where, languages.own.bring, languages.own.read_more}
    what = [Part("", printable(short))] if short else own[0]
    return [what, *(one for one in own[1:] if one[0].lead in leads)]


def side_by_side(
    own: Paragraphs, da: Paragraphs, languages: Languages, address: str = ""
) -> Block:
    """Paragraphs in both languages, side by side; the same words only once."""
    sheet = languages.sheet
    if not sheet.columns:
        da = own
    found: list[Mark] = []
    pairs = zip(chain(*own), chain(*da), strict=False)  # own may end in "Read more"
    if all(mine.text == danish.text for mine, danish in pairs):
        height = _column(found, _whole(sheet), own)
    else:
        height = _column(found, _own(sheet), own)
        turned = languages.leftward
        height = max(height, _column(found, _danish(sheet), da, from_right=turned))
    found += list(_links(found, address))
    return Block(height + 3.5 if height else 0, found)


def _column(
    found: list[Mark],
    column: _Column,
    paragraphs: Paragraphs,
    *,
    from_right: bool = False,
) -> float:
    """Set paragraphs in one column; return their height.

    ``from_right``: the page will be mirrored, and these words begin at the left.
    """
    y = FIRST
    for parts in paragraphs:
        lines = flow(parts, column.lead, column.body, column.room)
        for line in lines:
            for x, text, kind in line:
                if from_right:
                    x = column.room - x - width(text, kind)  # noqa: PLW2901
                found.append(marks.Words(column.x + x, y, text, kind))
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
