"""What must not stand in a log is covered: numbers, passport lines, home folders."""

from __future__ import annotations

import os
import re
from pathlib import Path

COVER = "***"
_MOST_CHARACTERS = 2_000

_PATTERNS = (
    # Passport lines: long, in capitals, with fillers. First: they hold numbers too.
    re.compile(r"[A-Z0-9<]{5,}<[A-Z0-9<]{5,}"),
    # A CPR number, in whatever digits, with whatever between: day, month, year, four.
    re.compile(r"(?<!\d)\d{6}[\W_]{0,3}\d{4}(?!\d)"),
    # Documents: one to three letters and six to nine digits, as most countries have.
    re.compile(r"(?<![A-Za-z0-9])[A-Z]{1,3}[ -]?\d{6,9}(?![A-Za-z0-9])"),
    # Nine digits: a passport of Denmark's and many others', or a telephone number.
    re.compile(r"(?<!\d)\d{8,9}(?!\d)"),
    # The home folder carries somebody's name, on every system and in every spelling.
    re.compile(r"(?:[A-Za-z]:)?[\\/]+(?:home|Users|users)[\\/]+[^\\/\s'\",;:]+"),
    re.compile(r"[^\s@'\"<>]+@[^\s@'\"<>]+\.[a-z]{2,}", re.IGNORECASE),
)


def masked(text: str) -> str:
    """Return the text on one line, with everything covered that may be a person's."""
    one_line = "".join(sign if sign.isprintable() else " " for sign in text)
    home = str(Path.home())
    if len(home) > 1:
        one_line = one_line.replace(home, "~").replace(home.replace(os.sep, "/"), "~")
    one_line = one_line[:_MOST_CHARACTERS]
    for pattern in _PATTERNS:
        one_line = pattern.sub(COVER, one_line)
    return one_line
