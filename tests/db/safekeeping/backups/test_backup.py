"""Writing a backup: what is in it, and that only our key opens it."""

import hashlib
import json
import os
import threading

import pytest

from db.connection import Access, open_untouched
from db.desk_folder import desk_file
from db.safekeeping.backups import backup_shelf
from db.safekeeping.backups.backup import back_up, shelf_of
from db.safekeeping.counting import counts
from db.schema.released import RELEASED
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry
from desk_app.services.safekeeping.values import Counts, Reason
from tests.db.safekeeping.offices import (
    MORNING,
    access_in,
    an_office,
    in_the_morning,
    opened,
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def access(folder):
    return an_office(folder)


def made(access, reason=Reason.AUTOMATIC, **more):
    return back_up(access, reason, in_the_morning, **more)


def test_a_backup_says_when_why_and_what_it_holds(access):
    backup = made(access, Reason.BY_HAND)

    assert backup.name == "2026-11-23T101500Z"
    assert backup.made_at == MORNING
    assert backup.reason is Reason.BY_HAND
    assert backup.counts == counts(access)
    assert (backup.counts.cases, backup.counts.events, backup.counts.audit) == (3, 9, 3)
    copy = desk_file(backup.folder)
    assert backup.size_bytes == copy.stat().st_size
    assert backup.digest == hashlib.sha256(copy.read_bytes()).hexdigest()
    assert backup_shelf.listed(shelf_of(access)) == [backup]


def test_a_backup_holds_the_same_rows_as_the_desk(access):
    backup = made(access)

    copy = open_untouched(access._replace(path=desk_file(backup.folder)))
    desk = open_untouched(access)
    for table in ("cases", "persons", "events", "audit", "settings", "staff", "rules"):
        rows = f"SELECT * FROM {table}"  # noqa: S608 - our own names
        assert copy.execute(rows).fetchall() == desk.execute(rows).fetchall()
    copy.close()
    desk.close()


def test_what_was_saved_last_and_not_yet_moved_into_the_file_is_in_the_backup(folder):
    access = an_office(folder)
    store = opened(folder)
    with store.unit() as unit:
        unit.audit(AuditEntry("Anna L.", "show-case", "2026-11-0001"))

    backup = made(access)

    assert backup.counts.audit == 4
    store.close()


def test_a_backup_is_encrypted_and_only_our_key_opens_it(access):
    backup = made(access)

    everything = b"".join(
        path.read_bytes() for path in backup.folder.rglob("*") if path.is_file()
    )
    for word in ("Ørsted", "Åse", "Prøvevej", "DEU", "CREATE TABLE", "SQLite format"):
        assert word.encode() not in everything
    with pytest.raises(DeskError, match="desk-file-not-ours"):
        open_untouched(Access(desk_file(backup.folder), bytes(32), wipes_memory=False))


def test_the_record_of_a_backup_names_nobody(access):
    backup = made(access)

    record = json.loads((backup.folder / "backup.json").read_text())
    assert record == {
        "format": 1,
        "made_at": "2026-11-23T10:15:00+00:00",
        "reason": "automatic",
        "cases": 3,
        "events": 9,
        "audit": 3,
        "seal": backup.counts.seal,
        "size_bytes": backup.size_bytes,
        "sha256": backup.digest,
        "schema": list(RELEASED),
    }


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes")
def test_only_the_owner_may_read_a_backup(folder, access):
    (folder / "rules" / "more").mkdir(parents=True)
    (folder / "rules" / "more" / "ours.toml").write_text("")

    backup = made(access)

    for path in [shelf_of(access), *shelf_of(access).rglob("*")]:
        mode = path.stat().st_mode & 0o777
        assert mode == (0o700 if path.is_dir() else 0o600), path
    assert (backup.folder / "rules" / "more" / "ours.toml").exists()


def test_the_offices_own_rules_are_in_the_backup(folder, access):
    (folder / "rules").mkdir()
    (folder / "rules" / "pauses.toml").write_text("# ours", encoding="utf-8")

    backup = made(access)

    assert (backup.folder / "rules" / "pauses.toml").read_text() == "# ours"


def test_two_backups_in_one_second_have_two_names(access):
    first, second = made(access), made(access)

    assert (first.name, second.name) == ("2026-11-23T101500Z", "2026-11-23T101501Z")
    assert backup_shelf.listed(shelf_of(access)) == [second, first]


def test_nothing_lies_beside_the_file_of_a_backup(access):
    backup = made(access)

    assert sorted(it.name for it in backup.folder.iterdir()) == [
        "backup.json",
        "desk.db",
    ]


def test_a_backup_says_how_far_it_is(access):
    heard = []

    made(access, told=lambda done, total: heard.append((done, total)))

    assert heard
    assert all(0 <= done <= total for done, total in heard)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)
    assert len({total for _, total in heard}) == 1


def test_a_desk_is_backed_up_while_the_window_goes_on_saving(folder, access):
    store = opened(folder)
    backups, saved = [], 0
    worker = threading.Thread(target=lambda: backups.append(made(access)))

    worker.start()
    while worker.is_alive() or not saved:
        with store.unit() as unit:
            unit.audit(AuditEntry("Anna L.", "show-case", "2026-11-0001"))
        saved += 1
    worker.join()

    (backup,) = backups
    assert 3 <= backup.counts.audit <= 3 + saved
    assert counts(access).audit == 3 + saved
    store.close()


def test_an_empty_desk_can_be_backed_up(folder):
    an_office(folder, cases=0)

    backup = made(access_in(folder))

    assert backup.counts == Counts(0, 0, 0, "0" * 64)
