"""What can stand on a page: words, lines, boxes, ticks and square codes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple, TypeAlias, cast

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from desk_app.printing.fonts import BEYOND, font
from desk_app.printing.lines import width
from desk_app.printing.paper import GOOD, INK, REGULAR, SEMIBOLD, Type
from desk_app.printing.pictograms import pictogram
from desk_app.printing.qr import Squares

TICK_BOX = 14.0
_SIMPLE = re.compile(rb"[ -'*-\[\]-~]*")  # needs no escape in a PDF
# Pages as they are, not rewritten in letters: a third smaller, and sooner done.
rl_config.useA85 = 0
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
    size: float = TICK_BOX


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


class Icon(NamedTuple):
    """A pictogram ``size`` points wide; x, y is its lower left corner."""

    x: float
    y: float
    size: float
    name: str


Mark: TypeAlias = Words | Rule | Box | TickBox | Code | Link | Bookmark | Across | Icon


@lru_cache(maxsize=32)
def _colour(value: str) -> Color:
    return HexColor(value)


@lru_cache(maxsize=32)
def _ink(value: str) -> str:
    """The colour of the words that follow, in PDF's words."""
    colour = _colour(value)
    return f"{colour.red:.4g} {colour.green:.4g} {colour.blue:.4g} rg"


def draw(canvas: Canvas, marks: Iterable[Mark], dy: float = 0) -> None:
    """Draw ``marks``, all of them moved up by ``dy`` points."""
    page: list[str] = cast("Any", canvas)._code  # noqa: SLF001 (no call for it)
    kept: Type | None = None  # the kind of type that the canvas still has
    for mark in marks:
        if isinstance(mark, Words):
            if mark.kind is not kept:
                page.append(_ink(mark.kind.colour))
            _draw_words(canvas, mark.x, mark.y + dy, mark.text, mark.kind)
            kept = mark.kind
        else:
            _draw_other(canvas, mark, dy)
            kept = None


def _draw_other(canvas: Canvas, mark: Mark, dy: float) -> None:
    match mark:
        case Rule():
            canvas.setLineWidth(0.6)
            canvas.setStrokeColor(_colour(mark.colour))
            canvas.setDash([3, 3] if mark.dashed else [])
            canvas.line(mark.x, mark.y + dy, mark.x + mark.width, mark.y + dy)
            canvas.setDash([])
        case Box():
            _draw_box(canvas, mark, dy)
        case TickBox():
            _draw_tick_box(canvas, mark, dy)
        case Code():
            _draw_code(canvas, mark, dy)
        case Icon():
            page: list[str] = cast("Any", canvas)._code  # noqa: SLF001 (no call for it)
            page.append(pictogram(mark.name, mark.x, mark.y + dy, mark.size))
        case Link():
            corners = (mark.x, mark.y + dy)
            far = (mark.x + mark.width, mark.y + dy + mark.height)
            canvas.linkURL(mark.address, (*corners, *far), relative=1)
        case Bookmark():
            key = f"p{canvas.getPageNumber()}-{mark.y + dy:.1f}-{mark.level}"
            _, top = canvas.absolutePosition(0, mark.y + dy)
            canvas.bookmarkHorizontalAbsolute(key, top)
            canvas.addOutlineEntry(mark.title, key, mark.level)
        case Across():
            canvas.saveState()
            canvas.translate(mark.x, mark.y + dy)
            canvas.rotate(mark.degrees)
            x, y = -width(mark.text, mark.kind) / 2, -mark.kind.size / 3
            canvas.setFillColor(_colour(mark.kind.colour))
            _draw_words(canvas, x, y, mark.text, mark.kind)
            canvas.restoreState()


def _draw_words(canvas: Canvas, x: float, y: float, text: str, kind: Type) -> None:
    page: list[str] = cast("Any", canvas)._code  # noqa: SLF001 (no call for it)
    if not BEYOND.search(text):
        if kind.font in {REGULAR, SEMIBOLD}:
            page.append(_plain(canvas, x, y, text, kind))
        else:
            canvas.setFont(kind.font, kind.size)
            canvas.drawString(x, y, text)
        return
    # Only here, so that a Latin paper does not wait for the shaper.
    from desk_app.printing.set_runs import pieces_of, says_itself, span  # noqa: PLC0415

    says = says_itself(text)
    if says:
        page.append(span(says))
    for piece in pieces_of(canvas, text, kind):
        at = x + piece.x
        if piece.text:
            its_kind = kind._replace(font=piece.font)
            page.append(_plain(canvas, at, y, piece.text, its_kind))
        else:
            page += [f"BT 1 0 0 1 {at:.2f} {y:.2f} Tm", *piece.code, "ET"]
    if says:
        page.append("EMC")


def _plain(canvas: Any, x: float, y: float, text: str, kind: Type) -> str:
    """What draws letters as they are: half the time of reportlab's own way."""
    its_font, document = font(kind.font), canvas._doc  # noqa: SLF001 (no call for it)
    state: Any = its_font.state.get(document)
    if state is not None:
        try:
            some = bytes(map(state.assignments.__getitem__, map(ord, text)))
        except (
            KeyError,
            ValueError,
        ):  # a letter that is new here, or in a later subset
            pass
        else:
            said = (
                f"({some.decode()})" if _SIMPLE.fullmatch(some) else f"<{some.hex()}>"
            )
            name = its_font.getSubsetInternalName(0, document)
            return f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm {name} {kind.size:g} Tf {said} Tj ET"
    code = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
    for subset, some in its_font.splitString(text, document):
        name = its_font.getSubsetInternalName(subset, document)
        simple = _SIMPLE.fullmatch(some)
        said = some.decode() if simple else canvas._escape(some)  # noqa: SLF001
        code.append(f"{name} {kind.size:g} Tf ({said}) Tj")
    return " ".join([*code, "ET"])


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


def _draw_tick_box(canvas: Canvas, box: TickBox, dy: float) -> None:
    page: list[str] = cast("Any", canvas)._code  # noqa: SLF001 (no call for it)
    large = f"{box.size / TICK_BOX:.4g}"
    at = f"{large} 0 0 {large} {box.x:.2f} {box.y + dy:.2f} cm"
    page.append(f"q {at} {_tick_box(ticked=box.ticked)} Q")


@lru_cache(maxsize=2)
def _tick_box(*, ticked: bool) -> str:
    """A box in PDF's words, always the same: its corners are worked out once."""
    box = PDFPathObject()
    box.roundRect(0, 0, TICK_BOX, TICK_BOX, 2.5)
    code = f"1.3 w {_ink(INK).upper()} {box.getCode()} S"
    if ticked:
        code += f" 2 w {_ink(GOOD).upper()} 3.2 7 m 6 3.8 l 11 10.8 l S"
    return code


def _draw_code(canvas: Canvas, code: Code, dy: float) -> None:
    """Draw in whole squares on an enlarged grid: short numbers, small files."""
    side = code.squares.side
    canvas.saveState()
    canvas.translate(code.x, code.y + dy)
    canvas.scale(code.size / side, code.size / side)
    canvas.setFillColor(_colour(INK))
    page: list[str] = cast("Any", canvas)._code  # noqa: SLF001 (no call for it)
    rows = [
        f"{at} {side - 1 - row} {length} 1 re" for row, at, length in code.squares.dark
    ]
    page.append(" ".join([*rows, "f"]))
    canvas.restoreState()
