"""The curve of a real desk."""

from datetime import date

import pytest

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.counted_case import CaseEvents, counted
from desk_app.domain.waiting.curve import wait_curve, waits_of
from desk_app.errors import DeskError
from desk_app.services.ports import CaseFilter
from desk_app.services.reports.wait_curve import CurveReports
from desk_app.services.staff import Role, Staff
from tests.kept_cases import TODAY, keep, november

__all__ = ["keep", "november"]
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 23))


@pytest.fixture
def reports(desk):
    return CurveReports(desk.store, desk.now, desk.counting)


@pytest.mark.parametrize("milestone", Milestone)
def test_the_file_and_the_events_draw_the_same_curve(
    reports, desk, lead, november, milestone
):
    with desk.store.reading() as reader:
        events = [
            CaseEvents(row.reference, row.pathway, row.municipality, row.events)
            for row in reader.histories(CaseFilter())
        ]
    counting = desk.counting
    cases = counted(events, TODAY, counting.policies, counting.calendar)

    found = reports.curve(lead, NOVEMBER, milestone)

    assert found == wait_curve(waits_of(cases, milestone))
    assert found.cases


def test_a_desk_without_cases_has_no_curve(reports, lead):
    assert reports.curve(lead, NOVEMBER).steps == ()


def test_who_only_sets_up_sees_no_curve(reports):
    with pytest.raises(DeskError) as refused:
        reports.curve(Staff("Admin", Role.ADMIN), NOVEMBER)

    assert refused.value.code == "not-allowed"
