"""What would be lost by going back to a backup."""

from dataclasses import replace

from db.desk_folder import desk_file
from db.desk_lock import DeskLock
from db.safekeeping.losses import losses
from tests.db.builders import tamper
from tests.db.safekeeping.offices import (
    a_backup,
    an_office,
    flip,
    later,
    root_of,
    worked_on,
)


def test_cases_worked_on_since_the_backup_are_named_once_newest_first(tmp_path):
    access = an_office(tmp_path / "desk")
    backup = a_backup(access)
    worked_on(tmp_path / "desk", "2026-11-0003", "2026-11-0001", "", "2026-11-0003")

    lost = losses(access, backup)

    assert lost.known
    assert lost.changes == 4
    assert lost.cases == ("2026-11-0003", "2026-11-0001")
    assert lost.since == backup.made_at


def test_nothing_is_lost_when_nobody_worked_since(tmp_path):
    access = an_office(tmp_path / "desk")
    backup = a_backup(access)

    lost = losses(access, backup)

    assert lost.known
    assert (lost.changes, lost.cases) == (0, ())


def test_a_backup_of_a_desk_nobody_worked_at_yet_knows_what_came_later(tmp_path):
    access = an_office(tmp_path / "desk", cases=0)
    backup = a_backup(access)
    worked_on(tmp_path / "desk", "2026-11-0001")

    assert losses(access, backup).cases == ("2026-11-0001",)


def test_a_damaged_log_leaves_only_the_time(tmp_path):
    access = an_office(tmp_path / "desk")
    backup = a_backup(access)
    root = root_of(access, "audit")
    flip(access.path, root)

    lost = losses(access, backup)

    assert not lost.known
    assert (lost.changes, lost.cases, lost.since) == (0, (), backup.made_at)


def test_a_desk_that_cannot_be_opened_leaves_only_the_time(tmp_path):
    access = an_office(tmp_path / "desk")
    backup = a_backup(access)
    access.path.write_bytes(b"")
    emptied = losses(access, backup)
    access.path.write_bytes(bytes(4096))
    zeroed = losses(access, backup)
    access.path.unlink()
    gone = losses(access, backup)

    assert [emptied.known, zeroed.known, gone.known] == [False, False, False]


def test_a_backup_of_another_history_leaves_only_the_time(tmp_path):
    access = an_office(tmp_path / "desk")
    backup = a_backup(access)
    other = replace(backup, counts=replace(backup.counts, seal="ab" * 32))
    longer = replace(backup, counts=replace(backup.counts, audit=99))

    assert not losses(access, other).known
    assert not losses(access, longer).known


def test_the_look_leaves_the_desk_open_for_its_clerk_and_keeps_no_lock(tmp_path):
    access = an_office(tmp_path / "desk")
    backup = a_backup(access, later())

    losses(access, backup)

    DeskLock(tmp_path / "desk", alone=True).release()


def test_a_foreign_file_leaves_only_the_time(tmp_path):
    access = an_office(tmp_path / "desk")
    backup = a_backup(access)
    tamper(desk_file(tmp_path / "desk"), "DROP TABLE audit")

    assert not losses(access, backup).known
