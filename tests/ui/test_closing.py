"""How the window closes: with a last backup, and never with something lost."""

from PySide6.QtCore import Qt

from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Reason
from tests.services.safekeeping.fake_vault import counts, minutes_old
from tests.ui.idle import tasks, until_idle
from tests.ui.keeping import SlowVault
from tests.ui.watched import begin, press, shell

__all__ = ["begin", "shell", "tasks"]  # fixtures


def closing(begin, **more):
    """A desk with news, and a vault that takes its time from now on."""
    vault = SlowVault(held=counts(12), kept=[minutes_old(5)], **more)
    vault.go_on.set()
    work = begin(vault, minutes=0)
    vault.go_on.clear()
    return work


def test_a_long_last_backup_is_shown_and_the_window_closes_by_itself(
    qtbot, shell, begin
):
    work = closing(begin)
    page = work.closing.page

    shell.close()
    assert shell.isVisible()
    assert not page.bar.isVisible()
    qtbot.waitUntil(page.bar.isVisible)
    assert page.heading.text() == "Making the last backup of today …"
    work.vault.go_on.set()
    qtbot.waitUntil(lambda: not shell.isVisible())

    assert work.vault.kept[0].reason is Reason.CLOSING


def test_nothing_can_be_typed_while_the_window_closes(qtbot, shell, begin):
    field = shell.page("desk")
    field.setFocus()
    work = closing(begin)

    shell.close()
    qtbot.keyClicks(shell.focusWidget(), "abc")
    qtbot.keyClick(shell.focusWidget(), Qt.Key.Key_Tab)

    assert shell.focusWidget() in (work.closing.page, work.closing.page.go)
    assert field.text() == ""


def test_the_window_closes_without_that_backup_if_the_clerk_wants(
    qtbot, shell, begin, tasks
):
    work = closing(begin)
    shell.close()
    qtbot.waitUntil(work.closing.page.go.isVisible)

    qtbot.keyClick(work.closing.page.go, Qt.Key.Key_Return)

    assert not shell.isVisible()
    until_idle(qtbot, tasks)
    assert len(work.vault.kept) == 1


def test_a_last_backup_that_fails_lets_the_clerk_stay(qtbot, shell, begin):
    work = closing(begin)
    work.vault.refuses = DeskError("disk-full")
    work.vault.go_on.set()

    shell.close()
    page = work.closing.page
    qtbot.waitUntil(page.back.isVisible)
    assert "disk is full" in page.trouble.words.text()
    press(qtbot, page.back)

    assert shell.isVisible()
    assert not page.isVisible()
