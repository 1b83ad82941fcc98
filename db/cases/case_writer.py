"""Keeping new cases: one from the desk, or many from an import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice

from db.cases import fts5_search
from db.cases.case_rows import (
    EVENT_COLUMNS,
    PERSON_COLUMNS,
    STANDING_COLUMNS,
    event_rows,
    instant_text,
    person_values,
    standing_values,
)
from db.cases.counters import Counters
from db.cases.filters import marks
from db.cases.kept_numbers import KeptNumbers
from db.cases.parties import party_keys
from db.driver import Connection
from db.reports.courses import keep_new
from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.errors import DeskError

NewCase = tuple[CaseRecord, Standing]

_CHUNK = 2_000


def _insert(table: str, columns: str) -> str:
    values = marks(columns.split(","))
    return f"INSERT INTO {table} ({columns}) VALUES ({values})"  # noqa: S608


_ADD_CASE = _insert(
    "cases",
    "id, reference, party_id, pathway, additions, rules_version, municipality,"
    f" last_change, kept_on, saved_at, rev, {STANDING_COLUMNS}",
)
_ADD_PERSON = _insert("persons", f"case_id, {PERSON_COLUMNS}, search_words, cpr_print")
_ADD_EVENT = _insert("events", f"case_id, {EVENT_COLUMNS}")


class NewCases:
    """Adds cases; parties already added in the same unit are remembered."""

    def __init__(
        self,
        connection: Connection,
        counters: Counters,
        now: datetime,
        numbers: KeptNumbers,
    ) -> None:
        self._connection = connection
        self._counters = counters
        self._now = now
        self._numbers = numbers

    def add(self, cases: Iterable[NewCase], kept_on: date | None) -> int:
        """Keep new cases with persons, new parties and events. Return how many.

        Args:
            cases: with their standings.
            kept_on: the day they count as taken in; None: the day each began.

        Raises:
            DeskError: ``case-exists`` (case).
        """
        added = 0
        for chunk in _chunks(cases):
            self._refuse_known(chunk)
            self._add_chunk(chunk, kept_on)
            added += len(chunk)
        return added

    def _refuse_known(self, chunk: list[NewCase]) -> None:
        references = [record.reference for record, _ in chunk]
        twice = len(set(references)) < len(references)
        known = self._connection.execute(
            "SELECT reference FROM cases"  # noqa: S608 (question marks)
            f" WHERE reference IN ({marks(references)})",
            references,
        ).fetchone()
        if known is not None:
            raise DeskError("case-exists", case=known[0])
        if twice:
            again = next(r for r in references if references.count(r) > 1)
            raise DeskError("case-exists", case=again)

    def _add_chunk(self, chunk: list[NewCase], kept_on: date | None) -> None:
        saved_at = instant_text(self._now)
        parties = party_keys(
            self._connection, self._counters, [record for record, _ in chunk]
        )
        cases, persons, events, words, pasts = [], [], [], [], []
        for said, standing in chunk:
            record = self._numbers.as_kept(said, standing)
            cpr_print = self._numbers.prints.of_person(said.person)
            case_id = self._counters.next("case")
            party_id, municipality = parties[record.party]
            found_by = fts5_search.words_of(record.reference, record.person)
            happened = event_rows(case_id, record.events)
            cases.append(
                (
                    case_id,
                    record.reference,
                    party_id,
                    record.pathway,
                    " ".join(record.additions),
                    record.rules_version,
                    municipality,
                    happened[-1][3] if happened else saved_at,
                    (kept_on or standing.applied_on).isoformat(),
                    saved_at,
                    1,
                    *standing_values(standing),
                )
            )
            about = person_values(record.person)
            persons.append((case_id, *about, found_by, cpr_print))
            events += happened
            words.append((case_id, found_by))
            pasts.append((case_id, record.events))
        self._connection.executemany(_ADD_CASE, cases)
        self._connection.executemany(_ADD_PERSON, persons)
        self._connection.executemany(_ADD_EVENT, events)
        keep_new(self._connection, pasts)
        fts5_search.index_many(self._connection, words)


def _chunks(cases: Iterable[NewCase]) -> Iterator[list[NewCase]]:
    waiting = iter(cases)
    while chunk := list(islice(waiting, _CHUNK)):
        yield chunk
