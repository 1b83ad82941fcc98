"""Cells that a spreadsheet program reads as text, never as a formula."""

from __future__ import annotations

import unicodedata

# What spreadsheets begin a formula with; the others are skipped before they look.
_FORMULA = ("=", "+", "-", "@")
_SKIPPED = "\t\r\n\x00"


def safe_cell(cell: str | float | None) -> str | float | None:
    """Put an apostrophe before text that a spreadsheet would run.

    Wide signs count as what they are wide forms of; NUL is left out, ends of lines
    and tabs become blanks. Numbers and None stay as they are.
    """
    if not isinstance(cell, str):
        return cell
    bare = "".join(_blank(sign) for sign in cell if sign != "\x00")
    return f"'{bare}" if is_tricky(cell) else bare


def is_tricky(cell: str) -> bool:
    """Whether a spreadsheet might run this text."""
    bare = "".join(_blank(sign) for sign in cell if sign != "\x00")
    first = unicodedata.normalize("NFKC", bare.lstrip())[:1]
    return (bool(cell) and cell[0] in _SKIPPED) or first in _FORMULA


def _blank(sign: str) -> str:
    return " " if sign in "\t\r\n" else sign
