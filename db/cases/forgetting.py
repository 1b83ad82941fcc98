"""Taking one person out of the rows of a case: what is emptied, and what stays.

The waiting times stay exactly: pathway, municipality, citizenship, days, and what
happened when. Whoever came along is no longer told: a forgotten case is in a party of
its own, without an address.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from db.cases import fts5_search
from db.cases.case_rows import instant_text
from db.cases.counters import Counters
from db.driver import Connection
from desk_app.domain.case.events import EventKind
from desk_app.domain.case.person import Person

# Of persons. A test holds every column to one of the two.
STAYS = frozenset({"case_id", "citizenship"})
EMPTIED: dict[str, Any] = {
    "family_name": "",
    "given_names": "",
    "birth_date": None,
    "sex": "",
    "birth_place": "",
    "document_kind": "",
    "document_expiry": None,
    "moved_from": "",
    "entered_on": None,
    "previous_cpr": None,
    "marital_status": "",
    "children_along": None,
    "one_parent": 0,
    "phone": "",
    "doctor_name": "",
    "mitid_way": "",
    "drives": 0,
    "insured": 0,
    "protected": 0,
    "names_from_mrz": 0,
    "relation": "",
    "cpr": None,
    "cpr_print": None,
    "search_words": "",
}
# Their reason is a word of ours. Any other may have been typed, and may name somebody.
_OUR_WORDS = (EventKind.PAUSED, EventKind.RESUMED, EventKind.NOT_COMPLETED)

_EMPTY_PERSON = (
    "UPDATE persons SET "  # noqa: S608 (constants)
    + ", ".join(f"{name} = :{name}" for name in EMPTIED)
    + " WHERE case_id = :case_id"
)
_EMPTY_REASONS = """
UPDATE events SET reason = ''
WHERE case_id = :case_id AND reason <> '' AND kind NOT IN (:paused, :resumed, :ended)
"""
_DUE = """
SELECT cases.id, cases.party_id, cases.municipality, persons.search_words
FROM cases JOIN persons ON persons.case_id = cases.id
LEFT JOIN holds ON holds.case_id = cases.id
WHERE cases.reference = :reference AND cases.closed_on IS NOT NULL
    AND cases.status NOT IN ('open', 'waiting')
    AND cases.forgotten_on IS NULL AND holds.case_id IS NULL
"""
_ADD_PARTY = """
INSERT INTO parties (id, reference, address, moved_in, municipality, lives_with_host)
VALUES (:id, :reference, '', NULL, :municipality, NULL)
"""
_MOVE_OUT = """
UPDATE cases SET party_id = :party_id, forgotten_on = :day, saved_at = :saved_at,
    rev = rev + 1
WHERE id = :case_id
"""
_DROP_EMPTY_PARTY = """
DELETE FROM parties WHERE id = :id
    AND NOT EXISTS (SELECT 1 FROM cases WHERE party_id = :id)
"""


def forget(
    connection: Connection,
    counters: Counters,
    reference: str,
    day: date,
    now: datetime,
) -> bool:
    """Empty one case; False when it is open, held or forgotten already.

    Events must be changeable: see ``db.safekeeping.forgetting``.
    """
    row = connection.execute(_DUE, {"reference": reference}).fetchone()
    if row is None:
        return False
    case_id, party_id, municipality, old_words = row
    new_words = fts5_search.words_of(reference, Person("", ""))
    person = {**EMPTIED, "search_words": new_words, "case_id": case_id}
    connection.execute(_EMPTY_PERSON, person)
    fts5_search.reindex(connection, case_id, old_words, new_words)
    paused, resumed, ended = (kind.value for kind in _OUR_WORDS)
    connection.execute(
        _EMPTY_REASONS,
        {"case_id": case_id, "paused": paused, "resumed": resumed, "ended": ended},
    )
    connection.execute("DELETE FROM claims WHERE case_id = ?", (case_id,))
    alone = counters.next("party")
    connection.execute(
        _ADD_PARTY,
        {
            "id": alone,
            "reference": f"forgotten {reference}",
            "municipality": municipality,
        },
    )
    connection.execute(
        _MOVE_OUT,
        {
            "case_id": case_id,
            "party_id": alone,
            "day": day.isoformat(),
            "saved_at": instant_text(now),
        },
    )
    connection.execute(_DROP_EMPTY_PARTY, {"id": party_id})
    return True
