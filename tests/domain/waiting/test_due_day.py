import pytest

from desk_app.domain.waiting.day_counts import DayKind
from tests.domain.waiting.timelines import SHIPPED, a_policy, clocks_of, day

WORKING = (a_policy(day_kind=DayKind.WORKING),)
OPENING = (a_policy(day_kind=DayKind.OPENING),)


@pytest.mark.parametrize(
    ("policies", "due"),
    [(SHIPPED, "2026-12-23"), (WORKING, "2026-12-28"), (OPENING, "2027-01-04")],
)
def test_the_due_day_is_never_a_closed_day(policies, due):
    past = ("applied 2026-12-17", "informed 2026-12-17")

    found = clocks_of(*past, as_of="2026-12-17", policies=policies)

    assert (found.due_day, found.days_left) == (day(due), 6)


def test_the_due_day_moves_by_the_days_that_were_paused():
    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "paused 2026-03-03 citizen",
        "resumed 2026-03-06",
        as_of="2026-03-07",
    )

    assert (found.due_day, found.days_left) == (day("2026-03-11"), 4)


def test_the_due_day_of_a_late_case_is_the_day_the_limit_was_reached():
    found = clocks_of(
        "applied 2026-03-02",
        "informed 2026-03-02",
        "paused 2026-03-03 citizen",
        "resumed 2026-03-06",
        as_of="2026-03-20",
    )

    assert (found.due_day, found.days_left) == (day("2026-03-11"), -9)


def test_a_limit_reached_on_friday_was_due_on_friday_for_somebody_asking_on_sunday():
    past = ("applied 2026-03-05", "informed 2026-03-05")

    found = clocks_of(*past, as_of="2026-03-15", policies=WORKING)

    assert (found.due_day, found.days_left) == (day("2026-03-13"), 0)


def test_a_finished_case_has_no_due_day():
    found = clocks_of(
        "applied 2026-03-05", "informed 2026-03-05", "mitid_issued 2026-03-06"
    )

    assert (found.due_day, found.days_left) == (None, None)
