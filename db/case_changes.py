"""Keeping a case that changed, unless somebody else changed it meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from db import fts5_search
from db.case_rows import (
    EVENT_COLUMNS,
    PERSON_COLUMNS,
    STANDING_COLUMNS,
    event_rows,
    household_of,
    instant_text,
    person_values,
    standing_values,
)
from db.counters import Counters
from db.driver import Connection
from db.parties import PartyKey, change_household, party_keys
from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError


def _assignments(columns: str) -> str:
    return ", ".join(f"{name} = :{name}" for name in columns.split(", "))


_CHANGED = (
    "party_id, pathway, additions, rules_version, municipality, last_change,"
    f" saved_at, {STANDING_COLUMNS}"
)
_UPDATE_CASE = (
    f"UPDATE cases SET {_assignments(_CHANGED)}, rev = rev + 1"  # noqa: S608
    " WHERE id = :id AND rev = :rev"
)
_UPDATE_PERSON = (
    f"UPDATE persons SET {_assignments(PERSON_COLUMNS)},"  # noqa: S608
    " search_words = :search_words WHERE case_id = :case_id"
)
_KEPT = (
    "SELECT cases.id, cases.last_change,"  # noqa: S608 (constants)
    " (SELECT count(*) FROM events WHERE events.case_id = cases.id),"
    " parties.reference, parties.id, parties.municipality, parties.address,"
    " parties.moved_in, parties.municipality, parties.lives_with_host,"
    f" {PERSON_COLUMNS}, persons.search_words"
    " FROM cases JOIN persons ON persons.case_id = cases.id"
    " JOIN parties ON parties.id = cases.party_id"
    " WHERE cases.reference = :reference"
)
_ADD_EVENT = (
    f"INSERT INTO events (case_id, {EVENT_COLUMNS})"  # noqa: S608
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def save(
    connection: Connection,
    counters: Counters,
    now: datetime,
    record: CaseRecord,
    standing: Standing,
) -> CaseRecord:
    """Keep a changed case and its new events; return it with its new revision.

    Raises:
        DeskError: ``stale`` (by, at) when somebody saved it since it was read;
            ``no-such-case`` (reference).
    """
    kept = connection.execute(_KEPT, {"reference": record.reference}).fetchone()
    if kept is None:
        raise DeskError("no-such-case", case=record.reference)
    case_id, last_change, events_kept, party_reference = kept[:4]
    new_events = event_rows(case_id, record.events[events_kept:])
    party, household = PartyKey(*kept[4:6]), household_of(kept[6:10])
    if record.party != party_reference:
        party = party_keys(connection, counters, [record])[record.party]
    values = {
        "id": case_id,
        "rev": record.rev,
        "party_id": party.id,
        "pathway": record.pathway,
        "additions": " ".join(record.additions),
        "rules_version": record.rules_version,
        "municipality": record.household.municipality,
        "last_change": new_events[-1][3] if new_events else last_change,
        "saved_at": instant_text(now),
        **dict(
            zip(STANDING_COLUMNS.split(", "), standing_values(standing), strict=True)
        ),
    }
    if connection.execute(_UPDATE_CASE, values).rowcount == 0:
        raise _stale(connection, case_id)
    if kept[10:-1] != person_values(record.person):
        _save_person(connection, case_id, record, kept[-1])
    connection.executemany(_ADD_EVENT, new_events)
    if record.party != party_reference or record.household != household:
        change_household(connection, party.id, record.household, case_id, now)
    return replace(record, rev=record.rev + 1)


def _save_person(
    connection: Connection, case_id: int, record: CaseRecord, old_words: str
) -> None:
    new_words = fts5_search.words_of(record.reference, record.person)
    values = person_values(record.person)
    columns = dict(zip(PERSON_COLUMNS.split(", "), values, strict=True))
    connection.execute(
        _UPDATE_PERSON, {**columns, "search_words": new_words, "case_id": case_id}
    )
    fts5_search.reindex(connection, case_id, old_words, new_words)


def _stale(connection: Connection, case_id: int) -> DeskError:
    """Say who saved it last, and when by the clock on the wall."""
    row = connection.execute(
        "SELECT cases.saved_at, coalesce((SELECT audit.actor FROM audit"
        " WHERE audit.at = cases.saved_at"
        " ORDER BY CASE WHEN audit.case_ref = cases.reference THEN 1 ELSE 0 END DESC,"
        " audit.seq DESC LIMIT 1), (SELECT events.actor FROM events"
        " WHERE events.case_id = cases.id ORDER BY events.seq DESC LIMIT 1), '')"
        " FROM cases WHERE cases.id = :id",
        {"id": case_id},
    ).fetchone()
    at = datetime.fromisoformat(row[0]).astimezone(COPENHAGEN)
    return DeskError("stale", by=row[1], at=f"{at:%Y-%m-%d %H:%M}")
