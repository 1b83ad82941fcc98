from datetime import date, timedelta

import pytest

from desk_app.domain.waiting.capacity import (
    Lacking,
    OfficeWeek,
    Plan,
    demand_of,
    erlang_c,
    lacks,
)
from desk_app.domain.waiting.opening_calendar import SHIPPED_HOURS

WEEK = OfficeWeek.of(SHIPPED_HOURS)
FIRST, LAST = date(2026, 1, 5), date(2026, 3, 29)  # 12 weeks
MINUTES = {"EU_WORKER": [30.0] * 40}


def came(*, each_day=2, first=FIRST, last=LAST):
    days = (last - first).days + 1
    return [
        (first + timedelta(days=number), "EU_WORKER")
        for number in range(days)
        for _ in range(each_day)
    ]


def test_only_whole_weeks_are_counted():
    demand = demand_of(came(), FIRST - timedelta(days=3), date(2026, 3, 31), MINUTES)

    assert (demand.first, demand.last, demand.weeks) == (FIRST, LAST, 12)
    assert demand.cases == 12 * 7 * 2


def test_a_day_on_which_nobody_came_is_there_as_nought():
    demand = demand_of([(FIRST, "NORDIC")], FIRST, LAST, {})

    assert demand.by_weekday[0] == (1, *[0] * 11)
    assert demand.by_weekday[1] == (0,) * 12


def test_a_desk_without_a_past_lacks_everything_but_its_hours():
    demand = demand_of([], FIRST, FIRST, {})

    found = lacks(demand, WEEK)

    assert [lack.what for lack in found] == [
        Lacking.WEEKS,
        Lacking.CASES,
        Lacking.MINUTES,
    ]
    assert (demand.cases, demand.minutes_a_week) == (0, 0.0)


def test_a_period_that_is_no_whole_week_has_no_weeks():
    assert demand_of(came(), date(2026, 1, 6), date(2026, 1, 9), MINUTES).weeks == 0


def test_minutes_of_nought_are_left_out():
    demand = demand_of(came(), FIRST, LAST, {"EU_WORKER": [0.0] * 50})

    (lack,) = lacks(demand, WEEK)

    assert lack == (Lacking.MINUTES, 0, 30)


def test_enough_history_lacks_nothing():
    assert lacks(demand_of(came(), FIRST, LAST, MINUTES), WEEK) == ()


def test_a_pathway_with_few_minutes_of_its_own_takes_those_of_all():
    minutes = {"EU_WORKER": [30.0] * 9, "NORDIC": [10.0]}

    demand = demand_of(came(), FIRST, LAST, minutes)

    assert demand.minutes_of("NORDIC") == (*[30.0] * 9, 10.0)
    assert demand.minutes_of("EU_WORKER") == (30.0,) * 9


def test_a_week_brings_cases_times_minutes():
    assert demand_of(came(), FIRST, LAST, MINUTES).minutes_a_week == 14 * 30


def test_the_shipped_week_has_23_hours():
    assert WEEK.open_weekdays == (0, 2, 3, 4)
    assert WEEK.everywhere(2) == Plan((2, 0, 2, 2, 2, 0, 0))
    assert WEEK.everywhere(1).minutes_a_week(WEEK) == 23 * 60


def test_one_counter_is_the_m_m_1_queue():
    queue = erlang_c(arrivals_an_hour=2, service_minutes=15, counters=1)

    assert queue.must_wait == pytest.approx(0.5)
    assert queue.mean_wait_minutes == pytest.approx(15)


def test_two_counters_with_a_load_of_one_let_a_third_wait():
    queue = erlang_c(arrivals_an_hour=4, service_minutes=15, counters=2)

    assert queue.must_wait == pytest.approx(1 / 3)
    assert queue.mean_wait_minutes == pytest.approx(5)
    assert queue.waits_longer(0) == queue.must_wait


def test_a_queue_that_grows_without_end_has_no_closed_form():
    assert erlang_c(arrivals_an_hour=4, service_minutes=15, counters=1) is None
