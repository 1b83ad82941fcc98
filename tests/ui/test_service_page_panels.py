"""The rescue list, the causes, why it rose and what it would take, on a real desk."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.trend import Note
from desk_app.services.staff import Role, Staff
from tests.kept_cases import TODAY, keep, november
from tests.ui.idle import tasks
from tests.ui.service_page import behind, chosen, read, service, settle, staff, wiring
from ui.filters.presets import Preset
from ui.service.chosen_period import period_before
from ui.service.rescue_card import FIRST_LINES
from ui.service.sections import Section
from ui.service.week_form import read_spans

__all__ = [
    "chosen",
    "keep",
    "november",
    "read",
    "service",
    "settle",
    "staff",
    "tasks",
    "wiring",
]
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 23))
BEFORE = Period(date(2026, 10, 9), date(2026, 10, 31))


@pytest.fixture
def compared(service, keep, november, read, settle):
    """This month beside the days before it."""
    keep("old", "applied 2026-10-05", "informed 2026-10-05", "cpr_issued 2026-10-20")
    service.period._take(Preset.THIS_MONTH, NOVEMBER)
    read()
    service.sections.buttons[Section.RISE].click()
    settle()
    return service.rise


def test_who_is_due_today_stands_on_top_and_opens_with_enter(qtbot, read, keep):
    keep("due", "applied 2026-11-17", "informed 2026-11-17")
    keep("in-time", "applied 2026-11-22", "informed 2026-11-22")
    page = read()
    [line] = page.rescue.list.lines
    assert (line.key, line.word) == ("due", "Last chance today")
    assert line.sub.startswith("Nothing is missing · ")

    page.rescue.list.select_key("due")
    with qtbot.waitSignal(page.case_wanted) as told:
        qtbot.keyClick(page.rescue.list, Qt.Key.Key_Return)

    assert told.args == ["due"]


def test_a_long_rescue_list_opens_whole(qtbot, read, keep):
    for number in range(FIRST_LINES + 2):
        keep(f"due-{number}", "applied 2026-11-17", "informed 2026-11-17")
    page = read()
    assert len(page.rescue.list.lines) == FIRST_LINES

    _, cases = behind(qtbot, page, page.rescue.all.click)

    assert page.rescue.all.text() == f"Show all {len(cases)}"


def test_a_protected_name_is_not_on_the_rescue_list(read, keep):
    keep("due", "applied 2026-11-17", "informed 2026-11-17", protected=True)

    [line] = read().rescue.list.lines

    assert line.title == "protected"


def test_a_lead_writes_a_cause_and_takes_it_away(qtbot, read, desk, lead, november):
    page = read()
    page.show_section(Section.TREND)
    qtbot.keyClicks(page.notes.day, "2/11/2026")
    qtbot.keyClicks(page.notes.words, "semester start")

    qtbot.keyClick(page.notes.words, Qt.Key.Key_Return)

    note = Note(date(2026, 11, 2), "semester start")
    assert desk.trend_notes.all(lead) == (note,)
    [noted] = [point for point in page.trend.trend.points if point.notes]
    assert noted.name == "2026-W45"
    assert page.notes.words.text() == ""

    page.notes.list.select_key(page.notes.list.lines[0].key)
    qtbot.mouseClick(page.notes.remove, Qt.MouseButton.LeftButton)

    assert desk.trend_notes.all(lead) == ()
    assert page.notes.none.isVisible()


def test_a_cause_without_a_day_or_words_is_told_at_its_place(qtbot, read, desk, lead):
    notes = read().notes
    qtbot.keyClicks(notes.day, "soon")

    notes.write.click()
    assert "Write a day" in notes._day.message.words.text()

    notes.day.setText("2/11/2026")
    notes.write.click()

    assert notes.trouble.words.text()
    assert desk.trend_notes.all(lead) == ()


def test_a_clerk_reads_the_causes_and_writes_none(read, staff):
    staff.append(Staff("Anna L.", Role.CLERK))
    page = read()

    page.show_section(Section.TREND)

    assert not page.notes.write.isVisible()


def test_the_bars_lead_from_the_one_mean_to_the_other(compared, desk, lead):
    assert compared.before.period == BEFORE
    assert compared.rise == desk.rises.why(lead, BEFORE, NOVEMBER)

    stairs = compared.chart._stairs

    assert [stair.words for stair in (stairs[0], stairs[-1])] == ["15.0", "5.0"]
    assert sum(bar.tenths for bar in compared.rise.bars) == 50 - 150
    assert "15.0 days" in compared.sentence.text()
    assert compared.caveats.isVisible()


def test_every_bar_opens_its_cases(qtbot, compared, service):
    ends = (compared.rise.before.finished, compared.rise.after.finished)
    for at, cases in zip((0, 7), ends, strict=True):
        _, opened = behind(qtbot, service, lambda a=at: compared.chart.opened.emit(a))
        assert opened == sorted(cases)
    for at, bar in enumerate(compared.rise.bars, start=1):
        cases = {*bar.cases_before, *bar.cases_after}
        told = []
        service.cases_wanted.connect(
            lambda _title, given, told=told: told.append(given)
        )
        compared.chart.opened.emit(at)
        assert sorted(told[-1] if told else ()) == sorted(cases)


def test_periods_that_overlap_are_told_where_they_are_chosen(compared, service, settle):
    compared.before._take(Preset.CUSTOM, NOVEMBER)
    settle()

    assert compared.trouble.isVisible()
    assert compared.trouble.words.text()


def test_before_whole_months_come_whole_months():
    spring = Period(date(2026, 3, 1), date(2026, 5, 31))

    assert period_before(spring) == Period(date(2025, 12, 1), date(2026, 2, 28))
    assert period_before(NOVEMBER) == BEFORE


def test_a_new_desk_cannot_say_what_it_would_take(read, november, settle):
    page = read()
    page.show_section(Section.CAPACITY)
    form = page.capacity.form
    assert form.hours[0].text() == "09:00-15:00"
    assert form.hours[1].text() == ""

    page.capacity.ask.click()
    settle()

    assert page.capacity.sentence.text()
    assert not page.capacity.table.isVisible()
    assert page.capacity.ask.isEnabled()


def test_hours_that_cannot_be_read_are_told_and_not_played(read):
    page = read()
    page.show_section(Section.CAPACITY)
    page.capacity.form.hours[0].setText("nine to three")

    page.capacity.ask.click()

    assert "Monday" in page.capacity.form.wrong.words.text()
    assert page.capacity.answer is None


def test_a_week_that_is_never_open_is_told(read):
    form = read().capacity.form
    for field in form.hours:
        field.clear()

    assert form.read() is None
    assert "open on one day" in form.wrong.words.text()


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("", 0),
        ("9-15", 1),
        ("09.00-12.00 og 13:00-15:30", 2),
        ("25-26", None),
        ("9", None),
    ],
)
def test_hours_are_read_as_people_write_them(typed, spans):
    found = read_spans(typed)

    assert (None if found is None else len(found)) == spans


def test_a_playing_through_can_be_cancelled(read, keep, settle):
    for number in range(60):
        day = TODAY - timedelta(days=70 - number)
        keep(f"case-{number}", f"applied {day}", f"informed {day}")
    page = read()
    page.show_section(Section.CAPACITY)
    page.capacity.ask.click()

    page.capacity.states.busy.cancelled.emit()
    settle()

    assert page.capacity.answer is None
    assert page.capacity.states.empty.isVisible()
    assert page.capacity.ask.isEnabled()


def test_visits_without_a_ticket_are_words(read, settle):
    page = read()

    page.show_section(Section.VISITS)
    settle()

    assert page.visits.sentence.text()
    assert not page.visits.table.isVisible()
