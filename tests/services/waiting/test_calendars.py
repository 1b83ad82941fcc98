from datetime import date, time

import pytest

from desk_app.domain.waiting.day_counts import DayKind
from desk_app.errors import DeskError
from desk_app.services.staff import Role, Staff

TODAY = date(2026, 11, 23)  # as the clock of the tests has it
MORNING, AFTERNOON = (time(9), time(12)), (time(13), time(15))
ADMIN = Staff("Adam A.", Role.ADMIN)


def opening_days(desk, first, last):
    return desk.counting.calendar.days_between(DayKind.OPENING, first, last)


def test_the_desk_opens_at_the_hours_it_was_given_from_that_day_on(desk, lead):
    day = date(2026, 12, 1)  # a Tuesday

    desk.calendars.set_hours(lead, day, {1: (AFTERNOON, MORNING)})

    calendar = desk.calendars.see(lead)
    assert calendar.spans_on(day) == (MORNING, AFTERNOON)
    assert calendar.spans_on(date(2026, 12, 2)) == ()
    assert calendar.spans_on(date(2026, 11, 25)) == ((time(11), time(17)),)


def test_the_calendar_edited_today_leaves_last_year_alone(desk, lead):
    last_year = date(2024, 12, 31), date(2025, 12, 31)
    before = opening_days(desk, *last_year)

    desk.calendars.set_hours(lead, TODAY, {0: (MORNING,)})
    desk.calendars.close_day(lead, date(2026, 12, 30), "Personaledag")

    assert opening_days(desk, *last_year) == before
    assert opening_days(desk, date(2026, 12, 27), date(2027, 1, 3)) == 1


def test_hours_that_overlap_are_refused(desk, lead):
    with pytest.raises(DeskError) as refused:
        desk.calendars.set_hours(lead, TODAY, {0: (MORNING, (time(11), time(15)))})

    assert refused.value.code == "calendar-wrong-hours"


@pytest.mark.parametrize(
    "change",
    [
        lambda it, who, why: it.set_hours(who, date(2026, 1, 1), {0: (MORNING,)}, why),
        lambda it, who, why: it.close_day(who, date(2026, 11, 20), "Flytning", why),
        lambda it, who, why: it.confirm_year(who, 2026, {}, why),
    ],
)
def test_changing_a_past_day_wants_a_reason_and_is_logged(desk, lead, change):
    with pytest.raises(DeskError) as refused:
        change(desk.calendars, lead, " ")

    change(desk.calendars, lead, "It was typed wrongly")

    assert refused.value.code == "counting-past-needs-reason"
    with desk.store.reading() as reader:
        (noted,) = reader.counting_changes()
    assert (noted.actor, noted.reason) == (lead.name, "It was typed wrongly")


def test_a_confirmed_year_closes_on_the_days_confirmed_and_no_others(desk, lead):
    grundlovsdag, bridge = date(2028, 6, 6), date(2028, 5, 26)
    christmas_eve = date(2027, 12, 24)
    proposed = desk.calendars.to_confirm(lead, 2027)

    desk.calendars.confirm_year(lead, 2027, {date(2027, 5, 7): "Klemmedag"})

    assert sorted(proposed) == [date(2027, 6, 5), christmas_eve, date(2027, 12, 31)]
    calendar = desk.calendars.see(lead)
    assert calendar.spans_on(christmas_eve) != ()
    assert calendar.spans_on(date(2027, 5, 7)) == ()
    assert (calendar.spans_on(grundlovsdag), calendar.spans_on(bridge)) == (
        (),
        ((time(9), time(14)),),
    )  # a Tuesday; an ordinary Friday of a year nobody confirmed


def test_next_year_is_warned_of_until_it_is_confirmed(desk, lead):
    this_year = desk.calendars.to_confirm(lead, 2026)
    assert desk.calendars.unconfirmed() == (2026, 2027)

    desk.calendars.confirm_year(lead, 2026, this_year)
    desk.calendars.confirm_year(lead, 2027, desk.calendars.to_confirm(lead, 2027))

    assert desk.calendars.unconfirmed() == ()


def test_a_public_holiday_needs_no_closing(desk, lead):
    with pytest.raises(DeskError) as refused:
        desk.calendars.close_day(lead, date(2027, 3, 25), "Skærtorsdag")

    assert refused.value.code == "closing-day-already-closed"


def test_a_closing_day_can_be_taken_back(desk, lead):
    day = date(2026, 12, 30)
    desk.calendars.close_day(lead, day, "Personaledag")

    desk.calendars.open_day(lead, day)

    assert desk.calendars.see(lead).spans_on(day) != ()


@pytest.mark.parametrize("who", [Staff("Anna L.", Role.CLERK), ADMIN])
def test_only_a_lead_changes_the_calendar(desk, who):
    with pytest.raises(DeskError) as refused:
        desk.calendars.close_day(who, date(2026, 12, 30), "Personaledag")

    assert refused.value.code == "not-allowed"


def test_every_day_of_a_year_is_shown_with_why_it_is_closed(desk, lead):
    days = {one.day: one for one in desk.calendars.year(lead, 2026, "en")}

    assert len(days) == 365
    assert days[date(2026, 12, 25)].holiday == "Christmas Day"
    assert days[date(2026, 12, 24)].closing.name == "Christmas Eve"
    assert days[date(2026, 11, 23)].spans == ((time(9), time(15)),)


def test_the_counts_in_the_file_follow_the_calendar(desk, lead):
    desk.calendars.close_day(lead, date(2026, 12, 30), "Personaledag")

    with desk.store.reading() as reader:
        rows = dict(
            reader._connection.execute("SELECT day, opening FROM day_counts").fetchall()
        )
    first, last = date(2026, 12, 1), date(2027, 1, 31)
    assert rows[last.toordinal()] - rows[first.toordinal()] == opening_days(
        desk, first, last
    )
