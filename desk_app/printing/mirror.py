"""A page for a language that runs from right to left: everything changes sides."""

from __future__ import annotations

from collections.abc import Iterable

from desk_app.printing import marks
from desk_app.printing.lines import width
from desk_app.printing.marks import Mark
from desk_app.printing.paper import Sheet


def mirrored(found: Iterable[Mark], sheet: Sheet) -> list[Mark]:
    """Return the marks with left and right changed; words still read as they do."""
    return [_one(mark, sheet.left + sheet.right) for mark in found]


def _one(mark: Mark, both: float) -> Mark:
    match mark:
        case marks.Words():
            return mark._replace(x=both - mark.x - width(mark.text, mark.kind))
        case marks.Rule() | marks.Box() | marks.Link():
            return mark._replace(x=both - mark.x - mark.width)
        case marks.Code() | marks.Icon() | marks.TickBox():
            return mark._replace(x=both - mark.x - mark.size)
        case marks.Bookmark() | marks.Across():
            return mark
