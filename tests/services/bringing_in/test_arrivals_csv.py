"""The list of people who are about to arrive."""

import io
from datetime import UTC, date, datetime

import pytest

from desk_app.errors import DeskError
from desk_app.services.bringing_in.arrivals_csv import (
    COLUMNS,
    OPTIONAL_COLUMNS,
    read_arrivals,
)

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PATHWAYS = {"EU_WORKER", "NORDIC"}
MUNICIPALITIES = {"0101", "0147"}
GOOD = {
    "municipality": "0101",
    "citizenship": "SWE",
    "family_name": "Eriksson",
    "given_names": "Anna Maria",
    "birth_date": "1974-08-12",
}


def read(*people):
    columns = (*COLUMNS, *OPTIONAL_COLUMNS)
    rows = [
        ";".join({**GOOD, **person}.get(c, "") for c in columns) for person in people
    ]
    text = "\n".join([";".join(columns), *rows])
    return read_arrivals(io.BytesIO(text.encode()), PATHWAYS, MUNICIPALITIES, NOW)


def test_a_person_is_read_with_the_least_that_is_needed():
    text = ",".join(COLUMNS) + "\n" + ",".join(GOOD[column] for column in COLUMNS)

    found = read_arrivals(io.BytesIO(text.encode()), PATHWAYS, MUNICIPALITIES, NOW)

    (arrival,) = found.arrivals
    assert (arrival.family_name, arrival.given_names) == ("Eriksson", "Anna Maria")
    assert (arrival.citizenship, arrival.birth_date) == ("SWE", date(1974, 8, 12))
    assert (arrival.pathway, arrival.arrived_on, arrival.appointment_at) == (
        "",
        None,
        None,
    )
    assert (arrival.line, arrival.reference, arrival.party) == (2, "", "")


def test_a_person_is_read_with_everything():
    (arrival,) = read(
        {
            "citizenship": "Tyskland",
            "birth_date": "12-08-1974",
            "reference": "N-1",
            "pathway": "EU_WORKER",
            "arrived_on": "2026-12-01",
            "appointment_at": "2026-12-02 10:30",
            "phone": "+45 (0)12 34-56",
            "party": "family 1",
        }
    ).arrivals

    assert (arrival.citizenship, arrival.birth_date) == ("DEU", date(1974, 8, 12))
    assert (arrival.reference, arrival.pathway) == ("N-1", "EU_WORKER")
    assert arrival.arrived_on == date(2026, 12, 1)
    assert arrival.appointment_at == datetime(2026, 12, 2, 9, 30, tzinfo=UTC)
    assert (arrival.phone, arrival.party) == ("+45 (0)12 34-56", "family 1")


@pytest.mark.parametrize("missing", ["family_name", "given_names"])
def test_people_with_one_name_are_welcome(missing):
    assert read({missing: ""}).refusals == ()


@pytest.mark.parametrize(
    ("wrong", "column", "code"),
    [
        ({"municipality": "0999"}, "municipality", "import-unknown-municipality"),
        ({"municipality": ""}, "municipality", "import-cell-empty"),
        ({"citizenship": "Narnia"}, "citizenship", "country-unknown"),
        ({"citizenship": ""}, "citizenship", "import-cell-empty"),
        ({"family_name": "", "given_names": ""}, "family_name", "import-cell-empty"),
        ({"family_name": "x" * 201}, "family_name", "name-too-long"),
        ({"birth_date": ""}, "birth_date", "import-cell-empty"),
        ({"birth_date": "1974-02-30"}, "birth_date", "import-not-a-day"),
        ({"birth_date": "30-02-1974"}, "birth_date", "import-not-a-day"),
        ({"birth_date": "2026-11-24"}, "birth_date", "import-in-the-future"),
        ({"pathway": "TOURIST"}, "pathway", "import-unknown-pathway"),
        ({"arrived_on": "soon"}, "arrived_on", "import-not-a-day"),
        ({"appointment_at": "2026-12-01"}, "appointment_at", "import-not-a-time"),
        ({"appointment_at": "9999-12-31T24:00"}, "appointment_at", "import-not-a-time"),
        ({"phone": "ask Anna"}, "phone", "import-not-a-phone"),
        ({"reference": "x" * 61}, "reference", "import-bad-reference"),
        ({"party": "x" * 61}, "party", "import-bad-reference"),
    ],
)
def test_a_wrong_cell_is_refused_with_line_column_and_reason(wrong, column, code):
    found = read({}, wrong, {})

    (refusal,) = found.refusals
    assert (refusal.line, refusal.column, refusal.code) == (3, column, code)
    assert len(found.arrivals) == 2


def test_a_reference_names_one_person_only():
    found = read({"reference": "N-1"}, {}, {"reference": "N-1"})

    (refusal,) = found.refusals
    assert (refusal.line, refusal.code) == (4, "import-reference-twice")
    assert refusal.details == {"first_line": 2}


def test_reading_stops_after_a_thousand_refusals():
    assert len(read(*[{"birth_date": ""}] * 1_100).refusals) == 1_000


def test_another_table_is_refused_by_its_columns():
    with pytest.raises(DeskError) as refused:
        read_arrivals(io.BytesIO(b"a,b\n1,2\n"), PATHWAYS, MUNICIPALITIES, NOW)

    assert refused.value.code == "csv-missing-columns"


def test_an_arrival_names_nobody_in_the_log():
    assert "Eriksson" not in repr(read({}))
