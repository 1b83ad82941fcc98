"""The office's own list of offers to newcomers: read whole, or refused by line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.rules.rule_files import parse
from desk_app.domain.rules.rule_tables import FOR_THE_FILE, Table
from desk_app.errors import DeskError
from desk_app.services.paper.translations import LANGUAGES
from resources import resource

WELCOME_FILE = "welcome.toml"  # in the data folder
LIMIT_OFFERS = 60
LIMIT_LETTERS = {"title": 80, "text": 400, "when": 120, "place": 120, "link": 200}
_NEEDED = ("da", "en")
_KEYS = ("title", "text", "when", "for", "from", "until", "place", "link", "confirmed")


class Audience(StrEnum):
    """Whom an offer is for."""

    EVERYONE = "everyone"
    STUDENT = "student"
    SPOUSE = "spouse"
    WORKER = "worker"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class Offer:
    """An event, a programme or an offer of the centre.

    Attributes:
        title: by language; Danish and English are always there.
        text: the same.
        when: in words, where days do not say it; by language, may be empty.
        audiences: for whom.
        first: the first day; None: it has begun.
        last: the last day; None: until further notice.
        place: where; may be empty.
        link: a page, with ``https://``; may be empty.
        confirmed: False: the office has still to confirm it.
    """

    title: Mapping[str, str]
    text: Mapping[str, str]
    when: Mapping[str, str]
    audiences: frozenset[Audience]
    first: date | None
    last: date | None
    place: str
    link: str
    confirmed: bool

    def in_time(self, on: date) -> bool:
        """Whether it is not over yet on that day."""
        return self.last is None or self.last >= on


def shipped_offers() -> tuple[Offer, ...]:
    """The example that came with the program."""
    return read_offers(resource(WELCOME_FILE).read_text(encoding="utf-8"))


def read_offers(text: str) -> tuple[Offer, ...]:
    """Return every offer in the file.

    Raises:
        DeskError: ``welcome-file-wrong`` (file, line, reason, key, remedy).
    """
    try:
        whole = Table.whole_file(parse(WELCOME_FILE, text))
        whole.allow("offers", *FOR_THE_FILE)
        whole.day("checked_on")
        tables = whole.tables("offers")
        if len(tables) > LIMIT_OFFERS:
            raise whole.wrong("too-many", "offers", f"<= {LIMIT_OFFERS}")
        return tuple(_offer(table) for table in tables)
    except DeskError as wrong:
        raise DeskError("welcome-file-wrong", **wrong.details) from wrong


def _offer(table: Table) -> Offer:
    table.allow(*_KEYS)
    names = table.names("for", tuple(Audience), "audience")
    if not names:
        raise table.wrong("missing-key", "for", f'for = ["{Audience.EVERYONE}"]')
    first = table.day("from") if "from" in table.values else None
    last = table.day("until") if "until" in table.values else None
    if first and last and last < first:
        raise table.wrong("ends-before-it-begins", "until", f"until = {first}")
    return Offer(
        title=_in_languages(table, "title"),
        text=_in_languages(table, "text"),
        when=_in_languages(table, "when") if "when" in table.values else {},
        audiences=frozenset(map(Audience, names)),
        first=first,
        last=last,
        place=_short(table, "place", "place") if "place" in table.values else "",
        link=_link(table),
        confirmed=table.flag("confirmed"),
    )


def _in_languages(table: Table, key: str) -> Mapping[str, str]:
    """The same words by language; Danish and English must be there."""
    said = table.table(key)
    said.allow(*LANGUAGES)
    languages = dict.fromkeys((*_NEEDED, *said.values))
    return {language: _short(said, language, key) for language in languages}


def _short(table: Table, key: str, kind: str) -> str:
    words, limit = table.word(key), LIMIT_LETTERS[kind]
    if len(words) > limit:
        raise table.wrong("too-long", key, f"<= {limit}")
    return words


def _link(table: Table) -> str:
    if "link" not in table.values:
        return ""
    link = _short(table, "link", "link")
    if not link.startswith("https://") or not link.isascii() or " " in link:
        raise table.wrong("wrong-link", "link", 'link = "https://…"')
    return link
