"""The fixed words of the paper in each language, and dates written out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache

from resources import resource


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words that stand on every sheet (``resources/texts/paper_*.toml``)."""

    reviewed: str
    heading: str
    printed: str
    case: str
    done: str
    to_do: str
    all_done: str
    nothing: str
    by: str
    where: str
    bring: str
    cost: str
    if_nothing: str
    read_more: str
    show_this: str
    strip: str
    stamp: str
    unconfirmed: str
    training: str
    training_mark: str
    desk: str
    page: str
    rules_checked: str
    cpr_private: str
    long_date: str
    months: list[str]

    def day(self, day: date) -> str:
        """Return e.g. "30 November 2026", so that nobody takes day for month."""
        return self.long_date.format(
            day=day.day, month=self.months[day.month - 1], year=day.year
        )

    def month(self, day: date) -> str:
        """Return e.g. "November 2026"."""
        return f"{self.months[day.month - 1]} {day.year}"


@lru_cache(maxsize=32)
def paper_words(language: str) -> PaperWords:
    """Return the words for an ISO 639-1 code; English where we have no others."""
    known = language.isascii() and language.isalpha()
    try:
        path = resource(f"texts/paper_{language if known else 'en'}.toml")
    except FileNotFoundError:
        path = resource("texts/paper_en.toml")
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    return PaperWords(**{field.name: found[field.name] for field in fields(PaperWords)})
