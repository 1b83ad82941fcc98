"""Reads the lists of documents, checklist lines, apostille rules, sources and words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from desk_app.domain.rules.documents import ApostilleTable, Authentication, CountryGroup
from desk_app.domain.rules.lines import STARTS, Line, Period, Place
from desk_app.domain.rules.pathway import DocumentRule, EntryCondition
from desk_app.domain.rules.rule_steps import when
from desk_app.domain.rules.rule_tables import PROVENANCE_KEYS, Table
from desk_app.domain.rules.wording import Wording

LINE_WORDS = ("title", "what", "if_nothing")
LANGUAGE = re.compile(r"[a-z]{2,3}")
COUNTRY = re.compile(r"[A-Z]{3}")


def sources(table: Table) -> dict[str, str]:
    """Read the marks of the sources and their pages."""
    return {name: table.word(name) for name in table.values}


def entry_conditions(
    table: Table, known_sources: Collection[str]
) -> dict[str, EntryCondition]:
    """Read what must be true before anybody is registered as moved in."""
    read = {}
    for name, entry in table.every():
        entry.allow("title", *PROVENANCE_KEYS)
        provenance = entry.provenance(known_sources)
        read[name] = EntryCondition(name, entry.text("title"), provenance)
    return read


def documents(table: Table, known_sources: Collection[str]) -> dict[str, DocumentRule]:
    """Read the documents and when each can be accepted."""
    read = {}
    for name, entry in table.every():
        entry.allow(
            "title",
            "get",
            "languages",
            "max_age_months",
            "must_be_valid",
            "authentication",
            "shared",
            *PROVENANCE_KEYS,
        )
        languages = entry.names("languages")
        _check_codes(entry, "languages", languages, LANGUAGE)
        read[name] = DocumentRule(
            id=name,
            title=entry.text("title"),
            get=entry.text("get"),
            languages=languages,
            max_age_months=entry.whole("max_age_months", least=1),
            must_be_valid=entry.flag("must_be_valid", default=False),
            authentication=entry.flag("authentication", default=False),
            shared=entry.flag("shared", default=False),
            provenance=entry.provenance(known_sources),
        )
    return read


def lines(
    table: Table,
    known_sources: Collection[str],
    municipalities: Collection[str],
    bring: Collection[str],
    worded: Collection[str],
) -> dict[str, Line]:
    """Read the lines of the citizen's checklist; each must have its words."""
    read = {}
    for name, entry in table.every():
        entry.allow(
            "words",
            "place",
            "when",
            "deadline",
            "expected",
            "url",
            "bring",
            *PROVENANCE_KEYS,
        )
        words = entry.word("words", name)
        if words not in worded:
            remedy = f"texts/*.toml: [line.{words}] {' '.join(LINE_WORDS)}"
            raise entry.wrong("unknown-text", "words", remedy)
        read[name] = Line(
            id=name,
            place=entry.choice("place", Place),
            when=when(entry, municipalities),
            deadline=_period(entry, "deadline"),
            expected=_period(entry, "expected"),
            url=entry.word("url", ""),
            bring=entry.names("bring", bring, "document"),
            provenance=entry.provenance(known_sources),
        )
    return read


def borrowed_words(table: Table) -> dict[str, str]:
    """The lines that borrow another line's words, as names of the texts."""
    return {
        f"line.{name}": f"line.{entry.word('words')}"
        for name, entry in table.every()
        if entry.has("words")
    }


def apostille(table: Table, known_sources: Collection[str]) -> ApostilleTable:
    """Read which certificates need a stamp, by country."""
    table.allow("groups", "others", "checked_on", "confirmed")
    groups = tuple(
        _group(entry, known_sources, entry.word("id"))
        for entry in table.tables("groups")
    )
    return ApostilleTable(
        groups, _group(table.table("others"), known_sources, "others")
    )


def wording(table: Table) -> Wording:
    """Read all words of one language."""
    reviewed = table.word("reviewed", "") if table.values.get("reviewed") else ""
    language = table.word("language")
    if table.file.name != f"texts/{language}.toml":
        raise table.wrong("unknown-code", "language", table.file.name, language)
    head = {"language", "reviewed"}
    body = {name: value for name, value in table.values.items() if name not in head}
    return Wording(language, reviewed, dict(_phrases(table, body, ())))


def check_same_names(table: Table, mine: Wording, other: Wording) -> None:
    """Refuse a sentence that the other language lacks."""
    for name in mine.phrases:
        if not other.has(name):
            raise table.wrong(
                "missing-translation", name, f"texts/{other.language}.toml: {name}"
            )


def _period(entry: Table, key: str) -> Period | None:
    if not entry.has(key):
        return None
    period = entry.table(key)
    period.allow("from", "years", "months", "weeks", "days")
    units = {u: period.whole(u, least=1) for u in ("years", "months", "weeks", "days")}
    length = {unit: number for unit, number in units.items() if number}
    if not length:
        raise period.wrong("missing-key", "days", "days = 5")
    return Period(period.one_of("from", STARTS, "value"), **length)


def _group(entry: Table, known_sources: Collection[str], name: str) -> CountryGroup:
    entry.allow("id", "authentication", "countries", *PROVENANCE_KEYS)
    countries = entry.names("countries")
    _check_codes(entry, "countries", countries, COUNTRY)
    kinds = {kind.name.lower(): kind for kind in Authentication}
    kind = kinds[entry.one_of("authentication", kinds, "value")]
    return CountryGroup(
        name, kind, frozenset(countries), entry.provenance(known_sources)
    )


def _check_codes(
    entry: Table, key: str, codes: Collection[str], shape: re.Pattern[str]
) -> None:
    for code in codes:
        if not shape.fullmatch(code):
            raise entry.wrong("unknown-code", key, "ISO 639-1 | ISO 3166 alpha-3", code)


def _phrases(
    table: Table, values: Mapping[str, Any], where: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        below = (*where, name)
        if isinstance(value, dict):
            yield from _phrases(table, value, below)
        elif isinstance(value, str) and value.strip():
            yield ".".join(below), value
        else:
            raise table.wrong("empty", ".".join(below), f'{name} = "…"')
