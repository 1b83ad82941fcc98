"""Who may back up, rehearse, restore and confirm, and what is written in the log."""

from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.services.ports import AuditEntry
from desk_app.services.safekeeping.settings import (
    RESTORED,
    SECOND_FOLDER,
    SECOND_FOLDER_REACHED,
    restored_text,
)
from desk_app.services.safekeeping.values import Reason
from desk_app.services.staff import MAY, Action, Role, Staff
from tests.services.safekeeping.desks import (
    ADMIN,
    GONE_BACK,
    a_broken_desk,
    a_desk,
    refused,
)
from tests.services.safekeeping.fake_vault import NOON, minutes_old

LEAD = Staff("Bo K.", Role.LEAD)
CLERK = Staff("Anna L.", Role.CLERK)
NOBODY_WRITES_HERE = Path("/proc/self")  # not even an administrator


@pytest.mark.parametrize(
    ("hours", "trouble", "old"),
    [(25, "folder-missing", True), (23, "folder-missing", False), (25, "", False)],
)
def test_a_second_folder_that_was_not_reached_for_a_day_is_a_reason_to_complain(
    hours, trouble, old
):
    reached = (NOON - timedelta(hours=hours)).isoformat()
    settings = {SECOND_FOLDER: "/usb", SECOND_FOLDER_REACHED: reached}

    status = a_desk(settings=settings, trouble=trouble, kept=[minutes_old(1)]).status()

    assert status.is_old is old
    assert status.trouble == trouble


def test_trouble_with_a_second_folder_that_nobody_named_is_none():
    assert a_desk(trouble="no-copy-yet", kept=[minutes_old(1)]).status().trouble == ""


def test_a_backup_by_hand_is_written_in_the_log_once_it_is_there():
    safe = a_desk()

    backup = safe.back_up_now(CLERK)
    assert safe.store.kept.log == []

    safe.note_back_up(CLERK, backup)
    assert safe.store.kept.log == [AuditEntry("Anna L.", "back-up", "", backup.name)]
    assert backup.reason is Reason.BY_HAND


def test_a_rehearsal_is_of_the_newest_backup_and_written_in_the_log():
    newest, older = minutes_old(5), minutes_old(50)
    safe = a_desk(kept=[newest, older])

    rehearsal = safe.rehearse(LEAD)
    safe.note_rehearsal(LEAD, rehearsal)

    assert rehearsal.backup == newest
    assert rehearsal.passed
    assert safe.store.kept.log == [AuditEntry("Bo K.", "rehearse", "", newest.name)]


def test_without_a_backup_there_is_nothing_to_rehearse():
    assert refused(a_desk().rehearse, LEAD) == "no-backup"


@pytest.mark.parametrize("role", Role)
def test_whoever_may_not_is_refused_before_anything_happens(role, tmp_path):
    backup = minutes_old(5)
    wishes = {
        Action.BACK_UP: lambda safe, who: safe.back_up_now(who),
        Action.SEE_BACKUPS: lambda safe, who: safe.backups(who),
        Action.REHEARSE: lambda safe, who: safe.rehearse(who),
        Action.RESTORE: lambda safe, who: safe.restore(who, backup),
        Action.SALVAGE: lambda safe, who: safe.salvage(who),
        Action.CHANGE_SETTINGS: lambda safe, who: safe.choose_second_folder(
            who, tmp_path
        ),
    }

    for action, wish in wishes.items():
        safe = a_desk(kept=[backup])
        if action in MAY[role]:
            wish(safe, Staff("Somebody", role))
            continue
        assert refused(wish, safe, Staff("Somebody", role)) == "not-allowed"
        assert safe.vault.done == []
        assert safe.store.kept.settings == {}


@pytest.mark.parametrize("role", [Role.CLERK, Role.LEAD])
def test_only_an_administrator_confirms_a_restored_desk(role):
    safe = a_desk(settings={RESTORED: restored_text(GONE_BACK)})

    assert refused(safe.confirm_restored, Staff("Somebody", role)) == "not-allowed"
    assert safe.status().restored == GONE_BACK


def test_confirming_is_written_in_the_log_and_done_once():
    safe = a_desk(settings={RESTORED: restored_text(GONE_BACK)})

    safe.confirm_restored(ADMIN)

    assert safe.store.kept.log == [AuditEntry("Admin", "restore", "", "confirmed")]
    assert safe.status().restored is None
    assert refused(safe.confirm_restored, ADMIN) == "nothing-to-confirm"


def test_a_broken_desk_is_restored_by_an_administrator_of_the_backup():
    backup = minutes_old(5)
    safe = a_broken_desk(kept=[backup])

    old_file = safe.restore(ADMIN, backup)

    assert old_file == Path("/desk/replaced") / backup.name
    assert safe.vault.counts() == backup.counts


@pytest.mark.parametrize("name", ["Bo K.", "Stranger"])
def test_calling_oneself_administrator_is_not_enough_at_a_broken_desk(name):
    safe = a_broken_desk(kept=[minutes_old(5)])
    impostor = Staff(name, Role.ADMIN)

    assert refused(safe.restore, impostor, minutes_old(5)) == "restore-not-admin"
    assert refused(safe.salvage, impostor) == "restore-not-admin"
    assert safe.vault.done == []


def test_the_way_back_is_the_newest_backup_and_what_may_be_missing():
    safe = a_broken_desk(kept=[minutes_old(5), minutes_old(50)])

    backup, losses = safe.way_back()

    assert backup == minutes_old(5)
    assert (losses.known, losses.since) == (False, backup.made_at)
    assert a_broken_desk().way_back() is None


def test_a_second_folder_is_kept_whole_and_written_in_the_log(tmp_path):
    safe = a_desk(folder=tmp_path / "desk")

    safe.choose_second_folder(LEAD, tmp_path)

    assert safe.status().second_folder == str(tmp_path)
    [entry] = safe.store.kept.log
    assert (entry.actor, entry.purpose) == ("Bo K.", "second-folder")


def test_a_second_folder_can_be_given_up(tmp_path):
    safe = a_desk(folder=tmp_path / "desk")
    safe.choose_second_folder(LEAD, tmp_path)

    safe.choose_second_folder(LEAD, None)

    assert safe.status().second_folder == ""


def test_a_folder_that_would_be_lost_with_the_desk_is_refused(tmp_path):
    inside = tmp_path / "desk" / "copies"
    inside.mkdir(parents=True)
    safe = a_desk(folder=tmp_path / "desk")

    assert refused(safe.choose_second_folder, LEAD, inside) == "second-folder-inside"
    assert (
        refused(safe.choose_second_folder, LEAD, tmp_path / "desk" / ".." / "desk")
        == "second-folder-inside"
    )
    assert safe.store.kept.settings == {}


def test_a_folder_that_is_not_there_or_is_a_file_is_refused(tmp_path):
    file = tmp_path / "file"
    file.touch()
    safe = a_desk(folder=tmp_path / "desk")

    for wrong in (tmp_path / "nowhere", file):
        assert (
            refused(safe.choose_second_folder, LEAD, wrong) == "second-folder-missing"
        )


@pytest.mark.skipif(not NOBODY_WRITES_HERE.is_dir(), reason="only Linux has it")
def test_a_folder_that_cannot_be_written_to_is_refused():
    safe = a_desk(folder=Path("/desk"))

    refusal = refused(safe.choose_second_folder, LEAD, NOBODY_WRITES_HERE)

    assert refusal == "second-folder-not-writable"


def test_trying_a_second_folder_leaves_nothing_in_it(tmp_path):
    chosen = tmp_path / "chosen"
    chosen.mkdir()

    a_desk(folder=tmp_path / "desk").choose_second_folder(LEAD, chosen)

    assert list(chosen.iterdir()) == []
