"""An administrator looks after the desk and sees no citizens."""

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from desk_app.services.staff import Role
from ui.tour.clerk import CTRL, Clerk
from ui.tour.people import ANNA

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def program(qapp, tmp_path):
    clock = TourClock()
    make_training_desk(tmp_path / "desk", (10, 1, 1), clock=clock)
    program = Program(qapp, tmp_path / "desk", "en", clock, signed_in=Role.ADMIN)
    program.open()
    program.window.shell.resize(1440, 900)
    yield program
    program.close()


@pytest.fixture
def clerk(program):
    clerk = Clerk(program.window.shell, None)
    program.window.settle(clerk.wait_for)
    return clerk


def test_the_desk_page_says_so_and_lists_nobody(program, clerk):
    page = program.window.desk_page

    assert "administrator" in page.nothing.title.text()
    assert not page.today.isVisible()
    assert page.today.due.model().rowCount() == 0


def test_no_key_and_no_scan_begins_a_case(program, clerk):
    clerk.press(Qt.Key.Key_N, CTRL)
    clerk.scan(ANNA.code_lines())

    page = program.window.desk_page
    assert page.middle.currentWidget().isAncestorOf(page.nothing)


def test_whoever_takes_over_from_an_administrator_sees_todays_list(program, clerk):
    window = program.window

    window._enter("clerk")
    window.settle(clerk.wait_for)

    page = window.desk_page
    assert page.today.isVisible()
    lines = page.today.due.model().rowCount() + page.today.opened.model().rowCount()
    assert lines > 0
