"""Tickets and visits in SQLite: rows to Visit and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any

from db.cases.case_rows import instant_text
from db.cases.counters import Counters
from db.driver import Connection
from desk_app.domain.waiting.visits import Moment, Visit, VisitKind
from desk_app.errors import DeskError

_READ = """
SELECT visits.id, visits.day, visits.number, moments.kind, moments.at, moments.actor,
    moments.desk, cases.reference
FROM visits
JOIN visit_moments AS moments ON moments.visit_id = visits.id
LEFT JOIN cases ON cases.id = moments.case_id
"""
_OF_DAYS = (
    f"{_READ} WHERE visits.day BETWEEN :first AND :last"
    " AND visits.state <> 'taken-back'"
    " ORDER BY visits.day, visits.ticket_at, visits.id, moments.seq"
)
_OF_ONE = f"{_READ} WHERE visits.id = :id ORDER BY moments.seq"
_NEXT = """
SELECT id FROM visits WHERE day = :day AND state = 'waiting' ORDER BY ticket_at, id
LIMIT 1
"""
_ADD = """
INSERT INTO visits (id, day, number, ticket_at, state)
VALUES (:id, :day, :number, :ticket_at, :state)
ON CONFLICT DO NOTHING
"""
_ADD_MOMENT = """
INSERT INTO visit_moments (visit_id, seq, kind, at, actor, desk, case_id)
VALUES (:id, :seq, :kind, :at, :actor, :desk,
    (SELECT id FROM cases WHERE reference = :case))
"""
_KINDS = {kind.value: kind for kind in VisitKind}
_SEQ = "SELECT max(seq) FROM visit_moments WHERE visit_id = :id"


class VisitReader:
    """Reads visits over one connection, inside a transaction somebody else began."""

    _connection: Connection

    def hall(self, day: date) -> Sequence[Visit]:
        """The visits of that local day, in the order the tickets were given."""
        return list(self.visits(day, day))

    def visit(self, visit_id: int) -> Visit:
        """Return one visit, also one whose ticket was taken back.

        Raises:
            DeskError: ``no-such-ticket``.
        """
        rows = self._connection.execute(_OF_ONE, {"id": visit_id}).fetchall()
        if not rows:
            raise DeskError("no-such-ticket")
        return _visit_of(rows)

    def visits(self, first: date, last: date) -> Iterator[Visit]:
        """The visits of these local days, both included, day by day."""
        days = {"first": first.isoformat(), "last": last.isoformat()}
        rows = self._connection.execute(_OF_DAYS, days)
        for _, moments in groupby(rows, key=lambda row: row[0]):
            yield _visit_of(list(moments))


class VisitWriter(VisitReader):
    """Changes visits inside one transaction that nobody else writes beside."""

    _counters: Counters

    def next_in_line(self, day: date) -> Visit | None:
        """The waiting visit of that day whose ticket is oldest; None: nobody waits."""
        row = self._connection.execute(_NEXT, {"day": day.isoformat()}).fetchone()
        return None if row is None else self.visit(row[0])

    def last_ticket(self, day: date) -> int:
        """The highest number given that day, taken back or not; 0 before the first."""
        (number,) = self._connection.execute(
            "SELECT max(number) FROM visits WHERE day = :day", {"day": day.isoformat()}
        ).fetchone()
        return number or 0

    def add_visits(self, visits: Iterable[Visit]) -> Sequence[Visit]:
        """Keep new visits; return them with their ids.

        Raises:
            DeskError: ``ticket-given`` (number) when it is somebody's that day.
        """
        return [self._add(visit) for visit in visits]

    def keep_visit(self, visit: Visit) -> None:
        """Keep what happened to a visit: its moments beyond those already kept."""
        (kept,) = self._connection.execute(_SEQ, {"id": visit.id}).fetchone()
        self._connection.execute(
            "UPDATE visits SET state = :state WHERE id = :id",
            {"state": visit.state, "id": visit.id},
        )
        self._add_moments(visit, kept)

    def _add(self, visit: Visit) -> Visit:
        numbered = Visit(
            self._counters.next("visit"), visit.day, visit.number, visit.moments
        )
        added = self._connection.execute(
            _ADD,
            {
                "id": numbered.id,
                "day": visit.day.isoformat(),
                "number": visit.number,
                "ticket_at": instant_text(visit.ticket_at),
                "state": visit.state,
            },
        )
        if not added.rowcount:
            raise DeskError("ticket-given", number=visit.number)
        self._add_moments(numbered, 0)
        return numbered

    def _add_moments(self, visit: Visit, kept: int) -> None:
        self._connection.executemany(
            _ADD_MOMENT,
            [
                {
                    "id": visit.id,
                    "seq": seq,
                    "kind": moment.kind,
                    "at": instant_text(moment.at),
                    "actor": moment.actor,
                    "desk": moment.desk,
                    "case": moment.case,
                }
                for seq, moment in enumerate(visit.moments[kept:], kept + 1)
            ],
        )


def _visit_of(rows: Sequence[Sequence[Any]]) -> Visit:
    visit_id, day, number = rows[0][:3]
    return Visit(
        visit_id,
        date.fromisoformat(day),
        number,
        tuple(
            Moment(_KINDS[kind], datetime.fromisoformat(at), actor, desk, case or "")
            for _, _, _, kind, at, actor, desk, case in rows
        ),
    )
