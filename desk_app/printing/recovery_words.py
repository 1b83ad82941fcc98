"""The fixed words of the sheet with the recovery key, in Danish and in English."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache

from resources import resource


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    """The words of ``resources/texts/recovery_sheet.toml`` in one language.

    Attributes:
        language: ``da`` or ``en``.
    """

    language: str
    heading: str
    made: str
    what: str
    when: str
    how: str
    rules: tuple[str, ...]
    day: str
    signature: str
    foot: str


@lru_cache(maxsize=2)
def recovery_words(language: str) -> RecoveryWords:
    """Return the words in Danish (``da``) or else in English."""
    language = "da" if language == "da" else "en"
    text = resource("texts/recovery_sheet.toml").read_text(encoding="utf-8")
    words = tomllib.loads(text)[language]
    return RecoveryWords(language, **{**words, "rules": tuple(words["rules"])})
