"""A second place for every backup: same bytes, never in the way."""

import os
import shutil
from datetime import timedelta

import pytest

from db.safekeeping.backups import backup_shelf, second_folder
from db.safekeeping.vault import SqliteVault
from desk_app.services.safekeeping.settings import SECOND_FOLDER
from desk_app.services.safekeeping.values import Reason
from tests.db.safekeeping.offices import (
    MORNING,
    access_in,
    an_office,
    in_the_morning,
    opened,
)


@pytest.fixture
def share(tmp_path):
    share = tmp_path / "share"
    share.mkdir()
    return share


@pytest.fixture
def folder(tmp_path, share):
    """A desk whose office named the share as its second folder."""
    an_office(tmp_path / "desk")
    name_second_folder(tmp_path / "desk", share)
    return tmp_path / "desk"


@pytest.fixture
def vault(folder):
    return SqliteVault(access_in(folder), in_the_morning)


def name_second_folder(folder, share):
    store = opened(folder)
    with store.unit() as unit:
        unit.set_setting(SECOND_FOLDER, str(share))
    store.close()


def copies(share):
    return [it for place in share.iterdir() for it in backup_shelf.listed(place)]


def test_each_backup_is_copied_to_the_second_folder(folder, vault, share):
    (folder / "rules").mkdir()
    (folder / "rules" / "ours.toml").write_text("# ours")

    backup = vault.back_up(Reason.AUTOMATIC)

    (copy,) = copies(share)
    for path in backup.folder.rglob("*"):
        if path.is_file():
            there = copy.folder / path.relative_to(backup.folder)
            assert there.read_bytes() == path.read_bytes()
    assert vault.second_folder_trouble() == ""


def test_desks_that_share_a_folder_keep_apart(tmp_path, share, vault):
    an_office(tmp_path / "other")
    name_second_folder(tmp_path / "other", share)
    other = SqliteVault(access_in(tmp_path / "other"), in_the_morning)

    vault.back_up(Reason.AUTOMATIC)
    other.back_up(Reason.AUTOMATIC)

    assert len(list(share.iterdir())) == 2
    assert len(vault.backups()) == len(other.backups()) == 1


def test_a_desk_keeps_its_place_in_the_second_folder(vault, share):
    vault.back_up(Reason.AUTOMATIC)
    vault.back_up(Reason.AUTOMATIC)

    (place,) = share.iterdir()
    assert len(backup_shelf.listed(place)) == 2


def test_without_a_second_folder_there_is_no_trouble(tmp_path):
    vault = SqliteVault(an_office(tmp_path / "desk"), in_the_morning)

    vault.back_up(Reason.AUTOMATIC)

    assert vault.second_folder_trouble() == ""


def test_a_share_that_is_gone_does_not_harm_the_backup_but_is_told(vault, share):
    shutil.rmtree(share)

    backup = vault.back_up(Reason.AUTOMATIC)

    assert vault.backups() == [backup]
    assert vault.second_folder_trouble() == "folder-missing"
    assert not share.exists()


def test_the_trouble_is_over_when_a_copy_came_through(vault, share):
    shutil.rmtree(share)
    vault.back_up(Reason.AUTOMATIC)
    share.mkdir()

    vault.back_up(Reason.AUTOMATIC)

    assert vault.second_folder_trouble() == ""


def test_a_folder_named_just_now_has_no_copy_yet(tmp_path, vault):
    vault.back_up(Reason.AUTOMATIC)
    (tmp_path / "another").mkdir()

    name_second_folder(tmp_path / "desk", tmp_path / "another")

    assert vault.second_folder_trouble() == "no-copy-yet"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes")
@pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_that_may_not_be_written_to_is_told(vault, share):
    share.chmod(0o500)

    vault.back_up(Reason.AUTOMATIC)

    assert vault.second_folder_trouble() == "folder-not-writable"
    share.chmod(0o700)


def test_a_file_in_the_place_of_the_copies_is_told(vault, share):
    vault.back_up(Reason.AUTOMATIC)
    (place,) = share.iterdir()
    shutil.rmtree(place)
    place.touch()

    vault.back_up(Reason.AUTOMATIC)

    assert vault.second_folder_trouble() == "folder-fault"


def test_a_copy_that_reads_back_otherwise_is_not_kept(vault, share, monkeypatch):
    monkeypatch.setattr(second_folder, "sha256", lambda _: "0" * 64)

    vault.back_up(Reason.AUTOMATIC)

    assert copies(share) == []
    assert vault.second_folder_trouble() == "copy-differs"


def test_a_backup_in_both_places_is_listed_once_and_here(vault):
    backup = vault.back_up(Reason.AUTOMATIC)

    assert vault.backups() == [backup]
    assert not vault.backups()[0].elsewhere


def test_a_backup_that_only_the_second_folder_has_is_listed_too(vault):
    first = vault.back_up(Reason.AUTOMATIC)
    second = vault.back_up(Reason.AUTOMATIC)
    shutil.rmtree(first.folder)

    here, there = vault.backups()

    assert here == second
    assert (there.name, there.elsewhere) == (first.name, True)


def test_a_desk_that_cannot_be_read_still_knows_its_second_folder(folder, vault):
    backup = vault.back_up(Reason.AUTOMATIC)
    shutil.rmtree(backup.folder)
    (folder / "desk.db").write_bytes(bytes(8192))

    (there,) = vault.backups()

    assert (there.name, there.elsewhere) == (backup.name, True)


def test_the_second_folder_is_tidied_too(folder, share):
    for minute in range(12):
        at = MORNING + timedelta(minutes=minute)
        SqliteVault(access_in(folder), lambda at=at: at).back_up(Reason.AUTOMATIC)

    assert len(copies(share)) == 8


def test_what_a_dead_program_left_there_is_cleared_away(vault, share):
    vault.back_up(Reason.AUTOMATIC)
    (place,) = share.iterdir()
    (place / ".part-2026-11-01T101500Z").mkdir()

    vault.back_up(Reason.AUTOMATIC)

    assert not list(place.glob(".part-*"))


def test_after_a_wrong_clock_the_copies_are_found_again(folder, vault):
    ahead = SqliteVault(access_in(folder), lambda: MORNING + timedelta(days=999))
    ahead.back_up(Reason.AUTOMATIC)

    vault.back_up(Reason.AUTOMATIC)

    assert vault.second_folder_trouble() == ""


@pytest.mark.skipif(os.name != "posix", reason="Windows has other links")
def test_a_share_that_cannot_be_read_hides_no_backup_here(vault, share):
    backup = vault.back_up(Reason.AUTOMATIC)
    shutil.rmtree(share)
    share.symlink_to(share)

    assert vault.backups() == [backup]


def test_a_copy_that_cannot_be_noted_is_none_yet_and_the_backup_is_made(folder, vault):
    (folder / "backups" / "second-folder.json").mkdir(parents=True)

    backup = vault.back_up(Reason.AUTOMATIC)

    assert vault.backups() == [backup]
    assert vault.second_folder_trouble() == "no-copy-yet"
