"""One promise, its target, and what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Measured(NamedTuple):
    """What a proof found.

    Attributes:
        promise: what is promised, in a few words.
        target: the number it must reach.
        measured: the number it reached.
        kept: whether it is kept.
    """

    promise: str
    target: str
    measured: str
    kept: bool


def table(found: Iterable[Measured]) -> Iterator[str]:
    """The promises as a table, a line each."""
    rows = [("promise", "target", "measured", ""), *map(_cells, found)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join(cells).rstrip()


def _cells(one: Measured) -> tuple[str, str, str, str]:
    return one.promise, one.target, one.measured, "kept" if one.kept else "BROKEN"
