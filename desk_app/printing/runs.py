"""A line of several scripts: which font sets what, and in which order it stands."""

# ruff: noqa: RUF001 (other scripts, on purpose)
from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple, cast

from desk_app.printing.fonts import (
    BEYOND,
    LEFTWARD,
    SHAPED,
    TURN,
    font,
    font_for,
    letters,
)
from desk_app.printing.paper import Type
from desk_app.printing.shaped_font import Cluster, ShapedFont

# An address or a telephone number stays together: "Nyropsgade 1, 1602 København V".
_LATIN = "0-9A-Za-z\u00c0-\u024f\u0900-\u097f"
_RIGHTWARD = re.compile(f"[+]?[{_LATIN}]+(?:(?:,? |[-.,:/@+'’–])[{_LATIN}]+)*")


class Run(NamedTuple):
    """Letters of one font that stand together; measures in 1/1000 of the size.

    Attributes:
        x: where it begins, from the line's left end.
        font: name of the font.
        text: its letters in the order they are drawn; empty for shaped ones.
        clusters: its shapes; empty for plain letters.
        wide: how wide it is.
    """

    x: float
    font: str
    text: str
    clusters: tuple[Cluster, ...]
    wide: float


class _Stretch(NamedTuple):
    level: int  # odd: from right to left
    font: str
    text: str


def runs(text: str, weight: str) -> tuple[Run, ...]:
    """Return the runs of a line from left to right, blanks left out."""
    found = []
    x = 0.0
    for stretch in _ordered(_stretches(text, weight)):
        run = _set(stretch)
        if not stretch.text.isspace():
            found.append(run._replace(x=x))
        x += run.wide
    return tuple(found)


def wide(text: str, kind: Type) -> float:
    """Return how wide a line is, in points: as wide as its words and blanks."""
    widths = letters(kind.font)
    words = text.split(" ")
    far = widths[ord(" ")] * (len(words) - 1)
    for word in words:
        if BEYOND.search(word):
            far += _word(word, kind.font)
        else:
            far += sum(widths[ord(letter)] for letter in word)
    return far * kind.size / 1000


@lru_cache(maxsize=8192)
def _word(word: str, weight: str) -> float:
    """How wide a word of another script is; the texts' words come back all day."""
    levels = [1 if LEFTWARD.match(letter) else 0 for letter in word]
    return sum(_set(stretch).wide for stretch in _cut(word, levels, weight))


def _set(stretch: _Stretch) -> Run:
    """Set one stretch, as if the line began with it."""
    leftward = stretch.level % 2 == 1
    if SHAPED.search(stretch.text) and isinstance(font(stretch.font), ShapedFont):
        clusters = _shaped(stretch.font, stretch.text)
        far = sum(glyph.advance for cluster in clusters for glyph in cluster.glyphs)
        return Run(0, stretch.font, "", clusters, far)
    text = _turned(stretch.text) if leftward else stretch.text
    widths = letters(stretch.font)
    return Run(0, stretch.font, text, (), sum(widths[ord(one)] for one in text))


@lru_cache(maxsize=4096)
def _shaped(name: str, text: str) -> tuple[Cluster, ...]:
    """The shapes of a word."""
    its_font = cast("ShapedFont", font(name))
    return its_font.shape(text, leftward=bool(LEFTWARD.search(text)))


def _turned(text: str) -> str:
    from bidi.mirror import MIRRORED  # noqa: PLC0415 (only for Arabic)

    return "".join(MIRRORED.get(letter, letter) for letter in reversed(text))


def _stretches(text: str, weight: str) -> list[_Stretch]:
    """The stretches of a line as it is read."""
    levels = _levels(text) if LEFTWARD.search(text) else [0] * len(text)
    return _cut(text, levels, weight)


def _cut(text: str, levels: list[int], weight: str) -> list[_Stretch]:
    """Cut a line where the font, the direction or the word changes."""
    seen = [
        (letter, level)
        for letter, level in zip(text, levels, strict=True)
        if letter != TURN
    ]
    fonts = _fonts("".join(letter for letter, _ in seen), weight)
    cut = groupby(
        zip(seen, fonts, strict=True), lambda one: (one[0][1], one[1], one[0][0] == " ")
    )
    return [
        _Stretch(level, name, "".join(letter for (letter, _), _ in same))
        for (level, name, _), same in cut
    ]


def _levels(text: str) -> list[int]:
    """How deep each letter lies in text that runs to the left; odd: to the left."""
    from bidi import algorithm  # noqa: PLC0415 (only for Arabic)

    line = algorithm.get_empty_storage()
    line["base_level"], line["base_dir"] = 1, "R"
    algorithm.get_embedding_levels(text, line)
    algorithm.explicit_embed_and_overrides(line)
    algorithm.resolve_weak_types(line)
    algorithm.resolve_neutral_types(line, debug=False)
    algorithm.resolve_implicit_levels(line, debug=False)
    levels = [letter["level"] for letter in line["chars"]]
    for found in _RIGHTWARD.finditer(text):
        levels[found.start() : found.end()] = [2] * len(found[0])
    return levels


def _ordered(stretches: list[_Stretch]) -> list[_Stretch]:
    """Turn what runs to the left around, the deepest first (Unicode's rule L2)."""
    line = list(stretches)
    deepest = max((stretch.level for stretch in line), default=0)
    for level in range(deepest, 0, -1):
        at = 0
        while at < len(line):
            end = at
            while end < len(line) and line[end].level >= level:
                end += 1
            line[at:end] = reversed(line[at:end])
            at = end + 1
    return line


def _fonts(text: str, weight: str) -> list[str]:
    """Each letter's font; signs in a word take the font of the letters beside them."""
    found: list[str] = []
    for word in text.split(" "):
        own = [font_for(letter, weight) for letter in word]
        strong = [
            name if letter.isalnum() or name != weight else ""
            for letter, name in zip(word, own, strict=True)
        ]
        near = next(filter(None, strong), weight)
        for at, letter in enumerate(word):
            near = strong[at] or near
            has = ord(letter) in letters(near)
            found.append(near if has else own[at])
        found.append(weight)
    return found[:-1]
