"""What the window says about the safety of its desk, and how it closes."""

from datetime import timedelta

from PySide6.QtCore import Qt

from desk_app.errors import DeskError
from desk_app.services.safekeeping.schedule import Restored
from desk_app.services.safekeeping.settings import (
    RESTORED,
    SECOND_FOLDER,
    restored_text,
)
from desk_app.services.safekeeping.values import Finding, Reason, State
from desk_app.services.staff import Role, Staff
from tests.services.safekeeping.fake_vault import NOON, FakeVault, counts, minutes_old
from tests.ui.idle import tasks, until_idle
from tests.ui.keeping import SlowVault
from tests.ui.watched import begin, press, shell
from ui.tokens import Tone
from ui.wiring.watch_wiring import EVERY_MS

__all__ = ["begin", "shell", "tasks"]  # fixtures


ANNA = Staff("Anna L.", Role.CLERK)


BROKEN = Finding("cipher-integrity", State.BAD, "page 12")


def test_what_is_new_is_backed_up_when_a_quarter_of_an_hour_has_gone(shell, begin):
    work = begin(FakeVault(held=counts(12), kept=[minutes_old(5)]))

    assert [it.reason for it in work.vault.kept] == [Reason.AUTOMATIC] * 2
    assert shell.backups.text() == "Backup verified 12:20"
    assert shell.backups.tone is Tone.GOOD


def test_the_watch_looks_every_minute(begin):
    work = begin(FakeVault(kept=[minutes_old(5)]))

    assert EVERY_MS == 60_000
    work.vault.held = counts(13)
    work.watch._minute.timeout.emit()
    work.watch._minute.timeout.emit()  # while that is under way
    assert not work.watch.is_free


def test_while_somebody_is_asked_about_a_backup_none_is_made_and_none_goes(begin):
    work = begin(FakeVault(kept=[minutes_old(5)]))
    work.vault.held = counts(13)

    work.asks = True
    work.watch.look_after()
    assert work.watch.is_free

    work.asks = False
    work.watch.look_after()
    assert not work.watch.is_free


def test_nothing_new_makes_no_backup(shell, begin):
    work = begin(FakeVault(kept=[minutes_old(60 * 30)]))

    assert len(work.vault.kept) == 1
    assert shell.backups.text() == "Backup verified yesterday 06:00"
    assert shell.backups.tone is Tone.GOOD


def test_a_backup_that_cannot_be_made_makes_the_bottom_line_complain(shell, begin):
    refused = DeskError("backup-no-room", free_mb=12, needed_mb=40)

    begin(FakeVault(held=counts(12), kept=[minutes_old(20)], refuses=refused))

    assert shell.backups.text() == "No verified backup since today 11:40"
    assert shell.backups.tone is Tone.WARN
    assert "12" in shell.backups.accessibleDescription()


def test_a_desk_too_busy_to_note_the_second_folder_goes_on(
    qtbot, begin, desk, tasks, monkeypatch
):
    with desk.store.unit() as unit:
        unit.set_setting(SECOND_FOLDER, "/second")
    work = begin(FakeVault(held=counts(12), kept=[minutes_old(5)]))

    def busy():
        raise DeskError("desk-busy")

    monkeypatch.setattr(desk.store, "unit", busy)
    work.vault.kept = [minutes_old(30)]
    work.watch.look_after()
    until_idle(qtbot, tasks)

    assert len(work.vault.kept) == 2
    assert work.watch.is_free


def test_a_desk_that_was_never_backed_up_says_so(shell, begin):
    refused = DeskError("disk-full")

    begin(FakeVault(kept=[], refuses=refused))

    assert shell.backups.text() == "No verified backup yet"


def test_the_words_at_the_bottom_are_pressed_with_the_keyboard(qtbot, shell, begin):
    begin(FakeVault(kept=[minutes_old(5)]))

    shell.backups.setFocus()
    with qtbot.waitSignal(shell.backups_wanted):
        qtbot.keyClick(shell.backups, Qt.Key.Key_Space)


def test_a_whole_file_is_told_quietly(shell, begin):
    begin(FakeVault(kept=[minutes_old(5)]))

    assert shell.saved.text() == "File examined 12:20"
    assert not shell.work.isVisible()


def test_a_long_examination_shows_how_far_it_is(qtbot, shell, begin, tasks):
    work = begin(SlowVault(kept=[minutes_old(5)]), wait=False)

    assert not shell.work.isVisible()
    qtbot.waitUntil(shell.work.isVisible)
    assert shell.work.words.text() == "Examining the desk's file …"
    assert (shell.work.bar.value(), shell.work.bar.maximum()) == (2, 4)
    work.vault.go_on.set()
    until_idle(qtbot, tasks)

    assert not shell.work.isVisible()


def test_damage_is_told_at_once_and_no_backup_is_made_of_it(qtbot, begin, tasks):
    work = begin(FakeVault(held=counts(12), kept=[], findings=(BROKEN,)), wait=False)

    with qtbot.waitSignal(work.watch.damaged) as told:
        until_idle(qtbot, tasks)

    assert told.args == [(BROKEN,)]
    assert work.vault.kept == []


def test_little_room_is_told_until_there_is_room_again(qtbot, shell, begin, tasks):
    work = begin(FakeVault(kept=[minutes_old(5)], free=312_000_000))
    assert "312\N{NO-BREAK SPACE}MB" in shell.notice("room").words.text()
    assert shell.notice("room").isVisible()

    work.vault.free = 600_000_000
    work.watch.read_again()
    until_idle(qtbot, tasks)

    assert not shell.notice("room").isVisible()


def test_a_store_that_has_stopped_saving_says_so_and_keeps_saying_it(
    qtbot, shell, begin, desk
):
    work = begin(FakeVault(kept=[minutes_old(5)]))

    object.__setattr__(work.safe, "store", Stopped())
    qtbot.waitUntil(shell.notice("read-only").isVisible)

    assert "Saving has stopped" in shell.notice("read-only").words.text()
    object.__setattr__(work.safe, "store", desk.store)


class Stopped:
    read_only = True


def came_back(desk):
    """The desk has been restored, and nobody has confirmed it."""
    restored = Restored("2026-11-22T154000Z", "Admin", NOON - timedelta(minutes=5))
    with desk.store.unit() as unit:
        unit.set_setting(RESTORED, restored_text(restored))


def test_a_restored_desk_is_confirmed_with_one_button(qtbot, shell, begin, desk, tasks):
    came_back(desk)
    work = begin(FakeVault(held=counts(12), kept=[minutes_old(60)]))
    notice = shell.notice("restored")
    assert "restored from the backup of yesterday 16:40" in notice.words.text()
    assert shell.backups.text() == "Automatic backups are off"
    assert len(work.vault.kept) == 1

    press(qtbot, notice.action)
    until_idle(qtbot, tasks)

    assert not notice.isVisible()
    assert len(work.vault.kept) == 2


def test_a_clerk_reads_who_confirms_a_restored_desk(shell, begin, desk):
    came_back(desk)

    begin(FakeVault(kept=[minutes_old(60)]), ANNA)

    notice = shell.notice("restored")
    assert notice.words.text().endswith("Only an administrator confirms it.")
    assert not notice.action.isVisible()
