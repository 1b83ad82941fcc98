"""Pieces put on pages one below the other; what belongs together stays together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desk_app.printing.marks import Mark
from desk_app.printing.paper import A4, Sheet

CLOSER = 6.0  # points; every group begins with more blank than that


class Block(NamedTuple):
    """A piece that is never cut: its height, and its marks below its upper edge."""

    height: float
    marks: list[Mark]


class Placed(NamedTuple):
    """A piece and where its upper edge is on the page, in points from below."""

    top: float
    block: Block


def fill_pages(
    head: Block, groups: Sequence[list[Block]], tail: Block, sheet: Sheet = A4
) -> list[list[Placed]]:
    """Put the pieces on as many pages as they need.

    The pieces of a group stay on one page unless they are more than a page. The
    tail stands at the foot of the last page and never without the last group.
    Where it saves a page, the groups move a little closer together.
    """
    roomy = _filled(head, groups, tail, 0, sheet)
    tight = _filled(head, groups, tail, CLOSER, sheet) if len(roomy) > 1 else roomy
    return tight if len(tight) < len(roomy) else roomy


def _filled(
    head: Block,
    groups: Sequence[list[Block]],
    tail: Block,
    closer: float,
    sheet: Sheet,
) -> list[list[Placed]]:
    bottom, full = sheet.bottom, sheet.short_top - sheet.bottom
    page = [Placed(sheet.top, head)]
    pages = [page]
    y = sheet.top - head.height
    for group in groups:
        y += closer if page else 0
        need = sum(block.height for block in group)
        if group is groups[-1] and need + tail.height <= full:
            need += tail.height
        if y - bottom < need <= full:
            page, y = _next_page(pages, sheet)
        for block in group:
            if y - bottom < block.height:
                page, y = _next_page(pages, sheet)
            page.append(Placed(y, block))
            y -= block.height
    if y - bottom < tail.height:
        page, y = _next_page(pages, sheet)
    page.append(Placed(bottom + tail.height, tail))
    return pages


def _next_page(pages: list[list[Placed]], sheet: Sheet) -> tuple[list[Placed], float]:
    pages.append([])
    return pages[-1], sheet.short_top
