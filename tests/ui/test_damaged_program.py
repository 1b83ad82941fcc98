"""The running program when its desk is damaged or gone: nothing read is lost."""

import shutil

from desk_app.services.ports import CaseFilter
from tests.ui.idle import until_idle
from tests.ui.real_program import press, settle
from tests.ui.running_desk import BO, back_up, clock, damage, folder, run, words_of

__all__ = ["clock", "folder", "run"]  # fixtures


def test_a_damaged_desk_is_taken_from_the_clerk_and_brought_back(
    qtbot, run, folder, clock
):
    back_up(folder, clock)
    damage(folder)

    program = run()
    qtbot.waitUntil(lambda: program.window is None)
    until_idle(qtbot, program.tasks)

    page = program.before.damage
    assert page.isVisible()
    assert page.heading.text() == "The desk's file is damaged"
    assert "(recommended)" in page.restore.text()
    press(qtbot, page.restore)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)
    settle(qtbot, program)
    assert program.window.desk.lookup.count(BO, CaseFilter()) == 30
    assert program.window.shell.notice("restored").isVisible()


def test_what_can_be_read_of_a_damaged_desk_is_saved(qtbot, run, folder, clock):
    damage(folder)
    program = run()
    qtbot.waitUntil(lambda: program.window is None)
    until_idle(qtbot, program.tasks)
    page = program.before.damage
    assert page.newest.text() == "There is no backup in this folder."

    press(qtbot, page.salvage)
    until_idle(qtbot, program.tasks)

    assert "cases could be read" in words_of(page.result)


def test_a_file_that_cannot_be_opened_leads_to_its_backups(qtbot, run, folder, clock):
    back_up(folder, clock)
    (folder / "desk.db").write_bytes(b"not a desk" * 1000)

    program = run()

    page = program.before.damage
    assert page.isVisible()
    assert page.heading.text() == "The desk's file cannot be used"
    assert page.table.model().rowCount() == 1


def test_a_folder_with_backups_and_no_desk_offers_to_restore(qtbot, run, folder, clock):
    back_up(folder, clock)
    for file in folder.glob("desk.db*"):
        file.unlink()

    program = run()
    page = program.before.damage
    assert page.heading.text() == "There is no desk here, but backups of one"
    press(qtbot, page.restore)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)

    settle(qtbot, program)
    assert program.window.shell.notice("restored").isVisible()


def test_a_new_computer_takes_the_desk_from_a_stick(
    qtbot, run, folder, clock, tmp_path
):
    back_up(folder, clock)
    stick = tmp_path / "stick"
    shutil.move(folder / "backups", stick / "backups")
    shutil.rmtree(folder)
    program = run()
    program.before.starting._ask_folder = lambda _page, _folder: stick

    press(qtbot, program.before.first.backup)
    until_idle(qtbot, program.tasks)
    press(qtbot, program.before.damage.restore)
    qtbot.waitUntil(lambda: program.window is not None, timeout=20_000)

    settle(qtbot, program)
    assert program.window.shell.notice("restored").isVisible()


def test_a_backup_that_turns_out_damaged_leaves_the_desk_as_it_was(
    qtbot, run, folder, clock
):
    backup = back_up(folder, clock)
    program = run()
    program.window.shell.show_page("backups")
    settle(qtbot, program)
    page = program.window.shell.page("backups")
    page.table.selectRow(page.table.model().rowCount() - 1)
    press(qtbot, page.restore)
    settle(qtbot, program)
    content = bytearray((backup.folder / "desk.db").read_bytes())
    content[len(content) // 2] ^= 1
    (backup.folder / "desk.db").write_bytes(content)

    press(qtbot, page.asking.go)
    qtbot.waitUntil(lambda: program.window is None, timeout=20_000)
    until_idle(qtbot, program.tasks)

    restoring = program.before.restoring
    assert restoring.heading.text() == "The backup was not restored"
    press(qtbot, restoring.again)
    settle(qtbot, program)
    assert program.window.desk.lookup.count(BO, CaseFilter()) == 30
    assert not program.window.shell.notice("restored").isVisible()
