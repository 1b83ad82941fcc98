"""The running program keeps its desk safe: real encrypted desks, real damage."""

import shutil

import pytest
from PySide6.QtCore import Qt

from desk_app.bootstrap.program import Program
from desk_app.bootstrap.safekeeping import safekeeping_of
from desk_app.bootstrap.tour import TourClock
from desk_app.bootstrap.training import make_training_desk
from desk_app.services.ports import CaseFilter
from desk_app.services.safekeeping.values import Reason
from desk_app.services.staff import Role, Staff
from tests.ui.idle import until_idle

PAGE_BYTES = 4096
BO = Staff("Bo K.", Role.LEAD)


@pytest.fixture
def clock():
    return TourClock()


@pytest.fixture
def folder(tmp_path, clock):
    folder = tmp_path / "desk"
    make_training_desk(folder, (30, 1, 1), clock=clock)
    return folder


@pytest.fixture
def run(qtbot, qapp, folder, clock):
    """Start the program on the folder, as often as it is called."""
    running = []

    def run(person="Admin"):
        program = Program(qapp, folder, "en", clock)
        program.kept.keep_person(person)
        running.append(program)
        program.open()
        settle(qtbot, program)
        return program

    yield run
    for program in running:
        program.close()


def settle(qtbot, program):
    """Let the program do what it does by itself."""
    until_idle(qtbot, program.tasks)
    if program.window is not None:
        qtbot.waitUntil(lambda: program.window.safety is not None)
    until_idle(qtbot, program.tasks)


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def vault(folder, clock):
    return safekeeping_of(folder, None, clock).vault


def back_up(folder, clock):
    return vault(folder, clock).back_up(Reason.BY_HAND)


def change_something(program):
    """Something that leaves a line in the log."""
    keeping = safekeeping_of(program._folder, program.window.desk.store, program._clock)
    keeping.choose_second_folder(BO, None)


def damage(folder, *, at_page=-3):
    """Flip one byte of a page, as an old disk does."""
    file = folder / "desk.db"
    content = bytearray(file.read_bytes())
    pages = len(content) // PAGE_BYTES
    content[(at_page % pages) * PAGE_BYTES + 100] ^= 0x10
    file.write_bytes(content)


def words_of(banner):
    """What a banner says; it must be there to be read."""
    assert banner.isVisible()
    return banner.words.text()


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


def test_a_clerk_cannot_bring_a_backup_back(qtbot, run, folder, clock):
    back_up(folder, clock)
    damage(folder)

    program = run("Anna L.")
    qtbot.waitUntil(lambda: program.window is None)
    until_idle(qtbot, program.tasks)

    page = program.before.damage
    assert not page.restore.isEnabled()
    assert "administrator" in page.why_not.text()
    page.person.setFocus()
    while page.person.currentData() != "Admin":
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
