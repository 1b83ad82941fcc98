"""Which English sentence each translation was made from; a changed one is noticed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from hashlib import blake2s

from resources import resource

PAPER = "paper_words"  # before the names of ``texts/paper_*.toml``
ALL = "all"


def is_older(language: str, name: str, english: object) -> bool:
    """Whether a translation was made from another sentence than ``english``.

    Danish is no translation. Lists, such as the months, are not compared.
    """
    if language in {"da", "en"} or not isinstance(english, str):
        return False
    made = made_from()
    mark = made.get(language, {}).get(name) or made.get(ALL, {}).get(name)
    return mark is not None and mark != fingerprint(english)


@lru_cache(maxsize=2048)
def fingerprint(sentence: str) -> str:
    """Return a short mark that another sentence does not have."""
    return blake2s(sentence.encode(), digest_size=4).hexdigest()


@cache
def made_from() -> Mapping[str, Mapping[str, str]]:
    """The marks by language, then by name; ``all`` where a language has no other."""
    text = resource("texts/sources.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
