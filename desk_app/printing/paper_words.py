"""The fixed words of the paper in each language, and dates written out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from datetime import date
from functools import lru_cache
from typing import Any

from desk_app.services.paper.made_from import PAPER, is_older
from resources import resource

LANGUAGES_OF_PAPERS = ("da", "en", "de", "sv", "no")
_AS = {"nb": "no", "nn": "no"}
OPTIONAL = frozenset({"first_day", "months_alone"})


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
    unreviewed: str
    in_english: str
    long_date: str
    month_year: str
    months: list[str]
    for_all: str
    also_for_all: str
    letter_heading: str
    letter_intro: str
    letter_until: str
    letter_late: str
    letter_papers: str
    letter_get: str
    letter_stamp: str
    letter_language: str
    letter_one_of: str
    letter_apostille: str
    letter_legalisation: str
    letter_no_stamp: str
    letter_other: str
    letter_translation: str
    why_identity: str
    why_stay: str
    why_home: str
    why_family: str
    why_health: str
    language_names: list[str]
    # Only where a language needs them: "1er janvier"; a month without a day.
    first_day: str = "1"
    months_alone: list[str] = field(default_factory=list)

    def day(self, day: date) -> str:
        """Return e.g. "30 November 2026", so that nobody takes day for month."""
        return self.long_date.format(
            day=self.first_day if day.day == 1 else day.day,
            month=self.months[day.month - 1],
            year=day.year,
        )

    def month(self, day: date) -> str:
        """Return e.g. "November 2026"."""
        months = self.months_alone or self.months
        return self.month_year.format(month=months[day.month - 1], year=day.year)

    def language(self, code: str) -> str:
        """Return what one of the languages is called that papers may be in."""
        names = dict(zip(LANGUAGES_OF_PAPERS, self.language_names, strict=True))
        return names.get(_AS.get(code, code), code)


@lru_cache(maxsize=32)
def paper_words(language: str) -> PaperWords:
    """Return the words for an ISO 639-1 code; English where we have no others."""
    english = _read("en")
    known = language.isascii() and language.isalpha()
    own = _read(language) if known else {}
    own = {
        name: words
        for name, words in own.items()
        if not is_older(language, f"{PAPER}.{name}", english.get(name))
    }
    names = [word.name for word in fields(PaperWords)]
    words = {
        name: own.get(name) or english[name] for name in names if name not in OPTIONAL
    }
    return PaperWords(**words, **{name: own[name] for name in OPTIONAL & own.keys()})


def _read(language: str) -> dict[str, Any]:
    try:
        path = resource(f"texts/paper_{language}.toml")
    except FileNotFoundError:
        return {}
    return tomllib.loads(path.read_text(encoding="utf-8"))
