"""What the search field finds, on a real desk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.kept_cases import keep
from ui.search.popup import SearchPopup
from ui.shell import Entry, Shell
from ui.titles import Titles
from ui.wiring.search_wiring import SearchWiring

__all__ = ["keep"]


@pytest.fixture
def shell(qtbot, looks, tmp_path):
    desk = Entry("desk", lambda: "Desk", "desk", "Ctrl+1", QLineEdit)
    shell = Shell((desk,), tmp_path / "window.ini")
    qtbot.addWidget(shell)
    shell.show_page("desk")
    with qtbot.waitActive(shell):
        shell.show()
        shell.activateWindow()
    return shell


@pytest.fixture
def field(shell):
    shell.top.search.setFocus()
    return shell.top.search


@pytest.fixture
def popup(shell, rules):
    return SearchPopup(shell, shell.top.search, Titles(rules))


@pytest.fixture
def wiring(shell, popup, desk, clerk, keep):
    keep("A-1", "applied 2026-11-02", family_name="Kowalska", given_names="Anna")
    keep("A-2", "applied 2026-11-03", family_name="Kowalski", given_names="Jan")
    keep("A-3", "applied 2026-11-04", family_name="Kowal", protected=True)
    return SearchWiring(shell, popup, desk, lambda: clerk)


def titles(popup):
    return [line.title for line in popup.list.lines]


def test_typing_finds_cases_at_once(qtbot, field, popup, wiring):
    qtbot.keyClicks(field, "anna kow")

    assert popup.isVisible()
    assert titles(popup) == ["KOWALSKA, Anna"]
    [line] = popup.list.lines
    assert line.word == "open"
    assert line.sub.startswith("A-1")


def test_one_letter_is_too_little(qtbot, field, popup, wiring):
    qtbot.keyClicks(field, "k")

    assert not popup.isVisible()


def test_a_protected_person_is_found_without_a_name(qtbot, field, popup, wiring):
    qtbot.keyClicks(field, "A-3")

    assert titles(popup) == ["protected"]


def test_enter_in_the_field_opens_the_first(qtbot, field, popup, wiring):
    qtbot.keyClicks(field, "kowalsk")
    first = popup.list.lines[0].key

    with qtbot.waitSignal(wiring.case_wanted) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert told.args == [first]
    assert not popup.isVisible()


def test_the_arrows_go_into_the_list_and_back(qtbot, field, popup, wiring):
    qtbot.keyClicks(field, "kowalsk")
    second = popup.list.lines[1].key
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert popup.list.hasFocus()
    qtbot.keyClick(popup.list, Qt.Key.Key_Up)
    assert field.hasFocus()

    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(wiring.case_wanted) as told:
        qtbot.keyClick(popup.list, Qt.Key.Key_Return)

    assert told.args == [second]


def test_escape_closes_and_empties(qtbot, field, popup, wiring):
    qtbot.keyClicks(field, "kowalsk")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(popup.list, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert field.hasFocus()

    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert not popup.isVisible()
    assert field.text() == ""


def test_nothing_found_says_what_can_be_searched(qtbot, field, popup, wiring):
    qtbot.keyClicks(field, "nobody")

    assert popup.nothing.isVisible()
    assert "date of birth" in popup.nothing.text()
    assert not popup.list.isVisible()


def test_going_elsewhere_closes_the_list(qtbot, shell, field, popup, wiring):
    qtbot.keyClicks(field, "kowalsk")

    shell.page("desk").setFocus()

    assert not popup.isVisible()


def test_the_list_stays_inside_a_small_window(qtbot, shell, field, popup, wiring):
    shell.resize(960, 600)
    qtbot.keyClicks(field, "kowalsk")

    assert shell.rect().contains(popup.geometry())
