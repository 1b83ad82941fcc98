from random import Random

import pytest

from desk_app.domain.waiting.capacity import OfficeWeek, Plan, demand_of, erlang_c
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.opening_calendar import SHIPPED_HOURS
from desk_app.services.reports.capacity_queue import (
    DAY_MINUTES,
    Job,
    Served,
    Shift,
    counted_days,
    jobs_of,
    serve,
    share_in_time,
    shifts_of,
)
from tests.domain.waiting.test_capacity import FIRST, LAST, MINUTES, came

WEEK = OfficeWeek.of(SHIPPED_HOURS)


def a_chance(seed):
    return Random(seed)  # noqa: S311 - chance, not secrets


def test_one_counter_serves_one_after_the_other():
    jobs = [Job(0, 10), Job(5, 10), Job(30, 10)]

    served = serve(jobs, [Shift(0, 100, 1)])

    assert served == [Served(0, 10), Served(10, 20), Served(30, 40)]


def test_two_counters_serve_two_at_once():
    jobs = [Job(0, 10), Job(0, 10), Job(0, 10)]

    served = serve(jobs, [Shift(0, 100, 2)])

    assert [turn.end for turn in served] == [10, 10, 20]


def test_whoever_is_left_at_closing_time_comes_first_on_the_next_day():
    jobs = [Job(0, 50), Job(1, 50), Job(2, 50)]

    served = serve(jobs, [Shift(0, 60, 1), Shift(1000, 1060, 1)])

    assert served == [Served(0, 50), Served(50, 100), Served(1000, 1050)]


def test_nobody_is_taken_after_closing_time_and_who_never_had_a_turn_has_none():
    assert serve([Job(61, 5)], [Shift(0, 60, 1)]) == [None]
    assert serve([Job(61, 5)], []) == [None]
    assert serve([], [Shift(0, 60, 2)]) == []


@pytest.mark.parametrize(("an_hour", "counters"), [(2.4, 1), (7, 2), (10, 4)])
def test_the_queue_waits_as_the_closed_form_says(an_hour, counters):
    minutes, cases, warm_up = 15, 40_000, 2_000
    chance, clock, jobs = a_chance(11), 0.0, []
    for _ in range(cases):
        clock += chance.expovariate(an_hour / 60)
        jobs.append(Job(clock, chance.expovariate(1 / minutes)))
    expected = erlang_c(an_hour, minutes, counters)

    served = serve(jobs, [Shift(0, clock * 2, counters)])

    waits = [turn.start - job.at for job, turn in zip(jobs, served, strict=True)]
    waits = waits[warm_up:]
    share = [sum(wait > limit for wait in waits) / len(waits) for limit in (0, 20)]
    assert sum(waits) / len(waits) == pytest.approx(
        expected.mean_wait_minutes, rel=0.08
    )
    assert share[0] == pytest.approx(expected.must_wait, abs=0.02)
    assert share[1] == pytest.approx(expected.waits_longer(20), abs=0.02)


def test_the_same_seed_draws_the_same_cases():
    demand = demand_of(came(), FIRST, LAST, MINUTES)

    draws = [jobs_of(demand, WEEK, 6, a_chance(seed)) for seed in (1, 1, 2)]

    assert draws[0] == draws[1] != draws[2]
    assert len(draws[0]) == 6 * 7 * 2


def test_cases_come_while_the_desk_is_open_or_wait_for_a_closed_day_to_end():
    demand = demand_of(came(), FIRST, LAST, MINUTES)

    for job in jobs_of(demand, WEEK, 4, a_chance(1)):
        day, minute = divmod(job.at, DAY_MINUTES)
        spans = WEEK.spans[int(day) % 7]
        assert any(a <= minute <= b for a, b in spans) if spans else minute == 0


def test_each_opening_span_of_a_week_is_a_shift():
    shifts = shifts_of(Plan((2, 0, 1, 0, 3, 0, 0)), WEEK, 2)

    assert [shift.counters for shift in shifts] == [2, 1, 0, 3] * 2
    assert shifts[0] == Shift(540, 900, 2)
    assert shifts[4].start == 7 * DAY_MINUTES + 540


def test_days_are_counted_as_the_target_says():
    monday, tuesday = 0.0, 1.0 * DAY_MINUTES
    jobs = [Job(monday, 5), Job(monday, 5), Job(tuesday, 5)]
    week_later = 7.0 * DAY_MINUTES
    served = [Served(tuesday, tuesday), Served(week_later, week_later), None]
    shares = {
        kind: share_in_time(jobs, served, counted_days(kind, WEEK, 2), 5)
        for kind in DayKind
    }

    assert shares[DayKind.CALENDAR] == pytest.approx(1 / 3)
    assert shares[DayKind.WORKING] == shares[DayKind.OPENING] == pytest.approx(2 / 3)
