"""A list of people who are about to arrive: one person a row."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import BinaryIO

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.identity.countries import read_country
from desk_app.services.bringing_in import csv_cells
from desk_app.services.bringing_in.csv_cells import LIMIT_REFUSALS, RowRefused, cell
from desk_app.services.bringing_in.csv_reading import CsvFile, Refusal, Row

COLUMNS = ("municipality", "citizenship", "family_name", "given_names", "birth_date")
OPTIONAL_COLUMNS = (
    "reference",
    "pathway",
    "arrived_on",
    "appointment_at",
    "phone",
    "party",
)


@dataclass(frozen=True, slots=True, repr=False)
class Arrival:
    """One person of the list, ready to be registered.

    Attributes:
        line: the line of the file, to point at.
        municipality: four digits.
        citizenship: alpha-3, or a code that passports add.
        family_name: cleaned; one of the two names may be empty.
        given_names: cleaned.
        birth_date: never after today.
        reference: the office's or employer's own; may be empty.
        pathway: its code; empty where the desk must find out.
        arrived_on: the day of arrival in Denmark; may lie ahead.
        appointment_at: an aware instant in UTC.
        phone: as given; may be empty.
        party: the same text for people who come together; may be empty.
    """

    line: int
    municipality: str
    citizenship: str
    family_name: str
    given_names: str
    birth_date: date
    reference: str
    pathway: str
    arrived_on: date | None
    appointment_at: datetime | None
    phone: str
    party: str

    def __repr__(self) -> str:
        """Name nobody in logs and tracebacks."""
        return f"<Arrival on line {self.line}>"


@dataclass(frozen=True, slots=True)
class ArrivalsFile:
    """What a file brings. It is taken as a whole or, with any refusal, not at all.

    Attributes:
        arrivals: in the order of the file.
        refusals: by line; at most ``csv_cells.LIMIT_REFUSALS``.
        ignored_columns: columns of the file that nobody asked for.
    """

    arrivals: tuple[Arrival, ...]
    refusals: tuple[Refusal, ...]
    ignored_columns: tuple[str, ...] = ()


def read_arrivals(
    stream: BinaryIO,
    pathways: Collection[str],
    municipalities: Collection[str],
    now: datetime,
) -> ArrivalsFile:
    """Read and check a list of arrivals; the columns are in ``docs/import.md``.

    Args:
        stream: the file, opened for bytes.
        pathways: the known pathway codes.
        municipalities: the known four-digit codes.
        now: an aware instant; nobody is born after it.

    Raises:
        DeskError: what ``CsvFile`` says of a file that is no such table.
    """
    table = CsvFile(stream, COLUMNS, OPTIONAL_COLUMNS)
    read = _reader(pathways, municipalities, now.astimezone(COPENHAGEN).date())
    arrivals: list[Arrival] = []
    refusals: list[Refusal] = []
    lines: dict[str, int] = {}
    for row in table.rows():
        found = row if isinstance(row, Refusal) else _checked(row, read, lines)
        if isinstance(found, Arrival):
            arrivals.append(found)
        else:
            refusals.append(found)
        if len(refusals) >= LIMIT_REFUSALS:
            break
    return ArrivalsFile(tuple(arrivals), tuple(refusals), table.ignored_columns)


def _checked(
    row: Row, read: Callable[[Row], Arrival], lines: dict[str, int]
) -> Arrival | Refusal:
    """The row's arrival. A reference names one person; used again it is refused."""
    try:
        arrival = read(row)
    except RowRefused as no:
        return no.refusal
    first = lines.setdefault(arrival.reference, row.line)
    if arrival.reference and first != row.line:
        details: dict[str, str | int] = {"first_line": first}
        return Refusal(row.line, "reference", "import-reference-twice", details)
    return arrival


def _reader(
    pathways: Collection[str], municipalities: Collection[str], today: date
) -> Callable[[Row], Arrival]:
    pathway = csv_cells.known_code(pathways, "import-unknown-pathway")
    municipality = csv_cells.municipality(municipalities)
    birth_date = csv_cells.past_day(today, csv_cells.danish_day)

    def read(row: Row) -> Arrival:
        given_names = cell(row, "given_names", csv_cells.name)
        family = csv_cells.name if given_names else csv_cells.needed_name
        return Arrival(
            line=row.line,
            municipality=cell(row, "municipality", municipality),
            citizenship=cell(row, "citizenship", _citizenship),
            family_name=cell(row, "family_name", family),
            given_names=given_names,
            birth_date=cell(row, "birth_date", birth_date),
            reference=cell(row, "reference", _reference),
            pathway=cell(row, "pathway", csv_cells.or_empty(pathway)),
            arrived_on=cell(row, "arrived_on", _day),
            appointment_at=cell(row, "appointment_at", _appointment),
            phone=cell(row, "phone", _phone),
            party=cell(row, "party", _reference),
        )

    return read


_reference = csv_cells.or_empty(csv_cells.reference)
_phone = csv_cells.or_empty(csv_cells.phone)
_day = csv_cells.or_none(csv_cells.danish_day)
_appointment = csv_cells.or_none(csv_cells.time_of_day)


def _citizenship(text: str) -> str:
    return read_country(csv_cells.filled(text))
