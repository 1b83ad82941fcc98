"""Reading cases as they are now: one, a family, a list, or what was searched for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from operator import itemgetter
from typing import Any, NamedTuple

from db.cases import claims, log_reader, prints
from db.cases.case_rows import (
    EVENT_COLUMNS,
    INDEXED_COLUMNS,
    LIST_COLUMNS,
    PERSON_COLUMNS,
    list_row_of,
    record_of,
)
from db.cases.filters import condition, in_chunks, marks
from db.cases.fts5_search import find
from db.cases.history_reader import histories
from db.cases.kept_numbers import Prints, cases_with, number_in
from db.cases.last_saved import last_saved
from db.cases.visits import VisitReader
from db.driver import Connection, Values
from db.reports.waiting_reader import WaitingReader
from desk_app.domain.case.case_record import CaseRecord, CaseRow
from desk_app.errors import DeskError
from desk_app.services.log_port import LogLine, LookedAt, Review
from desk_app.services.ports import CaseFilter, Claim, HistoryRow
from desk_app.services.print_port import Printed
from desk_app.services.staff import Colleague

PageKey = tuple[str, int]

_JOINED = (
    " FROM cases JOIN persons ON persons.case_id = cases.id"
    " JOIN parties ON parties.id = cases.party_id"
)
_LIST = f"SELECT {LIST_COLUMNS}, cases.id{_JOINED}"
_INDEXED = ", ".join(f"cases.{name}" for name in INDEXED_COLUMNS.split(", "))
_RECORD = (
    f"SELECT cases.id, {_INDEXED}, parties.reference, cases.reference,"
    " cases.pathway, cases.additions, cases.rules_version, cases.rev,"
    " parties.address, parties.moved_in, parties.municipality,"
    f" parties.lives_with_host, {PERSON_COLUMNS}, cases.forgotten_on{_JOINED}"
)
_EVENTS = (
    f"SELECT {EVENT_COLUMNS} FROM events"  # noqa: S608 (constants)
    " WHERE case_id = :case_id ORDER BY seq"
)
_APPLIED_ON, _ID = 15, 22


class Kept(NamedTuple):
    """A case as the file has it.

    Attributes:
        id: of its row.
        indexed: the values of INDEXED_COLUMNS.
        record: all that the desk knows of it.
    """

    id: int
    indexed: tuple[Any, ...]
    record: CaseRecord


class SqliteCaseReader(WaitingReader, VisitReader):
    """Reads cases over one connection, inside a transaction somebody else began."""

    def __init__(self, connection: Connection, prints: Prints) -> None:
        super().__init__(connection)
        self._prints = prints

    def get(self, reference: str) -> CaseRecord:
        """Return the case.

        Raises:
            DeskError: ``no-such-case`` (reference).
        """
        return self._kept(reference).record

    def party(self, party: str) -> Sequence[CaseRecord]:
        """Everybody who came together, the principal first, then as opened."""
        rows = self._connection.execute(
            f"{_RECORD} WHERE parties.reference = :party"
            " ORDER BY CASE persons.relation WHEN 'principal' THEN 0 ELSE 1 END,"
            " cases.id",
            {"party": party},
        )
        return [self._kept_of(row).record for row in rows.fetchall()]

    def search(self, words: Sequence[str], limit: int) -> Sequence[CaseRow]:
        """Cases whose index has a word beginning with each of ``words``, newest first.

        Any text may come in; signs that belong to no word find nothing.
        """
        found = [*find(self._connection, words, limit)]
        if number := number_in(list(words)):
            has_it = cases_with(self._connection, self._prints, number)
            found = sorted({*found, *has_it}, reverse=True)[:limit]
        if not found:
            return ()
        return self._list(
            f"WHERE cases.id IN ({marks(found)}) ORDER BY cases.id DESC", found
        )

    def page(
        self, wanted: CaseFilter, after: PageKey | None, limit: int
    ) -> tuple[Sequence[CaseRow], PageKey | None]:
        """Return the next ``limit`` cases, newest ``applied_on`` first, and a key.

        The key is None when there are no more.
        """
        rows: list[Any] = []
        for part in in_chunks(wanted):
            where = condition(part)
            values = {**where.values, "limit": limit + 1}
            begin = ""
            if after is not None:
                begin = " AND (cases.applied_on, cases.id) < (:after_on, :after_id)"
                values |= {"after_on": after[0], "after_id": after[1]}
            rows += self._connection.execute(
                f"{_LIST} WHERE {where.sql}{begin}"
                " ORDER BY cases.applied_on DESC, cases.id DESC LIMIT :limit",
                values,
            ).fetchall()
        rows.sort(key=itemgetter(_APPLIED_ON, _ID), reverse=True)
        shown = rows[:limit]
        more = len(rows) > limit and bool(shown)
        key = (shown[-1][_APPLIED_ON], shown[-1][_ID]) if more else None
        return [list_row_of(row[:_ID]) for row in shown], key

    def count(self, wanted: CaseFilter) -> int:
        """How many cases the filter shows."""
        total = 0
        for part in in_chunks(wanted):
            where = condition(part)
            row = self._connection.execute(
                f"SELECT count(*) FROM cases WHERE {where.sql}",  # noqa: S608
                where.values,
            ).fetchone()
            total += row[0]
        return total

    def open_rows(self, limit: int) -> Sequence[CaseRow]:
        """Open and waiting cases, the longest waiting first."""
        return self._list(
            "WHERE cases.status IN ('open', 'waiting')"
            " ORDER BY cases.applied_on, cases.id LIMIT :limit",
            {"limit": limit},
        )

    def touched_on(self, day: date, limit: int) -> Sequence[CaseRow]:
        """Cases opened or imported on that local day, newest first."""
        return self._list(
            "WHERE cases.kept_on = :day ORDER BY cases.id DESC LIMIT :limit",
            {"day": day.isoformat(), "limit": limit},
        )

    def histories(
        self, wanted: CaseFilter, *, batch: int = 2000
    ) -> Iterator[HistoryRow]:
        """What the figures need, case by case, oldest ``applied_on`` first.

        ``batch`` cases are in memory at a time.
        """
        return histories(self._connection, wanted, batch)

    def setting(self, name: str) -> str | None:
        """A setting of the desk, or None."""
        row = self._connection.execute(
            "SELECT value FROM settings WHERE name = :name", {"name": name}
        ).fetchone()
        return None if row is None else str(row[0])

    def rules(self, version: str) -> Mapping[str, str] | None:
        """The rule files (name to text) of that version, or None."""
        rows = self._connection.execute(
            "SELECT file, text FROM rules WHERE version = :version ORDER BY file",
            {"version": version},
        )
        return dict(rows.fetchall()) or None

    def cpr_cases(self, compact: str) -> Sequence[str]:
        """References of the cases whose person has this CPR number (ten digits)."""
        return [*cases_with(self._connection, self._prints, compact).values()]

    def claims(self, day: date) -> Mapping[str, Claim]:
        """Who has which case in hand on that local day, by case number."""
        return claims.claims(self._connection, day)

    def claim_of(self, reference: str, day: date) -> Claim | None:
        """Who has this case in hand on that local day, or None."""
        return claims.claim_of(self._connection, reference, day)

    def last_saved(self, reference: str, field: str = "") -> tuple[str, datetime]:
        """Who saved the case last, or wrote in ``field`` last, and when.

        Raises:
            DeskError: ``no-such-case`` (case).
        """
        return last_saved(self._connection, reference, field)

    def staff(self) -> Sequence[tuple[str, str]]:
        """Everybody who may sign in: name and role (``clerk``, ``lead``, ``admin``)."""
        return [(one.name, one.role) for one in self.colleagues() if not one.left_on]

    def colleagues(self) -> Sequence[Colleague]:
        """Everybody who works here or did, by name."""
        rows = self._connection.execute(
            "SELECT name, role, left_on FROM staff ORDER BY name"
        )
        return [
            Colleague(name, role, date.fromisoformat(left_on) if left_on else None)
            for name, role, left_on in rows.fetchall()
        ]

    def log_of(self, case: str) -> Sequence[LogLine]:
        """Every line of the log about one case, oldest first."""
        return log_reader.log_of(self._connection, case)

    def log_between(self, first: datetime, end: datetime) -> Sequence[LogLine]:
        """Every line from ``first`` on and before ``end``, oldest first."""
        return log_reader.log_between(self._connection, first, end)

    def log_head(self) -> tuple[int, bytes]:
        """The newest line's number and seal; 0 and zeros for an empty log."""
        return log_reader.log_head(self._connection)

    def looked_at(self, cases: Collection[str]) -> Mapping[str, LookedAt]:
        """Whom these cases are about, by case number; unknown ones are left out."""
        return log_reader.looked_at(self._connection, cases)

    def review(self, week: str) -> Review | None:
        """The sign-off of that week, or None."""
        return log_reader.review(self._connection, week)

    def prints_between(self, first: datetime, end: datetime) -> Sequence[Printed]:
        """What was printed from ``first`` on and before ``end``, newest first."""
        return prints.prints_between(self._connection, first, end)

    def _kept(self, reference: str) -> Kept:
        if not reference.isprintable():  # the engine takes no halves of letters
            raise DeskError("no-such-case", case=ascii(reference[:60]))
        row = self._connection.execute(
            f"{_RECORD} WHERE cases.reference = :reference", {"reference": reference}
        ).fetchone()
        if row is None:
            raise DeskError("no-such-case", case=reference[:60])
        return self._kept_of(row)

    def _kept_of(self, row: Sequence[Any]) -> Kept:
        events = self._connection.execute(_EVENTS, {"case_id": row[0]}).fetchall()
        record = record_of(row[7:12], row[6], row[16:], row[12:16], events)
        return Kept(row[0], tuple(row[1:6]), record)

    def _list(self, where: str, values: Values) -> Sequence[CaseRow]:
        rows = self._connection.execute(f"{_LIST} {where}", values).fetchall()
        return [list_row_of(row[:_ID]) for row in rows]
