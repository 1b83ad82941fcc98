"""A forgotten case in the windows: its days are there, its person is not."""

from dataclasses import replace
from datetime import date

import pytest

from desk_app.domain.case.case import Case
from desk_app.domain.case.events import NotCompletedReason
from desk_app.domain.case.person import Household, Person
from tests.ui.desk_at_work import ANNA, at_the_desk
from ui.cases.columns import name_of

DAY = date(2026, 11, 20)


@pytest.fixture
def at_work(qtbot, looks, tmp_path):
    with at_the_desk(qtbot, tmp_path) as clerk:
        yield clerk


@pytest.fixture
def forgotten(at_work):
    """A case that was given up, as it reads after its person was forgotten."""
    case = at_work.open_new()
    at_work.desk.steps.give_up(ANNA, at_work.ticket(case), NotCompletedReason.NO_SHOW)
    sheet = at_work.sheet(case)
    record = replace(
        sheet.case.record,
        person=Person("", "", citizenship="POL"),
        household=Household(municipality="0101"),
        forgotten_on=DAY,
    )
    view = Case(record, sheet.case.pathway, sheet.case.on)
    return replace(sheet, case=view)


def test_the_head_says_since_when_nobody_is_known(at_work, forgotten):
    at_work.guide.open_case(forgotten)

    head = at_work.guide.head
    assert head.name.text() == "Forgotten on 20 November 2026"
    assert "not kept any more" in head.protected.words.text()


def test_nothing_can_be_done_with_it(at_work, forgotten):
    at_work.guide.open_case(forgotten)
    at_work.page.citizen.show_sheet(forgotten)

    page = at_work.guide.page
    assert not page.bar.isEnabled()
    assert not page.form.isEnabled()
    assert not page.papers.isEnabled()
    assert not at_work.page.citizen.print_button.isEnabled()


def test_an_open_case_after_it_can_be_worked_on_again(at_work, forgotten):
    at_work.guide.open_case(forgotten)
    case = at_work.open_new()

    at_work.case.open_case(case)

    assert at_work.guide.page.bar.isEnabled()
    assert at_work.page.citizen.print_button.isEnabled()
    assert "ERIKSSON" in at_work.guide.head.name.text().upper()


def test_lists_say_forgotten_where_the_name_stood(at_work):
    case = at_work.open_new()
    (row,) = at_work.desk.lookup.search(ANNA, case)

    assert "ERIKSSON" in name_of(row)
    assert name_of(replace(row, family_name="", forgotten_on=DAY)) == "forgotten"
