"""Signing in: who sits at the desk, at a training desk and at a real one."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.setting_up import new_recovery_key, set_up
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_empty_desk
from desk_app.services.setting_up import Office
from desk_app.services.staff import Role
from tests.ui.idle import until_idle
from ui.sign_in.page import SignInPage

PASSWORD, NEW = "hest kaffe sky lampe", "kaktus tromme fjord ost"
OFFICE = Office("Borgerservice", "East", "0101")


@pytest.fixture
def page(qtbot, looks, language):
    language.speak("en")
    page = SignInPage()
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_desk("/srv/desk", (), "")
    return page


@pytest.fixture
def key(tmp_path):
    """Make a real desk in a folder, and give back the key in its envelope."""
    key = new_recovery_key()
    admin = ("Rikke Holm", PASSWORD)
    set_up(tmp_path / "desk", OFFICE, admin, key).store.close()
    return key


@pytest.fixture
def program(qapp, tmp_path):
    program = Program(qapp, tmp_path / "desk", "en", TourClock(), signed_in=None)
    yield program
    program.close()


def type_in(field, words, *, enter=True):
    field.setFocus()
    QTest.keyClicks(field, words)
    if enter:
        QTest.keyClick(field, Qt.Key.Key_Return)


def sign_in(qtbot, program, name, password):
    page = program.before.sign_in
    page.name.clear()
    page.password.forget()
    type_in(page.name, name)
    type_in(page.password, password)
    qtbot.waitUntil(lambda: page.go.isEnabled() or program.window is not None)
    until_idle(qtbot, program.tasks)


def test_name_enter_password_enter_is_all(qtbot, page):
    type_in(page.name, "Rikke Holm")
    assert QApplication.focusWidget() is page.password

    with qtbot.waitSignal(page.sign_in_wanted) as told:
        type_in(page.password, PASSWORD)

    assert told.args == ["Rikke Holm", PASSWORD]


def test_a_name_or_a_password_that_is_missing_is_asked_for_at_its_field(qtbot, page):
    with qtbot.assertNotEmitted(page.sign_in_wanted):
        QTest.keyClick(page.password, Qt.Key.Key_Return)
        assert "name" in page.name.accessibleDescription()
        type_in(page.name, "Rikke", enter=False)
        QTest.keyClick(page.password, Qt.Key.Key_Return)

    assert page.name.accessibleDescription() == ""
    assert "password" in page.password.accessibleDescription()


def test_the_password_is_shown_only_while_the_button_is_held(page):
    field = page.password
    type_in(field, "secret", enter=False)
    assert field.displayText() != "secret"

    QTest.mousePress(field.shown, Qt.MouseButton.LeftButton)
    assert field.displayText() == "secret"
    QTest.mouseRelease(field.shown, Qt.MouseButton.LeftButton)

    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_capitals_without_the_shift_key_are_pointed_out(page):
    none = Qt.KeyboardModifier.NoModifier

    for letter, told in (("A", True), ("a", False)):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none, letter)
        QApplication.sendEvent(page.password, key)
        assert page.capitals.isVisible() is told


def test_at_a_training_desk_one_enter_is_enough(qtbot, program, tmp_path):
    make_empty_desk(tmp_path / "desk")
    program.open()
    assert program.window is None
    page = program.before.sign_in
    assert "training-desk" in page.note.text()
    assert page.name.text() == "lead"

    QTest.keyClick(page.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not None)

    assert program.window.who().role is Role.LEAD
    assert program.window.shell.training.isVisible()
    assert not program.before.window.isVisible()
    until_idle(qtbot, program.tasks)


def test_a_real_desk_opens_as_the_person_who_signed_in(qtbot, program, key):
    program.open()
    page = program.before.sign_in
    assert (page.name.text(), page.note.isVisible()) == ("", False)

    sign_in(qtbot, program, "rikke holm", PASSWORD)

    assert program.window.who().name == "Rikke Holm"
    assert not program.window.shell.training.isVisible()
    assert program.kept.person == ""
    assert page.password.text() == ""


def test_a_wrong_password_is_one_sentence_and_the_field_stands_ready(
    qtbot, program, key
):
    program.open()
    page = program.before.sign_in

    sign_in(qtbot, program, "Rikke Holm", "not the right one")

    assert program.window is None
    assert page.password.accessibleDescription()
    assert page.password.selectedText()
    sign_in(qtbot, program, "Rikke Holm", PASSWORD)
    assert program.window is not None


def test_the_recovery_key_opens_and_gives_a_new_password(qtbot, program, key):
    program.open()
    page = program.before.sign_in
    page.recover.click()
    panel = page.recovery

    type_in(panel.key, key.lower().replace("-", " "), enter=False)
    type_in(panel.name, "Rikke Holm", enter=False)
    for field in (panel.fresh.first, panel.fresh.again):
        type_in(field, NEW, enter=False)
    panel.go.click()
    qtbot.waitUntil(lambda: program.window is not None)
    until_idle(qtbot, program.tasks)

    assert program.window.who().name == "Rikke Holm"
    assert (panel.key.text(), panel.fresh.first.text()) == ("", "")


def test_a_recovery_key_with_a_slip_is_told_under_the_key(qtbot, program, key):
    program.open()
    page = program.before.sign_in
    page.recover.click()
    panel = page.recovery
    type_in(panel.key, "00000-00000", enter=False)
    type_in(panel.name, "Rikke Holm", enter=False)
    for field in (panel.fresh.first, panel.fresh.again):
        type_in(field, NEW, enter=False)

    panel.go.click()
    until_idle(qtbot, program.tasks)

    assert panel.key.accessibleDescription()
    assert panel.go.isEnabled()
    assert program.window is None
