"""An office brings its past along."""

from datetime import UTC, date, datetime

import pytest

from tests.services.bringing_in.past_rows import PERSON, applied, event, history


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


def test_excel_may_have_eaten_the_nought_of_a_municipality():
    (case,) = history(applied(person=PERSON.replace("0101", "101"))).cases

    assert case.municipality == "0101"


def test_a_past_case_names_nobody_in_the_log():
    assert "Mustermann" not in repr(history(applied()))
