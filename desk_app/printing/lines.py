"""Text made fit for paper: cleaned, measured and broken into lines."""

from __future__ import annotations

import re
import unicodedata

from desk_app.printing.breaking import pieces
from desk_app.printing.fonts import BEYOND, LEFTWARD, TURN, font_for, letters
from desk_app.printing.paper import REGULAR, Type

MAX_LETTERS = 1000
MAX_LINES = 40
MISSING = "\u25a1"  # an open square: "our font has no such letter"
HIDDEN_NUMBER = "\u2022\u2022\u2022\u2022\u2022\u2022-\u2022\u2022\u2022\u2022"

# Ten digits that could be a CPR number; replacement numbers have 60 added to the day.
_CPR_LIKE = re.compile(
    r"(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d\d"
    r"[ \u00a0\u202f\u2010-\u2015-]{0,3}\d{4}(?!\d)"
)


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
        elif not font_for(letter, REGULAR):
            letter = " " if kind == "Zs" else MISSING
        self[code] = letter
        return letter


_replacements = _Replacements()


def printable(text: str, max_letters: int = MAX_LETTERS) -> str:
    """Return ``text`` as it may stand on paper.

    One line, single blanks, at most ``max_letters``; letters that our fonts lack
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
    widths = letters(kind.font)
    try:
        return sum(map(widths.__getitem__, map(ord, text))) * kind.size / 1000
    except KeyError:  # another script: only then is the shaper loaded
        from desk_app.printing.runs import wide  # noqa: PLC0415

        return wide(text, kind)


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
    line = ""
    blank = width(" ", kind)
    used = taken
    beyond = BEYOND.search(text)
    plain = ((" ", word) for word in text.split(" ") if text)
    for gap, word in pieces(text) if beyond else plain:
        wide = width(word, kind)
        before = blank if line and gap else 0.0
        if used + before + wide <= room:
            line += gap + word if line else word
            used += before + wide
            continue
        if line or taken:
            lines.append(line)
            taken = 0
        parts = [word] if wide <= room else _broken(word, kind, room)
        lines += parts[:-1]
        line = parts[-1]
        used = width(line, kind)
    if line:
        lines.append(line)
    if len(lines) > max_lines:
        last = lines[max_lines - 1]
        while last and width(last + "\u2026", kind) > room:
            last = last[:-1]
        lines = [*lines[: max_lines - 1], last + "\u2026"]
    if beyond and LEFTWARD.search(text):
        return [one if not one or LEFTWARD.search(one) else TURN + one for one in lines]
    return lines


def _broken(word: str, kind: Type, room: float) -> list[str]:
    """Cut a word that is wider than a line into pieces that fit."""
    widths = letters(kind.font)
    if BEYOND.search(word):
        return _broken_script(word, kind, room)
    pieces: list[str] = []
    start, used = 0, 0.0
    for at, letter in enumerate(word):
        wide = widths[ord(letter)] * kind.size / 1000
        if used + wide > room and at > start:
            pieces.append(word[start:at])
            start, used = at, 0.0
        used += wide
    return [*pieces, word[start:]]


def _broken_script(word: str, kind: Type, room: float) -> list[str]:
    """The same for joined letters: as many as fit, no mark without its letter."""
    pieces: list[str] = []
    start = 0
    for at in range(1, len(word)):
        if unicodedata.category(word[at])[0] == "M":
            continue
        end = at + 1
        while end < len(word) and unicodedata.category(word[end])[0] == "M":
            end += 1
        if width(word[start:end], kind) > room:
            pieces.append(word[start:at])
            start = at
    return [*pieces, word[start:]]
