"""Taking in a file: people about to arrive, or what happened before the desk."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from io import BufferedReader
from pathlib import Path
from typing import Literal

from desk_app.domain.case.action import By
from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.case.person import Household, Person
from desk_app.errors import DeskError
from desk_app.services.bringing_in.arrivals_csv import Arrival, read_arrivals
from desk_app.services.bringing_in.arriving import Opening, numbers_for, without_pathway
from desk_app.services.bringing_in.csv_cells import LIMIT_REFUSALS
from desk_app.services.bringing_in.csv_reading import Refusal, header_of
from desk_app.services.bringing_in.history_csv import HistoryCase, read_history
from desk_app.services.limits import IMPORT_MB
from desk_app.services.ports import AuditEntry, CaseFilter, Clock, Store, Unit
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize

Kind = Literal["arrivals", "history"]

_MB = 1024 * 1024
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
class _Brought:
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
            DeskError: ``not-allowed``, ``import-no-file`` (file),
                ``csv-file-too-big`` (limit),
                ``import-unknown-form``, and what ``CsvFile`` says of a file that is
                no table.
        """
        authorize(who, Action.IMPORT)
        by = By(who.name, self.now(), who.desk)
        brought = self._read(file, by)
        if brought.refusals:
            return _outcome(brought, brought.refusals)
        with self.store.unit() as unit:
            refusals = _already_there(brought, unit)
            if refusals or dry_run:
                return _outcome(brought, refusals)
            self._keep(brought, unit, by)
        return replace(_outcome(brought, ()), kept=True)

    def _read(self, file: Path, by: By) -> _Brought:
        """Read the file in whichever of the two forms its header has."""
        rules = self.rules.current
        codes = (rules.pathways, rules.municipalities, by.at)
        with _opened(file) as stream:
            kind = _kind_of(header_of(stream))
            stream.seek(0)
            key = f"import {hashlib.file_digest(stream, 'sha256').hexdigest()}"
            if kind == "history":
                past = read_history(stream, *codes)
                return _Brought(kind, (), past.cases, past.refusals, key)
            people = read_arrivals(stream, *codes)
        refusals = [*people.refusals, *without_pathway(people.arrivals, _local_day(by))]
        refusals.sort(key=lambda refusal: refusal.line)
        return _Brought(
            kind, people.arrivals, (), tuple(refusals[:LIMIT_REFUSALS]), key
        )

    def _keep(self, brought: _Brought, unit: Unit, by: By) -> None:
        """Keep the cases, the rules they begin with, and one line in the log."""
        rules = self.rules.current
        unit.keep_rules(rules.version, rules.files)
        unit.add_many(
            (self._past(case, _local_day(by)) for case in brought.history),
            _local_day(by),
        )
        if brought.arrivals:
            numbers = numbers_for(unit, brought.arrivals, _local_day(by))
            unit.add_many(
                Opening(rules, by).cases(brought.arrivals, numbers), _local_day(by)
            )
            unit.answer(brought.key, "\n".join(numbers))
        unit.audit(AuditEntry(by.actor, Action.IMPORT, purpose=brought.kind))

    def _past(self, case: HistoryCase, today: date) -> tuple[CaseRecord, Standing]:
        """The case as the desk keeps it; its steps count as done."""
        record = CaseRecord(
            reference=case.reference,
            pathway=case.pathway,
            rules_version=self.rules.current.version,
            party=case.reference,
            person=Person(
                family_name=case.family_name,
                given_names=case.given_names,
                birth_date=case.birth_date,
                citizenship=case.citizenship,
            ),
            household=Household(municipality=case.municipality),
            events=case.events,
        )
        path = self.rules.current.path(case.pathway)
        return record, CaseView(record, path, today).standing()


def _local_day(by: By) -> date:
    return by.at.astimezone(COPENHAGEN).date()


def _opened(file: Path) -> BufferedReader:
    try:
        stream = file.open("rb")
    except (OSError, ValueError) as no:  # ValueError: NUL in the name
        raise DeskError("import-no-file", file=file.name) from no
    if stream.seek(0, os.SEEK_END) > IMPORT_MB * _MB:
        stream.close()
        raise DeskError("csv-file-too-big", limit=IMPORT_MB)
    stream.seek(0)
    return stream


def _kind_of(header: tuple[str, ...]) -> Kind:
    if set(header) >= _ONLY_IN_HISTORY:
        return "history"
    if set(header) >= _IN_BOTH:
        return "arrivals"
    raise DeskError("import-unknown-form")


def _outcome(brought: _Brought, refusals: tuple[Refusal, ...]) -> ImportOutcome:
    """Nothing was kept."""
    return ImportOutcome(
        brought.kind, brought.rows, brought.cases, refusals, kept=False
    )


def _already_there(brought: _Brought, unit: Unit) -> tuple[Refusal, ...]:
    """One refusal for each case that the desk has already."""
    if (numbers := unit.answer_to(brought.key)) is not None:
        known = zip(brought.arrivals, numbers.split("\n"), strict=True)
        again = [_exists(one.line, "", number) for one, number in known]
        return tuple(again[:LIMIT_REFUSALS])
    lines = brought.lines()
    wanted = CaseFilter(references=tuple(lines))
    if not lines or not unit.count(wanted):
        return ()
    rows, _ = unit.page(wanted, None, len(lines))
    refusals = [_exists(*lines[row.reference], row.reference) for row in rows]
    return tuple(sorted(refusals, key=lambda no: no.line)[:LIMIT_REFUSALS])


def _exists(line: int, column: str, number: str) -> Refusal:
    return Refusal(line, column, "case-exists", {"case": number})
