"""Setting up a real desk, from the first page to the open window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from desk_app.services.staff import Role
from tests.ui.idle import until_idle
from ui.setup.page import ADMIN, HOURS, OFFICE, RECOVERY, SUMMARY

FOUR_WORDS = "hest kaffe sky lampe"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def program(qapp, tmp_path):
    program = Program(qapp, tmp_path / "desk", "en", TourClock())
    program.open()
    yield program
    program.close()


@pytest.fixture
def page(qtbot, program):
    """The first of the steps, reached from the first page."""
    window = program.before.window
    with qtbot.waitActive(window):
        window.activateWindow()
    until_idle(qtbot, program.tasks)
    program.before.first.real.click()
    return program.before.setup


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QApplication.processEvents()
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def go_on():
    press(Qt.Key.Key_Return, CTRL)


def fill_in_office(page):
    QTest.keyClicks(page.office.name, "Borgerservice")
    page.office.centre.setFocus()
    while page.office.centre.currentData() != "East":
        press(Qt.Key.Key_Down)
    page.office.centre.activated.emit(page.office.centre.currentIndex())


def fill_in_admin(page, again=FOUR_WORDS):
    QTest.keyClicks(page.admin.name, "Rikke Holm")
    QTest.keyClicks(page.admin.password.first, FOUR_WORDS)
    QTest.keyClicks(page.admin.password.again, again)


def groups_on_paper(page):
    return page.recovery.key.accessibleName().split()


def type_back(page):
    for field in page.recovery.fields:
        place = int(field.accessibleName().split()[-1]) - 1
        field.clear()
        QTest.keyClicks(field, groups_on_paper(page)[place].lower())


def go_to_recovery(page):
    fill_in_office(page)
    go_on()
    go_on()
    fill_in_admin(page)
    go_on()
    assert page.step == RECOVERY


def test_a_real_desk_is_set_up_by_keyboard_and_opens(qtbot, program, page):
    go_to_recovery(page)
    type_back(page)
    go_on()
    assert page.step == SUMMARY
    go_on()
    qtbot.waitUntil(lambda: program.window is not None, timeout=10_000)
    until_idle(qtbot, program.tasks)

    assert program.window.who().name == "Rikke Holm"
    assert program.window.who().role is Role.ADMIN
    assert not program.window.shell.training.isVisible()
    with program.window.desk.store.reading() as reader:
        assert reader.setting("office") == "Borgerservice"
        assert reader.setting("municipality") == "0101"
    assert page.recovery.key.text() == ""
    assert page.admin.password.first.text() == ""


def test_an_office_without_a_name_is_asked_for_it(page):
    go_on()

    assert page.step == OFFICE
    assert page.office.name.accessibleDescription()


def test_a_centre_proposes_its_municipality_and_its_hours(page):
    fill_in_office(page)
    assert page.office.code == "0101"

    go_on()

    assert page.step == HOURS
    assert not page.hours.open[1].isChecked()
    assert page.hours.begins[2].text() == "11:00"


@pytest.mark.parametrize("wrong", ["nine", "25", "16:00", ""])
def test_hours_that_cannot_be_are_pointed_out(page, wrong):
    fill_in_office(page)
    go_on()
    page.hours.begins[0].setFocus()
    page.hours.begins[0].selectAll()
    press(Qt.Key.Key_Delete)
    QTest.keyClicks(page.hours.begins[0], wrong)

    go_on()

    assert page.step == HOURS
    assert "Monday" in page.hours.trouble.words.text()


def test_a_desk_is_open_on_one_day_at_least(page):
    fill_in_office(page)
    go_on()
    for tick in page.hours.open:
        if tick.isChecked():
            tick.setFocus()
            press(Qt.Key.Key_Space)

    go_on()

    assert page.step == HOURS
    assert page.hours.trouble.isVisible()


def test_two_passwords_that_differ_go_no_further(page):
    fill_in_office(page)
    go_on()
    go_on()
    fill_in_admin(page, "something else altogether")

    go_on()

    assert page.step == ADMIN
    assert page.admin.password.again.accessibleDescription()


def test_a_key_that_was_not_kept_goes_no_further(page):
    go_to_recovery(page)
    for field in page.recovery.fields:
        QTest.keyClicks(field, "AAAAA")

    go_on()

    assert page.step == RECOVERY
    assert page.recovery.fields[0].accessibleDescription()


def test_the_key_is_kept_as_a_pdf(qtbot, program, page, tmp_path):
    go_to_recovery(page)
    file = tmp_path / "key.pdf"
    program.before.setting_up.paper.ask_file = lambda _page, _name: file

    page.recovery.save.click()
    until_idle(qtbot, program.tasks)

    assert file.read_bytes().startswith(b"%PDF")
    assert "delete" in page.recovery.told.text()


def test_printing_the_key_leaves_no_file_behind(
    qtbot, program, page, tmp_path, monkeypatch
):
    go_to_recovery(page)
    scratch, paper = tmp_path / "scratch", tmp_path / "paper.pdf"
    scratch.mkdir()
    printer = QPrinter()
    printer.setOutputFileName(str(paper))
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    monkeypatch.setattr("ui.desk.printing.choose_printer", lambda _parent: printer)

    page.recovery.print.click()
    until_idle(qtbot, program.tasks)

    assert paper.read_bytes().startswith(b"%PDF")
    assert not list(scratch.iterdir())
    assert page.recovery.told.text() == "Sent to the printer."


def test_back_keeps_what_was_typed_and_cancel_makes_nothing(program, page, tmp_path):
    go_to_recovery(page)

    press(Qt.Key.Key_Left, ALT)
    assert page.step == ADMIN
    assert page.admin.name.text() == "Rikke Holm"
    page.cancel.click()

    assert program.before.page is program.before.first
    assert page.admin.password.first.text() == ""
    assert not (tmp_path / "desk" / "desk.db").exists()
