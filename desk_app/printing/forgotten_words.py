"""The fixed words of the sheet about forgotten people, in Danish and in English."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from desk_app.printing.paper_words import paper_words
from resources import resource


@dataclass(frozen=True, slots=True)
class ForgottenWords:
    """The words of ``resources/forgotten.toml`` in one language.

    Attributes:
        language: ``da`` or ``en``.
    """

    language: str
    heading: str
    about: str
    result: str
    means: str
    stopped: str
    what: str
    done_at: str
    by: str
    held: str
    drafts: str
    requests: str
    file: str
    clean: str
    not_clean: str
    log: str
    line: str
    seal: str
    cases: str
    more: str
    backups: str
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
def forgotten_words(language: str) -> ForgottenWords:
    """Return the words in Danish (``da``) or else in English."""
    language = "da" if language == "da" else "en"
    tables = tomllib.loads(resource("forgotten.toml").read_text(encoding="utf-8"))
    return ForgottenWords(language, **tables[language])
