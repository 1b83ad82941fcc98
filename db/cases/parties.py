"""Parties: people who came together and share a household."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from db.cases.case_rows import household_of, household_values, instant_text
from db.cases.counters import Counters
from db.cases.filters import marks
from db.driver import Connection
from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.person import Household

_COLUMNS = "address, moved_in, municipality, lives_with_host"


class PartyKey(NamedTuple):
    """What a case keeps of its party."""

    id: int
    municipality: str


def party_keys(
    connection: Connection, counters: Counters, records: Iterable[CaseRecord]
) -> dict[str, PartyKey]:
    """Return each party's key; those that are new are kept first.

    A party that is there already keeps its household.
    """
    households: dict[str, Household] = {}
    for record in records:
        households.setdefault(record.party, record.household)
    rows = connection.execute(
        "SELECT reference, id, municipality FROM parties"  # noqa: S608 (question marks)
        f" WHERE reference IN ({marks(list(households))})",
        list(households),
    )
    keys = {reference: PartyKey(*key) for reference, *key in rows.fetchall()}
    new: list[tuple[Any, ...]] = []
    for party, household in households.items():
        if party not in keys:
            keys[party] = PartyKey(counters.next("party"), household.municipality)
            new.append((keys[party].id, party, *household_values(household)))
    connection.executemany(
        f"INSERT INTO parties (id, reference, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608
        new,
    )
    return keys


def change_household(
    connection: Connection,
    party_id: int,
    household: Household,
    case_id: int,
    now: datetime,
) -> None:
    """Keep a household that changed, for every case of the party.

    ``case_id`` was saved already. The revisions of the others rise too: whoever has
    one of them open must look again, or their next save would bring back the old
    address.
    """
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM parties WHERE id = :id",  # noqa: S608 (constant)
        {"id": party_id},
    ).fetchone()
    if household_of(row) == household:
        return
    address, moved_in, municipality, lives_with_host = household_values(household)
    connection.execute(
        "UPDATE parties SET address = :address, moved_in = :moved_in,"
        " municipality = :municipality, lives_with_host = :lives_with_host"
        " WHERE id = :id",
        {
            "id": party_id,
            "address": address,
            "moved_in": moved_in,
            "municipality": municipality,
            "lives_with_host": lives_with_host,
        },
    )
    connection.execute(
        "UPDATE cases SET municipality = :municipality, rev = rev + 1,"
        " saved_at = :saved_at WHERE party_id = :party_id AND id <> :case_id",
        {
            "municipality": municipality,
            "saved_at": instant_text(now),
            "party_id": party_id,
            "case_id": case_id,
        },
    )
