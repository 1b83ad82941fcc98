"""The page of opening days, on a real desk, by keyboard."""

from datetime import date, time

import pytest
from PySide6.QtCore import Qt

from desk_app.services.staff import Role, Staff
from tests.ui.counting_days import lines, press, show, stand_on, type_in
from ui.counting.opening_days_page import OpeningDaysPage
from ui.wiring.opening_days_wiring import OpeningDaysWiring

PROPOSED_NEXT_YEAR = ["Constitution Day", "Christmas Eve", "New Year's Eve"]


@pytest.fixture
def sitting(lead):
    """Who sits there; a test may seat another."""
    return [lead]


@pytest.fixture
def page(qtbot, looks, language, desk, sitting):
    language.speak("en")
    page = OpeningDaysPage()
    show(qtbot, page)
    page.wiring = OpeningDaysWiring(page, desk.calendars, lambda: sitting[0])
    page.wiring.begin()
    return page


def spans_of(desk, lead, day):
    return desk.calendars.see(lead).spans_on(day)


def close(page, day, name, reason=""):
    press(page.year.close_day)
    type_in(page.closing.day, day)
    type_in(page.closing.name, name)
    type_in(page.closing.reason, reason)
    press(page.closing.reason, Qt.Key.Key_Return)


def states(page, name):
    return [row[-1] for row in lines(page.year.table) if name in row]


def test_it_shows_the_week_and_the_days_the_year_is_closed(page):
    assert page.hours.spans[0].text() == "09:00-15:00"
    assert page.hours.spans[1].text() == "closed"
    assert page.year.heading.text() == "Closing days in 2026"
    assert states(page, "Christmas Eve") == ["proposed"]
    assert ("Friday", "25/12/2026", "Christmas Day", "public holiday") in lines(
        page.year.table
    )


def test_new_hours_with_two_spans_a_day_hold_from_their_day(page, desk, lead):
    press(page.hours.change)
    type_in(page.other_hours.day, "1/12/26")
    type_in(page.other_hours.fields[1], "9 - 12 og 13-15.30")

    press(page.other_hours.fields[1], Qt.Key.Key_Return)

    wanted = ((time(9), time(12)), (time(13), time(15, 30)))
    assert spans_of(desk, lead, date(2026, 12, 1)) == wanted
    assert spans_of(desk, lead, date(2026, 11, 24)) == ()
    assert page.told.words.text() == ("These hours are in force from 1 December 2026.")
    assert page.year.isVisible()


def test_hours_nobody_can_read_are_told_beside_their_day(page, desk, lead):
    press(page.hours.change)
    type_in(page.other_hours.fields[2], "nine to five")

    press(page.other_hours.go)

    assert page.other_hours.fields[2].accessibleDescription()
    assert page.other_hours.isVisible()
    assert desk.calendars.see(lead).hours == ()


def test_changing_the_past_asks_for_a_reason_in_the_question(page, desk, lead):
    close(page, "20/11/26", "Flytning")
    asked = page.closing.reason.accessibleDescription()
    type_in(page.closing.reason, "The move was forgotten")

    press(page.closing.reason, Qt.Key.Key_Return)

    assert "2026-11-20" in asked
    assert spans_of(desk, lead, date(2026, 11, 20)) == ()
    with desk.store.reading() as reader:
        assert reader.counting_changes()[0].reason == "The move was forgotten"


def test_a_day_is_closed_and_the_change_taken_back(page, desk, lead):
    close(page, "30/12/26", "Staff day")
    closed = states(page, "Staff day"), spans_of(desk, lead, date(2026, 12, 30))

    press(page.told.action)

    assert closed == (["closed by us"], ())
    assert states(page, "Staff day") == []
    assert spans_of(desk, lead, date(2026, 12, 30)) == ((time(11), time(17)),)
    assert not page.told.action.isVisible()


def test_a_closing_day_is_opened_again_and_the_change_taken_back(page, desk, lead):
    close(page, "30/12/26", "Staff day")
    stand_on(page.year.table, "Staff day")
    press(page.year.table, Qt.Key.Key_Return)
    press(page.opening.go)
    opened = states(page, "Staff day")

    press(page.told.action)

    assert opened == []
    assert states(page, "Staff day") == ["closed by us"]


def test_a_holiday_is_refused_where_it_was_typed(page):
    close(page, "25/12/26", "Jul")

    assert page.closing.isVisible()
    assert "public holiday" in page.closing.told.words.text()


def test_a_holiday_and_a_proposal_cannot_be_opened_again(page):
    stand_on(page.year.table, "Christmas Day")
    holiday = page.year.open_day.isEnabled()
    stand_on(page.year.table, "Christmas Eve")

    assert (holiday, page.year.open_day.isEnabled()) == (False, False)


def test_next_year_is_confirmed_without_the_day_the_desk_is_open(page, desk, lead):
    press(page.year.confirm)
    press(page.confirming.go)  # this year
    assert "2027" in page.warning.words.text()
    press(page.warning.action)
    offered = [tick.text() for tick in page.confirming.ticks]
    christmas_eve = next(it for it in page.confirming.ticks if "Eve" in it.text())
    press(christmas_eve)

    press(page.confirming.go)

    assert [text.split(": ")[1] for text in offered] == PROPOSED_NEXT_YEAR
    assert not page.warning.isVisible()
    assert page.year.state.text() == "confirmed"
    assert states(page, "Christmas Eve") == ["open anyway"]
    assert spans_of(desk, lead, date(2027, 12, 24)) == ((time(9), time(14)),)
    assert desk.calendars.unconfirmed() == ()


def test_another_year_is_turned_to(page):
    press(page.year.after)

    assert page.year.heading.text() == "Closing days in 2027"
    assert ("Monday", "29/03/2027", "Easter Monday", "public holiday") in lines(
        page.year.table
    )


def test_escape_leaves_the_question_and_nothing_is_changed(page, qtbot, desk, lead):
    press(page.year.close_day)
    type_in(page.closing.day, "30/12/26")

    qtbot.keyClick(page.closing.day, Qt.Key.Key_Escape)

    assert page.year.isVisible()
    assert desk.calendars.see(lead).closing == {}


def test_a_clerk_reads_it_and_sees_why_nothing_can_be_changed(page, sitting, clerk):
    sitting[0] = clerk

    page.wiring.begin()

    change = page.hours.change, page.year.close_day, page.year.confirm
    assert not any(button.isEnabled() for button in change)
    assert "team lead" in page.why_not.text()
    assert page.warning.isVisible()
    assert not page.warning.action.isVisible()


def test_an_administrator_is_told_that_it_is_not_theirs_to_see(page, sitting, lead):
    sitting[0] = Staff("Adam A.", Role.ADMIN)
    page.wiring.begin()
    refused = page.told.isVisible(), page.pages.isVisible()
    sitting[0] = lead

    page.wiring.begin()

    assert refused == (True, False)
    assert page.pages.isVisible()


def test_it_speaks_danish_at_once(page, language):
    language.speak("da")
    page.wiring.read_again()

    assert page.hours.names[0].text() == "Mandag"
    assert ("Fredag", "25.12.2026") in [row[:2] for row in lines(page.year.table)]
