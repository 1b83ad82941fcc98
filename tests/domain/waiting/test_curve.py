from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.curve import Wait, wait_curve, waits_of
from tests.domain.waiting.timelines import a_desk

# Worked by hand. Waiting: 7, 6, 4, 3, 1. Day 2: 1 of 7 came; day 4: 2 of 6 came (one
# more is still open then); day 5: given up; day 8: 1 of 2 came; day 9: open.
BY_HAND = [
    Wait(2, came=True),
    Wait(4, came=True),
    Wait(4, came=True),
    Wait(4, came=False),
    Wait(5, came=False),
    Wait(8, came=True),
    Wait(9, came=False),
]


def test_the_curve_worked_by_hand():
    steps = wait_curve(BY_HAND).steps

    assert [(s.day, s.waiting, s.came, s.censored) for s in steps] == [
        (2, 7, 1, 0),
        (4, 6, 2, 1),
        (5, 3, 0, 1),
        (8, 2, 1, 0),
        (9, 1, 0, 1),
    ]
    assert [1 - s.share for s in steps] == [
        Fraction(6, 7),
        Fraction(4, 7),
        Fraction(4, 7),
        Fraction(2, 7),
        Fraction(2, 7),
    ]


def test_the_median_is_the_first_day_by_which_half_have_it():
    assert wait_curve(BY_HAND).median_days == 8


def test_exactly_half_is_the_median():
    assert wait_curve([Wait(3, came=True), Wait(5, came=True)]).median_days == 3


def test_a_curve_that_does_not_reach_half_has_no_median():
    assert (
        wait_curve([Wait(3, came=True), *[Wait(9, came=False)] * 4]).median_days is None
    )


def test_no_case_makes_an_empty_curve():
    empty = wait_curve([])

    assert (empty.cases, empty.steps, empty.median_days) == (0, (), None)
    assert empty.share_by(3) is None


def test_only_open_cases_rise_nowhere():
    waiting = wait_curve([Wait(3, came=False), Wait(5, came=False)])

    assert [step.share for step in waiting.steps] == [0, 0]
    assert waiting.median_days is None


def test_one_case_steps_from_nothing_to_all():
    one = wait_curve([Wait(4, came=True)])

    assert [one.share_by(day) for day in (0, 3, 4, 400)] == [0, 0, 1, 1]


def test_behind_the_longest_wait_the_curve_says_nothing():
    known = wait_curve(BY_HAND)

    assert known.share_by(9) == Fraction(5, 7)
    assert known.share_by(10) is None


def test_the_queue_cannot_hide():
    finished = [Wait(2, came=True)] * 5

    without = wait_curve(finished).share_by(2)
    with_queue = wait_curve([*finished, *[Wait(30, came=False)] * 5]).share_by(2)

    assert (without, with_queue) == (1, Fraction(1, 2))


def naive_share(waits, day):
    """The product over single days, each counted anew."""
    still = 1.0
    for one in range(day + 1):
        waiting = sum(wait.days >= one for wait in waits)
        came = sum(wait.days == one and wait.came for wait in waits)
        still *= 1 - came / waiting if waiting else 1
    return 1 - still


waits = st.lists(st.builds(Wait, st.integers(0, 12), st.booleans()), min_size=1)


@given(waits)
def test_the_curve_is_the_product_over_single_days(drawn):
    found = wait_curve(drawn)

    for step in found.steps:
        assert float(step.share) == pytest.approx(naive_share(drawn, step.day))


@given(waits)
def test_without_an_open_case_the_curve_is_the_plain_share(drawn):
    done = [Wait(wait.days, came=True) for wait in drawn]

    found = wait_curve(done)

    for step in found.steps:
        plain = Fraction(sum(wait.days <= step.day for wait in done), len(done))
        assert step.share == plain


def test_the_curve_of_cases_counts_the_queue_for_as_long_as_it_waited():
    cases = a_desk(
        {
            "A": ("applied 2026-03-01", "cpr_issued 2026-03-02"),
            "B": ("applied 2026-03-01", "not_completed 2026-03-03 no_show"),
            "C": ("applied 2026-03-01", "cpr_issued 2026-03-04"),
            "D": ("applied 2026-03-01",),
            "E": ("applied 2026-03-01", "mitid_issued 2026-03-04"),
        },
        as_of="2026-03-06",
    )

    found = wait_curve(waits_of(cases, Milestone.CPR))

    assert found.cases == 4
    assert [(s.day, float(s.share)) for s in found.steps if s.came] == [
        (1, pytest.approx(1 / 4)),
        (3, pytest.approx(1 - 3 / 4 * 1 / 2)),
    ]
