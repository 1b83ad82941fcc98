"""CSV files as offices bring them: encodings, delimiters, faults, sizes."""

import io
import itertools
import time
import tracemalloc

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desk_app.errors import DeskError
from desk_app.services.bringing_in.csv_reading import CsvFile, Refusal, Row, header_of

COLUMNS = ("name", "day")


def read(content, required=COLUMNS, optional=()):
    if isinstance(content, str):
        content = content.encode()
    return list(CsvFile(io.BytesIO(content), required, optional).rows())


def refusal(content):
    with pytest.raises(DeskError) as refused:
        read(content)
    return refused.value


@pytest.mark.parametrize(
    "content",
    [
        "name,day\nSøren,1\nÅse,2\n".encode(),
        "name;day\r\nSøren;1\r\nÅse;2".encode(),
        "\ufeffname;day\rSøren;1\rÅse;2\r".encode(),
        "NAME , Day\nSøren , 1\n\n,\n Åse,2\n".encode(),
        'day,"name"\n1,"Søren"\n2,"Åse"\n'.encode(),
        "name;day\nSøren;1\nÅse;2\n".encode("cp1252"),
        "\n\nname,other,day\nSøren,x,1\nÅse,y,2,,\n".encode("cp1252"),
    ],
)
def test_what_offices_export_is_read_alike(content):
    rows = read(content)

    assert [(row["name"], row["day"]) for row in rows] == [("Søren", "1"), ("Åse", "2")]


def test_a_letter_far_down_the_file_decides_the_encoding_all_the_same():
    filler = "x,1\n" * 600_000

    rows = read(f"name,day\n{filler}Søren,2\n".encode("cp1252"))

    assert rows[-1]["name"] == "Søren"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "csv-empty"),
        (b"\n \r\n", "csv-empty"),
        (b"\xef\xbb\xbf", "csv-empty"),
        ("name,day\nSøren,1\n".encode("utf-16"), "csv-wrong-encoding"),
        ("name,day\nSøren,1\n".encode("utf-16-le"), "csv-wrong-encoding"),
        (b"name,day\n\x81\x8d,1\n", "csv-wrong-encoding"),
        (b"\xef\xbb\xbfname,day\n\xe6,1\n", "csv-wrong-encoding"),
        (bytes(range(256)) * 4, "csv-wrong-encoding"),
        (b"PK\x03\x04" + b"x" * 100, "csv-is-a-workbook"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 100, "csv-is-a-workbook"),
        (b"name\nAnna\n", "csv-missing-columns"),
        (b"name,day,name\nAnna,1,2\n", "csv-column-twice"),
        (b"name,day," + b"x" * 1_000_001, "csv-line-too-long"),
        (b"name,day," + b"x" * 200_000, "csv-broken-quotes"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused(content, code):
    assert refusal(content).code == code


def test_missing_columns_are_named():
    assert refusal(b"x,y\n1,2\n").details == {"columns": "name, day"}


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (b"Anna", "", "csv-wrong-number-of-cells"),
        (b"Anna,1,2", "", "csv-wrong-number-of-cells"),
        (b'"Anna"x,1', "", "csv-broken-quotes"),
        (b"x" * 10_001 + b",1", "name", "csv-cell-too-long"),
        (b"Anna,1\x00", "day", "csv-bad-character"),
        (b"Anna\x1b[0m,1", "name", "csv-bad-character"),
    ],
)
def test_a_wrong_row_is_refused_by_line_and_the_next_is_read(row, column, code):
    padding = b"Anna,1\n" * 500

    rows = read(b"name,day\n" + padding + b'"two\nlines",1\n' + row + b"\nAnna,9\n")

    wrong = [found for found in rows if isinstance(found, Refusal)]
    assert (wrong[0].line, wrong[0].column, wrong[0].code) == (504, column, code)
    assert isinstance(rows[-1], Row)
    assert rows[-1]["day"] == "9"


def test_a_quote_that_never_closes_is_refused_where_it_began():
    rows = read('name,day\nAnna,1\n"Berta,2\nClara,3\n')

    assert [type(row) for row in rows] == [Row, Refusal]
    assert rows[1].line == 3


def test_a_quote_that_swallows_the_file_is_refused_where_it_began():
    rows = read('name,day\nAnna,1\n"Berta,2\n' + "Clara,3\n" * 100_000)

    wrong = [found for found in rows if isinstance(found, Refusal)]
    assert (wrong[0].line, wrong[0].code) == (3, "csv-broken-quotes")
    assert isinstance(rows[-1], Row)


def test_an_optional_column_may_be_missing():
    table = CsvFile(io.BytesIO(b"name,day,x\nAnna,1,2\n"), COLUMNS, ("phone",))
    (row,) = table.rows()

    assert row["phone"] == ""
    assert table.columns == ("name", "day")
    assert table.ignored_columns == ("x",)


def test_the_header_tells_what_a_file_brings():
    assert header_of(io.BytesIO(b"Case;Event;At\n1;2;3\n")) == ("case", "event", "at")


def test_a_row_shows_nobody_in_the_log():
    assert "Anna" not in repr(read("name,day\nAnna,1\n"))


def test_a_file_can_be_read_again_and_stays_open():
    stream = io.BytesIO(b"name,day\nAnna,1\n")
    table = CsvFile(stream, COLUMNS)

    assert len(list(table.rows())) == len(list(table.rows())) == 1
    assert not stream.closed


def test_a_large_file_is_never_in_memory_as_a_whole(tmp_path):
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.write(b"name,day\n")
        for _ in range(20):
            file.write(b"Anna,1\n" * 150_000)

    tracemalloc.start()
    with path.open("rb") as file:
        first = list(itertools.islice(CsvFile(file, COLUMNS).rows(), 1_000))
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(first) == 1_000
    assert path.stat().st_size > 20_000_000
    assert peak_bytes < 10_000_000


def test_a_million_columns_are_answered_at_once():
    begin = time.perf_counter()

    refused = refusal(b"," * 900_000)

    assert refused.code == "csv-missing-columns"
    assert time.perf_counter() - begin < 2


@given(st.binary(max_size=300))
@example(b"name,day\n\r\r\n\x00")
@example(b'name,day\n"')
@example("name,day\n\u2028\x85,1".encode())
def test_no_bytes_break_the_reader(content):
    for head in (b"", b"name,day\n"):
        try:
            rows = read(head + content)
        except DeskError as refused:
            rows = [refused]
        assert all(isinstance(row, Row | Refusal | DeskError) for row in rows)
