"""An office brings its past along."""

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.case.events import EventKind
from desk_app.domain.waiting.history_order import check_order
from desk_app.errors import DeskError
from desk_app.services.bringing_in.history_csv import COLUMNS, read_history

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PATHWAYS = {"EU_WORKER", "NORDIC"}
MUNICIPALITIES = {"0101", "0147"}
PERSON = "EU_WORKER,0101,DEU,Mustermann,Erika,1964-08-12"


def history(*rows, now=NOW):
    text = "\n".join([",".join(COLUMNS), *rows])
    return read_history(io.BytesIO(text.encode()), PATHWAYS, MUNICIPALITIES, now)


def applied(case="A-1", at="2026-03-02", person=PERSON):
    return f"{case},{person},applied,{at},"


def event(kind, at, reason="", case="A-1"):
    return f"{case},,,,,,,{kind},{at},{reason}"


def kinds_of(read):
    (case,) = read.cases
    return [event.kind.value for event in case.events]


def test_a_case_comes_with_its_person_and_its_events_in_order():
    read = history(
        event("cpr_issued", "2026-03-11T14:20"),
        event("paused", "2026-03-03", "siri"),
        applied(at="2026-03-02T09:15"),
        event("informed", "2026-03-09"),
        event("resumed", "2026-03-09", "siri"),
    )

    (case,) = read.cases
    assert read.refusals == ()
    assert (case.reference, case.pathway, case.municipality) == (
        "A-1",
        "EU_WORKER",
        "0101",
    )
    assert (case.family_name, case.given_names) == ("Mustermann", "Erika")
    assert (case.citizenship, case.birth_date) == ("DEU", date(1964, 8, 12))
    assert kinds_of(read) == ["applied", "paused", "informed", "resumed", "cpr_issued"]
    assert (
        [e.seq for e in case.events]
        == [e.action for e in case.events]
        == [1, 2, 3, 4, 5]
    )
    assert all(e.history for e in case.events)
    assert case.events[0].at == datetime(2026, 3, 2, 8, 15, tzinfo=UTC)
    assert case.events[1].reason == "siri"
    assert case.events[-1].at == datetime(2026, 3, 11, 13, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rows", "order"),
    [
        (
            ["mitid_issued", "cpr_issued", "informed"],
            "informed cpr_issued mitid_issued",
        ),
        (["resumed", "paused"], "paused resumed"),
        (["reopened", "not_completed"], "not_completed reopened"),
        (["not_completed", "cpr_issued"], "cpr_issued not_completed"),
    ],
)
def test_everything_on_one_day_takes_an_order_that_makes_sense(rows, order):
    reasons = {"paused": "citizen", "not_completed": "other"}

    read = history(
        *(event(kind, "2026-03-02", reasons.get(kind, "")) for kind in rows), applied()
    )

    assert read.refusals == ()
    assert kinds_of(read) == ["applied", *order.split()]


def test_a_pause_that_runs_may_end_and_begin_again_on_one_day():
    read = history(
        applied(),
        event("paused", "2026-03-03", "siri"),
        event("paused", "2026-03-05", "citizen"),
        event("resumed", "2026-03-05", "siri"),
    )

    assert kinds_of(read) == ["applied", "paused", "resumed", "paused"]


def test_a_day_alone_fits_in_among_times_of_that_day():
    read = history(
        applied(at="2026-03-02T10:30"),
        event("informed", "2026-03-02"),
        event("cpr_issued", "2026-03-02T10:45"),
    )

    (case,) = read.cases
    instants = [e.at for e in case.events]
    assert kinds_of(read) == ["applied", "informed", "cpr_issued"]
    assert instants == sorted(instants)
    assert {e.local_day for e in case.events} == {date(2026, 3, 2)}


def test_today_is_not_the_future():
    early = datetime(2026, 11, 23, 0, 5, tzinfo=UTC)

    assert history(applied(at="2026-11-23"), now=early).refusals == ()
    assert history(applied(at="2026-11-23T01:04"), now=early).refusals == ()


@pytest.mark.parametrize(
    ("at", "instant"),
    [
        ("2026-03-29T02:30", "2026-03-29T01:30"),
        ("2026-10-25T02:30", "2026-10-25T00:30"),
        ("2026-10-25T03:30", "2026-10-25T02:30"),
    ],
)
def test_a_night_with_a_clock_change_breaks_nothing(at, instant):
    (case,) = history(applied(at=at)).cases

    assert case.events[0].at == datetime.fromisoformat(f"{instant}Z")


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


def test_excel_may_have_eaten_the_nought_of_a_municipality():
    (case,) = history(applied(person=PERSON.replace("0101", "101"))).cases

    assert case.municipality == "0101"


def test_a_past_case_names_nobody_in_the_log():
    assert "Mustermann" not in repr(history(applied()))


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
