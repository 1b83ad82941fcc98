"""What can stand on a page: words, lines, boxes, ticks and square codes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from threading import Lock
from typing import NamedTuple, TypeAlias

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas

from desk_app.printing.paper import GOOD, INK, Type
from desk_app.printing.qr import Squares

TICK_BOX = 14.0
# reportlab reads a font with one shared position: one sheet at a time.
one_at_a_time = Lock()


class Words(NamedTuple):
    """Printable words on one line; x at their start, y at their baseline."""

    x: float
    y: float
    text: str
    kind: Type


class Rule(NamedTuple):
    """A thin line across, dashed where scissors go."""

    x: float
    y: float
    width: float
    colour: str
    dashed: bool = False


class Box(NamedTuple):
    """A box with round corners; x, y is its lower left corner."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    border: str = ""


class TickBox(NamedTuple):
    """A box to tick with a pen, or already ticked; x, y is its lower left corner."""

    x: float
    y: float
    ticked: bool


class Code(NamedTuple):
    """A square code ``size`` points wide; x, y is its lower left corner."""

    x: float
    y: float
    size: float
    squares: Squares


class Link(NamedTuple):
    """Where a click on the screen opens a page."""

    x: float
    y: float
    width: float
    height: float
    address: str


class Bookmark(NamedTuple):
    """An entry in the list of contents that a reader shows beside the page."""

    y: float
    title: str
    level: int


class Across(NamedTuple):
    """One pale word across the sheet, behind everything; x, y is its middle."""

    x: float
    y: float
    text: str
    kind: Type
    degrees: float


Mark: TypeAlias = Words | Rule | Box | TickBox | Code | Link | Bookmark | Across


@lru_cache(maxsize=32)
def _colour(value: str) -> Color:
    return HexColor(value)


def draw(canvas: Canvas, marks: Iterable[Mark], dy: float = 0) -> None:
    """Draw ``marks``, all of them moved up by ``dy`` points."""
    for mark in marks:
        match mark:
            case Words():
                kind = mark.kind
                canvas.setFont(kind.font, kind.size)
                canvas.setFillColor(_colour(kind.colour))
                canvas.drawString(mark.x, mark.y + dy, mark.text)
            case Rule():
                canvas.setLineWidth(0.6)
                canvas.setStrokeColor(_colour(mark.colour))
                canvas.setDash([3, 3] if mark.dashed else [])
                canvas.line(mark.x, mark.y + dy, mark.x + mark.width, mark.y + dy)
                canvas.setDash([])
            case Box():
                _draw_box(canvas, mark, dy)
            case TickBox():
                _draw_tick_box(canvas, mark.x, mark.y + dy, ticked=mark.ticked)
            case Code():
                _draw_code(canvas, mark, dy)
            case Link():
                corners = (mark.x, mark.y + dy)
                far = (mark.x + mark.width, mark.y + dy + mark.height)
                canvas.linkURL(mark.address, (*corners, *far))
            case Bookmark():
                key = f"p{canvas.getPageNumber()}-{mark.y + dy:.1f}-{mark.level}"
                canvas.bookmarkHorizontalAbsolute(key, mark.y + dy)
                canvas.addOutlineEntry(mark.title, key, mark.level)
            case Across():
                canvas.saveState()
                canvas.translate(mark.x, mark.y + dy)
                canvas.rotate(mark.degrees)
                canvas.setFont(mark.kind.font, mark.kind.size)
                canvas.setFillColor(_colour(mark.kind.colour))
                canvas.drawCentredString(0, -mark.kind.size / 3, mark.text)
                canvas.restoreState()


def _draw_box(canvas: Canvas, box: Box, dy: float) -> None:
    canvas.setFillColor(_colour(box.fill))
    if box.border:
        canvas.setLineWidth(0.6)
        canvas.setStrokeColor(_colour(box.border))
    canvas.roundRect(
        box.x,
        box.y + dy,
        box.width,
        box.height,
        4,
        stroke=1 if box.border else 0,
        fill=1,
    )


def _draw_tick_box(canvas: Canvas, x: float, y: float, *, ticked: bool) -> None:
    canvas.setLineWidth(1.3)
    canvas.setStrokeColor(_colour(INK))
    canvas.roundRect(x, y, TICK_BOX, TICK_BOX, 2.5, stroke=1, fill=0)
    if ticked:
        path = canvas.beginPath()
        path.moveTo(x + 3.2, y + 7.0)
        path.lineTo(x + 6.0, y + 3.8)
        path.lineTo(x + 11.0, y + 10.8)
        canvas.setLineWidth(2)
        canvas.setStrokeColor(_colour(GOOD))
        canvas.drawPath(path, stroke=1, fill=0)


def _draw_code(canvas: Canvas, code: Code, dy: float) -> None:
    """Draw in whole squares on an enlarged grid: short numbers, small files."""
    side = code.squares.side
    canvas.saveState()
    canvas.translate(code.x, code.y + dy)
    canvas.scale(code.size / side, code.size / side)
    canvas.setFillColor(_colour(INK))
    path = canvas.beginPath()
    for run in code.squares.dark:
        path.rect(run.column, side - 1 - run.row, run.length, 1)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
