"""Bringing a backup back: examined first, the old file kept, nothing half done."""

import hashlib
import json
import shutil
from dataclasses import replace

import pytest

from db.desk_folder import RESTORING, desk_file
from db.desk_lock import DeskLock
from db.safekeeping.bringing_back.restore import restore
from db.safekeeping.doctor import doctor
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import State
from tests.db.builders import KEY, tamper
from tests.db.safekeeping.offices import (
    a_backup,
    a_folder,
    access_in,
    an_office,
    flip,
    later,
    lines_in,
    opened,
    references_in,
    root_of,
    worked_on,
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def backup(folder):
    """A desk with three cases, a backup of it, and work that came later."""
    made = a_backup(an_office(folder))
    worked_on(folder, "2026-11-0002")
    return made


def test_the_desk_is_again_as_the_backup_has_it(folder, backup):
    restore(access_in(folder), backup, "Admin", later())

    assert references_in(folder) == ["2026-11-0001", "2026-11-0002", "2026-11-0003"]
    assert [line[2:4] for line in lines_in(folder)] == [
        ("open-case", "2026-11-0001"),
        ("open-case", "2026-11-0002"),
        ("open-case", "2026-11-0003"),
        ("restore", ""),
    ]
    assert bad(folder) == []


def test_the_restored_desk_says_who_brought_back_which_backup(folder, backup):
    restore(access_in(folder), backup, "Admin", later())

    store = opened(folder)
    with store.reading() as desk:
        said = json.loads(desk.setting("restored"))
    store.close()
    assert said == {
        "backup": backup.name,
        "by": "Admin",
        "at": "2026-11-23T11:15:00+00:00",
    }
    assert lines_in(folder)[-1][1:] == ("Admin", "restore", "", backup.name)


def test_the_file_that_was_there_is_kept_whole(folder, backup):
    place = restore(access_in(folder), backup, "Admin", later())

    assert place == folder / "replaced" / "2026-11-23T111500Z"
    assert [line[2:4] for line in lines_in(place)][-1] == ("show-case", "2026-11-0002")


def test_what_waited_beside_the_old_file_goes_with_it(folder, backup):
    saved = folder / "saved"
    store = opened(folder)
    with store.unit() as unit:
        unit.set_setting("kind", "waiting beside the file")
    shutil.copytree(folder, saved)  # as after a power cut: the WAL is still there
    store.close()
    for name in ("desk.db", "desk.db-wal", "desk.db-shm"):
        (folder / name).unlink(missing_ok=True)
        shutil.copy(saved / name, folder / name)

    place = restore(access_in(folder), backup, "Admin", later())

    old = opened(place)
    with old.reading() as desk:
        assert desk.setting("kind") == "waiting beside the file"
    old.close()
    assert bad(folder) == []


def test_two_restores_in_one_second_keep_both_old_files(folder, backup):
    first = restore(access_in(folder), backup, "Admin", later())
    second = restore(access_in(folder), backup, "Admin", later())

    assert (first.name, second.name) == ("2026-11-23T111500Z", "2026-11-23T111501Z")
    assert desk_file(first).exists()
    assert desk_file(second).exists()


def test_an_empty_machine_needs_only_the_backup(folder, backup, tmp_path):
    elsewhere = tmp_path / "new machine" / "desk"

    place = restore(access_in(elsewhere), backup, "Admin", later())

    assert references_in(elsewhere) == references_in(folder)
    assert not place.exists()
    assert desk_file(elsewhere).stat().st_mode & 0o777 == 0o600
    assert bad(elsewhere) == []


def test_nothing_is_left_of_the_work(folder, backup):
    restore(access_in(folder), backup, "Admin", later())

    assert sorted(path.name for path in folder.iterdir()) == [
        "backups",
        "desk.db",
        "desk.lock",
        "replaced",
    ]


def test_an_open_desk_is_not_replaced(folder, backup):
    store = opened(folder)

    with pytest.raises(DeskError) as refusal:
        restore(access_in(folder), backup, "Admin", later())

    store.close()
    assert refusal.value.code == "desk-in-use"


def test_a_damaged_backup_is_refused_and_the_desk_stays(folder, backup):
    before = desk_file(folder).read_bytes()
    flip(desk_file(backup.folder), 9)

    with pytest.raises(DeskError) as refusal:
        restore(access_in(folder), backup, "Admin", later())

    assert refusal.value.code == "backup-damaged"
    assert refusal.value.details == {"name": backup.name}
    assert desk_file(folder).read_bytes() == before
    assert not (folder / RESTORING).exists()


def test_a_backup_whose_file_is_gone_is_refused(folder, backup):
    desk_file(backup.folder).unlink()

    with pytest.raises(DeskError, match="backup-damaged"):
        restore(access_in(folder), backup, "Admin", later())


def test_a_backup_changed_by_hand_is_refused_even_with_the_right_sum(folder, backup):
    changed = rewritten(
        backup, "DROP TRIGGER audit_stays", "UPDATE audit SET actor = 'Bo K.'"
    )

    with pytest.raises(DeskError, match="backup-damaged"):
        restore(access_in(folder), changed, "Admin", later())


def test_a_backup_with_fewer_cases_than_it_says_is_refused(folder, backup):
    more = replace(backup, counts=replace(backup.counts, cases=4))

    with pytest.raises(DeskError, match="backup-damaged"):
        restore(access_in(folder), more, "Admin", later())


def test_a_backup_of_a_newer_program_says_so(folder, backup):
    newer = rewritten(
        backup,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('ankomst', 'm999_future', '')",
    )

    with pytest.raises(DeskError) as refusal:
        restore(access_in(folder), newer, "Admin", later())

    assert refusal.value.code == "restore-failed"
    assert refusal.value.details == {"why": "desk-file-newer"}


def test_a_backup_of_another_desk_says_so(folder, backup):
    another = access_in(folder)._replace(key=bytes(reversed(KEY)))

    with pytest.raises(DeskError) as refusal:
        restore(another, backup, "Admin", later())

    assert refusal.value.details == {"why": "desk-file-not-ours"}


def test_a_drive_without_room_is_left_as_it_is(folder, backup):
    huge = replace(backup, size_bytes=2**60)

    with pytest.raises(DeskError, match="disk-full"):
        restore(access_in(folder), huge, "Admin", later())

    assert lines_in(folder)[-1][2] == "show-case"


def test_work_that_is_stopped_anywhere_leaves_the_desk_as_it_was(folder, backup):
    before = lines_in(folder)

    for quarters in range(5):
        with pytest.raises(StoppedError):
            restore(access_in(folder), backup, "Admin", later(), stop_after(quarters))

    assert lines_in(folder) == before
    assert not (folder / RESTORING).exists()


def test_it_is_told_how_far_the_work_is(folder, backup):
    heard = []

    restore(access_in(folder), backup, "Admin", later(), lambda *far: heard.append(far))

    assert heard == sorted(heard)
    assert heard[0] == (backup.size_bytes, 2 * backup.size_bytes)
    assert heard[-1] == (2 * backup.size_bytes, 2 * backup.size_bytes)


def test_a_damaged_desk_is_replaced_too(folder, backup):
    flip(desk_file(folder), root_of(access_in(folder), "cases"))

    restore(access_in(folder), backup, "Admin", later())

    assert bad(folder) == []


def test_the_offices_rules_come_back_where_there_are_none(folder, tmp_path):
    access = an_office(folder)
    write_rules(folder, "old")
    backup = a_backup(access)

    restore(access_in(a_folder(tmp_path / "new")), backup, "Admin", later())

    assert rules_in(tmp_path / "new") == "old"


def test_newer_rules_stay_in_force_and_those_of_the_backup_are_put_aside(folder):
    access = an_office(folder)
    write_rules(folder, "old")
    backup = a_backup(access)
    write_rules(folder, "new")

    place = restore(access, backup, "Admin", later())

    assert rules_in(folder) == "new"
    assert (place / "rules-of-backup/pauses.toml").read_text("utf-8") == "old"


def test_the_desk_may_be_opened_again_at_once(folder, backup):
    restore(access_in(folder), backup, "Admin", later())

    DeskLock(folder, alone=True).release()


class StoppedError(Exception):
    """Somebody pressed Cancel."""


def stop_after(quarters):
    def told(done, total):
        if done * 4 >= quarters * total:
            raise StoppedError

    return told


def bad(folder):
    return [it for it in doctor(access_in(folder)) if it.state is not State.GOOD]


def rewritten(backup, *statements):
    """Change the backup, and its sum with it."""
    file = desk_file(backup.folder)
    tamper(file, *statements)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return replace(backup, digest=digest)


def write_rules(folder, text):
    (folder / "rules").mkdir(exist_ok=True)
    (folder / "rules/pauses.toml").write_text(text, "utf-8")


def rules_in(folder):
    return (folder / "rules/pauses.toml").read_text("utf-8")
