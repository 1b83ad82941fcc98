"""Who saved a case last, and who wrote in one of its fields: the log knows."""

from __future__ import annotations

from datetime import datetime

from db.driver import Connection
from desk_app.errors import DeskError

# What a household shares may have been written on the case of anybody who came along.
_SHARED = frozenset({"address", "moved_in", "municipality", "lives_with_host"})
_OWN = "audit.case_ref = :reference"
_OF_ALL = (
    "audit.case_ref IN (SELECT mates.reference FROM cases"
    " JOIN cases AS mates ON mates.party_id = cases.party_id"
    " WHERE cases.reference = :reference)"
)
_LAST = (
    "SELECT coalesce((SELECT audit.actor FROM audit"
    " WHERE audit.at = cases.saved_at"
    " AND audit.action NOT IN ('see-case', 'see-list', 'search')"
    " ORDER BY CASE WHEN audit.case_ref = cases.reference THEN 1 ELSE 0 END DESC,"
    " audit.seq DESC LIMIT 1), (SELECT events.actor FROM events"
    " WHERE events.case_id = cases.id ORDER BY events.seq DESC LIMIT 1), ''),"
    " cases.saved_at FROM cases WHERE cases.reference = :reference"
)


def last_saved(
    connection: Connection, reference: str, field: str = ""
) -> tuple[str, datetime]:
    """Return who saved the case last, or wrote in ``field`` last, and when.

    Raises:
        DeskError: ``no-such-case`` (case).
    """
    row = None
    if field:
        row = connection.execute(
            "SELECT audit.actor, audit.at FROM audit"  # noqa: S608 (constants)
            f" WHERE {_OF_ALL if field in _SHARED else _OWN}"
            " AND audit.action IN ('write-down', 'finish-step', 'issue-mitid')"
            " AND ' ' || audit.purpose || ' ' LIKE :written"
            " ORDER BY audit.seq DESC LIMIT 1",
            {"reference": reference, "written": f"% {field} %"},
        ).fetchone()
    if row is None:
        row = connection.execute(_LAST, {"reference": reference}).fetchone()
    if row is None:
        raise DeskError("no-such-case", case=reference)
    return str(row[0]), datetime.fromisoformat(row[1])
