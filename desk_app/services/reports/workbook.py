"""The service level as a spreadsheet: typed cells, a sheet of definitions.

The same report gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.reports.report_sheets import Share, Sheet, sheets_of
from desk_app.services.reports.safe_report import SafeReport
from desk_app.services.reports.sealed_zip import sealed
from desk_app.services.reports.service_report import ServiceReport
from desk_app.services.reports.service_words import ServiceWords, service_words
from desk_app.services.reports.spreadsheet import is_tricky

Value: TypeAlias = str | int | float | date | None
_HEAD = PatternFill("solid", fgColor="EEF1F5")
_BOLD, _TITLE = Font(bold=True), Font(bold=True, size=14)
_WIDEST, _NARROWEST = 70, 9
_A4, _MANY_COLUMNS = 9, 5
_MOST_SIGNS = 32_000  # a cell holds 32,767


def workbook_bytes(report: ServiceReport, safe: SafeReport, language: str) -> bytes:
    """Return the spreadsheet in Danish (``da``) or else in English."""
    words = service_words(language)
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets_of(report, safe, words):
        _fill(book.create_sheet(sheet.title), sheet)
    _properties(book, report, words)
    buffer = io.BytesIO()
    book.save(buffer)
    return sealed(buffer.getvalue(), report.origin.made_at.astimezone(COPENHAGEN))


def _properties(book: Workbook, report: ServiceReport, words: ServiceWords) -> None:
    period = words.period(report.summary.period)
    book.properties.title = f"{words.plain('heading')} · {period}"
    book.properties.creator = f"Ankomst {report.origin.version}"
    made = report.origin.made_at.astimezone(COPENHAGEN).replace(tzinfo=None)
    book.properties.created = made


def _fill(page: Worksheet, sheet: Sheet) -> None:
    number = 1
    for line in sheet.above:
        _write(page, number, line)
        page.cell(number, 1).font = _TITLE if number == 1 else _BOLD
        number += 1
    if sheet.above:
        number += 1
    _write(page, number, sheet.headings)
    for column in range(1, len(sheet.headings) + 1):
        cell = page.cell(number, column)
        cell.font, cell.fill = _BOLD, _HEAD
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    page.freeze_panes = page.cell(number + 1, sheet.fixed + 1).coordinate
    for row in sheet.rows:
        number += 1
        _write(page, number, row)
    _widths(page, sheet)
    is_wide = len(sheet.headings) > _MANY_COLUMNS
    page.page_setup.orientation = "landscape" if is_wide else "portrait"
    page.page_setup.paperSize = _A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _write(page: Worksheet, row: int, values: Sequence[Value | Share]) -> None:
    for column, value in enumerate(values, 1):
        if value is not None and value != "":
            _put(page.cell(row, column), value)


def _put(cell: Cell | object, value: Value | Share) -> None:
    """Put a value in its cell with its own type; text never becomes a formula."""
    assert isinstance(cell, Cell)  # noqa: S101 - merged cells are never made here
    match value:
        case Share():
            cell.value = value.share
            cell.number_format = "0.0%"
        case str():
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[:_MOST_SIGNS]
            cell.data_type = "s"  # also "=1+1" and "#N/A"
            cell.quotePrefix = is_tricky(value)
            cell.alignment = Alignment(
                wrap_text=True,
                vertical="top",
                horizontal="right" if value in {"*", "<5"} else None,
            )
        case date():
            cell.value = value
            cell.number_format = (
                "yyyy-mm-dd hh:mm" if _is_moment(value) else ("yyyy-mm-dd")
            )
            cell.alignment = Alignment(horizontal="left", vertical="top")
        case _:
            cell.value = value
            cell.alignment = Alignment(vertical="top")


def _is_moment(value: date) -> bool:
    return isinstance(value, datetime)


def _widths(page: Worksheet, sheet: Sheet) -> None:
    for column in range(len(sheet.headings)):
        texts = [row[column] for row in sheet.rows if column < len(row)]
        longest = max((len(str(text)) for text in texts if text is not None), default=0)
        head = max((len(word) for word in sheet.headings[column].split()), default=0)
        wide = min(_WIDEST, max(_NARROWEST, longest, head) + 2)
        page.column_dimensions[get_column_letter(column + 1)].width = wide
