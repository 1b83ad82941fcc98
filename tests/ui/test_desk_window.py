"""The whole window: pages find each other, and nothing lands in the wrong place."""

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from ui.opening.stages import Stage
from ui.tour.clerk import CTRL, Clerk
from ui.tour.people import ANNA
from ui.wiring.watching import Watching

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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


def first_case(window):
    with window.desk.store.reading() as reader:
        return reader.open_rows(1)[0].reference


def test_a_passport_scanned_on_the_empty_desk_begins_a_new_case(window, clerk):
    clerk.scan(ANNA.code_lines())

    assert window.opening_page.isVisible()
    assert window.opening_page.stage is Stage.PEOPLE
    assert window.opening_page.people.panel.card.isVisible()


def test_a_scan_never_lands_in_the_field_of_another_case(window, clerk):
    window.open_case(first_case(window))
    guide = window.desk_page.guide
    before = guide.sheet.case.record.person

    clerk.scan(ANNA.code_lines())

    assert window.opening_page.isVisible()
    window.desk_page.show_guide()
    assert guide.sheet.case.record.person == before
    assert "<" not in str(guide.page.form.draft())


def test_the_curtain_hides_everything_and_keeps_what_was_typed(window, clerk):
    clerk.press(Qt.Key.Key_K, CTRL)
    clerk.type_in("kowal")

    clerk.press(Qt.Key.Key_L, CTRL)
    assert window.curtain.isVisible()
    assert window.curtain.geometry() == window.shell.rect()
    clerk.type_in("training-desk")
    clerk.press(Qt.Key.Key_Return)

    assert not window.curtain.isVisible()
    assert window.shell.top.search.text() == "kowal"


def test_what_was_found_is_opened_with_enter(window, clerk):
    reference = first_case(window)
    clerk.press(Qt.Key.Key_K, CTRL)
    clerk.type_in(reference)

    clerk.press(Qt.Key.Key_Return)

    assert window.case.reference == reference


def test_the_window_says_that_it_is_a_training_desk(window, clerk):
    assert window.shell.training.isVisible()


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_2, "cases"),
        (Qt.Key.Key_3, "service"),
        (Qt.Key.Key_4, "prints"),
        (Qt.Key.Key_5, "settings"),
    ],
)
def test_every_page_opens_with_its_key(window, clerk, key, page):
    clerk.press(key, CTRL)

    assert window.shell.current == page
    window.settle(clerk.wait_for)


def test_two_windows_on_one_desk_tell_the_one_who_came_late(window, clerk, tmp_path):
    reference = first_case(window)
    window.open_case(reference)
    guide = window.desk_page.guide
    record = guide.sheet.case.record
    window.shell.findChild(Watching).stop()  # it has not looked since
    with window.desk.store.unit() as unit:  # somebody else, meanwhile
        unit.save(record, guide.sheet.case.standing())

    clerk.press(Qt.Key.Key_F6)
    clerk.press(Qt.Key.Key_Return)

    assert guide.panels.wait.isVisible()
    assert guide.panels.wait.trouble.isVisible()


def test_a_folder_without_a_desk_shows_the_first_page(qapp, tmp_path):
    program = Program(qapp, tmp_path / "nothing", "en")

    program.open()

    assert program.window is None
    assert program.start.isVisible()
    program.close()


def test_a_file_that_is_no_desk_is_refused_in_words_and_left_alone(qapp, tmp_path):
    file = tmp_path / "desk.db"
    file.write_bytes(b"not a desk" * 1000)
    program = Program(qapp, tmp_path, "en")

    program.open()

    assert program.window is None
    assert program.start.isVisible()
    assert file.read_bytes() == b"not a desk" * 1000
    program.close()


def test_a_protected_citizen_is_named_in_no_list(window, clerk):
    window.open_case(first_case(window))
    guide = window.desk_page.guide
    name = guide.sheet.case.record.person.family_name

    guide.page.bar.protect.emit()

    assert guide.sheet.case.record.person.protected
    rows = window.desk.lookup.search(window.who(), name)
    assert all(row.family_name == "" for row in rows if row.protected)
    assert window.case.reference in {row.reference for row in rows if row.protected}
