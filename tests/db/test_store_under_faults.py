import sys
from shutil import copyfile

import pytest

from db.driver import EngineError
from db.store import SqliteStore
from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.ports import CaseFilter
from tests.db.builders import a_desk, a_record, access_to, at_noon, kept

if sys.platform != "linux":
    pytest.skip(
        "the library's disk functions are reached on Linux only",
        allow_module_level=True,
    )

from tests.proof.faults import (
    DISK_FULL,
    READ_ERROR,
    SYNC_ERROR,
    UNREADABLE,
    WRITE_ERROR,
    FailingDisk,
)
from tests.proof.vfs import watched


class Disk:
    """A disk that is well until it is told to fail."""

    def __init__(self):
        self.watcher = lambda _deed: 0

    def __call__(self, deed):
        return self.watcher(deed)

    def fail(self, kind, nth=1):
        self.watcher = FailingDisk(kind, nth)

    def recover(self):
        self.watcher = lambda _deed: 0


@pytest.fixture
def disk():
    disk = Disk()
    with watched(disk):
        yield disk


@pytest.fixture
def store(disk, desk_path):
    store = a_desk(desk_path)
    kept(store, a_record("2026-11-0001"))
    yield store
    disk.recover()
    store.close()


def number_of_cases(store):
    with store.reading() as desk:
        return desk.count(CaseFilter())


def test_a_full_disk_keeps_nothing_of_a_change_and_later_all(store, disk):
    disk.fail(DISK_FULL)
    with pytest.raises(DeskError, match="disk-full"):
        kept(store, a_record("2026-11-0002"))
    disk.recover()

    kept(store, a_record("2026-11-0002"))

    assert number_of_cases(store) == 2
    assert not store.read_only


@pytest.mark.parametrize("kind", [SYNC_ERROR, WRITE_ERROR])
def test_a_disk_that_does_not_confirm_what_it_has_is_not_written_to_again(
    store, disk, kind
):
    disk.fail(kind)
    with pytest.raises(DeskError, match="desk-read-only"):
        kept(store, a_record("2026-11-0002"))
    disk.recover()

    with pytest.raises(DeskError, match="desk-read-only"), store.unit():
        pytest.fail("nobody comes in here")

    assert store.read_only
    assert number_of_cases(store) == 1


def test_the_next_start_may_write_again(store, disk, desk_path):
    disk.fail(SYNC_ERROR)
    with pytest.raises(DeskError, match="desk-read-only"):
        kept(store, a_record("2026-11-0002"))
    disk.recover()
    store.close()

    again = SqliteStore(access_to(desk_path), at_noon)
    kept(again, a_record("2026-11-0003"))

    assert number_of_cases(again) == 2
    again.close()


def test_a_disk_that_fails_while_saved_pages_are_moved_in_loses_nothing(
    store, disk, desk_path
):
    failing = FailingDisk(SYNC_ERROR, 1)
    disk.watcher = lambda deed: failing(deed) if deed.file == desk_path.name else 0

    for number in range(2, 201):
        kept(store, a_record(f"2026-11-{number:04d}"))

    assert failing.struck == 1
    assert not store.read_only
    disk.recover()
    store.close()
    again = SqliteStore(access_to(desk_path), at_noon)
    assert number_of_cases(again) == 200
    again.close()


def test_a_page_that_cannot_be_read_once_is_read_the_next_time(store, disk, desk_path):
    store.close()
    again = SqliteStore(access_to(desk_path), at_noon)

    disk.fail(READ_ERROR)
    with pytest.raises(DeskError, match="disk-error"):
        kept(again, a_record("2026-11-0002"))
    disk.fail(UNREADABLE)
    with pytest.raises(DeskError):
        number_of_cases(again)
    disk.recover()

    kept(again, a_record("2026-11-0002"))
    assert number_of_cases(again) == 2
    again.close()


def test_a_disk_that_cannot_be_read_keeps_the_desk_from_opening_in_its_own_words(
    store, disk, desk_path
):
    store.close()

    disk.fail(READ_ERROR)

    with pytest.raises(DeskError, match="disk-error"):
        SqliteStore(access_to(desk_path), at_noon)


def test_a_change_that_cannot_even_be_taken_back_is_the_last(store, monkeypatch):
    class NoWayBack:
        def __init__(self, writer):
            self._writer = writer

        def __getattr__(self, name):
            return getattr(self._writer, name)

        def execute(self, sql, *values):
            if sql == "ROLLBACK":
                raise EngineError
            return self._writer.execute(sql, *values)

    writer = store._writer
    monkeypatch.setattr(store, "_writer", NoWayBack(writer))

    with pytest.raises(DeskError, match="desk-read-only"), store.unit():
        raise KeyboardInterrupt

    assert store.read_only
    writer.execute("ROLLBACK")


def test_a_first_page_that_a_power_cut_spoiled_is_taken_from_beside_the_file(
    store, desk_path, tmp_path
):
    after = tmp_path / "after" / desk_path.name
    after.parent.mkdir()
    for ending in ("", "-wal"):
        copyfile(f"{desk_path}{ending}", f"{after}{ending}")
    content = bytearray(after.read_bytes())
    content[:512] = bytes(512)
    after.write_bytes(content)

    again = SqliteStore(access_to(after), at_noon)

    assert number_of_cases(again) == 1
    again.close()


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("code", ["disk-full", "disk-error", "desk-read-only"])
def test_each_of_them_says_what_to_do(code, language):
    said = sentence(DeskError(code), language)

    assert said.count(".") > 1
