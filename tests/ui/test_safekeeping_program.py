"""The running program keeps its desk safe: real encrypted desks, real damage."""

import shutil

from PySide6.QtCore import Qt

from desk_app.bootstrap.safekeeping import safekeeping_of
from desk_app.services.safekeeping.values import Reason
from tests.ui.idle import until_idle
from tests.ui.real_program import press, settle
from tests.ui.running_desk import (
    BO,
    back_up,
    clock,
    damage,
    folder,
    run,
    vault,
    words_of,
)

__all__ = ["clock", "folder", "run"]  # fixtures


def change_something(program):
    """Something that leaves a line in the log."""
    keeping = safekeeping_of(program._folder, program.window.desk.store, program._clock)
    keeping.choose_second_folder(BO, None)


def test_a_desk_is_examined_and_backed_up_by_itself(run, folder, clock):
    program = run()

    shell = program.window.shell
    assert shell.saved.text().startswith("File examined ")
    assert shell.backups.text().startswith("Backup verified ")
    assert [it.reason for it in vault(folder, clock).backups()] == [Reason.AUTOMATIC]


def test_the_bottom_line_leads_to_the_page_of_backups(qtbot, run):
    program = run()
    shell = program.window.shell

    shell.backups.setFocus()
    qtbot.keyClick(shell.backups, Qt.Key.Key_Space)
    settle(qtbot, program)

    page = shell.page("backups")
    assert page.isVisible()
    assert page.table.model().rowCount() == 1
    assert page.summary.text().endswith("Everything is in it.")


def test_the_settings_lead_to_the_page_of_backups(qtbot, run):
    program = run()
    shell = program.window.shell
    shell.show_page("settings")

    press(qtbot, shell.page("settings").backups)
    settle(qtbot, program)

    assert shell.page("backups").isVisible()
    assert shell.rail.buttons["settings"].isChecked()


def test_nothing_new_closes_at_once_without_another_backup(qtbot, run, folder, clock):
    program = run()

    program.window.shell.close()
    qtbot.waitUntil(lambda: not program.window.shell.isVisible())

    assert len(vault(folder, clock).backups()) == 1


def test_closing_makes_a_last_backup_of_what_is_new(qtbot, run, folder, clock):
    program = run()
    shell = program.window.shell
    change_something(program)

    shell.close()
    assert shell.isVisible()
    qtbot.waitUntil(lambda: not shell.isVisible())

    newest = vault(folder, clock).backups()[0]
    assert newest.reason is Reason.CLOSING


def test_a_backup_is_restored_and_then_confirmed(qtbot, run, folder, clock):
    program = run()
    change_something(program)
    program.window.shell.show_page("backups")
    settle(qtbot, program)
    page = program.window.shell.page("backups")

    press(qtbot, page.restore)
    settle(qtbot, program)
    assert "would be lost" in page.asking.loss.words.text()
    first = program.window
    press(qtbot, page.asking.go)
    qtbot.waitUntil(lambda: program.window not in (first, None), timeout=20_000)
    settle(qtbot, program)

    shell = program.window.shell
    notice = shell.notice("restored")
    assert "was restored from the backup of" in words_of(notice)
    assert shell.backups.text() == "Automatic backups are off"
    assert not program.before.window.isVisible()
    press(qtbot, notice.action)
    settle(qtbot, program)
    assert not notice.isVisible()
    assert shell.backups.text().startswith("Backup verified ")


def test_a_clerk_cannot_bring_a_backup_back(qtbot, run, folder, clock):
    back_up(folder, clock)
    damage(folder)

    program = run("clerk")
    qtbot.waitUntil(lambda: program.window is None)
    until_idle(qtbot, program.tasks)

    page = program.before.damage
    assert not page.restore.isEnabled()
    assert "administrator" in page.why_not.text()
    page.person.setFocus()
    while page.person.currentData() != "admin":
        qtbot.keyClick(page.person, Qt.Key.Key_Up)
    assert page.restore.isEnabled()


def test_a_last_backup_that_fails_is_told_and_the_clerk_may_stay(
    qtbot, run, folder, clock
):
    program = run()
    shell, page = program.window.shell, program.window.safety.closing.page
    change_something(program)
    shutil.rmtree(folder / "backups")
    (folder / "backups").write_text("in the way")

    shell.close()
    qtbot.waitUntil(page.back.isVisible)
    assert page.trouble.words.text()
    assert shell.isVisible()
    qtbot.keyClick(page.back, Qt.Key.Key_Return)
    assert not page.isVisible()

    shell.close()
    qtbot.waitUntil(page.go.isVisible)
    press(qtbot, page.go)
    assert not shell.isVisible()
