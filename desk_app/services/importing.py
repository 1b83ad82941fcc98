"""Taking in a file: people about to arrive, or what happened before the desk."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from desk_app.domain.action import By
from desk_app.domain.case_record import CaseRecord, Standing
from desk_app.domain.case_view import CaseView
from desk_app.domain.person import Household, Person
from desk_app.errors import DeskError
from desk_app.services.arrivals_csv import Arrival, read_arrivals
from desk_app.services.arriving import Opening, numbers_for, without_pathway
from desk_app.services.csv_cells import LIMIT_REFUSALS
from desk_app.services.csv_reading import Refusal, header_of
from desk_app.services.history_csv import HistoryCase, read_history
from desk_app.services.ports import AuditEntry, CaseFilter, CaseReader, Clock, Store
from desk_app.services.ports import Unit as OneChange
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize

Kind = Literal["arrivals", "history"]

_ONLY_IN_HISTORY = {"case", "event"}
_IN_BOTH = {"municipality", "citizenship", "birth_date"}


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What a file brought, or why nothing of it was taken.

    Attributes:
        kind: ``arrivals`` or ``history``.
        rows: rows of the cases that could be read.
        cases: how many cases those are.
        refusals: what is wrong, by line; with any of them nothing was kept.
        kept: False after a dry run too.
    """

    kind: Kind
    rows: int
    cases: int
    refusals: tuple[Refusal, ...]
    kept: bool


@dataclass(frozen=True, slots=True)
class _Bringing:
    """What a file brings, read but not yet compared with the desk.

    Attributes:
        arrivals: of an arrivals list; else empty.
        history: of an event history; else empty.
        refusals: what is wrong with the file itself.
        key: the file's own mark: the same file is known again by it.
    """

    kind: Kind
    arrivals: Sequence[Arrival]
    history: Sequence[HistoryCase]
    refusals: tuple[Refusal, ...]
    key: str

    @property
    def rows(self) -> int:
        """How many rows of the file they stood in."""
        return len(self.arrivals) + sum(len(case.events) for case in self.history)

    @property
    def cases(self) -> int:
        """How many there are."""
        return len(self.arrivals) + len(self.history)

    def lines(self) -> dict[str, tuple[int, str]]:
        """The line and the column of each case number of the office's own."""
        named = {case.reference: (case.line, "case") for case in self.history}
        for one in self.arrivals:
            if one.reference:
                named[one.reference] = (one.line, "reference")
        return named


@dataclass(frozen=True)
class Importing:
    """Takes in files."""

    store: Store
    rules: RuleShelf
    now: Clock

    def take_in(self, who: Staff, file: Path, *, dry_run: bool) -> ImportOutcome:
        """Take in the whole file, or nothing of it.

        A case that is already there is refused: the same file a second time changes
        nothing. A dry run only tells what would be refused.

        Raises:
            DeskError: ``not-allowed``, ``import-no-file`` (file), ``import-unknown-form``,
                and what ``CsvFile`` says of a file that is no table.
        """
        authorize(who, Action.IMPORT)
        by = By(who.name, self.now(), who.desk)
        brought = self._read(file, by)
        if brought.refusals:
            return _refused(brought, brought.refusals)
        if dry_run:
            with self.store.reading() as reader:
                refusals = _already_there(brought, reader, None)
            return _refused(brought, refusals)
        with self.store.unit() as unit:
            refusals = _already_there(brought, unit, unit.answer_to(brought.key))
            if refusals:
                return _refused(brought, refusals)
            self._keep(brought, unit, by)
        return ImportOutcome(brought.kind, brought.rows, brought.cases, (), kept=True)
