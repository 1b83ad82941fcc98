"""What the clerk is told when the desk says no: one sentence for each code."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any, cast

from desk_app.domain.rules.rulebook import Rulebook
from desk_app.errors import DeskError
from resources import resource


@lru_cache(maxsize=1)
def _sentences() -> dict[str, Any]:
    text = resource("messages.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def sentence(error: DeskError, language: str, rules: Rulebook | None = None) -> str:
    """Say ``error`` in Danish (``da``) or else in English.

    The windows and the command line say the same words. With ``rules``, steps and
    documents are called by their names.
    """
    words = _sentences()[error.code]
    template: str = words["da"] if language == "da" else words["en"]
    details = {key: _word(value, language) for key, value in error.details.items()}
    if rules is not None:
        for key in {"step", "missing", "paper"} & details.keys():
            details[key] = name_of(str(details[key]), language, rules)
    return template.format(**details)


def hint(code: str, language: str) -> str:
    """Say what is odd about something that can still be right."""
    return sentence(DeskError(code), language)


def _word(value: str | int, language: str) -> str | int:
    """The word for a code inside a sentence; anything else stays as it is."""
    words = cast("dict[str, dict[str, str]]", _sentences()["words"])
    if isinstance(value, str) and value in words:
        return words[value]["da" if language == "da" else "en"]
    return value


def name_of(item: str, language: str, rules: Rulebook) -> str:
    """Return the title of a step or document; the id where the rules lack it."""
    if item in rules.documents:
        return rules.documents[item].title.in_language(language)
    for pathway in rules.pathways.values():
        for step in pathway.steps:
            if step.id == item:
                return step.title.in_language(language)
    return item


def known_codes() -> frozenset[str]:
    """Every code there is a sentence for."""
    return frozenset(_sentences()) - {"words"}
