import os
import sys
from types import SimpleNamespace

import pytest
import sqlite_utils.utils

from db.connection import Access, create_file, open_reader, open_writer, unsafe_settings
from db.door import at_the_door
from db.drive import unsafe_mount
from db.driver import EngineError, connect
from desk_app.errors import DeskError
from tests.db.builders import KEY, a_desk, access_to, tamper


def test_sqlite_utils_uses_the_encrypted_engine():
    assert sqlite_utils.utils.sqlite3 is sys.modules["sqlcipher3.dbapi2"]


@pytest.mark.parametrize("opened", [open_writer, open_reader])
def test_every_safety_setting_is_in_force(desk_path, opened):
    a_desk(desk_path).close()
    access = access_to(desk_path)

    connection = opened(access)

    assert unsafe_settings(connection, access) == []
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.execute("PRAGMA secure_delete").fetchone() == (1,)
    connection.close()


def test_a_setting_that_does_not_stick_stops_the_desk(desk_path, monkeypatch):
    create_file(desk_path)
    monkeypatch.setattr("db.connection._read", lambda _, name: name)

    with pytest.raises(DeskError, match="desk-setting-refused") as refusal:
        open_writer(access_to(desk_path))

    assert refusal.value.details == {"setting": "busy_timeout"}


def test_an_engine_that_may_lose_rows_is_refused(desk_path, monkeypatch):
    create_file(desk_path)
    monkeypatch.setattr("db.connection.ENGINE_VERSION", "3.51.2")

    with pytest.raises(DeskError, match="engine-too-old"):
        open_writer(access_to(desk_path))


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("CREATE TABLE spy (x TEXT)", "spy"),
        ("CREATE VIEW open_cases AS SELECT * FROM cases", "open_cases"),
        (
            "CREATE TRIGGER copy AFTER INSERT ON cases BEGIN SELECT 1; END",
            "copy",
        ),
        ("DROP TRIGGER audit_stays", "audit_stays"),
        ("DROP INDEX cases_list", "cases_list"),
        ("ALTER TABLE staff ADD COLUMN pin TEXT", "staff"),
    ],
)
def test_a_file_with_other_tables_than_ours_is_refused_by_name(
    desk_path, statement, what
):
    a_desk(desk_path).close()
    tamper(desk_path, statement)

    with pytest.raises(DeskError, match="desk-file-foreign") as refusal:
        open_writer(access_to(desk_path))

    assert refusal.value.details == {"what": what}


def test_a_file_with_our_key_that_was_never_a_desk_is_refused(desk_path):
    create_file(desk_path)
    tamper(desk_path, "CREATE TABLE notes (x TEXT)")

    with pytest.raises(DeskError, match="desk-file-foreign") as refusal:
        open_writer(access_to(desk_path))

    assert refusal.value.details == {"what": "notes"}


def test_a_desk_of_a_newer_release_is_left_alone(desk_path):
    a_desk(desk_path).close()
    tamper(
        desk_path,
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('ankomst', 'm999_from_the_future', '2030-01-01')",
    )

    with pytest.raises(DeskError, match="desk-file-newer"):
        open_writer(access_to(desk_path))


def test_only_the_right_key_opens_the_desk(desk_path):
    a_desk(desk_path).close()

    with pytest.raises(DeskError, match="desk-file-not-ours") as refusal:
        open_writer(Access(desk_path, bytes(32), wipes_memory=False))

    assert refusal.value.details == {"path": "desk.db"}
    with pytest.raises(ValueError, match="5"):
        open_writer(Access(desk_path, b"short", wipes_memory=False))


def test_an_unencrypted_file_or_noise_is_not_ours(tmp_path):
    plain = tmp_path / "plain.db"
    connection = connect(plain)
    connection.execute("CREATE TABLE cases (x TEXT)")
    connection.close()
    noise = tmp_path / "noise.db"
    noise.write_bytes(os.urandom(20_000))

    for path in (plain, noise):
        before = path.read_bytes()
        with pytest.raises(DeskError, match="desk-file-not-ours"):
            open_writer(access_to(path))
        assert path.read_bytes() == before


def test_no_file_is_no_desk_and_none_is_made(desk_path):
    with pytest.raises(DeskError, match="no-desk"):
        open_writer(access_to(desk_path))

    assert not desk_path.exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes")
def test_only_the_owner_may_read_the_files(desk_path):
    store = a_desk(desk_path)
    with store.unit() as unit:
        unit.set_setting("x", "y")

    for path in desk_path.parent.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600

    store.close()
    desk_path.chmod(0o644)
    open_writer(access_to(desk_path)).close()
    assert desk_path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/anna/desk", ""),
        ("/mnt/share/desk", "network"),
        ("/mnt/share", "network"),
        ("/mnt/shared", ""),
        ("/media/my stick/desk", "removable"),
        ("/home/anna/remote", "network"),
        ("/mnt/share/local", ""),
    ],
)
def test_a_network_or_removable_drive_is_known_by_its_mount(folder, kind, tmp_path):
    mounts = """\
/dev/sda1 / ext4 rw 0 0
srv:/x /mnt/share nfs4 rw 0 0
/dev/sdb1 /media/my\\040stick vfat rw 0 0
x@y:/ /home/anna/remote fuse.sshfs rw 0 0
/dev/sdc1 /mnt/share/local xfs rw 0 0
"""

    assert unsafe_mount(tmp_path.__class__(folder), mounts) == kind


def test_memory_is_wiped_for_a_desk_whose_key_is_secret():
    assert Access(None, KEY).wipes_memory


def test_a_drive_without_room_for_what_programs_share_is_full(desk_path, monkeypatch):
    fault = EngineError("disk I/O error")
    fault.sqlite_errorname = "SQLITE_IOERR"

    codes = []
    for free in (0, 10**9):
        usage = SimpleNamespace(free=free)
        monkeypatch.setattr("db.door.shutil.disk_usage", lambda _, it=usage: it)
        codes.append(at_the_door(fault, desk_path).code)

    assert codes == ["disk-full", "disk-error"]
