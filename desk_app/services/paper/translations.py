"""The citizen's language on paper: what is translated, the rest in English."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from desk_app.domain.case.checklist import Checklist, ChecklistItem
from desk_app.domain.rules.rule_files import parse
from desk_app.domain.rules.rule_lists import borrowed_words
from desk_app.domain.rules.rule_tables import Table
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.rules.wording import Wording
from desk_app.errors import DeskError
from desk_app.services.paper.made_from import is_older
from resources import resource

# The desk's own languages, and those a citizen may take home.
OWN = ("da", "en")
TRANSLATED = (
    *("uk", "pl", "ro", "de", "es", "it", "fr", "pt"),
    *("lt", "zh", "ar", "hi", "tr", "ru", "bg"),
)
LANGUAGES = OWN + TRANSLATED
_HEAD = {"language", "reviewed", "of"}
_LINES = "rules/lines.toml"


@dataclass(frozen=True, slots=True)
class Translation:
    """The words of one language, English where it has none.

    Attributes:
        wording: every sentence.
        in_english: names of the sentences that are not translated.
    """

    wording: Wording
    in_english: frozenset[str]

    def marked(self, checklist: Checklist) -> Checklist:
        """Return the list with what its reader should know of the translation."""
        if self.wording.language in OWN:
            return checklist
        return replace(
            checklist,
            unreviewed=not self.wording.reviewed,
            in_english=any(map(self._in_english, checklist.to_do)),
        )

    def _in_english(self, item: ChecklistItem) -> bool:
        named = self.wording.has(f"line.{item.id}.title")
        if not named:  # a paper
            return not self.wording.has(f"document.{item.id}.title")
        start = f"line.{item.id}."
        return any(name.startswith(start) for name in self.in_english)


def translation(language: str, rules: Rulebook) -> Translation:
    """Return the words of a language; the office's own sentences count first.

    Raises:
        DeskError: ``language-unknown`` (language).
    """
    office = rules.wordings.get(language)
    if language in OWN:
        return Translation(rules.wordings[language], frozenset())
    if office is None and language not in LANGUAGES:
        raise DeskError("language-unknown", language=language)
    english = rules.wordings["en"].phrases
    shipped = _current(shipped_words(language), rules)
    words = shipped.sharing(_borrowed(rules.files[_LINES]))
    own = {**words.phrases, **(office.phrases if office else {})}
    reviewed = office.reviewed if office else words.reviewed
    # A short sentence in English is no easier than a long one one can read.
    english = {name: said for name, said in english.items() if not _easy(name)}
    return Translation(
        Wording(language, reviewed, {**english, **own}),
        frozenset(english) - frozenset(own),
    )


def _current(words: Wording, rules: Rulebook) -> Wording:
    """The translations of what is said in English now; the others are older."""
    older = older_names(words, english_sentences(rules))
    kept = {name: said for name, said in words.phrases.items() if name not in older}
    return replace(words, phrases=kept)


def english_sentences(rules: Rulebook) -> Mapping[str, str]:
    """Every English sentence that a translation may be made from."""
    papers = {
        f"document.{paper.id}.{part}": text.en
        for paper in rules.documents.values()
        for part, text in (("title", paper.title), ("get", paper.get))
    }
    return {**rules.wordings["en"].phrases, **papers}


def older_names(words: Wording, english: Mapping[str, str]) -> frozenset[str]:
    """Return the names of the sentences that were made from another English one."""
    return frozenset(
        name
        for name in words.phrases
        if name in english and is_older(words.language, name, english[name])
    )


@lru_cache(maxsize=4)
def _borrowed(lines: str) -> Mapping[str, str]:
    """Which line borrows whose words; the same few files come back all day."""
    return borrowed_words(Table.whole_file(parse(_LINES, lines)))


def _easy(name: str) -> bool:
    return name.endswith(".easy")


@lru_cache(maxsize=len(TRANSLATED))
def shipped_words(language: str) -> Wording:
    """Return the words that came with the program; none for an unknown language."""
    if language not in LANGUAGES:
        return Wording(language, "", {})
    try:
        text = resource(f"texts/{language}.toml").read_text(encoding="utf-8")
    except FileNotFoundError:
        return Wording(language, "", {})
    found = tomllib.loads(text)
    body = {name: value for name, value in found.items() if name not in _HEAD}
    return Wording(language, found.get("reviewed", ""), dict(_phrases(body, "")))


def _phrases(values: Mapping[str, Any], under: str) -> Iterator[tuple[str, str]]:
    """The sentences by name; an empty one is not there."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _phrases(value, f"{under}{name}.")
        elif value:
            yield f"{under}{name}", str(value)
