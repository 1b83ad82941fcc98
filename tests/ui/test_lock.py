"""The lock over the window: what it hides, how fast, and who opens it."""

from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from desk_app.services.locking import TRAINING_PASSWORD
from ui.tour.clerk import CTRL, Clerk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
GONE_WITHIN_S = 0.2


@pytest.fixture
def program(qapp, tmp_path):
    clock = TourClock()
    make_training_desk(tmp_path / "desk", (30, 1, 1), clock=clock)
    program = Program(qapp, tmp_path / "desk", "en", clock)
    program.open()
    yield program
    program.close()


@pytest.fixture
def window(program):
    program.window.shell.resize(1440, 900)
    return program.window


@pytest.fixture
def clerk(window):
    return Clerk(window.shell, None)


@pytest.fixture
def case(window):
    """A case that is open at the desk."""
    with window.desk.store.reading() as reader:
        reference = reader.open_rows(1)[0].reference
    window.open_case(reference)
    return reference


def picture(window):
    return window.shell.grab().toImage()


def lock(window):
    window.shell.lock_wanted.emit()


def unlock(window, secret=TRAINING_PASSWORD, name=None):
    curtain = window.curtain
    if name is not None:
        curtain.person.setCurrentIndex(curtain.person.findData(name))
        curtain.person.activated.emit(curtain.person.currentIndex())
    curtain.secret.setText(secret)
    QTest.keyClick(curtain.secret, Qt.Key.Key_Return)


def test_a_locked_window_shows_the_same_whatever_case_was_open(window, clerk):
    lock(window)
    without_case = picture(window)
    unlock(window)
    with window.desk.store.reading() as reader:
        reference = reader.open_rows(1)[0].reference
    window.open_case(reference)
    assert picture(window) != without_case

    lock(window)

    assert picture(window) == without_case


def test_the_content_is_gone_within_200_ms(window, case):
    # The first time takes longest: the page is built then.
    started = perf_counter()
    lock(window)
    took_s = perf_counter() - started

    assert window.curtain.isVisible()
    assert not window.shell.centralWidget().isVisible()
    assert took_s < GONE_WITHIN_S


def test_other_windows_of_the_program_close_with_the_lock(window, case):
    dialog = QDialog(window.shell)
    dialog.show()

    lock(window)

    assert not dialog.isVisible()


def test_a_wrong_password_opens_nothing(window, case):
    lock(window)

    unlock(window, "guess")

    assert window.curtain.isVisible()
    assert window.locking.lock.closed
    assert window.curtain.secret.text() == ""
    said = window.curtain._secret.message.words.text()
    assert said.startswith("Name and password do not go together.")


def test_no_key_gets_past_the_lock(window, clerk, case):
    lock(window)

    for key in (Qt.Key.Key_2, Qt.Key.Key_K, Qt.Key.Key_N):
        clerk.press(key, CTRL)
    clerk.press(Qt.Key.Key_F5)
    clerk.press(Qt.Key.Key_Tab)
    clerk.press(Qt.Key.Key_Escape)

    assert window.curtain.isVisible()
    assert window.shell.current == "desk"
    assert window.curtain.isAncestorOf(window.shell.focusWidget())
    assert window.case.reference == case


def test_half_typed_fields_are_there_after_the_lock(window, clerk, case):
    page = window.desk_page.guide.page
    page.tell("")
    window.desk_page.guide.show_step("identity")
    _, field, _ = page.form._rows[0]
    field.setFocus()
    clerk.type_in("Half")
    typed = field.text()

    lock(window)
    unlock(window)

    assert field.text() == typed
    assert "Half" in typed


def test_a_pin_of_this_run_opens_and_five_wrong_ones_end_it(window, case):
    name = window.who().name
    window.locking.lock.set_pin(name, "2746")
    lock(window)
    assert window.curtain._secret.label.text() == "PIN"

    for _ in range(5):
        unlock(window, "0000")
    assert window.curtain._secret.label.text() == "Password"
    unlock(window, "2746")
    assert window.curtain.isVisible()
    unlock(window)

    assert not window.curtain.isVisible()


def test_another_person_goes_on_with_their_own_password(window, case):
    other = "clerk"
    assert window.who().name != other
    lock(window)

    unlock(window, name=other)

    assert window.who().name == other
    assert window.shell.rail.person.text() == other
    assert window.case.reference == ""
    window.open_case(case)
    assert window.case.reference == case


def test_the_window_locks_by_itself(window, case):
    locking = window.locking
    locking.lock._seconds = lambda: locking.lock._touched + 121
    locking.lock._looked += 120

    locking._look()  # the keyboard is somewhere now: that counts as a touch
    locking._look()

    assert window.curtain.isVisible()


def test_the_window_locks_when_the_computer_goes_to_sleep(window, case):
    app, _ = QGuiApplication.instance(), window.locking

    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationSuspended)

    assert window.curtain.isVisible()


def test_a_training_desk_says_its_password(window):
    lock(window)

    words = window.curtain.training.words.text()
    assert words == "Training desk: the password is training-desk."
