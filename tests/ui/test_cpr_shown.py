"""The CPR number on the screen and on the clipboard: as little as will do."""

from datetime import date

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desk_app.domain.case.events import NotCompletedReason
from desk_app.services.cpr_numbers import KeepCpr
from tests.ui.desk_at_work import ANNA, BO, at_the_desk

NUMBER = "671062-0629"
MASKED = "671062-****"


@pytest.fixture
def at_work(qtbot, looks, tmp_path):
    with at_the_desk(qtbot, tmp_path) as clerk:
        yield clerk


@pytest.fixture
def numbered(at_work):
    """A case that has its number, open at the desk."""
    case = at_work.open_new(birth_date=date(1962, 10, 7), sex="M")
    at_work.settle(case)
    at_work.desk.steps.issue_cpr(ANNA, at_work.ticket(case), NUMBER)
    at_work.case.open_case(case)
    return case


@pytest.fixture
def shown(at_work, numbered):
    return at_work.page.citizen.cpr


@pytest.fixture
def clipboard(at_work):
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    yield clipboard
    clipboard.clear()


def log(at_work):
    return [(it.action, it.case) for it in at_work.desk.store.kept.log]


def test_the_number_stands_masked_beside_the_case(shown):
    assert shown.isVisible()
    assert shown.number.text() == MASKED


def test_the_number_is_whole_while_the_mouse_holds_the_button(at_work, numbered, shown):
    QTest.mousePress(shown.hold, Qt.MouseButton.LeftButton)
    held = shown.number.text()
    QTest.mouseRelease(shown.hold, Qt.MouseButton.LeftButton)

    assert held == NUMBER
    assert shown.number.text() == MASKED
    assert log(at_work)[-1] == ("show-cpr", numbered)


def test_the_number_is_whole_while_a_key_holds_the_button(shown):
    shown.hold.setFocus()

    QTest.keyPress(shown.hold, Qt.Key.Key_Space)
    held = shown.number.text()
    QTest.keyRelease(shown.hold, Qt.Key.Key_Space)

    assert held == NUMBER
    assert shown.number.text() == MASKED


def test_a_number_that_is_held_is_masked_after_ten_seconds(shown):
    QTest.mousePress(shown.hold, Qt.MouseButton.LeftButton)
    limit_ms = shown._time.interval()

    shown._time.timeout.emit()

    assert limit_ms == 10_000
    assert shown.hold.isDown()
    assert shown.number.text() == MASKED


def test_the_number_is_masked_when_its_page_goes(at_work, shown):
    QTest.mousePress(shown.hold, Qt.MouseButton.LeftButton)

    at_work.page.citizen.hide()

    assert shown.number.text() == MASKED


def test_a_copied_number_asks_to_be_left_out_of_every_history(
    at_work, numbered, shown, clipboard
):
    shown.copy.click()

    content = clipboard.mimeData()
    assert content.text() == NUMBER
    assert content.data("x-kde-passwordManagerHint").data() == b"secret"
    for name in ("ExcludeClipboardContentFromMonitorProcessing",):
        assert content.hasFormat(name)
    assert content.hasFormat("org.nspasteboard.ConcealedType")
    assert content.data("CanIncludeInClipboardHistory").data() == bytes(4)
    assert log(at_work)[-1] == ("copy-cpr", numbered)
    assert shown.number.text() == MASKED


def passing(at_work):
    return at_work.case.findChild(QObject, "passing clipboard")


def test_the_clipboard_forgets_the_number_after_ten_seconds(at_work, shown, clipboard):
    shown.copy.click()
    limit_ms = passing(at_work)._time.interval()

    passing(at_work)._time.timeout.emit()

    assert limit_ms == 10_000
    assert clipboard.text() == ""


def test_what_was_copied_after_it_stays(at_work, shown, clipboard):
    shown.copy.click()
    clipboard.setText("shopping list")

    passing(at_work)._time.timeout.emit()

    assert clipboard.text() == "shopping list"


@pytest.mark.parametrize("leave", ["lock_wanted", "closing"])
def test_the_clipboard_forgets_when_the_clerk_leaves(at_work, shown, clipboard, leave):
    shown.copy.click()

    getattr(at_work.shell, leave).emit()

    assert clipboard.text() == ""


def give_up_and_reopen(at_work, case):
    reason = NotCompletedReason.NO_MITID
    at_work.desk.steps.give_up(ANNA, at_work.ticket(case), reason)
    at_work.desk.steps.reopen(ANNA, at_work.ticket(case))


def test_a_closed_case_says_that_its_number_is_gone(at_work, numbered):
    reason = NotCompletedReason.NO_MITID
    at_work.desk.steps.give_up(ANNA, at_work.ticket(numbered), reason)

    at_work.case.open_case(numbered)

    shown = at_work.page.citizen.cpr
    assert not shown.hold.isVisible()
    assert not shown.field.isVisible()
    assert shown.why.text().startswith("The number is not kept.")


def test_a_reopened_case_asks_for_its_number_again(at_work, numbered):
    give_up_and_reopen(at_work, numbered)
    at_work.case.open_case(numbered)
    shown = at_work.page.citizen.cpr
    assert shown.why.text().startswith("The number was removed when the case closed.")

    QTest.keyClicks(shown.field, "251248-9996")
    shown.keep.click()
    told = shown.told.words.text()
    shown.field.clear()
    QTest.keyClicks(shown.field, NUMBER)
    QTest.keyClick(shown.field, Qt.Key.Key_Return)

    assert told.startswith("This is not the number that was issued")
    assert shown.number.text() == MASKED
    assert shown.hold.isVisible()
    assert shown.field.text() == ""


def test_an_office_that_keeps_no_numbers_does_not_ask_for_them(at_work, numbered):
    at_work.desk.numbers.choose(BO, KeepCpr.NEVER)

    at_work.case.open_case(numbered)

    shown = at_work.page.citizen.cpr
    assert not shown.field.isVisible()
    assert shown.why.text().startswith("The number is not kept.")
    at_work.guide.show_step("cpr")
    assert not at_work.guide.page.cpr.field.isVisible()
