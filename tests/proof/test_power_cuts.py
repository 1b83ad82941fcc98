"""Power cuts, small: the whole proof runs with ``make proof``."""

from random import Random

import pytest

from db.training import open_desk
from tests.proof import power_cuts
from tests.proof.office import Watch, make_office
from tests.proof.recorder import Disk
from tests.proof.vfs import AVAILABLE, Deed, watched

pytestmark = pytest.mark.skipif(
    not AVAILABLE, reason="the library's disk functions are reached on Linux only"
)


def a_disk(*deeds):
    disk = Disk({"desk.db": b"old old old "})
    disk.play(deeds)
    return disk


def contents_after_cuts(disk):
    return {disk.cut(Random(number)).get("desk.db") for number in range(200)}


def test_what_was_answered_survives_power_cuts_and_the_proof_can_fail(tmp_path):
    found = power_cuts.prove(power_cuts.SMALL, tmp_path)

    assert [it for it in found if not it.kept] == []


def test_what_was_synced_is_there_after_every_cut():
    disk = a_disk(Deed("write", "desk.db", 4, b"new"), Deed("sync", "desk.db"))

    assert contents_after_cuts(disk) == {b"old new old "}


def test_what_was_not_synced_may_be_there_or_not():
    disk = a_disk(Deed("write", "desk.db", 4, b"new"))

    left = contents_after_cuts(disk)

    assert {b"old old old ", b"old new old "} <= left


def test_a_long_write_may_be_kept_in_part():
    disk = a_disk(Deed("write", "desk.db", 0, b"n" * 4096))

    torn = [it for it in contents_after_cuts(disk) if 0 < it.count(b"n") < 4096]

    assert torn


def test_what_a_failed_sync_should_have_confirmed_is_gone_for_good():
    disk = a_disk(
        Deed("write", "desk.db", 4, b"new"),
        Deed("sync-failed", "desk.db"),
        Deed("sync", "desk.db"),
    )

    assert contents_after_cuts(disk) == {b"old old old "}


def test_a_new_file_may_have_no_name_until_its_folder_is_synced():
    created = Deed("create", "desk.db-wal")
    unnamed, named = a_disk(created), a_disk(created, Deed("sync-folder", "desk"))

    names = {"desk.db-wal" in unnamed.cut(Random(number)) for number in range(50)}

    assert names == {True, False}
    assert all("desk.db-wal" in named.cut(Random(number)) for number in range(50))


def test_watching_leaves_the_library_as_it_was(tmp_path):
    seen = []
    make_office(tmp_path / "desk")
    with watched(lambda deed: seen.append(deed) or 0):
        open_desk(tmp_path / "desk", Watch()).close()
    before = len(seen)

    open_desk(tmp_path / "desk", Watch()).close()

    assert len(seen) == before > 0
