"""The page of the service target, on a real desk with a year behind it."""

import re
from datetime import date

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.policy import SHIPPED_POLICY, Starts
from desk_app.services.staff import Role, Staff
from tests.db.builders import a_record, a_standing
from tests.domain.waiting.timelines import a_past
from tests.ui.counting_days import lines, press, show, stand_on, type_in
from tests.ui.idle import tasks, until_idle
from ui.counting.target_page import TargetPage
from ui.wiring.targets_wiring import TargetsWiring

__all__ = ["tasks"]
CPR = Milestone.CPR
PASTS = (
    ("applied 2026-03-02", "informed 2026-03-02", "cpr_issued 2026-03-06"),
    ("applied 2026-03-03", "informed 2026-03-05", "cpr_issued 2026-03-06"),
    ("applied 2026-10-02", "informed 2026-10-02"),
    ("applied 2026-10-05", "paused 2026-10-06 siri"),
    ("applied 2026-10-05", "not_completed 2026-10-09 no_show"),
)


@pytest.fixture
def busy(desk):
    """A desk with a year behind it."""
    records = [
        a_record(f"2026-03-{nth:04}", events=a_past(*past))
        for nth, past in enumerate(PASTS)
    ]
    with desk.store.unit() as unit:
        unit.add_many((record, a_standing()) for record in records)
    return desk


@pytest.fixture
def sitting(lead):
    """Who sits there; a test may seat another."""
    return [lead]


@pytest.fixture
def english(looks, language):
    language.speak("en")


@pytest.fixture
def page(qtbot, english, desk, sitting, tasks):
    page = TargetPage()
    show(qtbot, page)
    page.wiring = TargetsWiring(page, desk.targets, lambda: sitting[0], tasks)
    page.wiring.begin()
    return page


def copy(page, limit="4", source="Byrådet, 2026"):
    press(page.copy)
    type_in(page.editing.limit, limit)
    type_in(page.editing.source, source)
    press(page.editing.source, Qt.Key.Key_Return)


def put_in_force(page, day, reason=""):
    press(page.put)
    type_in(page.putting.day, day)
    type_in(page.putting.reason, reason)
    press(page.putting.reason, Qt.Key.Key_Return)


def days(figures):
    """Number and unit, without its plural."""
    return [re.sub(r"\(?s\)?$", "", figure) for figure in figures]


def names(page):
    return [(row[0], row[-1]) for row in lines(page.table)]


def test_it_shows_the_target_in_force_with_its_sentence_and_source(page):
    assert lines(page.table) == [
        ("2025-01", "2-6 calendar days", "01/01/2025", "in force")
    ]
    assert "the target is at most 6 days" in page.definition.text()
    assert f"source: {SHIPPED_POLICY.source}" in page.definition.text()


def test_a_copy_says_its_sentence_while_it_is_typed(page):
    press(page.copy)
    page.editing.kind.setFocus()
    page.editing.kind.setCurrentIndex(page.editing.kind.findData(DayKind.WORKING))
    page.editing.starts.setCurrentIndex(page.editing.starts.findData(Starts.APPLIED))

    type_in(page.editing.limit, "9")

    said = page.editing.definition.text()
    assert "counted in working days" in said
    assert "from the day the application came in" in said
    assert "the target is at most 9 days" in said
    assert "not in force" in said


def test_a_copy_is_kept_as_a_draft_and_edited_further(page, desk, lead):
    copy(page)
    kept = names(page), page.definition.text()
    press(page.edit)
    type_in(page.editing.fast, "1")
    press(page.editing.go)

    assert kept[0] == [("2027-01", "draft"), ("2025-01", "in force")]
    assert "at most 4 days" in kept[1]
    (draft,) = desk.targets.drafts(lead)
    assert (draft.fast_days, draft.limit_days) == (1, 4)
    assert draft.source == "Byrådet, 2026"
    assert desk.targets.in_force(lead) == (SHIPPED_POLICY,)


@pytest.mark.parametrize(
    ("field", "typed"), [("limit", "1"), ("limit", "six"), ("source", " ")]
)
def test_what_does_not_fit_is_told_under_its_field(page, desk, lead, field, typed):
    press(page.copy)
    type_in(getattr(page.editing, field), typed)

    press(page.editing.go)

    assert getattr(page.editing, field).accessibleDescription()
    assert desk.targets.drafts(lead) == ()


def test_a_name_that_is_taken_is_told_under_the_name(page, desk, lead):
    press(page.copy)
    type_in(page.editing.name, "2025-01")

    press(page.editing.go)

    assert "2025-01" in page.editing.name.accessibleDescription()
    assert desk.targets.drafts(lead) == ()


def test_a_draft_is_tried_on_the_last_year_side_by_side(qtbot, busy, page, tasks):
    copy(page, limit="3")

    press(page.try_it)
    until_idle(qtbot, tasks)

    rows = {row[0]: row[1:] for row in lines(page.trying.tables[CPR])}
    assert rows["Within the target"] == ("66.7%", "33.3%")
    assert rows["Over the target"] == ("1", "2")
    median, nine = ["1 day"] * 2, ["4 day"] * 2
    assert days(rows["The office's time, median"]) == median
    assert days(rows["The office's time, 9 of 10 at most"]) == nine
    assert days(rows["The citizen's wait, median"]) == ["3 day"] * 2
    assert days(rows["The citizen's wait, 9 of 10 at most"]) == nine
    assert page.trying.heading.text() == "2027-01 on the last year"
    assert page.trying.period.text().startswith("5 cases came in")


def test_trying_on_a_desk_without_cases_says_so_in_words(qtbot, page, tasks):
    press(page.table, Qt.Key.Key_Return)
    until_idle(qtbot, tasks)

    assert page.trying.told.words.text().startswith("No case came in")
    assert not page.trying.period.isVisible()


def test_whoever_does_not_want_to_wait_sees_no_figures(qtbot, busy, page, tasks):
    press(page.try_it)
    page.trying.busy.cancel.click()
    until_idle(qtbot, tasks)

    assert page.trying.run is None
    assert page.trying.hint.isVisible()


def test_a_draft_is_put_in_force_from_a_day(page, desk, lead):
    copy(page)
    press(page.put)
    proposed = page.putting.definition.text()
    type_in(page.putting.day, "1/2/27")
    said = page.putting.definition.text()

    press(page.putting.day, Qt.Key.Key_Return)

    assert "in force from 1 January 2027" in proposed
    assert "in force from 1 February 2027" in said
    assert names(page) == [("2027-01", "to come"), ("2025-01", "in force")]
    assert desk.targets.in_force(lead)[-1].valid_from == date(2027, 2, 1)


def test_a_day_that_has_passed_asks_for_a_reason_in_the_question(page, desk, lead):
    copy(page)
    put_in_force(page, "1/11/26")
    asked = page.putting.reason.accessibleDescription()
    type_in(page.putting.reason, "Decided in October")

    press(page.putting.reason, Qt.Key.Key_Return)

    assert "2026-11-01" in asked
    assert names(page) == [("2027-01", "in force"), ("2025-01", "earlier")]


def test_a_day_on_which_another_target_begins_is_told_under_the_day(page):
    copy(page)

    put_in_force(page, "1/1/25", "Why not")

    assert page.putting.day.accessibleDescription()
    assert page.putting.isVisible()


def test_a_draft_is_discarded_and_the_change_taken_back(page, desk, lead):
    copy(page)
    before = desk.targets.drafts(lead)
    press(page.discard)
    gone = names(page)

    press(page.told.action)

    assert gone == [("2025-01", "in force")]
    assert desk.targets.drafts(lead) == before


def test_a_target_in_force_can_be_copied_and_nothing_else(page):
    copy(page)
    stand_on(page.table, "2025-01")

    changing = page.edit, page.put, page.discard
    assert not any(button.isEnabled() for button in changing)
    assert page.copy.isEnabled()


def test_a_clerk_reads_and_tries_and_sees_why_nothing_can_be_changed(
    qtbot, page, tasks, sitting
):
    copy(page)
    sitting[0] = Staff("Anna L.", Role.CLERK)
    page.wiring.begin()

    press(page.try_it)
    until_idle(qtbot, tasks)

    changing = page.copy, page.edit, page.put, page.discard
    assert not any(button.isEnabled() for button in changing)
    assert "team lead" in page.why_not.text()
    assert page.trying.run is not None


def test_an_administrator_is_told_that_it_is_not_theirs_to_see(page, sitting):
    sitting[0] = Staff("Adam A.", Role.ADMIN)

    page.wiring.begin()

    assert page.told.isVisible()
    assert not page.pages.isVisible()
