"""One change of the desk: all of it is kept, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from hmac import HMAC
from typing import Any

from db import audit
from db.cases import case_changes, claims, fts5_search, log_reader, prints
from db.cases.case_reader import Kept, SqliteCaseReader
from db.cases.case_rows import instant_text
from db.cases.case_writer import NewCase, NewCases
from db.cases.counters import Counters
from db.cases.kept_numbers import KeptNumbers, Prints, keep_prints_only
from db.cases.visits import VisitWriter
from db.driver import Connection
from db.reports.waiting_writer import WaitingWriter
from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.cpr_numbers import KEEP_CPR, KeepCpr
from desk_app.services.log_port import Review
from desk_app.services.ports import AuditEntry, Claim, Clock
from desk_app.services.print_port import Printed


class SqliteUnit(SqliteCaseReader, WaitingWriter, VisitWriter):
    """Reads and writes inside one transaction; ``SqliteStore.unit`` begins and ends it.

    Everything in it happens at one instant.
    """

    def __init__(
        self, connection: Connection, audit_key: HMAC, prints: Prints, now: Clock
    ) -> None:
        super().__init__(connection, prints)
        self._audit_key = audit_key
        self._instant = now()
        self._counters = Counters(connection)
        self._audit_head: audit.Head | None = None
        self._read: dict[str, Kept] = {}

    def next_reference(self, on: date) -> str:
        """Return a case number nobody has, e.g. ``2026-11-0412``."""
        month = f"{on:%Y-%m}"
        while True:
            reference = f"{month}-{self._counters.next(f'reference {month}'):04d}"
            known = self._connection.execute(
                "SELECT 1 FROM cases WHERE reference = :reference",
                {"reference": reference},
            ).fetchone()
            if known is None:
                return reference

    def add(self, record: CaseRecord, standing: Standing) -> None:
        """Keep a new case, its person, its party (if new) and its events.

        Raises:
            DeskError: ``case-exists`` (case).
        """
        today = self._instant.astimezone(COPENHAGEN).date()
        self._new_cases.add([(record, standing)], today)

    def add_many(self, cases: Iterable[NewCase], kept_on: date | None = None) -> int:
        """Keep many new cases fast (import, demo). Return how many.

        ``kept_on`` is the day they count as taken in; None: the day each began.

        Raises:
            DeskError: ``case-exists`` (case).
        """
        fts5_search.expect_many(self._connection)
        added = self._new_cases.add(cases, kept_on)
        fts5_search.expect_few(self._connection)
        return added

    def save(self, record: CaseRecord, standing: Standing) -> CaseRecord:
        """Keep a changed case; return it with its new revision.

        Raises:
            DeskError: ``stale`` (by, at) when somebody saved it since it was read;
                ``no-such-case`` (reference).
        """
        kept = self._read.get(record.reference) or self._kept(record.reference)
        # Saving one may change others: a household is shared.
        self._read.clear()
        return case_changes.save(
            self._connection,
            self._counters,
            self._instant,
            kept,
            (record, standing),
            self._numbers,
        )

    def claim_next(self, day: date, actor: str, desk: str) -> str | None:
        """Give the case that has waited longest into somebody's hand, if there is one.

        Nobody had it in hand on that local day.
        """
        return claims.claim_next(
            self._connection, day, Claim(actor, desk, self._instant)
        )

    def claim(self, reference: str, day: date, actor: str, desk: str) -> bool:
        """Give an open case into somebody's hand, unless one has it on that day."""
        taken = Claim(actor, desk, self._instant)
        return claims.claim(self._connection, reference, day, taken)

    def release(self, reference: str) -> bool:
        """Nobody has the case in hand any more; return whether somebody had."""
        return claims.release(self._connection, reference)

    def answer_to(self, key: str) -> str | None:
        """What this request was answered the first time it came, or None."""
        row = self._connection.execute(
            "SELECT answer FROM requests WHERE key = :key", {"key": key}
        ).fetchone()
        return None if row is None else str(row[0])

    def answer(self, key: str, text: str) -> None:
        """Remember the answer to a request (idempotency key)."""
        self._connection.execute(
            "INSERT INTO requests (key, answer, at) VALUES (:key, :answer, :at)",
            {"key": key, "answer": text, "at": instant_text(self._instant)},
        )

    def audit(self, entry: AuditEntry) -> None:
        """Append one line to the audit log, chained to the line before."""
        last = self._audit_head or audit.head(self._connection)
        self._audit_head = audit.append(
            self._connection, self._audit_key, last, entry.at or self._instant, entry
        )

    def keep_print(self, printed: Printed) -> None:
        """Append one line to the log of prints."""
        prints.keep_print(self._connection, printed)

    def keep_review(self, review: Review) -> None:
        """Keep the sign-off of a week.

        Raises:
            DeskError: ``week-signed`` (week, by) when it has one.
        """
        log_reader.keep_review(self._connection, review)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting of the desk."""
        self._connection.execute(
            "INSERT INTO settings (name, value) VALUES (:name, :value)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            {"name": name, "value": value},
        )

    def forget_numbers(self) -> None:
        """Take every CPR number out of the file; the fingerprints stay."""
        self._read.clear()
        keep_prints_only(self._connection, self._prints)

    def keep_rules(self, version: str, files: Mapping[str, str]) -> None:
        """Keep the rule files of a version, once."""
        self._connection.executemany(
            "INSERT INTO rules (version, file, text) VALUES (?, ?, ?)"
            " ON CONFLICT (version, file) DO NOTHING",
            [(version, file, text) for file, text in files.items()],
        )

    def add_staff(self, name: str, role: str) -> None:
        """Keep a staff member and their role (``clerk``, ``lead``, ``admin``)."""
        self._connection.execute(
            "INSERT INTO staff (name, role) VALUES (:name, :role)"
            " ON CONFLICT (name) DO UPDATE SET role = excluded.role, left_on = NULL",
            {"name": name, "role": role},
        )

    def set_role(self, name: str, role: str) -> None:
        """Give a staff member another role."""
        self._connection.execute(
            "UPDATE staff SET role = :role WHERE name = :name",
            {"name": name, "role": role},
        )

    def leave(self, name: str, on: date) -> None:
        """Note the first day a staff member does not work here any more."""
        self._connection.execute(
            "UPDATE staff SET left_on = :on WHERE name = :name",
            {"name": name, "on": on.isoformat()},
        )

    def finish(self) -> None:
        """Write down what was only counted; the store calls it before it commits."""
        self._counters.keep()

    def _kept_of(self, row: Sequence[Any]) -> Kept:
        """Remember it: nobody else writes before this unit ends."""
        kept = super()._kept_of(row)
        self._read[kept.record.reference] = kept
        return kept

    @cached_property
    def _new_cases(self) -> NewCases:
        numbers = self._numbers
        return NewCases(self._connection, self._counters, self._instant, numbers)

    @property
    def _numbers(self) -> KeptNumbers:
        return KeptNumbers(self._prints, self.setting(KEEP_CPR) != KeepCpr.NEVER)
