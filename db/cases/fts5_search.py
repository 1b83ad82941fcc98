"""Finding a case by name, birth date, number or phone: SQLite's full-text index.

The index keeps no text of its own, only words. What was indexed stands on the
person's row and is told to the index when it must forget: only so it forgets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from db.driver import Connection
from desk_app.domain.case.person import Person
from desk_app.domain.identity.names import search_words

_LIMIT_WORDS = 12
_LIMIT_CHARACTERS = 60
_DIGITS = re.compile(r"[0-9]+")
_DANISH_DIGITS = 8
_DENMARK = "45"
# While many cases are added, words gather in memory; else 1 MB at a time is written.
_BULK_BYTES = 64 * 1024 * 1024
_USUAL_BYTES = 1024 * 1024


def words_of(reference: str, person: Person) -> str:
    """Return the words that find this case; a CPR number has its fingerprint."""
    words = [*search_words(person.family_name), *search_words(person.given_names)]
    words += _reference_words(reference)
    if person.birth_date is not None:
        words += _birth_words(person.birth_date)
    if person.phone:
        words += _phone_words(_DIGITS.findall(person.phone))
    return " ".join(dict.fromkeys(filter(None, words)))


def index_many(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    """Let the index learn the words of new cases (id, words), in order of id."""
    connection.executemany("INSERT INTO search (rowid, words) VALUES (?, ?)", rows)


def reindex(connection: Connection, case_id: int, old: str, new: str) -> None:
    """Let the index forget a case's old words and learn its new ones."""
    if old != new:
        connection.execute(
            "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)",
            (case_id, old),
        )
        index_many(connection, [(case_id, new)])


def expect_many(connection: Connection) -> None:
    """Let words gather in memory until ``expect_few``: fewer, larger writes."""
    _gather(connection, _BULK_BYTES)


def expect_few(connection: Connection) -> None:
    """Write words as they come, as every day."""
    _gather(connection, _USUAL_BYTES)


def find(connection: Connection, words: Sequence[str], limit: int) -> Sequence[int]:
    """Return ids of cases that have a word beginning with each, newest id first.

    Digits that stand beside each other are first taken as one number ("05 03 1990"),
    and each for itself when no case has that number. Any text may come in.
    """
    asked = [word for word in map(_harmless, words[:_LIMIT_WORDS]) if word]
    if not asked:
        return ()
    joined = _numbers_joined(asked)
    found = _matches(connection, joined, limit)
    return found or (_matches(connection, asked, limit) if joined != asked else ())


def _matches(connection: Connection, words: Iterable[str], limit: int) -> Sequence[int]:
    rows = connection.execute(
        "SELECT rowid FROM search WHERE search MATCH :words"
        " ORDER BY rowid DESC LIMIT :limit",
        {"words": " AND ".join(f'"{word}"*' for word in words), "limit": limit},
    )
    return [case_id for (case_id,) in rows.fetchall()]


def _numbers_joined(words: Iterable[str]) -> list[str]:
    joined: list[str] = []
    for digits, run in groupby(words, key=_is_number):
        parts = list(run)
        joined += ["".join(parts)] if digits else parts
    return joined


def _is_number(word: str) -> bool:
    return word.isascii() and word.isdigit()


def _harmless(word: str) -> str:
    """Letters and digits only: no quotes, no NUL, no blanks inside."""
    kept = "".join(filter(str.isprintable, word)).replace('"', "")
    return "".join(kept.split())[:_LIMIT_CHARACTERS]


def _birth_words(born: date) -> tuple[str, ...]:
    year, month, day = born.isoformat().split("-")
    together = (
        f"{year}{month}{day}",
        f"{day}{month}{year}",
        f"{day}{month}{year[2:]}",
    )
    return (year, month, day, *together)


def _reference_words(reference: str) -> list[str]:
    groups = _DIGITS.findall(reference)
    together = "".join(groups)
    if together == reference.replace("-", ""):
        return [*groups, together]
    return [*search_words(reference), together]


def _phone_words(groups: list[str]) -> list[str]:
    together = "".join(groups)
    if len(together) == _DANISH_DIGITS:
        return [*groups, together, _DENMARK + together]
    return [*groups, together, together[-_DANISH_DIGITS:]]


def _gather(connection: Connection, size: int) -> None:
    connection.execute(
        "INSERT INTO search (search, rank) VALUES ('hashsize', :size)", {"size": size}
    )
