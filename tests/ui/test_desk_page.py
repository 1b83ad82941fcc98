"""What stands beside the guide: today's list, the citizen, the paper."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from desk_app.domain.case.events import PauseReason
from desk_app.services.opening.intake import Newcomer
from desk_app.services.steps import Wait
from tests.ui.desk_at_work import ANNA, at_the_desk
from ui.tokens import Tone


@pytest.fixture
def at_work(qtbot, looks, tmp_path):
    with at_the_desk(qtbot, tmp_path) as clerk:
        yield clerk


def test_an_empty_desk_says_what_to_do_first(at_work):
    assert at_work.page.nothing.isVisible()
    assert "Scan a passport" in at_work.page.nothing.sentence.text()
    assert not at_work.page.citizen.isVisible()


def test_ctrl_n_is_for_somebody_new(at_work, qtbot):
    with qtbot.waitSignal(at_work.page.new_wanted, timeout=1000):
        at_work.ctrl(Qt.Key.Key_N)


def test_today_tells_who_is_late_who_is_due_and_who_waits(at_work, qtbot):
    for day, name in ((14, "LATE"), (17, "DUE"), (21, "EARLY"), (19, "SIRI")):
        at_work.clock.now = datetime(2026, 11, day, 9, 0, tzinfo=UTC)
        case = at_work.open_new(family_name=name)
        at_work.settle(case)
    wait = Wait(PauseReason.SIRI)
    at_work.desk.steps.pause(ANNA, at_work.ticket(case), wait)
    at_work.clock.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    at_work.case.open_case(case)
    today = at_work.page.today
    qtbot.waitUntil(lambda: len(today.due.lines) == 4, timeout=5000)

    chips = {line.title.split(",")[0]: line for line in today.due.lines}
    assert (chips["LATE"].word, chips["LATE"].tone) == ("day 9", Tone.LATE)
    due = chips["DUE"]
    assert (due.word, due.tone) == ("Last chance today", Tone.WARN)
    assert (chips["EARLY"].word, chips["EARLY"].tone) == ("day 2", Tone.GOOD)
    assert (chips["SIRI"].word, chips["SIRI"].sub) == ("pause", "waiting for SIRI")
    assert today.late.text() == "1 late"
    assert today.due_today.text() == "1 due today"


def test_a_protected_name_is_not_on_todays_list(at_work, qtbot):
    case = at_work.open_new(family_name="SILVA", protected=True)
    at_work.case.open_case(case)

    today = at_work.page.today
    qtbot.waitUntil(lambda: len(today.opened.lines) == 1, timeout=5000)

    assert [line.title for line in today.opened.lines] == ["protected"]


def test_those_who_came_along_are_one_click_away(at_work):
    case = at_work.open_new()
    sheet = at_work.sheet(case)
    child = Newcomer(sheet.case.record.person, "CHILD")
    mate = at_work.desk.intake.join_party(ANNA, case, child, at_work.key())
    at_work.case.open_case(case)

    at_work.page.citizen.mates.opened.emit(mate)

    assert at_work.case.reference == mate
    assert [line.key for line in at_work.page.citizen.mates.lines] == [case]


def test_the_paper_is_shown_in_the_window_and_left_with_escape(at_work, qtbot):
    at_work.case.open_case(at_work.open_new())
    preview = at_work.page.preview

    at_work.ctrl(Qt.Key.Key_P)
    qtbot.waitUntil(lambda: preview.content != b"", timeout=20_000)
    shown = at_work.page.middle.currentWidget() is preview
    at_work.press(Qt.Key.Key_Escape)

    assert shown
    assert preview.content.startswith(b"%PDF")
    assert at_work.page.middle.currentWidget() is at_work.guide


def test_with_little_room_the_citizen_goes_under_today(at_work, qtbot):
    at_work.case.open_case(at_work.open_new())

    at_work.shell.resize(1280, 720)

    page = at_work.page
    qtbot.waitUntil(lambda: not page.today.due.isVisible(), timeout=2000)
    assert page.today.new.isVisible()
    assert page.citizen.wait.isVisible()
    assert page.citizen.mapTo(page, page.citizen.rect().topLeft()).x() < 40


def test_the_clocks_say_how_long_the_citizen_has_waited(at_work):
    at_work.clock.now = datetime(2026, 11, 14, 9, 0, tzinfo=UTC)
    case = at_work.open_new()
    at_work.clock.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    at_work.case.open_case(case)

    assert at_work.sheet().clocks.mitid.k1_days == 9
    assert at_work.page.citizen.bar.accessibleName() == "The count has not begun."
