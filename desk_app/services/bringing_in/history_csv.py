"""The past that an office brings along: one event a row, checked case by case."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import BinaryIO

from desk_app.domain.case.events import (
    COPENHAGEN,
    Event,
    EventKind,
    NotCompletedReason,
    PauseReason,
)
from desk_app.domain.identity.countries import is_country
from desk_app.domain.waiting.history_order import check_order, in_order
from desk_app.errors import DeskError
from desk_app.services.bringing_in import csv_cells
from desk_app.services.bringing_in.csv_cells import LIMIT_REFUSALS, RowRefused, cell
from desk_app.services.bringing_in.csv_reading import CsvFile, Refusal, Row

PERSON_COLUMNS = (
    "pathway",
    "municipality",
    "citizenship",
    "family_name",
    "given_names",
    "birth_date",
)
COLUMNS = ("case", *PERSON_COLUMNS, "event", "at", "reason")

_KINDS = {
    kind.value: kind
    for kind in (
        EventKind.APPLIED,
        EventKind.INFORMED,
        EventKind.PAUSED,
        EventKind.RESUMED,
        EventKind.CPR_ISSUED,
        EventKind.MITID_ISSUED,
        EventKind.NOT_COMPLETED,
        EventKind.REOPENED,
    )
}
_PAUSE_REASONS = frozenset(reason.value for reason in PauseReason)
_END_REASONS = frozenset(reason.value for reason in NotCompletedReason)


@dataclass(frozen=True, slots=True, repr=False)
class HistoryCase:
    """One case of the past, ready to be kept.

    Attributes:
        reference: the office's own.
        pathway: its code.
        municipality: four digits.
        citizenship: alpha-3, or a code that passports add.
        family_name: cleaned; one of the two names may be empty.
        given_names: cleaned.
        birth_date: never after today.
        events: in an order that is possible, numbered from 1, all marked ``history``.
        line: the line of the ``applied`` row, to point at.
    """

    reference: str
    pathway: str
    municipality: str
    citizenship: str
    family_name: str
    given_names: str
    birth_date: date
    events: tuple[Event, ...]
    line: int

    def __repr__(self) -> str:
        """Name nobody in logs and tracebacks."""
        return f"<HistoryCase {self.reference}>"


@dataclass(frozen=True, slots=True)
class HistoryFile:
    """What a file brings. It is taken as a whole or, with any refusal, not at all.

    Attributes:
        cases: in the order of their first rows.
        refusals: by line; at most ``csv_cells.LIMIT_REFUSALS``.
        ignored_columns: columns of the file that nobody asked for.
    """

    cases: tuple[HistoryCase, ...]
    refusals: tuple[Refusal, ...]
    ignored_columns: tuple[str, ...] = ()


@dataclass(slots=True)
class _Gathered:
    """The rows of one case, as far as they were read."""

    first_line: int
    person: HistoryCase | None = None
    events: list[Event] = field(default_factory=list)
    broken: bool = False


@dataclass(slots=True)
class _Reading:
    """What the rows are checked against, and what has been read."""

    pathways: Collection[str]
    municipalities: Collection[str]
    now: datetime
    gathered: dict[str, _Gathered] = field(default_factory=dict)
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def today(self) -> date:
        return self.now.astimezone(COPENHAGEN).date()


def read_history(
    stream: BinaryIO,
    pathways: Collection[str],
    municipalities: Collection[str],
    now: datetime,
) -> HistoryFile:
    """Read and check an event history; the columns are in ``docs/import.md``.

    Args:
        stream: the file, opened for bytes.
        pathways: the known pathway codes.
        municipalities: the known four-digit codes.
        now: an aware instant; nothing may lie after it.

    Raises:
        DeskError: what ``CsvFile`` says of a file that is no such table.
    """
    table = CsvFile(stream, COLUMNS)
    reading = _Reading(pathways, municipalities, now)
    for row in table.rows():
        if isinstance(row, Refusal):
            reading.refusals.append(row)
        else:
            _take(row, reading)
        if len(reading.refusals) >= LIMIT_REFUSALS:
            return _half_read(reading, table)
    cases = [
        case
        for reference, gathered in reading.gathered.items()
        if not gathered.broken
        and (case := _whole_case(reference, gathered, reading)) is not None
    ]
    refusals = sorted(reading.refusals, key=lambda refusal: refusal.line)
    return HistoryFile(
        tuple(cases), tuple(refusals[:LIMIT_REFUSALS]), table.ignored_columns
    )


def _half_read(reading: _Reading, table: CsvFile) -> HistoryFile:
    """Too much is wrong: say so far, and judge no case by half its rows."""
    return HistoryFile((), tuple(reading.refusals), table.ignored_columns)


def _take(row: Row, reading: _Reading) -> None:
    """Add one row to its case; a case with a refused row is not looked at further."""
    gathered: _Gathered | None = None
    try:
        reference = cell(row, "case", csv_cells.reference)
        gathered = reading.gathered.setdefault(reference, _Gathered(row.line))
        event = _event(row, reading)
        if event.kind is EventKind.APPLIED and gathered.person is None:
            gathered.person = _person(row, reference, reading)
        gathered.events.append(event)
    except RowRefused as no:
        reading.refusals.append(no.refusal)
        if gathered is not None:
            gathered.broken = True


def _event(row: Row, reading: _Reading) -> Event:
    """The row's event. Its line stands in ``seq`` until the case is put in order."""
    kind = _KINDS[cell(row, "event", _known_event)]
    return Event(
        seq=row.line,
        kind=kind,
        at=cell(row, "at", csv_cells.past_instant(reading.now)),
        reason=cell(row, "reason", _REASONS.get(kind, _no_reason)),
        history=True,
    )


_known_event = csv_cells.known_code(_KINDS, "import-unknown-event")
_pause_reason = csv_cells.known_code(_PAUSE_REASONS, "import-unknown-reason")
_end_reason = csv_cells.known_code(_END_REASONS, "import-unknown-reason")


def _no_reason(text: str) -> str:
    """Other events have no reason: a known one is passed over, another refused."""
    if text and text not in _PAUSE_REASONS | _END_REASONS:
        _pause_reason(text)
    return ""


_REASONS = {
    EventKind.PAUSED: _pause_reason,
    EventKind.RESUMED: csv_cells.or_empty(_pause_reason),
    EventKind.NOT_COMPLETED: _end_reason,
}


def _citizenship(text: str) -> str:
    code = csv_cells.filled(text).upper()
    if not is_country(code):
        raise DeskError("country-unknown", text=text[:50])
    return code


def _person(row: Row, reference: str, reading: _Reading) -> HistoryCase:
    given_names = cell(row, "given_names", csv_cells.name)
    family = csv_cells.name if given_names else csv_cells.needed_name
    pathway = csv_cells.known_code(reading.pathways, "import-unknown-pathway")
    municipality = csv_cells.municipality(reading.municipalities)
    return HistoryCase(
        reference=reference,
        pathway=cell(row, "pathway", pathway),
        municipality=cell(row, "municipality", municipality),
        citizenship=cell(row, "citizenship", _citizenship),
        family_name=cell(row, "family_name", family),
        given_names=given_names,
        birth_date=cell(row, "birth_date", csv_cells.past_day(reading.today)),
        events=(),
        line=row.line,
    )


def _whole_case(
    reference: str, gathered: _Gathered, reading: _Reading
) -> HistoryCase | None:
    """The case with its events in order; None, and a refusal, if there is no order."""
    if gathered.person is None:
        code = "history-without-applied"
        details: dict[str, str | int] = {"case": reference}
        reading.refusals.append(Refusal(gathered.first_line, "event", code, details))
        return None
    by_line = in_order(gathered.events)
    try:
        check_order(by_line)
    except DeskError as no:
        line = int(no.details.get("seq", gathered.first_line))
        details = {"case": reference, **no.details}
        reading.refusals.append(Refusal(line, "event", no.code, details))
        return None
    return replace(gathered.person, events=_numbered(by_line))


def _numbered(by_line: list[Event]) -> tuple[Event, ...]:
    """Number the events; one known by its day only comes when the one before came."""
    latest = by_line[0].at
    events: list[Event] = []
    for seq, event in enumerate(by_line, start=1):
        latest = max(latest, event.at)
        events.append(replace(event, seq=seq, action=seq, at=latest))
    return tuple(events)
