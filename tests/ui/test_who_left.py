"""A window that is open while its person leaves, or gets another password elsewhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.signing_in import people_of
from desk_app.bootstrap.signing_in import sign_in as open_desk
from desk_app.bootstrap.tour import TourClock
from tests.real_desks import DORTE, KNUD, LIS, PASSWORDS, a_real_desk, guess_cheaply
from tests.ui.real_program import choose_password, sign_in, type_in

FIRST, OWN = "tre blå både i havn", "ost fjord rav ti"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    guess_cheaply(monkeypatch)
    a_real_desk(tmp_path / "desk")
    return tmp_path / "desk"


@pytest.fixture
def program(qtbot, qapp, folder):
    program = Program(qapp, folder, "en", TourClock(), signed_in=None)
    program.open()
    sign_in(qtbot, program, KNUD, PASSWORDS[KNUD])
    yield program
    program.close()


@pytest.fixture
def elsewhere(folder):
    """Another program, at which the administrator looks after the staff."""
    signed = open_desk(folder, DORTE, PASSWORDS[DORTE])
    people = people_of(signed.store, signed.key)
    yield lambda what, *details: getattr(people, what)(signed.who, *details)
    signed.store.close()


def is_locked(program):
    return program.window.locking.lock.closed


def unlock(program, name, password):
    curtain = program.window.curtain
    curtain.person.setCurrentIndex(curtain.person.findData(name))
    type_in(curtain.secret, password)
    QTest.keyClick(curtain.secret, Qt.Key.Key_Return)
    return not is_locked(program)


def test_the_window_locks_when_its_person_leaves_and_lets_them_in_no_more(
    qtbot, program, elsewhere
):
    elsewhere("leave", KNUD)
    qtbot.waitUntil(lambda: is_locked(program))

    curtain = program.window.curtain
    assert curtain.isVisible()
    assert curtain.person.findData(KNUD) == -1
    curtain.password_given.emit(KNUD, PASSWORDS[KNUD])
    assert is_locked(program)
    assert unlock(program, LIS, PASSWORDS[LIS])
    assert program.window.who().name == LIS


def test_a_pin_of_this_run_opens_nothing_for_a_leaver(qtbot, program, elsewhere):
    program.window.locking.lock.set_pin(KNUD, "4711")

    elsewhere("leave", KNUD)
    qtbot.waitUntil(lambda: is_locked(program))
    program.window.curtain.pin_given.emit(KNUD, "4711")

    assert is_locked(program)


def test_a_window_that_is_locked_already_forgets_the_pin_too(qtbot, program, elsewhere):
    program.window.locking.lock.set_pin(KNUD, "4711")
    program.window.locking.close()

    elsewhere("leave", KNUD)
    qtbot.waitUntil(lambda: not program.window.locking.lock.takes_pin(KNUD))


def test_whoever_gets_another_password_has_to_choose_their_own_first(
    qtbot, program, elsewhere, folder
):
    elsewhere("give_password", KNUD, FIRST)
    qtbot.waitUntil(lambda: is_locked(program))

    assert not unlock(program, KNUD, PASSWORDS[KNUD])
    assert not unlock(program, KNUD, FIRST)
    assert "choose your own" in program.window.curtain.secret.accessibleDescription()


def test_what_others_do_with_others_leaves_the_window_open(qtbot, program, elsewhere):
    seen = []
    program.window.watching.changed.connect(lambda: seen.append(1))

    elsewhere("leave", LIS)
    qtbot.waitUntil(lambda: bool(seen))

    assert not is_locked(program)


def test_ones_own_new_password_in_this_window_locks_nothing(qtbot, program, elsewhere):
    shell = program.window.shell
    shell.show_page("staff")
    page = shell.page("staff")
    page.changing.wanted.emit(PASSWORDS[KNUD], OWN)
    seen = []
    program.window.watching.changed.connect(lambda: seen.append(1))

    elsewhere("leave", LIS)
    qtbot.waitUntil(lambda: bool(seen))

    assert not is_locked(program)


def test_somebody_new_chooses_a_password_at_the_window_and_is_in(
    qtbot, qapp, folder, elsewhere
):
    elsewhere("give_password", LIS, FIRST)
    program = Program(qapp, folder, "en", TourClock(), signed_in=None)
    program.open()

    sign_in(qtbot, program, LIS, FIRST)
    assert program.window is None
    choose_password(qtbot, program, FIRST)
    assert program.window is None
    choose_password(qtbot, program, OWN)

    assert program.window.who().name == LIS
    program.close()
    open_desk(folder, LIS, OWN).store.close()
