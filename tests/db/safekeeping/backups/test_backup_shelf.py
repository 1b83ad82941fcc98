"""The folder of backups: what is listed, who may work there, what is cleared away."""

import multiprocessing
import os
import signal
from datetime import timedelta

import pytest

from db.safekeeping.backups import backup_shelf
from db.safekeeping.backups.backup import back_up, shelf_of
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Reason
from tests.db.safekeeping.offices import MORNING, an_office, in_the_morning

SPAWN = multiprocessing.get_context("spawn")


@pytest.fixture
def access(tmp_path):
    return an_office(tmp_path / "desk")


@pytest.fixture
def backup(access):
    return back_up(access, Reason.AUTOMATIC, in_the_morning)


def names(access):
    return [it.name for it in backup_shelf.listed(shelf_of(access))]


def hold(shelf, held):
    with backup_shelf.alone(shelf):
        held.send("mine")
        held.recv()


def test_without_a_folder_there_are_no_backups(tmp_path):
    assert backup_shelf.listed(tmp_path / "backups") == []


@pytest.mark.parametrize(
    "harm",
    [
        lambda folder: (folder / "backup.json").unlink(),
        lambda folder: (folder / "backup.json").write_text("{"),
        lambda folder: (folder / "backup.json").write_text("[]"),
        lambda folder: (folder / "backup.json").write_text('{"format": 1}'),
        lambda folder: (folder / "desk.db").unlink(),
        lambda folder: (folder / "desk.db").write_bytes(b"short"),
        lambda folder: folder.rename(folder.with_name("my copy")),
    ],
)
def test_a_folder_that_is_not_a_whole_backup_is_not_listed(access, backup, harm):
    harm(backup.folder)

    assert names(access) == []


@pytest.mark.parametrize(
    ("was", "is_now"),
    [
        ('"format": 1', '"forma": 1'),
        ('"cases": 3', '"cases": 1e999'),
        ('"cases": 3', '"cases": -3'),
        ('"audit": 3', f'"audit": {10**40}'),
        ('"seal": "', '"seal": "no seal '),
        ('"2026-11-23T', '"2026-11-24T'),
        ('"2026-11-23T10:15:00+00:00"', '"9999-12-31T23:59:59-14:00"'),
        ('"schema": [', f'"schema": [{"[" * 100_000}'),
    ],
)
def test_a_record_that_nobody_wrote_so_is_not_listed(access, backup, was, is_now):
    record = backup.folder / "backup.json"
    text = record.read_text()
    assert was in text

    record.write_text(text.replace(was, is_now))

    assert names(access) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows has other links")
def test_a_folder_that_cannot_be_read_holds_no_backups(tmp_path):
    (tmp_path / "share").symlink_to(tmp_path / "share")

    assert backup_shelf.listed(tmp_path / "share") == []


def test_a_backup_of_a_later_program_is_not_listed(access, backup):
    record = backup.folder / "backup.json"
    record.write_text(record.read_text().replace('"format": 1', '"format": 2'))

    assert names(access) == []


def test_what_a_dead_program_left_is_cleared_away_by_the_next_backup(access):
    left = shelf_of(access) / ".part-2026-11-01T101500Z"
    left.mkdir(parents=True)
    (left / "desk.db").write_bytes(b"half")

    back_up(access, Reason.AUTOMATIC, in_the_morning)

    assert not left.exists()
    assert names(access) == ["2026-11-23T101500Z"]


def test_a_backup_whose_removal_was_cut_short_is_not_listed(
    access, backup, monkeypatch
):
    def cut_short(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("db.safekeeping.backups.backup_shelf.shutil.rmtree", cut_short)

    with pytest.raises(KeyboardInterrupt):
        backup_shelf.take_away(backup)

    assert backup.folder.exists() is False
    assert names(access) == []


def test_only_one_program_at_a_time_makes_a_backup(access, backup):
    with backup_shelf.alone(shelf_of(access)), pytest.raises(DeskError) as refusal:
        back_up(access, Reason.AUTOMATIC, in_the_morning)

    assert refusal.value.code == "backup-under-way"
    assert names(access) == [backup.name]


def test_whoever_is_patient_waits_for_the_backup_of_another(access, backup):
    ours, theirs = SPAWN.Pipe()
    other = SPAWN.Process(target=hold, args=(shelf_of(access), theirs))
    other.start()
    assert ours.recv() == "mine"
    ours.send("enough")

    with backup_shelf.alone(shelf_of(access), patience_s=60):
        other.join()

    assert other.exitcode == 0


@pytest.mark.skipif(os.name != "posix", reason="Windows lets go by itself")
def test_a_program_that_was_killed_keeps_nobody_waiting(access, backup):
    ours, theirs = SPAWN.Pipe()
    other = SPAWN.Process(target=hold, args=(shelf_of(access), theirs))
    other.start()
    assert ours.recv() == "mine"
    with pytest.raises(DeskError, match="backup-under-way"):
        back_up(access, Reason.AUTOMATIC, in_the_morning)

    os.kill(other.pid, signal.SIGKILL)
    other.join()

    assert back_up(access, Reason.AUTOMATIC, in_the_morning) != backup


def test_backups_that_nobody_needs_go_after_a_new_one_was_made(access):
    days = [MORNING - timedelta(days=3, minutes=minutes) for minutes in range(10)]
    for day in reversed(days):
        back_up(access, Reason.AUTOMATIC, lambda day=day: day)
    assert len(names(access)) == 8

    for minute in range(8):
        at = MORNING + timedelta(minutes=minute)
        back_up(access, Reason.AUTOMATIC, lambda at=at: at)

    assert len(names(access)) == 9
    assert names(access)[-1] == f"{days[0]:%Y-%m-%dT%H%M%SZ}"
