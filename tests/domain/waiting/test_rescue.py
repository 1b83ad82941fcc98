from datetime import timedelta

import pytest

from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.rescue import (
    Act,
    Hope,
    Mark,
    Needs,
    in_order,
    mark_of,
    rescue_of,
)
from tests.domain.waiting.timelines import CALENDAR, a_policy, clocks_of, day

# Monday; the desk is open on Monday, Wednesday, Thursday and Friday.
MONDAY = day("2026-11-23")


def informed(days_ago, *more, today=MONDAY, policy=None):
    start = today - timedelta(days=days_ago)
    return clocks_of(
        f"applied {start}",
        f"informed {start}",
        *more,
        as_of=today.isoformat(),
        policies=(policy or a_policy(),),
    )


def mark(days_ago, *more, today=MONDAY, policy=None):
    return mark_of(informed(days_ago, *more, today=today, policy=policy), CALENDAR)


def test_a_case_with_time_has_no_mark():
    assert mark(2) is None


def test_a_case_due_today_has_its_last_chance_today():
    assert mark(6) is Mark.LAST_DAY


def test_the_desk_is_closed_on_tuesday_so_monday_is_the_last_chance_for_it():
    assert mark(5) is Mark.LAST_DAY


def test_a_case_due_on_wednesday_has_its_last_chance_on_the_next_opening_day():
    assert mark(4) is Mark.NEXT_DAY


def test_on_friday_a_case_due_on_sunday_has_its_last_chance_today():
    assert mark(4, today=day("2026-11-27")) is Mark.LAST_DAY


def test_on_saturday_nothing_can_be_done_for_a_case_due_on_sunday():
    assert mark(5, today=day("2026-11-28")) is Mark.NO_DAY_LEFT


def test_on_saturday_a_case_due_on_monday_waits_for_the_next_opening_day():
    assert mark(4, today=day("2026-11-28")) is Mark.NEXT_DAY


def test_on_saturday_a_case_with_two_opening_days_left_has_time():
    assert mark(2, today=day("2026-11-28")) is None


def test_a_case_that_broke_the_target_today_is_told_once():
    assert mark(7) is Mark.JUST_LATE
    assert mark(8) is None


def test_a_target_of_opening_days_is_broken_when_the_desk_opens_again():
    policy = a_policy(day_kind=DayKind.OPENING, limit=0, fast=0)

    assert mark(1, today=day("2026-11-24"), policy=policy) is Mark.NO_DAY_LEFT
    assert mark(2, today=day("2026-11-25"), policy=policy) is Mark.JUST_LATE


def test_a_paused_case_with_a_day_left_is_on_hold():
    assert mark(6, "paused 2026-11-22 siri") is Mark.ON_HOLD
    assert mark(6, "paused 2026-11-20 siri") is None


def test_a_case_that_is_over_or_has_not_started_has_no_mark():
    not_started = clocks_of("applied 2026-11-01", as_of="2026-11-23")

    assert mark(6, "not_completed 2026-11-23 no_show") is None
    assert mark_of(not_started, CALENDAR) is None


NOTHING = Needs()


def line(case="A", days_ago=6, *, needs=NOTHING, has_cpr=False):
    return rescue_of(case, informed(days_ago), needs, CALENDAR, has_cpr=has_cpr)


def test_a_case_without_a_mark_has_no_line():
    assert line(days_ago=1) is None


def test_a_case_that_lacks_nothing_is_ours_to_finish():
    found = line(days_ago=4, needs=Needs(step="cpr"), has_cpr=True)

    assert (found.hope, found.act, found.step) == (Hope.OURS, Act.DO_STEP, "cpr")
    assert (found.milestone, found.days_left) == (Milestone.MITID, 2)
    assert found.act_by == found.due_day == day("2026-11-25")


SINCE = day("2026-11-20")


@pytest.mark.parametrize(
    ("needs", "hope", "act"),
    [
        (Needs(papers=("passport",)), Hope.CITIZEN, Act.ASK_CITIZEN),
        (
            Needs(pauses=((PauseReason.CITIZEN, SINCE),)),
            Hope.CITIZEN,
            Act.ASK_CITIZEN,
        ),
        (
            Needs(pauses=((PauseReason.CITIZEN, SINCE), (PauseReason.SIRI, SINCE))),
            Hope.OTHERS,
            Act.ASK_OTHERS,
        ),
        (Needs(pauses=((PauseReason.OWN_CAPACITY, SINCE),)), Hope.OURS, Act.TAKE_UP),
    ],
)
def test_what_is_missing_says_who_has_to_act(needs, hope, act):
    found = line(needs=needs)

    assert (found.hope, found.act) == (hope, act)


def test_what_we_can_do_comes_first_and_what_is_lost_last():
    siri = Needs(pauses=((PauseReason.SIRI, SINCE),))
    paper = Needs(papers=("passport",))
    lines = [
        line("lost", 7),
        line("siri", 6, needs=siri),
        line("citizen", 6, needs=paper),
        line("next", 4),
        line("today", 6),
    ]

    order = [found.case for found in in_order(lines)]

    assert order == ["today", "next", "citizen", "siri", "lost"]
