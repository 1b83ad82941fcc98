"""A backup that cannot be finished or is not good leaves nothing behind."""

import errno
import os
from typing import NamedTuple

import pytest

from db.connection import open_untouched
from db.safekeeping.backups.backup import back_up, shelf_of
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Reason
from tests.db.builders import tamper
from tests.db.safekeeping.offices import (
    access_in,
    an_office,
    flip,
    in_the_morning,
    root_of,
)


class Room(NamedTuple):
    """What a drive says of itself."""

    free: int


class WantedToStop(Exception):
    """What the clerk's Cancel raises."""


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def access(folder):
    return an_office(folder)


def made(access, reason=Reason.AUTOMATIC, **more):
    return back_up(access, reason, in_the_morning, **more)


def left_in(access):
    """What lies in the folder of backups besides its lock."""
    return sorted(it.name for it in shelf_of(access).iterdir() if it.suffix != ".lock")


@pytest.mark.parametrize("share", [0, 0.5], ids=["at once", "while it is checked"])
def test_a_backup_that_is_called_off_leaves_nothing(access, share):
    def told(done, total):
        if done >= share * total:
            raise WantedToStop

    with pytest.raises(WantedToStop):
        made(access, told=told)

    assert left_in(access) == []
    assert made(access).counts.cases == 3


def test_without_room_no_backup_is_begun(access, monkeypatch):
    monkeypatch.setattr(
        "db.safekeeping.backups.backup.shutil.disk_usage", lambda _: Room(99_999_999)
    )

    with pytest.raises(DeskError, match="backup-no-room") as refusal:
        made(access)

    assert refusal.value.details == {"free_mb": 99, "needed_mb": 100}
    assert left_in(access) == []


def test_a_disk_that_fills_up_while_writing_leaves_no_half_backup(access, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("db.safekeeping.backups.backup.sync_file", full)

    with pytest.raises(DeskError, match="disk-full"):
        made(access)

    assert left_in(access) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
def test_a_copy_that_cannot_be_written_to_its_end_leaves_nothing(access):
    import resource  # noqa: PLC0415 (not there on Windows)

    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, most))
    try:
        with pytest.raises(DeskError, match="disk-error"):
            made(access)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    assert left_in(access) == []
    assert made(access).counts.cases == 3


def test_a_damaged_desk_is_not_backed_up(folder):
    access = an_office(folder)
    flip(access.path, root_of(access, "cases"))

    with pytest.raises(DeskError, match="desk-damaged"):
        made(access)

    assert left_in(access) == []


def test_a_copy_that_is_damaged_on_its_way_to_the_disk_is_thrown_away(
    access, monkeypatch
):
    from db.safekeeping.backups import backup  # noqa: PLC0415

    check = backup.verified

    def damaged(copy, *more):
        flip(copy.path, page=9)
        return check(copy, *more)

    monkeypatch.setattr("db.safekeeping.backups.backup.verified", damaged)

    with pytest.raises(DeskError, match="backup-failed"):
        made(access)

    assert left_in(access) == []


def test_a_copy_in_plain_text_is_thrown_away(access, monkeypatch):
    from db.safekeeping.backups import backup  # noqa: PLC0415

    check = backup.verified

    def plain(copy, *more):
        copy.path.write_bytes(b"SQLite format 3\0" + bytes(4080))
        return check(copy, *more)

    monkeypatch.setattr("db.safekeeping.backups.backup.verified", plain)

    with pytest.raises(DeskError, match="backup-failed") as refusal:
        made(access)

    assert refusal.value.details == {"why": "copy-not-encrypted"}


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM cases WHERE id = 2",
        "DELETE FROM events WHERE case_id = 2",
        "DELETE FROM audit WHERE seq = 3",
        "UPDATE audit SET h = zeroblob(32) WHERE seq = 3",
    ],
)
def test_a_copy_that_lost_or_changed_something_is_thrown_away(
    access, monkeypatch, statement
):
    from db.safekeeping.backups import backup  # noqa: PLC0415

    check = backup.verified

    def lost(copy, *more):
        # Triggers put back as they were: only the rows differ.
        triggers = ["events_are_kept", "audit_stays", "audit_is_kept"]
        desk = open_untouched(access)
        again = [
            desk.execute(
                "SELECT sql FROM sqlite_master WHERE name = ?", (name,)
            ).fetchone()[0]
            for name in triggers
        ]
        desk.close()
        drops = [f"DROP TRIGGER {name}" for name in triggers]
        tamper(copy.path, *drops, statement, *again)
        return check(copy, *more)

    monkeypatch.setattr("db.safekeeping.backups.backup.verified", lost)

    with pytest.raises(DeskError, match="backup-failed") as refusal:
        made(access)

    assert refusal.value.details == {"why": "copy-counts"}
    assert left_in(access) == []


def test_a_desk_with_foreign_tables_is_not_backed_up_as_if_it_were_ours(access):
    tamper(access.path, "CREATE TABLE spy (x TEXT)")

    with pytest.raises(DeskError, match="desk-file-foreign"):
        made(access)


def test_no_desk_no_backup(tmp_path):
    tmp_path.joinpath("desk").mkdir()

    with pytest.raises(DeskError, match="no-desk"):
        made(access_in(tmp_path / "desk"))

    assert not (tmp_path / "desk" / "backups").exists()
