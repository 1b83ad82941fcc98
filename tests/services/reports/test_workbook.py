"""The spreadsheet: typed cells, no formulas, the same bytes each time."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from desk_app.domain.waiting.standing import Standing
from desk_app.services.reports.safe_report import safe_report
from desk_app.services.reports.workbook import workbook_bytes
from tests.services.reports.report_builders import Counted, a_report

PAUSED = [("siri", 12, 140), ("own_capacity", 9, 20)]


def made(report, language="en"):
    return workbook_bytes(report, safe_report(report), language)


def opened(report, language="en"):
    return load_workbook(BytesIO(made(report, language)))


@pytest.fixture
def book():
    gone = Counted(30, mitid=Standing.NOT_COMPLETED)
    late = Counted(3, "NORDIC", cpr=Standing.LATE)
    return opened(a_report(Counted(60), gone, late, paused=PAUSED))


def cells(sheet):
    """The values; the reader of spreadsheets makes a midnight of every day."""
    return [
        [cell.value.date() if cell.is_date else cell.value for cell in row]
        for row in sheet.iter_rows()
    ]


def row_of(sheet, name):
    [found] = [row for row in cells(sheet) if row[0] == name]
    return found


def test_it_has_seven_sheets_in_the_language_asked_for(book):
    danish = opened(a_report(Counted(60)), "da")

    assert book.sheetnames == [
        "Figures",
        "By pathway",
        "By municipality",
        "Weeks",
        "Not completed",
        "Pauses",
        "Definitions",
    ]
    assert danish.sheetnames[0] == "Tal"


def test_numbers_are_numbers_and_days_are_days(book):
    figures = book["Figures"]

    assert row_of(figures, "Cases")[1] == 93
    assert row_of(figures, "Citizen's wait, median")[1] == 9
    assert row_of(figures, "Period")[1:] == [
        date(2026, 11, 1),
        date(2026, 11, 30),
    ]
    assert cells(book["Weeks"])[1][:2] == ["2026-W45", date(2026, 11, 2)]
    assert cells(book["Not completed"])[1] == ["no_show", "Did not come", 30]
    assert cells(book["Pauses"])[1:] == [
        ["siri", "SIRI", 12, 140, "yes"],
        ["own_capacity", "The office's own time", 9, 20, "no"],
    ]


def test_small_numbers_are_hidden_text(book):
    counts = cells(book["By pathway"])

    assert [row[:3] for row in counts[1:]] == [
        ["EU_WORKER", "EU · work", "*"],
        ["NORDIC", "N", "<5"],
    ]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t=", "#N/A"])
def test_no_text_becomes_a_formula(first):
    source = f"{first}1+1"
    book = opened(a_report(Counted(60), source=source))

    kinds = {cell.data_type for sheet in book for row in sheet for cell in row}
    said = [row[1] for row in cells(book["Definitions"]) if row[1]]
    assert kinds <= {"s", "n", "d"}
    assert any(source.strip() in str(text) for text in said)


def test_signs_a_spreadsheet_cannot_hold_are_left_out():
    book = opened(a_report(Counted(60), source="by\x00rå\x0b"))

    said = " ".join(str(row[1]) for row in cells(book["Definitions"]))
    assert "byrå" in said


def test_it_says_how_to_make_it_again(book):
    said = row_of(book["Definitions"], "Command")[1]

    assert said == (
        "ankomst report --from 2026-11-01 --to 2026-11-30 --as-of 2026-12-01"
        " --cohort started --format xlsx"
    )
    assert row_of(book["Definitions"], "Head of the log")[1] == (
        f"line 1234, seal {'9f' * 32}"
    )
    assert row_of(book["Definitions"], "Policy")[1] == (
        "2025-01, in force from 1 January 2025"
    )


def test_the_same_report_gives_the_same_bytes():
    report = a_report(Counted(60))

    assert made(report) == made(report)


def test_a_period_without_cases_has_headings_and_no_rows():
    book = opened(a_report())

    assert len(cells(book["By pathway"])) == 1
    assert row_of(book["Figures"], "Cases")[1] == 0
    assert row_of(book["Figures"], "Citizen's wait, median")[1] is None
