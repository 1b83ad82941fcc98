"""The one rule for every text that comes in: what is kept of it, what is refused."""

from __future__ import annotations

import unicodedata

from desk_app.errors import DeskError

# Joiners that Persian and Hindi need inside a word.
JOINERS = frozenset("\u200c\u200d")
# Cc controls, Cs halves of letters, Co letters of nobody, Cn no letters at all.
_NO_SIGNS = frozenset({"Cc", "Cs", "Co", "Cn"})


def one_line(text: str) -> str:
    """Return the text as it is kept: composed letters, single blanks, no tricks.

    Ends of lines are blanks; invisible signs that could turn or hide letters are left
    out. Nothing that can be seen ever is.

    Raises:
        DeskError: ``text-bad-character`` (position from 1) for control characters and
            signs that are no characters.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept: list[str] = []
    for position, sign in enumerate(text, start=1):
        if sign.isspace():
            kept.append(" ")
            continue
        kind = unicodedata.category(sign)
        if kind in _NO_SIGNS:
            raise DeskError("text-bad-character", position=position, field="")
        if kind != "Cf" or sign in JOINERS:
            kept.append(sign)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))
