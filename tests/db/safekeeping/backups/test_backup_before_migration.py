"""An older file is backed up before it is changed, by one program, once."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest

from db.connection import create_file, open_keyed, open_untouched
from db.desk_folder import desk_file
from db.safekeeping.backups import backup_shelf
from db.safekeeping.doctor import doctor
from db.schema.migrations import migrations
from db.schema.released import RELEASED
from db.schema.schema_check import applied_in, release_of
from db.training import create_training_desk, open_desk, training_access
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Reason, State
from tests.db.safekeeping.offices import in_the_morning

SPAWN = multiprocessing.get_context("spawn")


@pytest.fixture
def folder(tmp_path):
    """A desk of the first release, with a member of staff in it."""
    from sqlite_utils import Database  # noqa: PLC0415

    create_file(desk_file(tmp_path))
    connection = open_keyed(training_access(tmp_path))
    connection.execute("BEGIN")
    migrations.apply(
        Database(connection, execute_plugins=False), stop_before=RELEASED[1]
    )
    connection.execute("INSERT INTO settings VALUES ('kind', 'training')")
    connection.execute("INSERT INTO staff VALUES ('Anna L.', 'clerk')")
    connection.execute("COMMIT")
    connection.close()
    return tmp_path


def open_once(folder):
    open_desk(folder, in_the_morning).close()


def backups(folder):
    return backup_shelf.listed(folder / "backups")


def schema_in(path, folder):
    connection = open_untouched(training_access(folder)._replace(path=path))
    try:
        return release_of(connection)
    finally:
        connection.close()


def test_an_older_desk_is_backed_up_as_it_was_and_then_brought_up_to_date(folder):
    open_once(folder)

    (backup,) = backups(folder)
    assert backup.reason is Reason.BEFORE_MIGRATION
    assert schema_in(desk_file(backup.folder), folder) == RELEASED[:1]
    assert schema_in(desk_file(folder), folder) == RELEASED


def test_a_desk_as_released_is_opened_without_a_backup(folder):
    open_once(folder)

    open_once(folder)

    assert len(backups(folder)) == 1


def test_a_new_desk_has_nothing_to_back_up(tmp_path):
    create_training_desk(tmp_path, in_the_morning).close()

    assert not (tmp_path / "backups").exists()


def test_of_four_programs_that_start_at_once_one_makes_the_backup(folder):
    with ProcessPoolExecutor(4, mp_context=SPAWN) as programs:
        starts = [programs.submit(open_once, folder) for _ in range(4)]

    assert [start.exception() for start in starts] == [None] * 4
    assert len(backups(folder)) == 1
    assert schema_in(desk_file(folder), folder) == RELEASED


def test_a_desk_that_cannot_be_backed_up_is_not_changed(folder):
    (folder / "backups").touch()

    with pytest.raises(DeskError, match="migration-not-without-backup") as refusal:
        open_once(folder)

    assert refusal.value.details == {"why": "disk-error"}
    connection = open_keyed(training_access(folder))
    assert applied_in(connection) == RELEASED[:1]
    connection.close()


def test_opening_waits_as_long_as_before_when_there_is_nothing_to_migrate(folder):
    store = open_desk(folder, in_the_morning)

    row = store._writer.execute("PRAGMA busy_timeout").fetchone()

    assert row == (training_access(folder).busy_timeout_ms,)
    store.close()


def test_an_older_desk_that_waits_for_its_first_start_is_whole(folder):
    findings = doctor(training_access(folder))

    assert [it for it in findings if it.state is State.BAD] == []


def test_a_desk_of_a_later_program_is_told_from_a_foreign_one(folder):
    open_once(folder)
    connection = open_keyed(training_access(folder))
    connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " SELECT migration_set, 'm999_later', applied_at FROM _sqlite_migrations"
        " LIMIT 1"
    )
    connection.close()

    (bad,) = [it for it in doctor(training_access(folder)) if it.state is State.BAD]

    assert (bad.check, bad.detail) == ("tables", "desk-file-newer")
