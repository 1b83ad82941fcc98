"""When the desk makes backups by itself, what it says of them, and who may do what."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from desk_app.errors import DeskError
from desk_app.services.safekeeping.schedule import Restored
from desk_app.services.safekeeping.settings import (
    RESTORED,
    SECOND_FOLDER,
    restored_of,
    restored_text,
)
from desk_app.services.safekeeping.values import Reason
from tests.services.safekeeping.desks import (
    ADMIN,
    GONE_BACK,
    a_broken_desk,
    a_desk,
    refused,
)
from tests.services.safekeeping.fake_vault import NOON, counts, minutes_old


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
