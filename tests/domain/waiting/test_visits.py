"""One visit to the hall, and the visits of a period by the hour."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.visit_figures import visit_figures
from desk_app.domain.waiting.visits import (
    Moment,
    Outcome,
    Visit,
    VisitKind,
    VisitState,
)
from desk_app.errors import DeskError

MONDAY = date(2026, 11, 23)
NINE = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
LATER = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)


def a_visit(*told, number=31, day=MONDAY, start=NINE):
    """``a_visit("called 12", "seated 13")``: what happened, and after how many min."""
    moments = [Moment(VisitKind.TICKET, start, "Anna L.")]
    for words in told:
        kind, minutes = words.split()
        at = start + timedelta(minutes=float(minutes))
        moments.append(Moment(VisitKind(kind), at, "Anna L.", "4"))
    return Visit(1, day, number, tuple(moments))


def test_a_visit_is_the_wait_for_the_call_and_the_time_at_the_desk():
    visit = a_visit("called 12", "seated 13", "finished 33.9")

    assert visit.waiting_minutes() == 12
    assert visit.desk_minutes() == 20
    assert visit.outcome(NINE) is Outcome.SERVED


def test_a_no_show_called_twice_keeps_both_calls():
    visit = a_visit("called 5", "no-show 8", "called 20", "seated 21", "finished 30")

    assert [(call.at - NINE).seconds // 60 for call in visit.calls] == [5, 20]
    assert visit.waiting_minutes() == 20
    assert visit.outcome(NINE) is Outcome.SERVED


def test_a_no_show_never_called_again_has_no_waiting_minutes():
    visit = a_visit("called 5", "called 6", "no-show 8")

    assert len(visit.calls) == 2
    assert (visit.waiting_minutes(), visit.desk_minutes()) == (None, None)
    assert visit.outcome(NINE) is Outcome.NO_SHOW


def test_an_overnight_queue_ends_at_midnight_as_left():
    visit = a_visit(start=datetime(2026, 11, 23, 17, 0, tzinfo=UTC))
    morning = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)

    assert visit.outcome(morning - timedelta(hours=9, minutes=1)) is None
    assert visit.outcome(morning) is Outcome.LEFT
    assert visit.waiting_minutes() is None
    assert visit.minutes_in_hall(morning) == 6 * 60


def test_who_sat_down_and_was_never_finished_was_served_in_an_unknown_time():
    visit = a_visit("called 5", "seated 6")

    assert visit.outcome(LATER) is Outcome.SERVED
    assert visit.waiting_minutes() == 5
    assert visit.desk_minutes() is None


def test_time_gone_for_a_photocopy_is_no_time_at_the_desk():
    visit = a_visit(
        "called 5", "seated 6", "parked 10", "back 30", "called 31", "seated 32",
        "finished 40",
    )  # fmt: skip

    assert visit.desk_minutes() == 4 + 8
    assert visit.waiting_minutes() == 5


def test_who_is_parked_and_does_not_come_back_stays_parked():
    visit = a_visit("called 5", "seated 6", "parked 10")

    assert visit.outcome(NINE) is None
    assert visit.outcome(LATER) is Outcome.PARKED
    assert visit.desk_minutes() == 4


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25)]
)
def test_a_night_with_a_clock_change_neither_adds_nor_takes_an_hour(day, hours):
    start = datetime(day.year, day.month, day.day, tzinfo=UTC)  # 01 or 02 local time
    visit = a_visit("called 90", "seated 91", "finished 121", day=day, start=start)
    first = datetime(day.year, day.month, day.day, 23, tzinfo=UTC) - timedelta(days=1)
    before = first - timedelta(hours=day.month == 10)

    assert (visit.waiting_minutes(), visit.desk_minutes()) == (90, 30)
    assert visit.midnight - before == timedelta(hours=hours)


def test_what_was_undone_stays_written_and_does_not_count():
    visit = a_visit("called 5", "no-show 6", "undone 7", "seated 8")

    assert visit.state is VisitState.SEATED
    assert len(visit.moments) == 5
    assert visit.waiting_minutes() == 5


def test_a_clock_that_was_set_back_makes_no_negative_minutes():
    visit = a_visit("called -5", "seated -4", "finished -9")

    assert (visit.waiting_minutes(), visit.desk_minutes()) == (0, 0)


@pytest.mark.parametrize(
    "told",
    [
        ("seated 1",),
        ("finished 1",),
        ("called 1", "finished 2"),
        ("back 1",),
        ("called 1", "seated 2", "called 3"),
        ("undone 1", "called 2"),
    ],
)
def test_a_ticket_cannot_jump(told):
    *before, last = a_visit(*told).moments

    with pytest.raises(DeskError, match="ticket-moved-on"):
        Visit(1, MONDAY, 31, tuple(before)).then(last)


def test_the_hours_count_who_waited_who_did_not_come_and_who_left():
    visits = [
        a_visit("called 4", "seated 5", "finished 15"),
        a_visit("called 10", "seated 11", "finished 41"),
        a_visit("called 9", "no-show 12"),
        a_visit("undone 1"),
        a_visit(start=NINE + timedelta(hours=2)),
    ]

    figures = visit_figures(visits, Period(MONDAY, MONDAY), LATER)

    nine, eleven = figures.hours
    assert (nine.hour, nine.tickets, nine.waited, nine.no_shows) == (9, 3, 2, 1)
    assert (nine.waiting_p50, nine.waiting_p90, nine.desk_p50) == (4, 10, 10)
    assert (eleven.hour, eleven.tickets, eleven.left) == (11, 1, 1)
    assert (eleven.waited, eleven.waiting_p50, eleven.desk_p50) == (0, None, None)
    assert figures.whole.tickets == 4


def test_a_period_without_tickets_has_no_figures():
    figures = visit_figures([], Period(MONDAY, MONDAY), LATER)

    assert figures.is_empty
    assert figures.hours == ()
    assert figures.whole.waiting_p90 is None


@given(st.lists(st.sampled_from(list(VisitKind)), max_size=12), st.integers(0, 90))
def test_whatever_is_tried_minutes_are_whole_and_within_the_day(kinds, step):
    visit = a_visit()
    for place, kind in enumerate(kinds, 1):
        at = NINE + timedelta(minutes=step * place)
        try:
            visit = visit.then(Moment(kind, at, "Anna L."))
        except DeskError:
            continue

    waited, sat = visit.waiting_minutes(), visit.desk_minutes()
    assert waited is None or 0 <= waited <= step * len(kinds)
    assert sat is None or 0 <= sat <= step * len(kinds)
    assert visit.minutes_in_hall(LATER) == 15 * 60
