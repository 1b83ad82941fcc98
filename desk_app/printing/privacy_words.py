"""The texts of the privacy notice: shipped with Ankomst, or the office's own copy."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desk_app.errors import DeskError
from resources import resource

LANGUAGES = ("da", "en")
MAX_BYTES = 100_000
MAX_FACTS = 40
_WORDS = ("heading", "about", "draft", "foot", "reviewed")
NAMES = ("controller", "contact", "dpo")
_BLANK = "_" * 34  # to be filled in by hand


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the citizen must be told, in both languages.

    Attributes:
        title: by language, ``da`` and ``en``.
        text: the same; the office's own names stand in it already.
        sources: where it was read; never empty.
        confirmed: whether it may be printed without a mark.
    """

    id: str
    title: dict[str, str]
    text: dict[str, str]
    sources: tuple[str, ...]
    confirmed: bool


@dataclass(frozen=True, slots=True)
class PrivacyTexts:
    """Everything that stands on the privacy notice.

    Attributes:
        reviewed: name and day of who read it last; empty if nobody has.
        words: heading, foot and the like, by language.
        facts: in the order in which they are printed.
    """

    reviewed: str
    words: dict[str, dict[str, str]]
    facts: tuple[Fact, ...]

    @property
    def is_draft(self) -> bool:
        """Whether somebody still has to read or confirm something."""
        return not self.reviewed or not all(fact.confirmed for fact in self.facts)


def privacy_texts(
    own: Path | None = None, names: Mapping[str, str] | None = None
) -> PrivacyTexts:
    """Return the shipped texts, or those of the office's ``own`` file.

    Args:
        own: the office's copy of the file.
        names: some of ``NAMES``; where one is given, the file's is not used.

    Raises:
        DeskError: ``notice-texts-wrong`` (path, what): no such file, no TOML, or
            something in it is missing or of another kind.
    """
    path = own or resource("texts/privacy_notice.toml")
    try:
        return _read(_loaded(path), names or {})
    except OSError as fault:
        raise _wrong(path, fault.strerror or "?") from fault
    except KeyError as fault:
        raise _wrong(path, f"{fault.args[0]} = ?") from fault
    except (TypeError, ValueError) as fault:  # UnicodeError and TOMLDecodeError too
        raise _wrong(path, str(fault)) from fault


def _loaded(path: Path) -> dict[str, Any]:
    if path.stat().st_size > MAX_BYTES:
        raise ValueError(f"> {MAX_BYTES} bytes")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _wrong(path: Path, what: str) -> DeskError:
    return DeskError("notice-texts-wrong", path=path.name, what=what[:200])


def _read(found: dict[str, Any], names: Mapping[str, str]) -> PrivacyTexts:
    office = _table(found["office"], "office")
    days = office["days"]
    if type(days) is not int or days < 1:
        raise ValueError("office.days")
    blanks = {
        name: names.get(name) or _text(office[name], f"office.{name}") or _BLANK
        for name in NAMES
    }
    blanks["days"] = str(days)
    known = _table(found["sources"], "sources").keys()
    tables = found["facts"]
    if not isinstance(tables, list) or not 0 < len(tables) <= MAX_FACTS:
        raise ValueError("facts")
    words = _table(found["words"], "words")
    return PrivacyTexts(
        _text(found["reviewed"], "reviewed"),
        {
            language: {
                name: _text(_table(words[language], language)[name], name)
                for name in _WORDS
            }
            for language in LANGUAGES
        },
        tuple(_fact(_table(table, "facts"), blanks, known) for table in tables),
    )


def _fact(table: dict[str, Any], blanks: dict[str, str], known: Any) -> Fact:
    name = _text(table["id"], "id")
    sources = table["sources"]
    if not isinstance(sources, list) or not sources or not set(sources) <= set(known):
        raise ValueError(f"{name}: sources")
    confirmed = table["confirmed"]
    if not isinstance(confirmed, bool):
        raise TypeError(f"{name}: confirmed")
    return Fact(
        name,
        {to: _text(table["title"][to], f"{name}: title") for to in LANGUAGES},
        {to: _filled(table["text"][to], blanks, name) for to in LANGUAGES},
        tuple(sources),
        confirmed,
    )


def _filled(text: Any, blanks: dict[str, str], name: str) -> str:
    """Put the office's names in; by plain replacement, so a brace harms nothing."""
    said = _text(text, f"{name}: text")
    for blank, value in blanks.items():
        said = said.replace(f"{{{blank}}}", value)
    return said


def _text(value: Any, name: str) -> str:
    if not isinstance(value, str):
        raise TypeError(name)
    return value


def _table(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(name)
    return value
