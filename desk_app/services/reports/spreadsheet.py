"""Cells that a spreadsheet program reads as text, never as a formula."""

from __future__ import annotations

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\x00")


def safe_cell(cell: str | float | None) -> str | float | None:
    """Put an apostrophe before text that a spreadsheet would run.

    Numbers and None stay as they are.
    """
    if isinstance(cell, str) and cell.startswith(_DANGEROUS):
        return "'" + cell.replace("\x00", "")
    return cell
