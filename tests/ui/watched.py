"""A window whose desk is looked after."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desk_app.services.staff import Role, Staff
from tests.ui.idle import until_idle
from tests.ui.keeping import SlowVault, keeping
from ui.shell import Entry, Shell
from ui.wiring.closing_wiring import Closing
from ui.wiring.watch_wiring import Watch

ADMIN = Staff("Admin", Role.ADMIN)


@pytest.fixture
def shell(qtbot, looks, tmp_path, tasks):
    entry = Entry("desk", lambda: "Desk", "desk", "Ctrl+1", QLineEdit)
    shell = Shell((entry,), tmp_path / "window.ini")

    def let_go(_shell):
        for work in shell.works:
            work.watch.stop()
            work.closing.give_way()
            if isinstance(work.vault, SlowVault):
                work.vault.go_on.set()
        until_idle(qtbot, tasks)

    shell.works = []
    qtbot.addWidget(shell, before_close_func=let_go)
    shell.show_page("desk")
    with qtbot.waitActive(shell):
        shell.show()
        shell.activateWindow()
    return shell


class Work:
    """A shell, a watch over a vault, and what closes them."""

    def __init__(self, shell, safe, who, tasks):
        self.shell, self.safe, self.vault = shell, safe, safe.vault
        self.asks = False
        self.watch = Watch(shell, safe, lambda: who, tasks, lambda: self.asks)
        self.closing = Closing(shell, safe, tasks, self.watch)


@pytest.fixture
def begin(qtbot, shell, desk, tasks, tmp_path):
    """Begin to watch over a vault; wait until it has looked."""

    def begin(vault, who=ADMIN, minutes=20, *, wait=True):
        safe = keeping(desk.store, tmp_path / "desk", vault, minutes)
        vault.now = safe.now
        shell.works.append(Work(shell, safe, who, tasks))
        shell.works[-1].watch.begin()
        if wait:
            until_idle(qtbot, tasks)
        return shell.works[-1]

    return begin


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
