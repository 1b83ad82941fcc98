"""Keeping a case that changed, unless somebody else changed it meanwhile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from db.cases import fts5_search
from db.cases.case_reader import Kept
from db.cases.case_rows import (
    EVENT_COLUMNS,
    INDEXED_COLUMNS,
    PERSON_COLUMNS,
    STANDING_COLUMNS,
    event_rows,
    instant_text,
    person_values,
    standing_values,
)
from db.cases.counters import Counters
from db.cases.kept_numbers import KeptNumbers, forget_print
from db.cases.last_saved import last_saved
from db.cases.parties import change_household, party_keys
from db.driver import Connection
from db.reports.courses import keep_changed
from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError


def _assignments(columns: Iterable[str]) -> str:
    return ", ".join(f"{name} = :{name}" for name in columns)


def _update_case(columns: Iterable[str]) -> str:
    return (
        f"UPDATE cases SET {_assignments(columns)}, rev = rev + 1"  # noqa: S608
        " WHERE id = :id AND rev = :rev"
    )


_STANDING = STANDING_COLUMNS.split(", ")
_PERSON = PERSON_COLUMNS.split(", ")
# An update writes every index of a column it names, whether the value changed or not.
_INDEXED = INDEXED_COLUMNS.split(", ")
_OTHERS = (
    *("additions", "rules_version", "last_change", "saved_at"),
    *(name for name in _STANDING if name not in _INDEXED),
)
_UPDATE_OTHERS = _update_case(_OTHERS)
_UPDATE_ALL = _update_case((*_INDEXED, *_OTHERS))
_UPDATE_PERSON = (
    f"UPDATE persons SET {_assignments(_PERSON)},"  # noqa: S608
    " search_words = :search_words, cpr_print = coalesce(:cpr_print, cpr_print)"
    " WHERE case_id = :case_id"
)
_ADD_EVENT = (
    f"INSERT INTO events (case_id, {EVENT_COLUMNS})"  # noqa: S608
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def save(  # noqa: PLR0913, PLR0917 - one of each part of a unit
    connection: Connection,
    counters: Counters,
    now: datetime,
    kept: Kept,
    changed: tuple[CaseRecord, Standing],
    numbers: KeptNumbers,
) -> CaseRecord:
    """Keep a changed case and its new events; return it with its new revision.

    ``kept`` is what the file has of it.

    Raises:
        DeskError: ``stale`` (by, at) when somebody saved it since it was read.
    """
    said, standing = changed
    record, before = numbers.as_kept(said, standing), kept.record
    if before.forgotten_on is not None:
        day = before.forgotten_on.isoformat()
        raise DeskError("case-forgotten", case=before.reference, day=day)
    party_id = kept.indexed[0]
    if record.party != before.party:
        party_id = party_keys(connection, counters, [record])[record.party].id
    values = {
        "id": kept.id,
        "rev": record.rev,
        "party_id": party_id,
        "pathway": record.pathway,
        "additions": " ".join(record.additions),
        "rules_version": record.rules_version,
        "municipality": record.household.municipality,
        "last_change": instant_text(record.events[-1].at),
        "saved_at": instant_text(now),
        **dict(zip(_STANDING, standing_values(standing), strict=True)),
    }
    same = kept.indexed == tuple(values[name] for name in _INDEXED)
    update = _UPDATE_OTHERS if same else _UPDATE_ALL
    if connection.execute(update, values).rowcount == 0:
        raise _stale(connection, record.reference)
    if said.person != before.person or record.person != before.person:
        cpr_print = numbers.prints.of_person(said.person)
        _save_person(connection, kept.id, record, cpr_print)
    if standing.cpr_on is None and said.person.cpr is None:
        forget_print(connection, kept.id)
    new_events = record.events[len(before.events) :]
    connection.executemany(_ADD_EVENT, event_rows(kept.id, new_events))
    keep_changed(connection, kept.id, record.events, new_events)
    if record.party != before.party or record.household != before.household:
        change_household(connection, party_id, record.household, kept.id, now)
    return replace(record, rev=record.rev + 1)


def _save_person(
    connection: Connection, case_id: int, record: CaseRecord, cpr_print: bytes | None
) -> None:
    (old_words,) = connection.execute(
        "SELECT search_words FROM persons WHERE case_id = :case_id",
        {"case_id": case_id},
    ).fetchone()
    new_words = fts5_search.words_of(record.reference, record.person)
    values = dict(zip(_PERSON, person_values(record.person), strict=True))
    own = {"search_words": new_words, "cpr_print": cpr_print, "case_id": case_id}
    connection.execute(_UPDATE_PERSON, {**values, **own})
    fts5_search.reindex(connection, case_id, old_words, new_words)


def _stale(connection: Connection, reference: str) -> DeskError:
    """Say who saved it last, and when by the clock on the wall."""
    by, at = last_saved(connection, reference)
    return DeskError("stale", by=by, at=f"{at.astimezone(COPENHAGEN):%Y-%m-%d %H:%M}")
