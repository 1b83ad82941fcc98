"""The window around the pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from tests.ui.sample_desk import desk_page
from tests.ui.sample_pages import cases_page, parts_page, service_page
from ui.help_dialog import HelpDialog, HelpLine
from ui.shell import Entry, Shell

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def built():
    """The names of the pages that were built."""
    return []


@pytest.fixture
def open_window(qtbot, looks, built, tmp_path):
    """Open a window on the folder of this test."""

    def build(name):
        built.append(name)
        page = QLineEdit(name)
        page.setAccessibleName(name)
        return page

    def open_it():
        shell = Shell(
            (
                Entry(
                    "desk",
                    lambda: "Desk",
                    "desk",
                    "Ctrl+1",
                    lambda: build("desk"),
                    lambda: (HelpLine("F5", "Call the next"),),
                ),
                Entry(
                    "cases", lambda: "Cases", "cases", "Ctrl+2", lambda: build("cases")
                ),
            ),
            tmp_path / "window.ini",
        )
        qtbot.addWidget(shell)
        shell.show_page("desk")
        with qtbot.waitActive(shell):
            shell.show()
            shell.activateWindow()
        return shell

    return open_it


@pytest.fixture
def shell(open_window):
    return open_window()


def test_a_page_is_built_when_it_is_first_seen(qtbot, shell, built):
    assert built == ["desk"]

    shell.rail.buttons["cases"].click()
    shell.rail.buttons["desk"].click()
    shell.rail.buttons["cases"].click()

    assert built == ["desk", "cases"]


def test_ctrl_2_shows_the_cases(qtbot, shell):
    with qtbot.waitSignal(shell.page_shown) as shown:
        qtbot.keyClick(shell, Qt.Key.Key_2, CTRL)

    assert shown.args == ["cases"]
    assert shell.page("cases").isVisible()
    assert shell.rail.buttons["cases"].isChecked()
    assert not shell.rail.buttons["desk"].isChecked()


def test_ctrl_k_goes_to_the_search_and_enter_searches(qtbot, shell):
    shell.page("desk").setFocus()

    qtbot.keyClick(shell, Qt.Key.Key_K, CTRL)
    assert shell.top.search.hasFocus()
    with qtbot.waitSignal(shell.search_confirmed) as searched:
        qtbot.keyClicks(shell.top.search, "eriksson")
        qtbot.keyClick(shell.top.search, Qt.Key.Key_Return)

    assert searched.args == ["eriksson"]


def test_typing_searches_and_escape_empties_the_field(qtbot, shell):
    with qtbot.waitSignal(shell.search_typed):
        qtbot.keyClicks(shell.top.search, "e")

    with qtbot.waitSignal(shell.top.search.left_empty):
        qtbot.keyClick(shell.top.search, Qt.Key.Key_Escape)

    assert shell.top.search.text() == ""


def test_ctrl_l_wants_the_lock(qtbot, shell):
    with qtbot.waitSignal(shell.lock_wanted):
        qtbot.keyClick(shell, Qt.Key.Key_L, CTRL)


def test_f1_lists_the_keys_of_the_page_and_of_the_program(qtbot, shell):
    qtbot.keyClick(shell, Qt.Key.Key_F1)

    help_dialog = shell.findChild(HelpDialog)
    words = [label.text() for label in help_dialog.findChildren(QLabel)]
    assert help_dialog.isVisible()
    for expected in ("F5", "Call the next", "Ctrl+2", "Cases", "Ctrl+K", "F1"):
        assert expected in words
    qtbot.keyClick(help_dialog, Qt.Key.Key_Escape)
    assert not help_dialog.isVisible()


def test_closed_help_leaves_nothing_behind(qtbot, shell):
    shell.show_help()

    shell.findChild(HelpDialog).accept()

    qtbot.waitUntil(lambda: shell.findChildren(HelpDialog) == [])


def test_the_window_comes_back_where_it_was(qtbot, open_window, tmp_path):
    first = open_window()
    first.resize(960, 700)  # the test screen is small
    first.close()

    second = open_window()

    assert (second.width(), second.height()) == (960, 700)
    assert (tmp_path / "window.ini").exists()


def test_training_is_said_on_every_page(shell):
    assert shell.training.isHidden()

    shell.say_training("Training: nothing here is real.")

    assert shell.training.isVisible()
    shell.show_page("cases")
    assert shell.training.isVisible()


def test_the_window_says_who_where_and_what_was_saved(shell):
    shell.sit_at("Desk 4", "Anna L.")
    shell.say_saved("Saved 10:24:07")
    shell.say_facts("35,214 cases")

    assert shell.rail.desk.text() == "Desk 4"
    assert shell.rail.person.text() == "Anna L."
    assert (shell.saved.text(), shell.facts.text()) == (
        "Saved 10:24:07",
        "35,214 cases",
    )


def test_the_keyboard_goes_where_the_page_wants_it(qtbot, looks, tmp_path):
    page = QWidget()
    field = QLineEdit(page)
    page.setFocusProxy(field)
    entry = Entry("desk", lambda: "Desk", "desk", "Ctrl+1", lambda: page)
    shell = Shell((entry,), tmp_path / "window.ini")
    qtbot.addWidget(shell)
    with qtbot.waitActive(shell):
        shell.show()
        shell.activateWindow()

    shell.show_page("desk")

    assert field.hasFocus()


def test_the_words_of_the_window_follow_the_language(qtbot, shell, language):
    qtbot.waitUntil(lambda: shell.top.lock.text() == "Lås")

    language.speak("en")

    qtbot.waitUntil(lambda: shell.top.lock.text() == "Lock")


@pytest.mark.parametrize("build", [desk_page, cases_page, service_page, parts_page])
@pytest.mark.parametrize("percent", [100, 200])
def test_no_button_is_cut_off_in_a_small_window(qtbot, looks, tmp_path, build, percent):
    looks.scale_text(percent)
    entry = Entry("page", lambda: "Page", "desk", "Ctrl+1", build)
    shell = Shell((entry,), tmp_path / "window.ini")
    qtbot.addWidget(shell)
    shell.resize(1280, 720)
    shell.show()
    shell.show_page("page")
    qtbot.waitExposed(shell)

    for button in shell.findChildren(QAbstractButton):
        if button.isVisible() and button.accessibleName():
            assert button.width() >= button.minimumSizeHint().width()


def test_everything_one_can_reach_has_a_name(shell):
    for part in shell.findChildren(QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible():
            assert part.accessibleName(), part
