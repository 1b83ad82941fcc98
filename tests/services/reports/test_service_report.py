"""A whole report from a desk's file: who may have it, and what the log says."""

from datetime import date, timedelta

import pytest

from desk_app.domain.case.person import Household, Person
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort, Period
from desk_app.errors import DeskError
from desk_app.services.opening.intake import Newcomer
from desk_app.services.reports.figures import Question
from desk_app.services.reports.service_report import command_line
from desk_app.services.staff import Role, Staff

NOVEMBER = Question(Period(date(2026, 11, 1), date(2026, 11, 30)))
LEAD = Staff("Bo K.", Role.LEAD, "4")


@pytest.fixture
def arrived(desk):
    """The desk with one newcomer of today."""
    person = Person("Prøve", "Ida", date(1990, 3, 4), "DEU")
    home = Household("Prøvevej 1, 1000 København K", None, "0101")
    desk.intake.open_party(LEAD, [Newcomer(person, "EU_WORKER")], home, "key")
    return desk


def test_a_report_has_the_figures_in_every_table(arrived):
    report = arrived.service_reports.report(LEAD, NOVEMBER, "1")

    tables = (report.pathways, report.municipalities, report.weeks)
    assert [table[0].key for table in tables] == ["EU_WORKER", "0101", "2026-11-23"]
    for table in tables:
        assert sum(table[0].k2[Milestone.CPR].cases.values()) == 1
    assert report.summary.started == 1
    assert report.origin.training


def test_a_report_is_a_line_in_the_log_and_its_head(arrived):
    report = arrived.service_reports.report(LEAD, NOVEMBER, "1")

    with arrived.store.reading() as reader:
        number, seal = reader.log_head()
        made_at = report.origin.made_at
        *_, line = reader.log_between(made_at - timedelta(1), made_at + timedelta(1))
    assert (report.origin.head_number, report.origin.head_seal) == (number, seal.hex())
    assert (line.seq, line.action, line.purpose) == (number, "export", "report")


@pytest.mark.parametrize("role", [Role.CLERK, Role.ADMIN])
def test_only_a_lead_may_take_figures_out_of_the_office(arrived, role):
    with pytest.raises(DeskError, match="not-allowed"):
        arrived.service_reports.report(Staff("Anna L.", role), NOVEMBER, "1")


def test_only_some_pathways_are_asked_for_and_named(arrived):
    nordic = Question(NOVEMBER.period, None, Cohort.WAITING, ("NORDIC",), ("0101",))

    report = arrived.service_reports.report(LEAD, nordic, "1")

    assert report.pathways == ()
    assert report.origin.command == (
        "ankomst report --from 2026-11-01 --to 2026-11-30 --as-of 2026-11-23"
        " --cohort waiting --pathway NORDIC --municipality 0101"
    )
    assert command_line(nordic, date(2026, 11, 23)) == report.origin.command


def test_the_story_compares_with_the_month_before(arrived):
    story = arrived.service_reports.story(LEAD, NOVEMBER)

    assert story.rise is not None
    assert story.rise.before.period == Period(date(2026, 10, 1), date(2026, 10, 31))
    assert len(story.trend.points) == 27
