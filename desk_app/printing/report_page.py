"""One page of a report as it fills from above: headings, paragraphs, table rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reportlab.graphics.shapes import Drawing

from desk_app.printing import marks, paper
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark
from desk_app.printing.paper import LEFT, REGULAR, RIGHT, ROOM, SEMIBOLD, Type

INSET = 9.0  # points between the edge of a table and its words
CELL = Type(REGULAR, 9.2, 14.6, paper.INK)
CELL_BOLD = Type(SEMIBOLD, 9.2, 14.6, paper.INK)
HEAD = Type(REGULAR, 8, 12, paper.MUTED)
TEXT = Type(REGULAR, 8.6, 11.8, paper.INK)
FINE = Type(REGULAR, 7.8, 10.6, paper.MUTED)


class Column(NamedTuple):
    """A column of a table: where its right edge is; None: it begins at the left."""

    heading: str
    right: float | None


class Figure(NamedTuple):
    """A drawing; x, y is its lower left corner."""

    x: float
    y: float
    drawing: Drawing


@dataclass
class Page:
    """What stands on the page so far.

    Attributes:
        y: where the next piece begins, in points from below.
        marks: words, lines and boxes.
        figures: drawings.
    """

    y: float = paper.TOP
    marks: list[Mark] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def words(self, x: float, y: float, text: str, kind: Type) -> None:
        """Put words on one line."""
        self.marks.append(marks.Words(x, y, printable(text), kind))

    def right(self, x: float, y: float, text: str, kind: Type) -> None:
        """Put words that end at ``x``."""
        text = printable(text)
        self.marks.append(marks.Words(x - width(text, kind), y, text, kind))

    def paragraph(
        self,
        text: str,
        kind: Type,
        x: float = LEFT,
        room: float = ROOM,
        max_lines: int = 40,
    ) -> None:
        """Put a paragraph below what is there."""
        lines = wrap(printable(text), kind, room, max_lines=max_lines)
        for line in lines:
            self.y -= kind.leading
            self.marks.append(marks.Words(x, self.y, line, kind))

    def bar(
        self, title: str, note: str = "", x: float = LEFT, room: float = ROOM
    ) -> None:
        """Put a grey heading below what is there."""
        self.y -= 30
        self.marks.append(marks.Box(x, self.y, room, 20, paper.SOFT))
        self.words(x + INSET, self.y + 6, title, paper.SECTION)
        if note:
            self.right(x + room - INSET, self.y + 6.4, note, HEAD)
        self.y -= 3

    def headings(self, columns: Sequence[Column], x: float = LEFT) -> None:
        """Put the headings of a table below what is there."""
        self.y -= HEAD.leading
        for column in columns:
            if column.right is None:
                self.words(x + INSET, self.y, column.heading, HEAD)
            else:
                self.right(column.right, self.y, column.heading, HEAD)
        self.y -= 2

    def row(
        self,
        cells: Sequence[str],
        columns: Sequence[Column],
        kind: Type = CELL,
        x: float = LEFT,
        room: float = ROOM,
    ) -> None:
        """Put a row of a table below what is there, with a line above it."""
        self.marks.append(marks.Rule(x, self.y, room, paper.LINE))
        self.y -= kind.leading
        for text, column in zip(cells, columns, strict=True):
            if column.right is None:
                rights = [c.right for c in columns if c.right is not None]
                wide = (rights[0] - 42 if rights else x + room) - x - INSET
                [*shown] = wrap(printable(text), kind, wide, max_lines=1)
                for line in shown:
                    self.words(x + INSET, self.y + 4, line, kind)
            else:
                self.right(column.right, self.y + 4, text, kind)


def tile(page: Page, at: tuple[float, float], wide: float, said: Sequence[str]) -> None:
    """Put one big figure with its name above and a note below; ``at``: upper left."""
    x, top = at
    name, value, note = said
    page.marks.append(
        marks.Box(x, top - TILE_TALL, wide, TILE_TALL, paper.WHITE, paper.LINE)
    )
    page.words(x + INSET, top - 17, name, HEAD)
    fits = width(printable(value), BIG) <= wide - 2 * INSET
    page.words(x + INSET, top - 43, value, BIG if fits else _LESS_BIG)
    for number, line in enumerate(wrap(printable(note), FINE, wide - 2 * INSET)):
        page.words(x + INSET, top - 58 - number * FINE.leading, line, FINE)


TILE_TALL = 78.0
BIG = Type(SEMIBOLD, 20, 24, paper.INK)
_LESS_BIG = Type(SEMIBOLD, 14, 18, paper.INK)
RIGHT_CELL = RIGHT - INSET
