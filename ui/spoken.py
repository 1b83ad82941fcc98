"""The language spoken now: which it is, its short dates, its alphabet."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale

# Danish puts these after z, in this order.
_LAST_LETTERS = str.maketrans({"æ": "{", "ø": "|", "å": "}"})


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


def alphabetical(words: str) -> str:
    """What to sort words by: small letters, æ ø å last."""
    return words.casefold().translate(_LAST_LETTERS)
