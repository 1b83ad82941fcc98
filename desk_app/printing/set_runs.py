"""A line of several scripts as reportlab draws it, copied as it was written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from desk_app.printing.fonts import LEFTWARD, SHAPED, font, letters
from desk_app.printing.paper import Type
from desk_app.printing.runs import Run, runs
from desk_app.printing.shaped_font import Glyph, ShapedFont


class Piece(NamedTuple):
    """Letters of one font; x in points from the line's left end.

    ``code`` is what draws the shapes of joined letters, which ``text`` then lacks.
    """

    x: float
    font: str
    text: str
    code: list[str]


def span(says: str) -> str:
    """What opens a part of a page that says its own text."""
    return f"/Span <</ActualText <FEFF{says.encode('utf-16-be').hex().upper()}>>> BDC"


def says_itself(text: str) -> str:
    """What the whole line says: in Hindi, where letters change places.

    Readers turn lines that run to the left around by themselves, so in Arabic each
    letter says its own text and the line none.
    """
    return text if SHAPED.search(text) and not LEFTWARD.search(text) else ""


def pieces_of(canvas: Any, text: str, kind: Type) -> list[Piece]:
    """Return what ``canvas`` is to draw, from left to right."""
    alone = bool(LEFTWARD.search(text))
    found = []
    for run in runs(text, kind.font):
        its_font = font(run.font)
        code: list[str] = []
        if run.clusters and isinstance(its_font, ShapedFont):
            code = list(_code(canvas, its_font, run, kind.size, alone=alone))
        found.append(Piece(run.x * kind.size / 1000, run.font, run.text, code))
    return found


def _code(
    canvas: Any, its_font: ShapedFont, run: Run, size: float, *, alone: bool
) -> Iterator[str]:
    """Yield what draws a run, with what its parts say where shapes cannot tell."""
    its_font.spell(canvas._doc, run.clusters)  # noqa: SLF001 (the fonts are kept by it)
    cut = groupby(run.clusters, lambda it: it.letters if len(it.glyphs) > 1 else "")
    for says, same in cut if alone else [("", iter(run.clusters))]:
        glyphs = [glyph for cluster in same for glyph in cluster.glyphs]
        if says:
            yield span(says)
        yield from _shapes(canvas, its_font, glyphs, size)
        if says:
            yield "EMC"


def _shapes(
    canvas: Any, its_font: ShapedFont, glyphs: list[Glyph], size: float
) -> Iterator[str]:
    """Yield PDF's words for shapes in their places: across in TJ, up and down in Ts."""
    document, widths = canvas._doc, letters(its_font.fontName)  # noqa: SLF001 (see above)
    codes = "".join(chr(glyph.code) for glyph in glyphs)
    places = [
        (subset, bytes([byte]))
        for subset, some in its_font.splitString(codes, document)
        for byte in some
    ]
    back = 0.0  # how far the next shape moves to the left, in 1/1000 of the size
    for (subset, dy), same in groupby(
        zip(places, glyphs, strict=True), lambda one: (one[0][0], one[1].dy)
    ):
        yield f"{its_font.getSubsetInternalName(subset, document)} {size:g} Tf"
        yield f"{dy * size / 1000:.4g} Ts"
        row = []
        for (_, byte), glyph in same:
            back -= glyph.dx
            row.append(f"{back:.4g} ({canvas._escape(byte)})")  # noqa: SLF001
            back = widths[glyph.code] - glyph.advance + glyph.dx
        yield f"[{' '.join(row)}] TJ"
    yield f"[{back:.4g}] TJ 0 Ts"
