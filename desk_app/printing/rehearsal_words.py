"""The fixed words of the rehearsal's sheet, in Danish and in English."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from desk_app.printing.paper_words import paper_words
from resources import resource


@dataclass(frozen=True, slots=True)
class RehearsalWords:
    """The words of ``resources/rehearsal.toml`` in one language.

    Attributes:
        language: ``da`` or ``en``.
    """

    language: str
    heading: str
    about: str
    passed: str
    passed_means: str
    failed: str
    failed_means: str
    what: str
    rehearsed_at: str
    backup: str
    made_at: str
    size: str
    digest: str
    took: str
    took_seconds: str
    counted: str
    expected: str
    found: str
    cases: str
    events: str
    audit: str
    seal: str
    same: str
    differs: str
    checks: str
    good: str
    bad: str
    not_checked: str
    more: str
    day: str
    signature: str
    foot: str
    moment: str

    def at(self, moment: datetime) -> str:
        """Write out a local moment, e.g. "23 November 2026, 12:15"."""
        day = paper_words(self.language).day(moment.date())
        return self.moment.format(day=day, time=f"{moment:%H:%M}")

    def number(self, amount: int) -> str:
        """Write e.g. "38,211"; in Danish "38.211"."""
        text = f"{amount:,}"
        return text.replace(",", ".") if self.language == "da" else text


@lru_cache(maxsize=2)
def rehearsal_words(language: str) -> RehearsalWords:
    """Return the words in Danish (``da``) or else in English."""
    language = "da" if language == "da" else "en"
    tables = tomllib.loads(resource("rehearsal.toml").read_text(encoding="utf-8"))
    return RehearsalWords(language, **tables[language])
