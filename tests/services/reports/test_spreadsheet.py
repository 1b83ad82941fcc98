import csv
import io

import pytest

from desk_app.services.reports.spreadsheet import safe_cell


@pytest.mark.parametrize(
    "first", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\ufe62"]
)
@pytest.mark.parametrize("before", ["", " ", "\t", "\r", "\n", "\x00", "\u3000"])
def test_no_cell_is_run_as_a_formula(first, before):
    assert safe_cell(f"{before}{first}1").startswith("'")


@pytest.mark.parametrize("first", ["\t", "\r", "\n", "\x00"])
def test_a_cell_that_begins_with_a_control_sign_is_text(first):
    assert safe_cell(f"{first}Hansen").startswith("'")


@pytest.mark.parametrize("cell", [-5, 0, 3.5, None, "", "2026-11-0412", "Hansen-Holm"])
def test_numbers_and_plain_words_stay_as_they_are(cell):
    assert safe_cell(cell) == cell


def test_what_is_written_to_a_table_is_read_from_it_again():
    cells = ["=1", "a;b,c", 'say "no"', "two\r\nlines", "wide\uff1d", "æ\x00ø"]
    file = io.StringIO()

    csv.writer(file, lineterminator="\n").writerow(map(safe_cell, cells))

    [row] = csv.reader(io.StringIO(file.getvalue()))
    assert row == ["'=1", "a;b,c", 'say "no"', "two  lines", "wide\uff1d", "æø"]
