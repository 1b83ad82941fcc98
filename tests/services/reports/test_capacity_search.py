import math
from datetime import timedelta
from random import Random

import pytest

from desk_app.domain.waiting.capacity import Lacking, OfficeWeek, Plan, demand_of
from desk_app.domain.waiting.opening_calendar import SHIPPED_HOURS
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from desk_app.services.reports.capacity_search import (
    MOST_BUSY,
    RUNS,
    Outlook,
    Question,
    how_many_counters,
)
from tests.domain.waiting.test_capacity import FIRST, LAST, came

WEEK = OfficeWeek.of(SHIPPED_HOURS)


def asked(*, each_day=4, minutes=40.0, present=None, seed=1):
    chance = Random(3)  # noqa: S311 - chance, not secrets
    lengths = [minutes * chance.uniform(0.5, 1.5) for _ in range(60)]
    demand = demand_of(came(each_day=each_day), FIRST, LAST, {"EU_WORKER": lengths})
    return Question(demand, WEEK, SHIPPED_POLICY, present, seed=seed)


@pytest.fixture(scope="module")
def answer():
    return how_many_counters(asked(present=WEEK.everywhere(3)))


def test_a_desk_without_a_past_is_told_what_lacks():
    question = Question(demand_of([], FIRST, FIRST, {}), WEEK, SHIPPED_POLICY)

    told = how_many_counters(question)

    assert (told.outlook, told.best, told.tried) == (Outlook.TOO_LITTLE, None, ())
    assert {lack.what for lack in told.lacks} == {
        Lacking.WEEKS,
        Lacking.CASES,
        Lacking.MINUTES,
    }


def test_a_desk_that_never_opens_is_told_so():
    never = OfficeWeek(((),) * 7)

    told = how_many_counters(Question(asked().demand, never, SHIPPED_POLICY))

    assert [lack.what for lack in told.lacks] == [Lacking.OPENING_HOURS]


def test_the_plan_found_keeps_the_goal_with_its_uncertainty(answer):
    best = answer.best

    assert answer.outlook is Outlook.FOUND
    assert 0.95 <= best.low <= best.share <= best.high <= 1
    assert (best.runs, best.is_enough) == (RUNS, True)
    assert best.busy <= MOST_BUSY


def test_no_counter_of_the_plan_can_be_spared(answer):
    enough = {tried.plan for tried in answer.tried if tried.is_enough}
    tried = {tried.plan for tried in answer.tried}

    for weekday in WEEK.open_weekdays:
        less = answer.best.plan.with_one_less(weekday)
        too_busy = less.minutes_a_week(WEEK) * MOST_BUSY < (
            answer.question.demand.minutes_a_week
        )
        is_last = answer.best.plan.counters[weekday] == 1
        assert is_last or too_busy or less in tried - enough


def test_a_plan_that_may_fall_short_is_not_enough_though_its_mean_is():
    wave = [
        (FIRST + timedelta(weeks=week, days=weekday), "EU_WORKER")
        for week in range(12)
        for weekday in range(7)
        for _ in range(12 if week in {4, 5} else 3)
    ]
    demand = demand_of(wave, FIRST, LAST, {"EU_WORKER": [25.0] * 40})

    first, *_ = how_many_counters(Question(demand, WEEK, SHIPPED_POLICY)).tried

    assert first.low < 0.95 < first.share
    assert not first.is_enough


def test_the_present_plan_is_tried_too(answer):
    assert answer.present.plan == WEEK.everywhere(3)
    assert answer.present in answer.tried


def test_the_same_question_has_the_same_answer(answer):
    assert how_many_counters(asked(present=WEEK.everywhere(3))) == answer


def test_one_counter_too_few_is_said_after_few_runs():
    question = asked(each_day=6, present=Plan((1, 0, 0, 0, 0, 0, 0)))

    present = how_many_counters(question).present

    assert (present.is_enough, present.runs) == (False, 5)
    assert present.busy > 1
    assert not math.isnan(present.low)


def test_no_counter_at_all_helps_nobody():
    present = how_many_counters(asked(present=WEEK.everywhere(0))).present

    assert (present.share, present.counter_minutes) == (0, 0)
    assert present.busy == math.inf


class Unwanted(Exception):
    """The clerk does not wait any more."""


def test_it_tells_how_far_it_is_and_stops_when_nobody_waits():
    told = []

    def report(done, of):
        told.append((done, of))
        if done == 3:
            raise Unwanted

    with pytest.raises(Unwanted):
        how_many_counters(asked(), report)

    assert [done for done, _ in told] == [0, 1, 2, 3]
    assert all(done < of for done, of in told)
