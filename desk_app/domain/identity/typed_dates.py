"""A date as somebody types it: 3/12/26, 3.12.2026, 031226, 3 dec 2026, 2026-12-03."""

from __future__ import annotations

import re
from datetime import date

from desk_app.errors import DeskError

_LIMIT_CHARACTERS = 40
_SHORTEST_NAME = 3
_LONG_YEAR = 4
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TOGETHER = re.compile(r"(\d\d)(\d\d)(\d{4}|\d\d)")
_PARTS = re.compile(r"\d+|[^\W\d_]+")
_DAY_MONTH_YEAR = 3
_MONTHS = (
    ("januar", "january"),
    ("februar", "february"),
    ("marts", "march"),
    ("april", "april"),
    ("maj", "may"),
    ("juni", "june"),
    ("juli", "july"),
    ("august", "august"),
    ("september", "september"),
    ("oktober", "october"),
    ("november", "november"),
    ("december", "december"),
)


def read_date(text: str, latest: date) -> date:
    """Return the day that was typed: day first, unless it begins with a long year.

    Args:
        text: what was typed; the month in figures or in Danish or English words.
        latest: the last day that makes sense in this field. A year of two figures
            is the newest one that is not after it: 74 is 1974, in 2026.

    Raises:
        DeskError: ``date-unreadable``; ``date-not-there`` (31 November).
    """
    day, month, year = _parts(text.strip())
    whole_year = int(year)
    if len(year) < _LONG_YEAR:
        whole_year += latest.year // 100 * 100
        if whole_year > latest.year:
            whole_year -= 100
    try:
        return date(whole_year, _month(month), int(day))
    except ValueError as impossible:
        raise DeskError("date-not-there") from impossible


def _parts(text: str) -> tuple[str, str, str]:
    """Day, month and year, still as text."""
    if len(text) > _LIMIT_CHARACTERS:
        raise DeskError("date-unreadable")
    if iso := _ISO.fullmatch(text):
        year, month, day = iso.groups()
        return day, month, year
    if together := _TOGETHER.fullmatch(text):
        day, month, year = together.groups()
        return day, month, year
    parts = _PARTS.findall(text)
    if len(parts) == _DAY_MONTH_YEAR and not parts[0].isdigit():
        parts = [parts[1], parts[0], parts[2]]  # "December 3, 2026"
    if len(parts) != _DAY_MONTH_YEAR or not _is_day(parts[0]) or not _is_year(parts[2]):
        raise DeskError("date-unreadable")
    return parts[0], parts[1], parts[2]


def _is_day(part: str) -> bool:
    return part.isascii() and part.isdigit() and len(part) <= len("31")


def _is_year(part: str) -> bool:
    return part.isascii() and part.isdigit() and len(part) in {2, _LONG_YEAR}


def _month(part: str) -> int:
    """The month's number, from figures or from the beginning of its name."""
    if part.isascii() and part.isdigit():
        return int(part)
    word = part.casefold()
    if len(word) >= _SHORTEST_NAME:
        for number, names in enumerate(_MONTHS, start=1):
            if any(name.startswith(word) for name in names):
                return number
    raise DeskError("date-unreadable")
