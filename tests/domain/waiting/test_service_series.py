import pytest

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.service_series import by_pathway, by_week
from desk_app.domain.waiting.standing import Standing
from tests.domain.waiting.timelines import a_desk, day

MARCH = Period(day("2026-03-02"), day("2026-03-22"))
EARLY = ("applied 2026-03-03", "informed 2026-03-03")
DESK = {
    "A": (*EARLY, "cpr_issued 2026-03-04"),
    "B": (*EARLY, "cpr_issued 2026-03-08"),
    "C": (*EARLY, "cpr_issued 2026-03-14"),
    "D": EARLY,
    "E": ("applied 2026-03-16", "informed 2026-03-16", "cpr_issued 2026-03-16"),
}


def test_weeks_follow_each_other_and_an_empty_one_has_no_shares():
    weeks = by_week(a_desk(DESK, "2026-03-31"), MARCH, Milestone.CPR)

    assert [week.name for week in weeks] == ["2026-W10", "2026-W11", "2026-W12"]
    assert [week.started for week in weeks] == [("A", "B", "C", "D"), (), ("E",)]
    assert weeks[1].shares() is None


def test_the_parts_of_a_weeks_bar_make_up_the_whole():
    week, *_ = by_week(a_desk(DESK, "2026-03-31"), MARCH, Milestone.CPR)

    assert week.shares() == {
        Standing.FAST: 0.25,
        Standing.WITHIN: 0.25,
        Standing.LATE: 0.25,
        Standing.OPEN_LATE: 0.25,
    }


def test_a_week_over_new_year_has_the_iso_name():
    period = Period(day("2027-01-01"), day("2027-01-03"))

    weeks = by_week([], period, Milestone.CPR)

    assert [week.name for week in weeks] == ["2026-W53"]


def test_pathways_are_shown_side_by_side():
    cases = a_desk(DESK, "2026-03-31", pathways={"A": "NORDIC", "E": "NORDIC"})

    eu, nordic = by_pathway(cases, MARCH, Milestone.CPR)

    assert (eu.pathway, nordic.pathway) == ("EU_WORKER", "NORDIC")
    assert nordic.started == ("A", "E")
    assert (nordic.target.spread.p50, nordic.target.share_within) == (0, 1)
    assert eu.target.share_within == pytest.approx(1 / 3)
