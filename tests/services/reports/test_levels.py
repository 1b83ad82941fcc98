"""The service level for both milestones, on a real desk."""

from datetime import date

import pytest

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.errors import DeskError
from desk_app.services.reports.figures import FigureReports, Question
from desk_app.services.staff import Role, Staff
from tests.kept_cases import keep, november

__all__ = ["keep", "november"]
NOVEMBER = Question(Period(date(2026, 11, 1), date(2026, 11, 23)))


@pytest.fixture
def reports(desk):
    return FigureReports(desk.store, desk.now, desk.figures.counting, desk.looks)


def test_the_figures_are_those_of_the_report(reports, desk, lead, november):
    levels = reports.levels(lead, NOVEMBER)

    assert levels.figures == desk.figures.report(lead, NOVEMBER)


def test_weeks_and_pathways_add_up_to_all_cases_for_each_milestone(
    reports, lead, november
):
    levels = reports.levels(lead, NOVEMBER)

    for milestone in Milestone:
        for series in (levels.weeks[milestone], levels.pathways[milestone]):
            started = [case for part in series for case in part.started]
            assert sorted(started) == sorted(levels.figures.groups["started"])


def test_the_weeks_judge_each_milestone_by_itself(reports, lead, november):
    levels = reports.levels(lead, NOVEMBER)

    judged = {
        milestone: sum(week.target.spread.n for week in levels.weeks[milestone])
        for milestone in Milestone
    }
    assert judged == {Milestone.CPR: 4, Milestone.MITID: 1}


def test_who_only_sets_up_sees_no_figures(reports):
    with pytest.raises(DeskError) as refused:
        reports.levels(Staff("Admin", Role.ADMIN), NOVEMBER)

    assert refused.value.code == "not-allowed"
