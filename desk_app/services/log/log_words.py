"""What stands in the log, in words: for the windows, the command line and paper."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any, cast

from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.log_port import LogLine
from desk_app.services.messages import name_of
from desk_app.services.staff import Action
from resources import resource

# Their purpose begins with a step or a document.
_ABOUT_A_PART = frozenset(
    {
        Action.FINISH_STEP,
        Action.SKIP_STEP,
        Action.REFUSE_STEP,
        Action.TAKE_UP_STEP,
        Action.MARK_PAPER,
        Action.PAUSE,
        Action.RESUME,
    }
)
_PRINTED = frozenset({"printer", "pdf"})  # then kind, language and variant follow


def action_words(action: str, language: str) -> str:
    """Say what was done; a word of a later version stays as it is."""
    return _in_language("actions", action, language) or action


def reason_words(line: LogLine, language: str, rules: Rulebook) -> str:
    """Say what it was for, e.g. the step's name; empty where nothing more is known."""
    first, _, _ = line.purpose.partition(" ")
    if line.action in _ABOUT_A_PART:
        named = name_of(first, language, rules)
        return "" if named == first else named
    if line.action == Action.PRINT_CHECKLIST and first in _PRINTED:
        return _in_language("reasons", first, language)
    return _in_language("reasons", line.purpose, language)


def extract_words(language: str) -> dict[str, str]:
    """The fixed words of the citizen's extract, Danish (``da``) or else English."""
    words = _table()["extract"]["da" if language == "da" else "en"]
    return cast("dict[str, str]", words)


def _in_language(table: str, key: str, language: str) -> str:
    words = _table()[table].get(key)
    return str(words["da" if language == "da" else "en"]) if words else ""


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(resource("log.toml").read_text(encoding="utf-8"))
