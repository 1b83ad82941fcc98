"""The language spoken now, short dates in it, and dates as a clerk types them."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QLocale

_TYPED = re.compile(
    r"(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2})"
)


def language_now() -> str:
    """``da`` or ``en``: what the windows speak."""
    danish = QLocale().language() == QLocale.Language.Danish
    return "da" if danish else "en"


def short_date(day: date | None) -> str:
    """``25.11.2026`` in Danish, ``25/11/2026`` in English; nothing for no day."""
    if day is None:
        return ""
    mark = "." if language_now() == "da" else "/"
    return f"{day.day:02}{mark}{day.month:02}{mark}{day.year}"


def read_day(text: str) -> date | None:
    """The day in ``25.11.2026``, ``25/11/2026`` or ``2026-11-25``; None for no day."""
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year, year_first, month_after, day_after = found.groups()
    try:
        if year_first:
            return date(int(year_first), int(month_after), int(day_after))
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
