"""What an office's past is refused for, with line, column and reason."""

import io
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.case.events import EventKind
from desk_app.domain.waiting.history_order import check_order
from desk_app.errors import DeskError
from desk_app.services.bringing_in.history_csv import COLUMNS, read_history
from tests.services.bringing_in.past_rows import (
    MUNICIPALITIES,
    NOW,
    PATHWAYS,
    PERSON,
    applied,
    event,
    history,
)


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (f",{PERSON},applied,2026-03-02,", "case", "import-cell-empty"),
        (f"{'x' * 61},{PERSON},applied,2026-03-02,", "case", "import-bad-reference"),
        (
            applied(person=PERSON.replace("EU_", "XX_")),
            "pathway",
            "import-unknown-pathway",
        ),
        (
            applied(person=PERSON.replace("0101", "0999")),
            "municipality",
            "import-unknown-municipality",
        ),
        (
            applied(person=PERSON.replace("DEU", "DEX")),
            "citizenship",
            "country-unknown",
        ),
        (applied(person=PERSON.replace("DEU", "")), "citizenship", "import-cell-empty"),
        (
            applied(person=PERSON.replace("Mustermann,Erika", ",")),
            "family_name",
            "import-cell-empty",
        ),
        (
            applied(person=PERSON.replace("Erika", "x" * 201)),
            "given_names",
            "name-too-long",
        ),
        (
            applied(person=PERSON.replace("1964-08-12", "")),
            "birth_date",
            "import-cell-empty",
        ),
        (
            applied(person=PERSON.replace("1964-08-12", "12-08-1964")),
            "birth_date",
            "import-not-a-day",
        ),
        (
            applied(person=PERSON.replace("1964-08-12", "2026-11-24")),
            "birth_date",
            "import-in-the-future",
        ),
        (applied(at="2026-02-30"), "at", "import-not-a-time"),
        (applied(at="02-03-2026"), "at", "import-not-a-time"),
        (applied(at="2026-03-02T25:00"), "at", "import-not-a-time"),
        (applied(at="0001-01-01"), "at", "import-not-a-time"),
        (applied(at=""), "at", "import-cell-empty"),
        (applied(at="2026-11-24"), "at", "import-in-the-future"),
        (applied(at="2026-11-23T13:01"), "at", "import-in-the-future"),
        (event("begun", "2026-03-02"), "event", "import-unknown-event"),
        (event("step_done", "2026-03-02"), "event", "import-unknown-event"),
        (event("paused", "2026-03-02"), "reason", "import-cell-empty"),
        (event("paused", "2026-03-02", "no_show"), "reason", "import-unknown-reason"),
        (event("resumed", "2026-03-02", "tea"), "reason", "import-unknown-reason"),
        (
            event("not_completed", "2026-03-02", "siri"),
            "reason",
            "import-unknown-reason",
        ),
        (event("informed", "2026-03-02", "tea"), "reason", "import-unknown-reason"),
    ],
)
def test_a_wrong_row_is_refused_with_line_column_and_reason(row, column, code):
    read = history(applied("A-0"), row)

    (refusal,) = read.refusals
    assert (refusal.line, refusal.column, refusal.code) == (3, column, code)
    assert [case.reference for case in read.cases] == ["A-0"]


@pytest.mark.parametrize(
    ("rows", "line", "reason"),
    [
        ([event("resumed", "2026-03-03")], 3, "not-paused"),
        ([event("mitid_issued", "2026-03-01")], 3, "before-applied"),
        ([applied(at="2026-03-04")], 3, "applied-twice"),
        (
            [
                event("cpr_issued", "2026-03-09"),
                event("not_completed", "2026-03-04", "other"),
            ],
            3,
            "after-the-end",
        ),
    ],
)
def test_an_impossible_order_is_refused_at_the_event_that_does_not_fit(
    rows, line, reason
):
    read = history(applied(), *rows)

    (refusal,) = read.refusals
    assert read.cases == ()
    assert (refusal.line, refusal.code) == (line, "history-impossible-order")
    assert refusal.details["reason"] == reason
    assert refusal.details["case"] == "A-1"


def test_a_case_that_never_applied_is_refused():
    (refusal,) = history(event("informed", "2026-03-02", case="A-9")).refusals

    assert (refusal.line, refusal.code) == (2, "history-without-applied")


def test_a_case_with_a_refused_row_is_refused_once_only():
    read = history(applied(at="2026-13-01"), event("cpr_issued", "2026-03-04"))

    assert [refusal.line for refusal in read.refusals] == [2]


def test_reading_stops_after_a_thousand_refusals():
    read = history(applied(), *[event("begun", "2026-03-02")] * 2_000)

    assert len(read.refusals) == 1_000
    assert read.cases == ()


@given(
    st.lists(
        st.tuples(
            st.sampled_from([kind.value for kind in list(EventKind)[1:8]]),
            st.integers(0, 3),
            st.sampled_from(["", "T08:00", "T14:30"]),
        ),
        max_size=8,
    )
)
def test_what_is_taken_has_a_possible_order_whatever_the_rows(drawn):
    reasons = {"paused": "siri", "not_completed": "other"}
    start = date(2026, 3, 2)
    rows = [
        event(kind, f"{start + timedelta(days)}{time}", reasons.get(kind, ""))
        for kind, days, time in drawn
    ]

    read = history(*rows, applied())

    assert len(read.cases) + len(read.refusals) == 1
    for case in read.cases:
        check_order(case.events)
        assert [e.at for e in case.events] == sorted(e.at for e in case.events)
        assert len(case.events) == len(rows) + 1


@given(st.lists(st.text(max_size=20), min_size=10, max_size=10))
def test_no_cells_break_the_reader(cells):
    quoted = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    text = ",".join(COLUMNS) + "\n" + quoted
    try:
        stream = io.BytesIO(text.encode("utf-8", "replace"))
        read = read_history(stream, PATHWAYS, MUNICIPALITIES, NOW)
    except DeskError as refused:
        assert refused.code.startswith("csv-")  # noqa: PT017 - a refused file is fine
        return

    assert read.cases == ()
