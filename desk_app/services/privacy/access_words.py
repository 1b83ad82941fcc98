"""The words in which a citizen is told what is held about them, Danish or English."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import lru_cache
from typing import Any

from resources import resource


def word(name: str, language: str) -> str:
    """A fixed word of the sheet."""
    return str(_table()["words"][name][_own(language)])


def label(fact: str, language: str) -> str:
    """What a fact is called, e.g. "Family name"."""
    return str(_table()["facts"][fact][_own(language)])


def event_words(kind: str, language: str) -> str:
    """What happened; a kind of a later version stays as it is."""
    return _of("events", kind, language)


def value_words(value: object, language: str) -> str:
    """A value as it is told: days as ISO 8601, yes and no, our own codes in words."""
    if isinstance(value, bool):
        return word("yes" if value else "no", language)
    if isinstance(value, date):
        return value.isoformat()
    return _of("values", str(value), language)


def rules_told(language: str, days: int, years: int) -> tuple[str, ...]:
    """Why, from where, to whom and for how long: a paragraph each."""
    told = [
        str(text).replace("{days}", str(days)).replace("{years}", str(years))
        for text in _table()["rules"][_own(language)]
    ]
    draft = [] if _table()["reviewed"] else [word("draft", language)]
    return (*draft, *told)


def _of(table: str, key: str, language: str) -> str:
    words = _table()[table].get(key)
    return str(words[_own(language)]) if words else key


def _own(language: str) -> str:
    return "da" if language == "da" else "en"


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(resource("access.toml").read_text(encoding="utf-8"))
