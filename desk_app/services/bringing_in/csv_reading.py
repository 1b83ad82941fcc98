"""Reading a CSV file somebody brings: row by row, whatever its size or its faults."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import BinaryIO

from desk_app.errors import DeskError
from desk_app.services.bringing_in.csv_encoding import encoding_of

LIMIT_CELL_CHARACTERS = 10_000
LIMIT_LINE_CHARACTERS = 1_000_000
_SHOWN_CHARACTERS = 50
_DELIMITERS = (",", ";")
_ALLOWED_CONTROLS = frozenset("\t\n\r")


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that is wrong with one row.

    Attributes:
        line: the line of the file the row begins on, from 1.
        column: the column's name; empty where the whole row is wrong.
        code: names the message, as a DeskError's code does.
        details: fills the message's blanks.
    """

    line: int
    column: str
    code: str
    details: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, repr=False)
class Row:
    """One row that could be read.

    Attributes:
        line: the line of the file it begins on, from 1.
        cells: the text of each known column, without blanks around it.
    """

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """The cell's text; empty where the file has no such column."""
        return self.cells.get(column, "")

    def __repr__(self) -> str:
        """Show nobody's data in logs and tracebacks."""
        return f"<Row on line {self.line}>"


class CsvFile:
    """An opened CSV file with the columns that were asked for.

    Attributes:
        columns: the known columns the file has, in its order.
        ignored_columns: what else stands in its header.
        encoding: ``utf-8-sig`` or ``cp1252``.
        delimiter: comma or semicolon.
    """

    def __init__(
        self, stream: BinaryIO, required: Sequence[str], optional: Sequence[str] = ()
    ) -> None:
        """Find out encoding and delimiter and check the header.

        Args:
            stream: the file, opened for bytes at its beginning; it is read twice.
            required: columns it must have.
            optional: columns it may have.

        Raises:
            DeskError: ``csv-empty``, ``csv-wrong-encoding``, ``csv-is-a-workbook``,
                ``csv-line-too-long`` (line, limit), ``csv-broken-quotes`` (line),
                ``csv-missing-columns`` (columns), ``csv-column-twice`` (column).
        """
        self._stream = stream
        self.encoding = encoding_of(stream)
        known = (*required, *optional)
        with _text_of(stream, self.encoding) as text:
            self._header_line, header = _first_line(text)
        self.delimiter, names = _split_header(header, known, self._header_line)
        self._names = names
        self.columns = tuple(name for name in names if name in known)
        self.ignored_columns = tuple(name for name in names if name not in known)
        _check_header(names, required)

    def rows(self) -> Iterator[Row | Refusal]:
        """Read the file row by row; blank rows are passed over.

        Raises:
            DeskError: ``csv-line-too-long`` (line, limit).
        """
        with _text_of(self._stream, self.encoding) as text:
            lines = _lines(text)
            for _ in range(self._header_line):
                next(lines)
            yield from self._read(lines)

    def _read(self, lines: Iterator[str]) -> Iterator[Row | Refusal]:
        reader = csv.reader(lines, delimiter=self.delimiter, strict=True)
        while True:
            line = self._header_line + reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:  # a quote that does not close, or swallows 128 KiB
                yield Refusal(line, "", "csv-broken-quotes")
                continue
            if any(cell.strip() for cell in cells):
                yield self._row(line, cells)

    def _row(self, line: int, cells: list[str]) -> Row | Refusal:
        wanted = len(self._names)
        if len(cells) < wanted or any(cells[wanted:]):
            details: dict[str, str | int] = {"found": len(cells), "wanted": wanted}
            return Refusal(line, "", "csv-wrong-number-of-cells", details)
        named = dict(zip(self._names, cells, strict=False))
        for column in self.columns:
            cell = named[column]
            if len(cell) > LIMIT_CELL_CHARACTERS:
                details = {"found": len(cell), "limit": LIMIT_CELL_CHARACTERS}
                return Refusal(line, column, "csv-cell-too-long", details)
            if not cell.isprintable() and _has_controls(cell):
                return Refusal(line, column, "csv-bad-character")
        return Row(line, {column: named[column].strip() for column in self.columns})


def header_of(stream: BinaryIO) -> tuple[str, ...]:
    """Return the column names of a file, to tell what it brings.

    Raises:
        DeskError: as ``CsvFile``.
    """
    return CsvFile(stream, ()).ignored_columns


@contextmanager
def _text_of(stream: BinaryIO, encoding: str) -> Iterator[io.TextIOWrapper]:
    """The file as text from its beginning; the file itself stays open afterwards."""
    stream.seek(0)
    text = io.TextIOWrapper(stream, encoding, newline="")
    try:
        yield text
    finally:
        text.detach()


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """The file's lines with their ends, none of them longer than memory likes."""
    number = 0
    while line := text.readline(LIMIT_LINE_CHARACTERS):
        number += 1
        if len(line) == LIMIT_LINE_CHARACTERS and not line.endswith(("\n", "\r")):
            limit = LIMIT_LINE_CHARACTERS
            raise DeskError("csv-line-too-long", line=number, limit=limit)
        yield line


def _first_line(text: io.TextIOWrapper) -> tuple[int, str]:
    """The header and the number of its line: the first that is not blank."""
    for number, line in enumerate(_lines(text), start=1):
        if line.strip():
            return number, line
    raise DeskError("csv-empty")


def _split_header(
    line: str, known: Sequence[str], number: int
) -> tuple[str, tuple[str, ...]]:
    """The delimiter that finds most known columns, else most columns; and the names."""
    readings: list[tuple[str, tuple[str, ...]]] = []
    for delimiter in _DELIMITERS:
        with suppress(csv.Error):
            names = next(csv.reader([line], delimiter=delimiter))
            lowered = tuple(name.strip().lower() for name in names)
            readings.append((delimiter, lowered))
    if not readings:
        raise DeskError("csv-broken-quotes", line=number)
    return max(readings, key=lambda one: (len({*one[1]} & {*known}), len(one[1])))


def _check_header(names: tuple[str, ...], required: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name and name in seen:
            raise DeskError("csv-column-twice", column=name[:_SHOWN_CHARACTERS])
        seen.add(name)
    missing = [name for name in required if name not in seen]
    if missing:
        raise DeskError("csv-missing-columns", columns=", ".join(missing))


def _has_controls(cell: str) -> bool:
    return any(
        (character < " " or "\x7f" <= character < "\xa0")
        and character not in _ALLOWED_CONTROLS
        for character in cell
    )
