"""Text made fit for paper: cleaned, measured and broken into lines."""

from __future__ import annotations

import re
import unicodedata
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from desk_app.printing.paper import REGULAR, SEMIBOLD, Type
from resources import resource

MAX_LETTERS = 1000
MAX_LINES = 40
MISSING = "\u25a1"  # an open square: "our font has no such letter"
HIDDEN_NUMBER = "\u2022\u2022\u2022\u2022\u2022\u2022-\u2022\u2022\u2022\u2022"

# Ten digits that could be a CPR number; replacement numbers have 60 added to the day.
_CPR_LIKE = re.compile(
    r"(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d\d"
    r"[ \u00a0\u202f\u2010-\u2015-]{0,3}\d{4}(?!\d)"
)


_loading = Lock()
_loaded: dict[str, dict[int, float]] = {}


def _widths() -> dict[str, dict[int, float]]:
    """Widths of letters in 1/1000 of the size; loads our fonts once a process."""
    return _loaded or _load()


def _load() -> dict[str, dict[int, float]]:
    with _loading:
        if not _loaded:
            fonts = [
                TTFont(name, str(resource(f"fonts/{name}.ttf")))
                for name in (REGULAR, SEMIBOLD)
            ]
            for font in fonts:
                pdfmetrics.registerFont(font)
            _loaded.update({font.fontName: font.face.charWidths for font in fonts})
    return _loaded


class _Replacements(dict[int, str]):
    """What each letter becomes on paper, found out when first met."""

    def __missing__(self, code: int) -> str:
        """Blank for line ends, nothing for invisible marks, a square if unknown."""
        letter = chr(code)
        kind = unicodedata.category(letter)
        if kind == "Cf":
            letter = ""
        elif kind in {"Cc", "Zl", "Zp"}:
            letter = " "
        elif code not in _widths()[REGULAR]:
            letter = " " if kind == "Zs" else MISSING
        self[code] = letter
        return letter


_replacements = _Replacements()


def printable(text: str, max_letters: int = MAX_LETTERS) -> str:
    """Return ``text`` as it may stand on paper.

    One line, single blanks, at most ``max_letters``; letters that our font lacks
    become an open square, and whatever looks like a CPR number becomes dots.
    """
    cut = text[: 2 * max_letters]
    if not cut.isascii():
        cut = unicodedata.normalize("NFC", cut)
    clean = " ".join(filter(None, cut.translate(_replacements).split(" ")))
    clean = _CPR_LIKE.sub(HIDDEN_NUMBER, clean)
    if len(clean) > max_letters or len(text) > 2 * max_letters:
        clean = clean[: max_letters - 1].rstrip() + "\u2026"
    return clean


def width(text: str, kind: Type) -> float:
    """Return how wide a printable text is, in points."""
    widths = _widths()[kind.font]
    return sum([widths[ord(letter)] for letter in text]) * kind.size / 1000


def wrap(
    text: str, kind: Type, room: float, taken: float = 0, max_lines: int = MAX_LINES
) -> list[str]:
    """Break a printable text into lines no wider than ``room`` points.

    Args:
        text: a printable text.
        kind: how it is set.
        room: width of a line.
        taken: what a lead word already takes of the first line; when the first
            word does not fit behind it, the first line is empty.
        max_lines: the text ends in an ellipsis after so many lines.
    """
    lines: list[str] = []
    line: list[str] = []
    blank = width(" ", kind)
    used = taken
    for word in text.split(" ") if text else []:
        wide = width(word, kind)
        gap = blank if line else 0.0
        if used + gap + wide <= room:
            line.append(word)
            used += gap + wide
            continue
        if line or taken:
            lines.append(" ".join(line))
            taken = 0
        pieces = [word] if wide <= room else _broken(word, kind, room)
        lines += pieces[:-1]
        line = [pieces[-1]]
        used = width(pieces[-1], kind)
    if line:
        lines.append(" ".join(line))
    if len(lines) > max_lines:
        last = lines[max_lines - 1]
        while width(last + "\u2026", kind) > room:
            last = last[:-1]
        lines = [*lines[: max_lines - 1], last + "\u2026"]
    return lines


def _broken(word: str, kind: Type, room: float) -> list[str]:
    """Cut a word that is wider than a line into pieces that fit."""
    widths = _widths()[kind.font]
    pieces: list[str] = []
    start, used = 0, 0.0
    for at, letter in enumerate(word):
        wide = widths[ord(letter)] * kind.size / 1000
        if used + wide > room and at > start:
            pieces.append(word[start:at])
            start, used = at, 0.0
        used += wide
    return [*pieces, word[start:]]
