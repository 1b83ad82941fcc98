from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.breakdown import (
    by_days,
    by_group,
    by_weeks,
    members,
    paused_for,
)
from desk_app.domain.waiting.cohort import Cohort, Period
from tests.domain.waiting.timelines import CALENDAR, SHIPPED, a_desk, day

MARCH = Period(day("2026-03-02"), day("2026-03-22"))
EARLY = ("applied 2026-03-03", "informed 2026-03-03")
DESK = {
    "A": (*EARLY, "cpr_issued 2026-03-04"),
    "B": (*EARLY, "cpr_issued 2026-03-08"),
    "D": EARLY,
    "E": ("applied 2026-03-16", "informed 2026-03-18", "cpr_issued 2026-03-20"),
}


def march(pathways=None):
    return a_desk(DESK, "2026-03-31", pathways=pathways or {})


def test_the_biggest_group_stands_first_with_both_clocks_beside_each_other():
    cases = march({"A": "NORDIC", "E": "UKRAINE"})

    groups = by_group(cases, Milestone.CPR, lambda case: case.pathway)

    assert [group.code for group in groups] == ["EU_WORKER", "NORDIC", "UKRAINE"]
    assert [group.started for group in groups] == [("B", "D"), ("A",), ("E",)]
    ukraine = groups[-1]
    assert (ukraine.waited.p50, ukraine.target.spread.p50) == (4, 2)


def test_the_finished_belong_to_the_week_of_their_number():
    cases = march()

    weeks = by_weeks(cases, Cohort.FINISHED, Milestone.CPR, MARCH)

    assert [week.started for week in weeks] == [("A", "B"), (), ("E",)]


def test_who_still_waits_belongs_to_no_week():
    assert by_weeks(march(), Cohort.WAITING, Milestone.CPR, MARCH) == ()


def test_only_who_has_the_number_is_counted_by_days():
    cases = march()

    waits = by_days(cases, Milestone.CPR, of_target=False)

    assert waits == {1: ("A",), 4: ("E",), 5: ("B",)}
    assert by_days(cases, Milestone.CPR, of_target=True)[2] == ("E",)
    assert by_days(cases, Milestone.MITID, of_target=False) == {}


def test_members_are_those_of_the_cohort_for_this_milestone():
    cases = list(march())

    waiting = members(cases, Cohort.WAITING, Milestone.CPR, MARCH)

    assert [case.case for case in waiting] == ["D"]


def test_a_day_on_which_a_case_waits_for_two_counts_for_each():
    past = (
        *EARLY,
        "paused 2026-03-03 siri",
        "paused 2026-03-04 citizen",
        "resumed 2026-03-06",
        "cpr_issued 2026-03-06",
    )
    cases = a_desk({"A": past, "B": EARLY}, "2026-03-31")

    found = paused_for(cases, Milestone.CPR, SHIPPED, CALENDAR)

    days = {it.reason: (it.days, it.cases) for it in found}
    assert days[PauseReason.SIRI][1] == ("A",)
    assert days[PauseReason.CITIZEN][0] == 2
