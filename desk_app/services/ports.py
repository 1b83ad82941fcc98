"""What the use cases need from the world outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, Protocol

from desk_app.domain.case.case_record import CaseRecord, CaseRow, Standing
from desk_app.domain.case.events import Event
from desk_app.services.counting_port import (
    CountingRulesReader,
    CountingRulesWriter,
)
from desk_app.services.counts_port import CountsReader
from desk_app.services.log_port import LogReader, LogWriter
from desk_app.services.print_port import PrintReader, PrintWriter
from desk_app.services.staff import Colleague
from desk_app.services.visits_port import VisitsReader, VisitsWriter


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases a list shows; empty means all.

    Attributes:
        statuses: Status values.
        pathways: pathway codes.
        municipalities: four-digit codes.
        references: only these cases, e.g. those behind a figure.
        applied_from: first day of ``applied_on``.
        applied_to: last day of ``applied_on``.
    """

    statuses: tuple[str, ...] = ()
    pathways: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    references: tuple[str, ...] | None = None
    applied_from: date | None = None
    applied_to: date | None = None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """What the waiting-time figures read of one case.

    Attributes:
        reference: the case number.
        pathway: its code.
        municipality: four digits.
        citizenship: alpha-3.
        events: all events that may move a clock, and UNDONE, oldest first.
    """

    reference: str
    pathway: str
    municipality: str
    citizenship: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the audit log. Never a name, never a CPR number.

    Attributes:
        actor: the staff member's name.
        action: what was done, e.g. ``finish-step``.
        case: the case number, or empty.
        purpose: the step or paper it was for, then the fields that were written, with
            blanks between; or empty.
        at: when, aware, UTC, if that was before it is written; None: now.
    """

    actor: str
    action: str
    case: str = ""
    purpose: str = ""
    at: datetime | None = None


class Claim(NamedTuple):
    """Who has a case in hand.

    Attributes:
        actor: the staff member's name.
        desk: the desk number; may be empty.
        at: since when, aware, UTC.
    """

    actor: str
    desk: str
    at: datetime


class CaseReader(
    LogReader, PrintReader, CountsReader, CountingRulesReader, VisitsReader, Protocol
):
    """Reads cases as they are now."""

    def get(self, reference: str) -> CaseRecord:
        """Return the case.

        Raises:
            DeskError: ``no-such-case``.
        """

    def party(self, party: str) -> Sequence[CaseRecord]:
        """Everybody who came together, the principal first, then as opened."""

    def search(self, words: Sequence[str], limit: int) -> Sequence[CaseRow]:
        """Cases whose index has a word beginning with each of ``words``.

        ``words`` are folded by ``names.search_words``; newest case first.
        """

    def page(
        self, wanted: CaseFilter, after: tuple[str, int] | None, limit: int
    ) -> tuple[Sequence[CaseRow], tuple[str, int] | None]:
        """Return the next ``limit`` cases, newest ``applied_on`` first.

        ``after`` is the key returned with the page before; None begins.
        The key returned is None when there are no more.
        """

    def count(self, wanted: CaseFilter) -> int:
        """How many cases the filter shows."""

    def open_rows(self, limit: int) -> Sequence[CaseRow]:
        """Open and waiting cases, the longest waiting first."""

    def touched_on(self, day: date, limit: int) -> Sequence[CaseRow]:
        """Cases opened or imported on that local day, newest first."""

    def histories(
        self, wanted: CaseFilter, *, batch: int = 2000
    ) -> Iterator[HistoryRow]:
        """What the figures need, case by case, oldest ``applied_on`` first."""

    def setting(self, name: str) -> str | None:
        """A setting of the desk, or None."""

    def rules(self, version: str) -> Mapping[str, str] | None:
        """The rule files (name to text) of that version, or None."""

    def staff(self) -> Sequence[tuple[str, str]]:
        """Everybody who works here: name and role, by name."""

    def colleagues(self) -> Sequence[Colleague]:
        """Everybody who works here or did, by name."""

    def cpr_cases(self, compact: str) -> Sequence[str]:
        """References of the cases whose person has this CPR number (ten digits).

        Also of those that keep only its fingerprint.
        """

    def claims(self, day: date) -> Mapping[str, Claim]:
        """Who has which case in hand on that local day, by case number."""

    def claim_of(self, reference: str, day: date) -> Claim | None:
        """Who has this case in hand on that local day, or None."""

    def last_saved(self, reference: str, field: str = "") -> tuple[str, datetime]:
        """Who saved the case last, and when.

        With ``field``: who wrote in it last, as far as the log says so.

        Raises:
            DeskError: ``no-such-case``.
        """


class Unit(
    CaseReader, LogWriter, PrintWriter, CountingRulesWriter, VisitsWriter, Protocol
):
    """One change: all of it is kept, or nothing."""

    def next_reference(self, on: date) -> str:
        """Return a case number nobody has, e.g. ``2026-11-0412``."""

    def add(self, record: CaseRecord, standing: Standing) -> None:
        """Keep a new case, its person, its party (if new) and its events.

        Raises:
            DeskError: ``case-exists``.
        """

    def add_many(
        self,
        cases: Iterable[tuple[CaseRecord, Standing]],
        kept_on: date | None = None,
    ) -> int:
        """Keep many new cases fast (import, demo). Return how many.

        ``kept_on`` is the day they count as taken in; None: the day each began.
        """

    def save(self, record: CaseRecord, standing: Standing) -> CaseRecord:
        """Keep a changed case; return it with its new revision.

        New events are those beyond the ones already kept.

        Raises:
            DeskError: ``stale`` (by, at) when somebody saved it since it was read.
        """

    def claim_next(self, day: date, actor: str, desk: str) -> str | None:
        """Give the case that has waited longest into somebody's hand.

        Of the cases the desk can act on, the one with the oldest ``applied_on`` that
        nobody has in hand on that local day; None when there is none.
        """

    def claim(self, reference: str, day: date, actor: str, desk: str) -> bool:
        """Give an open case into somebody's hand, unless one has it on that day.

        Return whether it was given.
        """

    def release(self, reference: str) -> bool:
        """Nobody has the case in hand any more; return whether somebody had."""

    def answer_to(self, key: str) -> str | None:
        """What this request was answered the first time it came, or None."""

    def answer(self, key: str, text: str) -> None:
        """Remember the answer to a request (idempotency key)."""

    def audit(self, entry: AuditEntry) -> None:
        """Append one line to the audit log, chained to the line before."""

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting of the desk."""

    def forget_numbers(self) -> None:
        """Take every CPR number out of the file; only fingerprints of them stay."""

    def add_staff(self, name: str, role: str) -> None:
        """Keep a staff member and their role; who left comes back."""

    def set_role(self, name: str, role: str) -> None:
        """Give a staff member another role."""

    def leave(self, name: str, on: date) -> None:
        """Note the first day a staff member does not work here any more."""

    def keep_rules(self, version: str, files: Mapping[str, str]) -> None:
        """Keep the rule files of a version, once."""


class Store(Protocol):
    """The desk's file."""

    @property
    def read_only(self) -> bool:
        """The disk failed so that nothing can be trusted to it until the next start."""

    def unit(self) -> AbstractContextManager[Unit]:
        """``with store.unit() as unit:`` everything in the block, or nothing.

        Raises:
            DeskError: ``desk-busy`` when another program keeps the file locked;
                ``desk-read-only`` when ``read_only``; what the disk says.
        """

    def reading(self) -> AbstractContextManager[CaseReader]:
        """One consistent view for reading, on this thread's own connection.

        Raises:
            DeskError: ``desk-damaged`` when the file cannot be read.
        """

    def changes_elsewhere(self) -> int:
        """Return a number that is another one after another program has saved.

        Raises:
            DeskError: when the file cannot be asked.
        """


class Clock(Protocol):
    """Tells the time."""

    def __call__(self) -> datetime:
        """Return now, aware, UTC."""
