"""The log of prints: appended to, read by the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from db.cases.case_rows import instant_text
from db.driver import Connection
from desk_app.services.print_port import Printed

_BETWEEN = """
SELECT prints.printed_at, prints.actor, prints.desk, prints.kind, prints.case_ref,
    prints.rev, prints.language, prints.variant, prints.details, prints.pages,
    prints.copies, prints.how, coalesce(cases.rev <> prints.rev, 0), prints.id
FROM prints LEFT JOIN cases ON cases.reference = prints.case_ref
WHERE prints.printed_at >= :first AND prints.printed_at < :end
ORDER BY prints.printed_at DESC, prints.id DESC
"""
_KEEP = """
INSERT INTO prints (printed_at, actor, desk, kind, case_ref, rev, language, variant,
    details, pages, copies, how)
VALUES (:at, :actor, :desk, :kind, :case, :rev, :language, :variant,
    :details, :pages, :copies, :how)
"""
_KEPT = Printed._fields[1:12]


def prints_between(
    connection: Connection, first: datetime, end: datetime
) -> Sequence[Printed]:
    """Return what was printed from ``first`` on and before ``end``, newest first."""
    span = {"first": instant_text(first), "end": instant_text(end)}
    rows = connection.execute(_BETWEEN, span).fetchall()
    return [
        Printed(datetime.fromisoformat(row[0]), *row[1:12])._replace(
            changed=bool(row[12]), number=int(row[13])
        )
        for row in rows
    ]


def keep_print(connection: Connection, printed: Printed) -> None:
    """Append one line to the log of prints."""
    values = {name: getattr(printed, name) for name in _KEPT}
    connection.execute(_KEEP, {**values, "at": instant_text(printed.at)})
