"""When the desk makes backups by itself, what it says of them, and who may do what."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry
from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.schedule import Restored
from desk_app.services.safekeeping.settings import (
    RESTORED,
    SECOND_FOLDER,
    SECOND_FOLDER_REACHED,
    restored_of,
    restored_text,
)
from desk_app.services.safekeeping.values import Reason
from desk_app.services.staff import MAY, Action, Role, Staff
from tests.fakes import FakeStore
from tests.services.safekeeping.fake_vault import NOON, a_vault, counts, minutes_old

ADMIN = Staff("Admin", Role.ADMIN)
LEAD = Staff("Bo K.", Role.LEAD)
CLERK = Staff("Anna L.", Role.CLERK)
NOBODY_WRITES_HERE = Path("/proc/self")  # not even an administrator
GONE_BACK = Restored("2026-11-23T100000Z", "Admin", NOON)


def a_desk(*, settings=None, folder=Path("/desk"), **vault):
    """Safekeeping of an open desk; ``settings`` stand in the desk."""
    store = FakeStore(now=lambda: NOON)
    store.kept.settings.update(settings or {})
    return Safekeeping(a_vault(**vault), store, lambda: NOON, folder)


def a_broken_desk(**vault):
    """Safekeeping of a desk that cannot be opened."""
    return Safekeeping(a_vault(held=None, **vault), None, lambda: NOON, Path("/desk"))


def refused(work, *args):
    with pytest.raises(DeskError) as refusal:
        work(*args)
    return refusal.value.code


# By itself -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "lines_more", "due"),
    [
        (14, 1, False),
        (15, 1, True),
        (15, 0, False),
        (600, 0, False),
        (600, 1, True),
    ],
)
def test_a_backup_is_due_after_a_quarter_when_something_changed(
    minutes, lines_more, due
):
    safe = a_desk(held=counts(10 + lines_more), kept=[minutes_old(minutes, counts(10))])

    assert safe.due() is due


def test_a_desk_with_something_in_it_and_no_backup_is_due_at_once():
    assert a_desk(kept=[]).due()
    assert not a_desk(kept=[], held=counts(audit=0, cases=0)).due()


def test_cases_taken_in_without_a_line_in_the_log_make_a_backup_due():
    before, after = counts(10, cases=3), replace(counts(10), cases=500)

    assert a_desk(held=after, kept=[minutes_old(20, before)]).due()


def test_a_backup_from_the_future_does_not_stop_new_ones():
    tomorrow = minutes_old(-24 * 60, counts(99))

    assert a_desk(kept=[tomorrow, minutes_old(20, counts(9))]).due()
    assert not a_desk(kept=[tomorrow, minutes_old(20, counts(10))]).due()


def test_a_restored_desk_makes_no_automatic_backups_until_it_is_confirmed():
    settings = {RESTORED: restored_text(GONE_BACK)}
    safe = a_desk(settings=settings, kept=[minutes_old(60, counts(2))])

    assert safe.back_up_if_due() is None
    assert safe.back_up_at_close() is None

    safe.confirm_restored(ADMIN)

    assert safe.back_up_if_due().reason is Reason.AUTOMATIC


def test_at_close_what_is_in_no_backup_is_backed_up_however_new_the_last_one_is():
    safe = a_desk(kept=[minutes_old(1, counts(9))])

    assert safe.back_up_at_close().reason is Reason.CLOSING
    assert safe.back_up_at_close() is None


def test_a_backup_that_another_program_makes_just_now_is_no_error():
    safe = a_desk(refuses=DeskError("backup-under-way"))

    assert safe.back_up_if_due() is None
    assert safe.back_up_at_close() is None


def test_any_other_trouble_with_an_automatic_backup_is_told():
    safe = a_desk(refuses=DeskError("disk-full"))

    assert refused(safe.back_up_if_due) == "disk-full"


def test_an_automatic_backup_leaves_no_line_in_the_log():
    safe = a_desk()

    safe.back_up_if_due()

    assert safe.store.kept.log == []


# How safe the desk is ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("minutes", "lines_more", "old"),
    [(60, 1, False), (61, 1, True), (61, 0, False), (90_000, 0, False)],
)
def test_the_newest_backup_is_old_when_changes_have_waited_for_an_hour(
    minutes, lines_more, old
):
    kept = [minutes_old(minutes, counts(10))]

    status = a_desk(held=counts(10 + lines_more), kept=kept).status()

    assert status.is_old is old
    assert status.waits is bool(lines_more)
    assert status.changes == lines_more
    assert status.age == timedelta(minutes=minutes)


def test_cases_without_any_backup_are_a_reason_to_complain():
    assert a_desk(kept=[]).status().is_old
    assert not a_desk(kept=[], held=counts(4, cases=0)).status().is_old


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


def test_reaching_the_second_folder_is_remembered_only_when_it_was_reached():
    safe = a_desk(settings={SECOND_FOLDER: "/usb"}, trouble="folder-missing")

    assert safe.second_folder_trouble() == "folder-missing"
    safe.note_second_folder("folder-missing")
    assert safe.status().reached_at is None

    safe.vault.trouble = ""
    assert safe.second_folder_trouble() == ""
    safe.note_second_folder("")
    assert safe.status().reached_at == NOON


def test_the_status_says_who_went_back_to_which_backup_and_when():
    safe = a_desk(settings={RESTORED: restored_text(GONE_BACK)})

    assert safe.status().restored == GONE_BACK


def test_less_than_500_mb_is_little_room():
    assert a_desk(free=499_999_999).status().low_room
    assert not a_desk(free=500_000_000).status().low_room


def test_a_damaged_desk_has_a_status_too():
    status = a_broken_desk(kept=[minutes_old(5)]).status()

    assert status.counts is None
    assert status.newest == minutes_old(5)
    assert (status.waits, status.is_old) == (False, False)


def test_what_restore_wrote_down_is_read_as_it_was_written():
    written = json.dumps({"backup": "b", "by": "Åse", "at": NOON.isoformat()})

    assert restored_of(written) == Restored("b", "Åse", NOON)
    assert restored_of(restored_text(GONE_BACK)) == GONE_BACK
    assert restored_of("") is restored_of(None) is None


# By hand ----------------------------------------------------------------------------


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


# A desk that cannot be opened ---------------------------------------------------------


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


# The second folder --------------------------------------------------------------------


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
