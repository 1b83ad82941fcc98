"""The running program at a real desk: signing in by hand, pressing, waiting."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.idle import until_idle


def settle(qtbot, program):
    """Let the program do what it does by itself."""
    until_idle(qtbot, program.tasks)
    if program.window is not None:
        qtbot.waitUntil(lambda: program.window.safety is not None)
    until_idle(qtbot, program.tasks)


def type_in(field, words):
    """Write in an empty field."""
    field.setFocus()
    field.clear()
    QTest.keyClicks(field, words)


def sign_in(qtbot, program, name, password):
    """Write a name and a password, press Enter, and wait for what comes."""
    page = program.before.sign_in
    assert page.isVisible()
    type_in(page.name, name)
    type_in(page.password, password)
    QTest.keyClick(page.password, Qt.Key.Key_Return)
    settle(qtbot, program)


def choose_password(qtbot, program, words):
    """Write a password of one's own twice."""
    panel = program.before.sign_in.choosing
    assert panel.isVisible()
    for field in (panel.fresh.first, panel.fresh.again):
        type_in(field, words)
    press(qtbot, panel.go)
    settle(qtbot, program)


def press(qtbot, button):
    """Click it; it must be there to be clicked."""
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
