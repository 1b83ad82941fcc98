"""CPR numbers: whole while a case is open, if the office wants it; then a fingerprint.

The fingerprint tells the same number again and cannot be turned back without the key.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from typing import NamedTuple

from db.cases import fts5_search
from db.driver import Connection
from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.domain.case.person import Person

_PURPOSE_OF_KEY = b"ankomst cpr fingerprint 1"
_DIGITS = 10


class Prints:
    """Fingerprints of CPR numbers, made with a key that opens nothing else."""

    def __init__(self, data_key: bytes) -> None:
        self._key = hmac.digest(data_key, _PURPOSE_OF_KEY, hashlib.sha256)

    def of(self, compact: str) -> bytes:
        """Return the fingerprint of ten digits."""
        return hmac.digest(self._key, compact.encode(), hashlib.sha256)

    def of_person(self, person: Person) -> bytes | None:
        """Return the fingerprint of a person's number, as far as it is known here."""
        return None if person.cpr is None else self.of(person.cpr.compact)


class KeptNumbers(NamedTuple):
    """How the office keeps numbers.

    Attributes:
        prints: makes the fingerprints.
        while_open: the whole number stays until the case closes; False: never.
    """

    prints: Prints
    while_open: bool

    def as_kept(self, record: CaseRecord, standing: Standing) -> CaseRecord:
        """Return the case as it may stand in the file."""
        if record.person.cpr is None:
            return record
        if self.while_open and standing.closed_on is None:
            return record
        return replace(record, person=replace(record.person, cpr=None))


def cases_with(connection: Connection, prints: Prints, compact: str) -> dict[int, str]:
    """Return the cases (id, number) whose person has this CPR number."""
    rows = connection.execute(
        "SELECT cases.id, cases.reference FROM persons"
        " JOIN cases ON cases.id = persons.case_id"
        " WHERE persons.cpr_print = :print OR persons.cpr = :cpr",
        {"print": prints.of(compact), "cpr": compact},
    )
    return dict(sorted(rows.fetchall()))


def number_in(words: list[str]) -> str:
    """Return the ten digits that were searched for; "" when it was something else."""
    together = "".join(words)
    whole = len(together) == _DIGITS and together.isascii() and together.isdigit()
    return together if whole else ""


def forget_print(connection: Connection, case_id: int) -> None:
    """The number was never this person's: it was issued by mistake."""
    connection.execute(
        "UPDATE persons SET cpr_print = NULL"
        " WHERE case_id = :case_id AND cpr_print IS NOT NULL",
        {"case_id": case_id},
    )


def keep_prints_only(connection: Connection, prints: Prints) -> None:
    """Take every whole number out of the file; the fingerprints stay."""
    rows = connection.execute(
        "SELECT case_id, cpr, search_words FROM persons WHERE cpr IS NOT NULL"
    ).fetchall()
    for case_id, compact, old_words in rows:
        # An older program let the search learn the number.
        new_words = " ".join(it for it in old_words.split() if it != compact)
        connection.execute(
            "UPDATE persons SET cpr = NULL, cpr_print = :print, search_words = :words"
            " WHERE case_id = :case_id",
            {"print": prints.of(compact), "words": new_words, "case_id": case_id},
        )
        fts5_search.reindex(connection, case_id, old_words, new_words)
