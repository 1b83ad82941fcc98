"""The words of the reports, Danish or English: each subject has its own resource."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from resources import resource


@lru_cache(maxsize=8)
def words_of(file: str, language: str) -> dict[str, Any]:
    """The words of one file, e.g. ``rise.toml``: Danish for ``da``, else English."""
    table = tomllib.loads(resource(file).read_text(encoding="utf-8"))
    words: dict[str, Any] = table["da" if language == "da" else "en"]
    return words


def listed(parts: Sequence[str], and_: str) -> str:
    """Put parts side by side, the last after "and"."""
    *first, last = parts or ("",)
    return f"{', '.join(first)} {and_} {last}" if first else last
