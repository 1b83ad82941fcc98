"""A paragraph with bold lead words in it: "Where at home  Cost free"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from desk_app.printing.breaking import first_piece
from desk_app.printing.lines import width, wrap
from desk_app.printing.paper import Type

AFTER_LEAD = 4.0  # points between a lead word and its text
AFTER_TEXT = 9.0  # points between a text and the next lead word


class Part(NamedTuple):
    """A lead word, which may be empty, and its text."""

    lead: str
    text: str


class Run(NamedTuple):
    """Words of one kind on one line; x from the paragraph's left edge."""

    x: float
    text: str
    kind: Type


def flow(parts: Iterable[Part], lead: Type, body: Type, room: float) -> list[list[Run]]:
    """Return the lines of a paragraph no wider than ``room`` points.

    Parts without text are left out. A lead word never ends a line: it stands beside
    the first word of its text, unless the two are wider than a line.
    """
    lines: list[list[Run]] = [[]]
    x = 0.0
    for part in parts:
        if not part.text:
            continue
        if x:
            x += AFTER_TEXT
            first = first_piece(part.text)
            if x + width(part.lead, lead) + AFTER_LEAD + width(first, body) > room:
                lines.append([])
                x = 0.0
        if part.lead:
            x = _set(lines, x, part.lead, lead, room) + AFTER_LEAD
        x = _set(lines, x, part.text, body, room)
    return lines if x else []


def _set(lines: list[list[Run]], x: float, text: str, kind: Type, room: float) -> float:
    """Set words from ``x`` in the last line on; return where they end."""
    for row, words in enumerate(wrap(text, kind, room, x)):
        if row:
            lines.append([])
            x = 0.0
        if words:
            lines[-1].append(Run(x, words, kind))
            x += width(words, kind)
    return x
