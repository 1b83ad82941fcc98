"""What lies beside the desk for want of room to think goes after fourteen days."""

import os

import pytest

from db.desk_folder import DESK_FILE, LOCK_FILE
from db.safekeeping.keeping_old import forget_old
from db.safekeeping.salvaging.salvage import salvage
from db.safekeeping.vault import SqliteVault
from tests.db.safekeeping.offices import (
    access_in,
    an_office,
    in_the_morning,
    later,
    opened,
)

MADE = "2026-11-23T101500Z"


@pytest.fixture
def folder(tmp_path):
    """A desk of which something was salvaged in the morning of 23 November 2026."""
    an_office(tmp_path / "desk", 2)
    salvage(access_in(tmp_path / "desk"), in_the_morning)
    settle(tmp_path / "desk/salvaged" / MADE)
    return tmp_path / "desk"


def settle(place):
    """Let the file be as old as its folder's name says."""
    made_s = in_the_morning().timestamp()
    os.utime(place / DESK_FILE, (made_s, made_s))


def salvaged(folder):
    return sorted(place.name for place in (folder / "salvaged").iterdir())


def test_a_salvaged_desk_is_kept_fourteen_days(folder):
    assert forget_old(folder, later(days=13)) == []
    assert salvaged(folder) == [MADE]
    assert forget_old(folder, later(days=14)) == [MADE]
    assert salvaged(folder) == []


def test_a_look_into_it_does_not_keep_it_longer(folder):
    (folder / "salvaged" / MADE / LOCK_FILE).touch()

    assert forget_old(folder, later(days=15)) == [MADE]


def test_a_salvaged_desk_that_somebody_works_with_stays(folder):
    place = folder / "salvaged" / MADE
    opened(place).close()
    (place / "backups").mkdir()

    assert forget_old(folder, later(days=99)) == []
    assert salvaged(folder) == [MADE]


def test_a_salvaged_desk_that_was_written_to_later_stays(folder):
    file = folder / "salvaged" / MADE / DESK_FILE
    changed_s = later(days=3)().timestamp()
    os.utime(file, (changed_s, changed_s))

    assert forget_old(folder, later(days=99)) == []


def test_what_has_no_moment_for_a_name_is_not_ours_to_remove(folder):
    (folder / "salvaged/notes").mkdir()

    forget_old(folder, later(days=99))

    assert salvaged(folder) == ["notes"]


def test_the_vault_lets_go_of_it_without_a_backup(folder):
    vault = SqliteVault(access_in(folder), later(days=15))

    assert list(vault.forget_old()) == [MADE]
