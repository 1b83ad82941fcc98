"""Who has which case in hand today, so that no two desks call the same citizen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from db.cases.case_rows import instant_text
from db.driver import Connection
from desk_app.services.ports import Claim

# One statement decides, inside a transaction that nobody else writes beside. The
# conditions say "open" in many words: with fewer the engine passes by the index of
# running cases and reads the list of all (130 ms for 500,000).
_TAKE_NEXT = """
INSERT INTO claims (case_id, day, actor, desk, at)
SELECT cases.id, :day, :actor, :desk, :at
FROM cases
LEFT JOIN claims AS held ON held.case_id = cases.id AND held.day = :day
WHERE cases.status IN ('open', 'waiting') AND cases.status <> 'waiting'
    AND cases.closed_on IS NULL AND held.case_id IS NULL
ORDER BY cases.applied_on, cases.id
LIMIT 1
ON CONFLICT (case_id) DO UPDATE SET
    day = excluded.day, actor = excluded.actor, desk = excluded.desk, at = excluded.at
RETURNING case_id
"""
_HELD = """
SELECT 1 FROM claims JOIN cases ON cases.id = claims.case_id
WHERE cases.reference = :reference AND claims.day = :day
"""
_TAKE = """
INSERT INTO claims (case_id, day, actor, desk, at)
SELECT cases.id, :day, :actor, :desk, :at
FROM cases
WHERE cases.reference = :reference AND cases.status = 'open'
ON CONFLICT (case_id) DO UPDATE SET
    day = excluded.day, actor = excluded.actor, desk = excluded.desk, at = excluded.at
WHERE claims.day <> excluded.day
"""
_ID_OF = "SELECT id FROM cases WHERE reference = :reference"


def claim_next(connection: Connection, day: date, taken: Claim) -> str | None:
    """Claim the open case that waits longest; return its number, None for none."""
    _forget_earlier(connection, day)
    rows = connection.execute(_TAKE_NEXT, _values(day, taken)).fetchall()
    if not rows:
        return None
    (reference,) = connection.execute(
        "SELECT reference FROM cases WHERE id = :id", {"id": rows[0][0]}
    ).fetchone()
    return str(reference)


def claim(connection: Connection, reference: str, day: date, taken: Claim) -> bool:
    """Claim an open case that nobody has on that day; return whether it was."""
    values = {**_values(day, taken), "reference": reference}
    if connection.execute(_HELD, values).fetchone():
        return False  # as at most changes; asking is cheaper than trying
    given = connection.execute(_TAKE, values).rowcount > 0
    if given:
        _forget_earlier(connection, day)
    return given


def release(connection: Connection, reference: str) -> bool:
    """Take a case out of whoever's hand; return whether somebody had it."""
    gone = connection.execute(
        f"DELETE FROM claims WHERE case_id = ({_ID_OF})",  # noqa: S608 (constant)
        {"reference": reference},
    )
    return gone.rowcount > 0


def claims(connection: Connection, day: date) -> Mapping[str, Claim]:
    """Return who has which case in hand on that day."""
    rows = connection.execute(
        "SELECT cases.reference, claims.actor, claims.desk, claims.at FROM claims"
        " JOIN cases ON cases.id = claims.case_id WHERE claims.day = :day",
        {"day": day.isoformat()},
    )
    return {reference: _claim_of(*said) for reference, *said in rows.fetchall()}


def claim_of(connection: Connection, reference: str, day: date) -> Claim | None:
    """Return who has this case in hand on that day, or None."""
    row = connection.execute(
        "SELECT actor, desk, at FROM claims"  # noqa: S608 (constant)
        f" WHERE day = :day AND case_id = ({_ID_OF})",
        {"day": day.isoformat(), "reference": reference},
    ).fetchone()
    return None if row is None else _claim_of(*row)


def _forget_earlier(connection: Connection, day: date) -> None:
    """Claims of earlier days count for nothing; without them the table stays small."""
    connection.execute("DELETE FROM claims WHERE day < :day", {"day": day.isoformat()})


def _values(day: date, taken: Claim) -> dict[str, str]:
    return {
        "day": day.isoformat(),
        "actor": taken.actor,
        "desk": taken.desk,
        "at": instant_text(taken.at),
    }


def _claim_of(actor: str, desk: str, at: str) -> Claim:
    return Claim(actor, desk, datetime.fromisoformat(at))
