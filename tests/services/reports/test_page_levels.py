"""What the service level page shows, on a real desk."""

from datetime import date
from fractions import Fraction

import pytest

from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort, Period
from desk_app.domain.waiting.standing import Standing
from desk_app.errors import DeskError
from desk_app.services.reports.figures import Question
from desk_app.services.staff import Role, Staff
from tests.kept_cases import keep, november

__all__ = ["keep", "november"]
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 23))


class Overtaken(Exception):
    """What a worker raises when its answer is not wanted any more."""


@pytest.fixture
def levels(desk, lead):
    def levels(cohort=Cohort.STARTED, period=NOVEMBER):
        return desk.page_levels.levels(lead, Question(period, cohort=cohort))

    return levels


@pytest.mark.parametrize("cohort", Cohort)
def test_the_figures_are_those_of_the_report(levels, desk, lead, november, cohort):
    question = Question(NOVEMBER, cohort=cohort)

    assert levels(cohort).figures == desk.figures.report(lead, question)


@pytest.mark.parametrize("cohort", Cohort)
def test_the_figures_are_those_counted_in_the_file(
    levels, desk, lead, november, cohort
):
    summary = desk.figures.summary(lead, Question(NOVEMBER, cohort=cohort))
    figures = levels(cohort).figures

    assert figures.k1 == summary.k1
    for milestone, target in figures.k2.items():
        counted = {standing: target.count(standing) for standing in Standing}
        assert counted == summary.k2[milestone].cases


@pytest.mark.parametrize("cohort", Cohort)
@pytest.mark.parametrize("milestone", Milestone)
def test_groups_weeks_and_days_share_the_same_cases_out(
    levels, november, cohort, milestone
):
    answer = levels(cohort)
    detail, target = answer.details[milestone], answer.figures.k2[milestone]
    whole = sorted(case for cases in target.cases.values() for case in cases)

    for groups in (detail.pathways, detail.municipalities, detail.weeks):
        cases = sorted(case for group in groups for case in group.started)
        assert cases == ([] if groups == () else whole)
    waited = [case for cases in detail.wait_days.values() for case in cases]
    assert len(waited) == answer.figures.k1[milestone].n
    decided = [case for cases in detail.office_days.values() for case in cases]
    assert len(decided) == target.spread.n
    assert bool(detail.weeks) is (cohort is not Cohort.WAITING)


def test_the_finished_stand_in_the_week_they_got_their_number(levels, keep):
    keep("A", "applied 2026-09-01", "informed 2026-11-02", "cpr_issued 2026-11-10")

    weeks = levels(Cohort.FINISHED).details[Milestone.CPR].weeks

    assert [(w.name, w.started) for w in weeks if w.started] == [("2026-W46", ("A",))]


def test_the_days_of_a_wait_are_shared_out_by_what_it_waited_for(levels, keep):
    keep(
        "A",
        "applied 2026-11-02",
        "informed 2026-11-02",
        "paused 2026-11-03 siri",
        "resumed 2026-11-06",
        "paused 2026-11-06 own_capacity",
        "resumed 2026-11-07",
        "cpr_issued 2026-11-09",
    )
    keep("B", "applied 2026-11-20", "informed 2026-11-20", "paused 2026-11-20 siri")

    pauses = levels().details[Milestone.CPR].pauses

    assert [(it.reason, it.days, it.cases) for it in pauses] == [
        (PauseReason.SIRI, 6, ("A", "B")),
        (PauseReason.OWN_CAPACITY, 1, ("A",)),
    ]


def test_the_curve_is_the_one_counted_in_the_file(levels, desk, lead, november):
    curve = levels().details[Milestone.CPR].curve

    assert curve == desk.curves.curve(lead, NOVEMBER)
    assert curve.share_by(0) == Fraction(0)


def test_an_answer_nobody_wants_any_more_is_not_worked_out(desk, lead, november):
    def overtaken(_done, _total):
        raise Overtaken

    with pytest.raises(Overtaken):
        desk.page_levels.levels(lead, Question(NOVEMBER), overtaken)


def test_who_only_sets_up_sees_no_figures(desk):
    with pytest.raises(DeskError) as refused:
        desk.page_levels.levels(Staff("Admin", Role.ADMIN), Question(NOVEMBER))

    assert refused.value.code == "not-allowed"
