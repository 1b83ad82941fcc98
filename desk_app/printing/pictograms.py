"""Pictograms on paper: the lines of our own small drawings, as sharp as the letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from xml.etree import ElementTree as ET

from reportlab.lib.colors import HexColor

from desk_app.printing.paper import INK
from resources import resource

GRID = 24.0
LINE_WIDTH = 1.6
_ROUND = 0.5523  # how far the handles of a quarter circle reach
_OPERATOR = {"M": "m", "L": "l", "C": "c", "Z": "h"}
_PART = re.compile(r"([MLHVCZ])|(-?\d*\.?\d+)")


class Stroke(NamedTuple):
    """One movement of the pen: ``M``, ``L``, ``C`` or ``Z`` and its points."""

    letter: str
    at: tuple[float, ...]


def pictogram(name: str, x: float, y: float, size: float) -> str:
    """Return what draws the pictogram in a PDF, its lower left corner at x, y."""
    large = f"{size / GRID:.4g}"
    return f"q {large} 0 0 {large} {x:.2f} {y:.2f} cm {_drawing(name)} Q"


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    ink = HexColor(INK)
    code = [f"{ink.red:.4g} {ink.green:.4g} {ink.blue:.4g} RG {LINE_WIDTH} w 1 J 1 j"]
    for letter, at in strokes(name):
        numbers = " ".join(f"{value:.4g}" for value in at)
        code.append(f"{numbers} {_OPERATOR[letter]}")
    return " ".join([*code, "S"])


@lru_cache(maxsize=64)
def strokes(name: str) -> tuple[Stroke, ...]:
    """Return how the pictogram is drawn, on a grid of 24 from the lower left."""
    text = resource(f"icons/paper/{name}.svg").read_text(encoding="utf-8")
    found = [s for part in ET.fromstring(text) for s in _part(part)]  # noqa: S314 (ours)
    return tuple(Stroke(letter, _upright(at)) for letter, at in found)


def _upright(at: tuple[float, ...]) -> tuple[float, ...]:
    """SVG counts downward, paper upward."""
    return tuple(GRID - value if nr % 2 else value for nr, value in enumerate(at))


def _part(part: ET.Element) -> Iterator[Stroke]:
    kind = part.tag.rpartition("}")[2]
    if kind == "path":
        yield from _path(part.get("d", ""))
        return
    if kind == "circle":
        x, y, r = (float(part.get(name, "0")) for name in ("cx", "cy", "r"))
        yield from _box(x - r, y - r, x + r, y + r, r)
        return
    x, y, wide, high, r = (
        float(part.get(name, "0")) for name in ("x", "y", "width", "height", "rx")
    )
    yield from _box(x, y, x + wide, y + high, r)


def _box(x: float, y: float, far: float, low: float, r: float) -> Iterator[Stroke]:
    """A box with round corners; a circle is nothing but corners."""
    k = r * (1 - _ROUND)
    yield Stroke("M", (x + r, y))
    yield Stroke("L", (far - r, y))
    yield Stroke("C", (far - k, y, far, y + k, far, y + r))
    yield Stroke("L", (far, low - r))
    yield Stroke("C", (far, low - k, far - k, low, far - r, low))
    yield Stroke("L", (x + r, low))
    yield Stroke("C", (x + k, low, x, low - k, x, low - r))
    yield Stroke("L", (x, y + r))
    yield Stroke("C", (x, y + k, x + k, y, x + r, y))
    yield Stroke("Z", ())


_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Z": 0}


def _path(text: str) -> Iterator[Stroke]:
    """The strokes of a path in capital letters, which count from the corner."""
    parts = _PART.findall(text)
    letter, x, y = "M", 0.0, 0.0
    at = 0
    while at < len(parts):
        if parts[at][0]:
            letter = parts[at][0]
            at += 1
        values = tuple(float(value) for _, value in parts[at : at + _TAKES[letter]])
        at += _TAKES[letter]
        if letter == "Z":
            yield Stroke("Z", ())
            continue
        if letter == "H":
            values = (values[0], y)
        elif letter == "V":
            values = (x, values[0])
        x, y = values[-2:]
        yield Stroke("L" if letter in "HV" else letter, values)
        letter = "L" if letter == "M" else letter
