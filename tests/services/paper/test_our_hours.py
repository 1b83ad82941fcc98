"""The opening hours on the paper are those the office counts its days by."""

from datetime import date, time

from desk_app.services.setting_up import CENTRE
from tests.kept_cases import keep

__all__ = ["keep"]
TOMORROW = date(2026, 11, 24)
MORNINGS = {0: ((time(8), time(11)),)}


def wheres(desk, who, reference):
    """Where each line of the paper sends the citizen, in English."""
    paper = desk.checklists.checklist_of(who, reference, "en")
    return " ".join(item.where.own for item in (*paper.to_do, *paper.done))


def open_at(desk, lead, day):
    desk.calendars.set_hours(lead, day, MORNINGS, "It was typed wrongly")


def sit_in(desk, centre):
    with desk.store.unit() as unit:
        unit.set_setting(CENTRE, centre)


def test_our_own_centre_is_open_when_its_lead_says(desk, keep, clerk, lead):
    keep("2026-11-0001", "applied 2026-11-20")
    sit_in(desk, "East")
    before = wheres(desk, clerk, "2026-11-0001")

    open_at(desk, lead, date(2026, 11, 23))

    assert "Monday 9-15" in before
    after = wheres(desk, clerk, "2026-11-0001")
    assert "Monday 8-11" in after
    assert "Monday 9-15" not in after


def test_hours_to_come_are_not_on_the_paper_yet(desk, keep, clerk, lead):
    keep("2026-11-0001", "applied 2026-11-20")
    sit_in(desk, "East")

    open_at(desk, lead, TOMORROW)

    assert "Monday 9-15" in wheres(desk, clerk, "2026-11-0001")


def test_another_centre_keeps_the_hours_of_the_rules(desk, keep, clerk, lead):
    keep("2026-11-0001", "applied 2026-11-20")
    sit_in(desk, "West")

    open_at(desk, lead, date(2026, 11, 23))

    assert "Monday 9-15" in wheres(desk, clerk, "2026-11-0001")
