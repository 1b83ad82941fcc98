"""What would it take, on a real desk."""

from datetime import UTC, date, datetime, timedelta

import pytest

from desk_app.domain.waiting.capacity import Lacking
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.opening_calendar import SHIPPED_HOURS
from desk_app.domain.waiting.visits import Moment, Visit, VisitKind
from desk_app.errors import DeskError
from desk_app.services.reports.capacity import CapacityReports
from desk_app.services.reports.capacity_search import Outlook
from desk_app.services.staff import Role, Staff
from tests.kept_cases import keep

__all__ = ["keep"]
AUTUMN = Period(date(2026, 8, 31), date(2026, 11, 22))


@pytest.fixture
def reports(desk):
    return CapacityReports(desk.store, desk.counting)


def a_visit(number, minutes, case="", *, is_finished=True):
    """A ticket at nine o'clock, seated at once."""
    at = datetime(2026, 9, 7, 7, 0, tzinfo=UTC)
    moments = [
        Moment(VisitKind.TICKET, at, "Anna L."),
        Moment(VisitKind.CALLED, at, "Anna L.", "1"),
        Moment(VisitKind.SEATED, at, "Anna L.", "1", case),
    ]
    if is_finished:
        end = at + timedelta(minutes=minutes)
        moments.append(Moment(VisitKind.FINISHED, end, "Anna L.", "1"))
    return Visit(0, date(2026, 9, 7), number, tuple(moments))


def test_the_minutes_of_a_case_are_all_its_visits_together(reports, desk, lead, keep):
    keep("A", "applied 2026-09-02", pathway="NORDIC")
    with desk.store.unit() as unit:
        unit.add_visits(
            [
                a_visit(1, 10, "A"),
                a_visit(2, 25, "A"),
                a_visit(3, 40),
                a_visit(4, 0, "A", is_finished=False),
            ]
        )

    demand = reports.demand(lead, AUTUMN)

    assert demand.minutes == {"": (40.0,), "NORDIC": (35.0,)}
    assert set(demand.minutes_of("NORDIC")) == {35.0, 40.0}


def test_a_case_comes_in_on_the_day_its_target_starts(reports, lead, keep):
    keep("A", "applied 2026-08-03", "informed 2026-09-02")
    keep("B", "applied 2026-09-02")

    demand = reports.demand(lead, AUTUMN, {})

    assert (demand.weeks, demand.pathways) == (12, {"EU_WORKER": 1})
    assert demand.by_weekday[2][0] == 1


def test_a_new_desk_is_told_what_lacks(reports, lead):
    answer = reports.ask(lead, reports.demand(lead, AUTUMN, {}), SHIPPED_HOURS)

    assert answer.outlook is Outlook.TOO_LITTLE
    assert {lack.what for lack in answer.lacks} == {Lacking.CASES, Lacking.MINUTES}


def test_a_desk_with_a_past_is_given_a_plan(reports, lead, keep):
    for number in range(60):
        day = AUTUMN.first + timedelta(days=number)
        keep(f"C{number}", f"applied {day}", f"informed {day}")
    demand = reports.demand(lead, AUTUMN, {"EU_WORKER": [30] * 40})

    answer = reports.ask(lead, demand, SHIPPED_HOURS)

    assert answer.outlook is Outlook.FOUND
    assert answer.best.plan.counters == (1, 0, 1, 1, 1, 0, 0)


def test_who_only_sets_up_is_given_no_answer(reports):
    with pytest.raises(DeskError) as refused:
        reports.demand(Staff("Admin", Role.ADMIN), AUTUMN, {})

    assert refused.value.code == "not-allowed"
