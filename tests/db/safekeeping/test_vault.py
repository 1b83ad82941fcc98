"""The desk's file seen from outside: one door to everything that keeps it safe."""

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from db.desk_folder import desk_file
from db.desk_lock import DeskLock
from db.safekeeping.vault import SqliteVault
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Reason, State
from desk_app.services.safekeeping.vault import Vault
from tests.db.safekeeping.offices import (
    MORNING,
    access_in,
    an_office,
    flip,
    in_the_morning,
    lines_in,
    opened,
    references_in,
    worked_on,
)


@pytest.fixture
def folder(tmp_path):
    an_office(tmp_path / "desk")
    return tmp_path / "desk"


@pytest.fixture
def vault(folder):
    vault: Vault = SqliteVault(access_in(folder), in_the_morning)
    return vault


def test_a_desk_is_counted_while_it_is_open(folder, vault):
    store = opened(folder)

    held = vault.counts()

    assert (held.cases, held.events, held.audit) == (3, 9, 3)
    store.close()


def test_a_good_desk_is_found_good(vault):
    assert {finding.state for finding in vault.examine()} == {State.GOOD}


def test_a_desk_without_a_backup_has_none(vault):
    assert vault.backups() == []


def test_the_newest_backup_comes_first(folder):
    for hours in (2, 1, 3):
        at = MORNING.replace(hour=hours)
        SqliteVault(access_in(folder), lambda at=at: at).back_up(Reason.AUTOMATIC)

    backups = SqliteVault(access_in(folder), in_the_morning).backups()

    assert [backup.made_at.hour for backup in backups] == [3, 2, 1]


def test_a_desk_whose_file_is_being_replaced_is_not_backed_up(folder, vault):
    alone = DeskLock(folder, alone=True)

    with pytest.raises(DeskError, match="desk-in-use"):
        vault.back_up(Reason.AUTOMATIC)

    alone.release()


def test_after_a_backup_the_file_may_be_replaced(folder, vault):
    vault.back_up(Reason.AUTOMATIC)

    DeskLock(folder, alone=True).release()


def test_a_backup_says_who_worked_at_the_desk_and_is_not_touched(folder, vault):
    backup = vault.back_up(Reason.AUTOMATIC)
    before = {path: path.read_bytes() for path in backup.folder.iterdir()}
    store = opened(folder)
    with store.unit() as unit:
        unit.add_staff("Bo K.", "lead")
    store.close()

    assert vault.staff(backup) == [("Anna L.", "clerk")]
    assert {path: path.read_bytes() for path in backup.folder.iterdir()} == before


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: flip(file, page=1),
        lambda file: file.write_bytes(b""),
        lambda file: file.unlink(),
        lambda file: file.write_bytes(file.read_bytes()[:5000]),
    ],
)
def test_a_damaged_backup_does_not_say_who_worked_there(vault, harm):
    backup = vault.back_up(Reason.AUTOMATIC)
    harm(desk_file(backup.folder))

    with pytest.raises(DeskError, match="backup-damaged") as refusal:
        vault.staff(backup)

    assert refusal.value.details == {"name": backup.name}


def test_what_would_be_lost_is_known_and_the_desk_can_go_back(folder, vault):
    backup = vault.back_up(Reason.AUTOMATIC)
    worked_on(folder, "2026-11-0002")

    lost = vault.losses(backup)
    vault.restore(backup, "Admin")

    assert lost.cases == ("2026-11-0002",)
    assert [action for _, _, action, *_ in lines_in(folder)][-1] == "restore"


def test_an_empty_folder_becomes_the_desk_again_from_a_backup_elsewhere(
    tmp_path, folder, vault
):
    backup = vault.back_up(Reason.AUTOMATIC)
    kept = shutil.copytree(backup.folder, tmp_path / "kept" / backup.name)
    shutil.rmtree(folder)
    anew = SqliteVault(access_in(tmp_path / "new"), in_the_morning)

    anew.restore(replace(backup, folder=kept), "Admin")

    assert len(references_in(tmp_path / "new")) == 3


def test_a_backup_is_rehearsed(vault):
    backup = vault.back_up(Reason.AUTOMATIC)

    rehearsal = vault.rehearse(backup)

    assert rehearsal.passed
    assert rehearsal.found == vault.counts()


def test_a_damaged_desk_is_salvaged(vault):
    assert vault.salvage().cases == 3


def test_there_is_room_on_the_drive(vault):
    assert vault.free_bytes() > 0


def test_the_backup_before_a_restore_takes_no_older_one_away(folder):
    for minutes in range(8):
        at = MORNING + timedelta(minutes=minutes)
        SqliteVault(access_in(folder), lambda at=at: at).back_up(Reason.AUTOMATIC)
    vault = SqliteVault(access_in(folder), lambda: MORNING + timedelta(hours=1))
    oldest = vault.backups()[-1]

    vault.back_up(Reason.BEFORE_RESTORE)

    vault.restore(oldest, "Admin")
    assert lines_in(folder)[-1][4] == oldest.name


def test_a_backup_from_the_future_is_not_the_newest(folder, vault):
    ahead = SqliteVault(access_in(folder), lambda: MORNING + timedelta(days=999))
    future = ahead.back_up(Reason.AUTOMATIC)

    newest = vault.back_up(Reason.AUTOMATIC)

    assert vault.backups() == [newest, future]


def test_a_file_among_the_replaced_ones_spoils_no_backup(folder, vault, caplog):
    (folder / "replaced").mkdir()
    (folder / "replaced" / "2026-01-01T101500Z").write_text("somebody's note")

    backup = vault.back_up(Reason.AUTOMATIC)

    assert vault.backups() == [backup]
    assert "2026-01-01T101500Z stays" in caplog.text
    caplog.clear()


def test_the_backups_beside_an_empty_file_are_found(folder, vault):
    backup = vault.back_up(Reason.AUTOMATIC)
    desk_file(folder).write_bytes(b"")

    assert vault.backups() == [backup]
