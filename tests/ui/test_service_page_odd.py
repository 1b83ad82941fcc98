"""Empty and odd data on the service level page: words, never NaN."""

import re
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from desk_app.domain.waiting.cohort import Cohort, Period
from tests.kept_cases import keep
from tests.ui.idle import tasks
from tests.ui.service_page import chosen, read, service, settle, staff, wiring
from ui.filters.presets import Preset
from ui.service.sections import OF_FIGURES, Section

__all__ = ["chosen", "keep", "read", "service", "settle", "staff", "tasks", "wiring"]
SECTIONS = (*OF_FIGURES, Section.RISE, Section.VISITS)


@pytest.fixture
def words(service, settle):
    """Everything that is said on every section, after it was painted."""

    def words():
        said = []
        for section in SECTIONS:
            service.show_section(section)
            settle()
            service.grab()
            said += [
                label.text()
                for label in service.findChildren(QLabel)
                if label.isVisible()
            ]
            for card in (service.wait_days, service.curve, service.trend):
                said += card.chart.said
        whole = "\n".join(said)
        assert not re.search(r"\b(nan|inf|None)\b|[{}]", whole), whole
        return whole

    return words


def test_a_desk_without_a_case_says_so_everywhere(read, words):
    page = read()

    said = words()

    assert "No case belongs to the period" in said
    assert "No case is running." in said
    assert "The two periods cannot be compared" in said
    assert page.visits.sentence.text() in said


def test_one_finished_case_is_all_there_is_to_say(read, words, keep):
    keep("A", "applied 2026-11-02", "informed 2026-11-04", "cpr_issued 2026-11-05")
    page = read()

    words()

    assert page.sentence.text() == (
        "Citizens waited 3 day(s) (median) for CPR; 1 of them was ours."
    )
    assert "12" in page.trend.verdict.text()
    assert page.tiles.within.figure.text() == "100.0%"


def test_only_open_cases_have_no_median(read, words, keep):
    keep("A", "applied 2026-11-19", "informed 2026-11-19")
    keep("B", "applied 2026-11-20")
    page = read()

    words()

    assert page.sentence.text() == "Nobody has CPR yet."
    assert page.tiles.office.figure.text() == "none"
    assert page.tiles.within.under.text() == "no case decided yet"
    assert page.curve.note.text().startswith("Fewer than half have it yet.")
    assert page.office_days.note.text() == "No case has it yet."


def test_a_period_before_the_desk_existed_has_no_case(
    read, words, keep, service, settle
):
    keep("A", "applied 2026-11-02", "informed 2026-11-02")
    read()

    service.period._take(Preset.CUSTOM, Period(date(2019, 1, 1), date(2019, 12, 31)))
    settle()

    assert "No case belongs to the period" in words()
    assert not service.states.empty.action.isVisible()


def test_a_closed_year_is_counted_like_any_other(read, words, keep, service, settle):
    keep(
        "A",
        "applied 2024-12-27",
        "informed 2024-12-27",
        "cpr_issued 2025-01-02",
        "mitid_issued 2025-01-02",
    )
    read()

    service.period._take(Preset.CUSTOM, Period(date(2024, 1, 1), date(2024, 12, 31)))
    settle()
    words()

    assert service.tiles.within.under.text() == "1 of 1 decided"
    assert len(service.levels.details[service.milestone].weeks) == 53


def test_nobody_waiting_at_the_end_of_the_period_is_no_error(
    read, words, keep, service, settle
):
    keep("A", "applied 2026-11-02", "cpr_issued 2026-11-03", "mitid_issued 2026-11-03")
    read()

    service.head.cohort._take(Cohort.WAITING)
    settle()

    assert "No case belongs to the period" in words()


def test_filters_that_leave_nobody_can_be_taken_away(read, keep, service, settle):
    keep("A", "applied 2026-11-02", "informed 2026-11-02")
    read()
    service.municipality.choose(["0751"])
    service._ask()
    settle()
    assert service.states.empty.isVisible()

    service.states.empty.action.click()
    settle()

    assert service.states.full.isVisible()
    assert service.question.municipalities == ()
