"""The trend of a real desk, and the causes written on it."""

from datetime import date, timedelta

import pytest

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.trend import Measure, Note, Verdict
from desk_app.errors import DeskError
from desk_app.services.reports.figures import FigureReports, Question
from desk_app.services.reports.trend import (
    NOTE,
    TrendNotes,
    TrendReports,
    trend_from_weeks,
)
from desk_app.services.staff import Role, Staff
from tests.kept_cases import TODAY, keep, november

__all__ = ["keep", "november"]
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 23))
SEMESTER = date(2026, 11, 4)


@pytest.fixture
def reports(desk):
    return TrendReports(desk.store, desk.now, desk.counting)


@pytest.fixture
def notes(desk):
    return TrendNotes(desk.store)


@pytest.mark.parametrize("milestone", Milestone)
def test_the_file_and_the_counted_weeks_draw_the_same_trend(
    reports, desk, lead, november, milestone
):
    figures = FigureReports(desk.store, desk.now, desk.counting, desk.looks)
    weeks = figures.levels(lead, Question(NOVEMBER)).weeks[milestone]

    for measure in Measure:
        found = reports.trend(lead, NOVEMBER, measure, milestone)
        assert found == trend_from_weeks(weeks, measure, TODAY)


def test_a_week_with_a_case_that_still_has_time_is_not_settled(reports, lead, november):
    points = reports.trend(lead, NOVEMBER, Measure.SHARE_WITHIN).points

    settled = {point.name: point.figure.is_settled for point in points}
    assert settled == {
        "2026-W44": True,
        "2026-W45": True,
        "2026-W46": True,
        "2026-W47": False,
        "2026-W48": False,
    }


def test_a_desk_without_cases_has_weeks_without_figures(reports, lead):
    found = reports.trend(lead, NOVEMBER, Measure.MEDIAN_DAYS)

    assert (found.verdict, len(found.points)) == (Verdict.NOTHING, 5)


def test_a_year_of_weeks_is_judged(reports, lead, keep):
    monday = date(2026, 6, 1)
    for week in range(14):
        day = monday + timedelta(weeks=week)
        issued = day + timedelta(days=2 + week % 2)
        keep(f"C{week}", f"applied {day}", f"informed {day}", f"cpr_issued {issued}")
    period = Period(monday, date(2026, 9, 6))

    found = reports.trend(lead, period, Measure.MEDIAN_DAYS)

    assert (found.verdict, found.settled) == (Verdict.STEADY, 14)
    assert float(found.limits.centre) == 2.5


def test_a_cause_that_was_written_stands_on_its_week(reports, notes, lead):
    note = notes.write(lead, SEMESTER, "  Semesterstart ")

    points = reports.trend(lead, NOVEMBER, Measure.MEDIAN_DAYS).points

    assert note == Note(SEMESTER, "Semesterstart")
    assert [point.name for point in points if point.notes == (note,)] == ["2026-W45"]


def test_the_same_cause_is_kept_once_and_can_be_taken_away(notes, lead):
    later = notes.write(lead, SEMESTER + timedelta(days=9), "Sygdom")
    note = notes.write(lead, SEMESTER, "Semesterstart")
    notes.write(lead, SEMESTER, "Semesterstart")

    assert notes.all(lead) == (note, later)

    notes.take_away(lead, note)
    assert notes.all(lead) == (later,)


@pytest.mark.parametrize(
    ("text", "code"),
    [(" ", "note-empty"), ("x" * (NOTE + 1), "text-too-long")],
)
def test_a_cause_is_a_short_text(notes, lead, text, code):
    with pytest.raises(DeskError) as refused:
        notes.write(lead, SEMESTER, text)

    assert refused.value.code == code


def test_a_clerk_reads_causes_and_writes_none(notes, clerk):
    assert notes.all(clerk) == ()
    with pytest.raises(DeskError) as refused:
        notes.write(clerk, SEMESTER, "Semesterstart")

    assert refused.value.code == "not-allowed"


def test_who_only_sets_up_sees_no_trend(reports):
    with pytest.raises(DeskError) as refused:
        reports.trend(Staff("Admin", Role.ADMIN), NOVEMBER, Measure.MEDIAN_DAYS)

    assert refused.value.code == "not-allowed"
