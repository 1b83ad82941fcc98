"""Bringing a backup back in an empty place: it works, or the findings say why not."""

import os
from dataclasses import replace

import pytest

from db.desk_folder import desk_file
from db.desk_lock import DeskLock
from db.safekeeping.bringing_back.rehearse import rehearse
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import State
from tests.db.safekeeping.offices import (
    a_backup,
    a_folder,
    access_in,
    an_office,
    flip,
    later,
    opened,
    worked_on,
)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def backup(folder):
    return a_backup(an_office(folder, cases=120))


def test_a_good_backup_gives_the_same_desk_again(folder, backup):
    rehearsal = rehearse(access_in(folder), backup, later())

    assert rehearsal.passed
    assert rehearsal.found == backup.counts
    assert rehearsal.at == later()()
    assert rehearsal.took_s > 0
    assert [finding.check for finding in rehearsal.findings] == [
        "copy-digest",
        "open",
        "settings",
        "tables",
        "quick-check",
        "cipher-integrity",
        "references",
        "log",
        "counts",
        "read",
    ]
    assert {finding.state for finding in rehearsal.findings} == {State.GOOD}


def test_first_and_last_page_were_read(folder, backup):
    rehearsal = rehearse(access_in(folder), backup, later())

    assert rehearsal.findings[-1].detail == "100"


def test_an_empty_desk_passes_too(tmp_path):
    access = an_office(tmp_path / "desk", cases=0)

    assert rehearse(access, a_backup(access), later()).passed


def test_the_desk_itself_is_not_needed(folder, backup, tmp_path):
    empty = access_in(a_folder(tmp_path / "new machine"))

    assert rehearse(empty, backup, later()).passed


def test_the_desk_may_be_open_and_stays_as_it_is(folder, backup):
    store = opened(folder)

    assert rehearse(access_in(folder), backup, later()).passed

    store.close()
    assert not list(folder.glob(".rehearsal-*"))


def test_a_flipped_bit_is_found(folder, backup):
    flip(desk_file(backup.folder), backup.size_bytes // 4096)

    rehearsal = rehearse(access_in(folder), backup, later())

    assert not rehearsal.passed
    assert {"copy-digest", "cipher-integrity"} <= bad(rehearsal)


def test_any_damaged_page_is_found_and_none_raises(folder, backup):
    file = desk_file(backup.folder)
    whole = file.read_bytes()

    for page in range(1, len(whole) // 4096 + 1, 7):
        flip(file, page)
        assert "copy-digest" in bad(rehearse(access_in(folder), backup, later())), page
        file.write_bytes(whole)


def test_a_cut_an_emptied_and_a_missing_file_are_found(folder, backup):
    file = desk_file(backup.folder)

    os.truncate(file, 8 * 4096)
    cut = rehearse(access_in(folder), backup, later())
    os.truncate(file, 0)
    emptied = rehearse(access_in(folder), backup, later())
    file.unlink()
    missing = rehearse(access_in(folder), backup, later())

    assert "copy-digest" in bad(cut) & bad(emptied) & bad(missing)
    assert not list(folder.glob(".rehearsal-*"))


def test_counts_that_differ_from_what_was_written_down_are_found(folder, backup):
    fewer = replace(backup, counts=replace(backup.counts, events=1))

    assert bad(rehearse(access_in(folder), fewer, later())) == {"counts"}


def test_a_log_with_another_newest_line_is_found(folder, backup):
    other = replace(backup, counts=replace(backup.counts, seal="ab" * 32))

    assert "log" in bad(rehearse(access_in(folder), other, later()))


def test_the_wrong_key_is_found(folder, backup):
    wrong = access_in(folder)._replace(key=bytes(32))

    assert bad(rehearse(wrong, backup, later())) == {"open"}


def test_nothing_is_left_when_somebody_stops_it(folder, backup):
    def stop(done, total):
        if done > total // 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rehearse(access_in(folder), backup, later(), stop)

    assert not list(folder.glob(".rehearsal-*"))


def test_what_a_dead_program_left_is_cleared_away_but_not_a_living_ones(folder, backup):
    a_folder(folder / ".rehearsal-dead")
    a_folder(folder / ".rehearsal-living")
    lock = DeskLock(folder / ".rehearsal-living")

    rehearse(access_in(folder), backup, later())

    lock.release()
    assert [path.name for path in folder.glob(".rehearsal-*")] == [".rehearsal-living"]


def test_without_room_it_says_so(folder, backup):
    with pytest.raises(DeskError, match="disk-full"):
        rehearse(access_in(folder), replace(backup, size_bytes=2**60), later())

    assert not list(folder.glob(".rehearsal-*"))


def test_work_since_the_backup_does_not_matter(folder, backup):
    worked_on(folder, "2026-11-0001")

    assert rehearse(access_in(folder), backup, later()).passed


def bad(rehearsal):
    return {it.check for it in rehearsal.findings if it.state is State.BAD}
