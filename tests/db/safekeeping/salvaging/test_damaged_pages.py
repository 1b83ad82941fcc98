"""Reading a file page by page: what one damaged page costs."""

import os
import shutil

import pytest

from db.desk_folder import desk_file
from db.safekeeping.salvaging.salvage import salvage
from desk_app.errors import DeskError
from tests.db.safekeeping.damage import (
    ALL,
    CASES,
    PAGE,
    after_a_power_cut,
    bad,
    zero,
)
from tests.db.safekeeping.offices import (
    a_backup,
    access_in,
    an_office,
    flip,
    in_the_morning,
    lines_in,
    references_in,
    root_of,
    worked_on,
)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office") / "desk"
    an_office(folder, CASES)
    return folder


@pytest.fixture
def folder(office, tmp_path):
    return shutil.copytree(office, tmp_path / "desk")


def test_what_waits_beside_the_file_is_saved_too(folder, tmp_path):
    torn = after_a_power_cut(folder, tmp_path)

    saved = salvage(access_in(torn), in_the_morning)

    assert references_in(saved.folder) == [*ALL, "2026-11-0301"]
    assert bad(saved.folder) == []


@pytest.mark.parametrize("whole_sectors", [0, 7])
def test_a_change_cut_short_beside_the_file_never_happened(
    folder, tmp_path, whole_sectors
):
    torn = after_a_power_cut(folder, tmp_path)
    waiting = torn / "desk.db-wal"
    written = waiting.read_bytes()
    kept = len(written) - PAGE + whole_sectors * 512
    waiting.write_bytes(written[:kept].ljust(len(written), b"\0"))

    saved = salvage(access_in(torn), in_the_morning)

    assert references_in(saved.folder) == ALL
    assert saved.lost == ()
    assert bad(saved.folder) == []


def test_a_first_page_of_zeros_leaves_nothing_readable_without_a_backup(folder):
    zero(folder, 1)

    with pytest.raises(DeskError, match="nothing-readable"):
        salvage(access_in(folder), in_the_morning)

    assert not (folder / "salvaged").exists()
    assert not list(folder.glob(".salvage-*"))


def test_with_any_backup_a_first_page_of_zeros_costs_nothing(folder):
    a_backup(access_in(folder))
    worked_on(folder, "2026-11-0007")
    zero(folder, 1)

    saved = salvage(access_in(folder), in_the_morning)

    assert (saved.cases, saved.lost) == (CASES, ())
    assert lines_in(saved.folder)[-2][2:4] == ("show-case", "2026-11-0007")
    assert bad(saved.folder) == []


def test_a_first_page_with_a_flipped_bit_costs_nothing(folder):
    flip(desk_file(folder), 1)

    assert salvage(access_in(folder), in_the_morning).cases == CASES


def test_a_cut_file_gives_what_is_left_of_it(folder):
    file = desk_file(folder)
    os.truncate(file, file.stat().st_size * 3 // 4 // PAGE * PAGE + 17)

    saved = salvage(access_in(folder), in_the_morning)

    assert 0 < saved.cases < CASES
    assert saved.expected == CASES
    assert set(references_in(saved.folder)) | set(saved.lost) == set(ALL)
    assert bad(saved.folder) == []


def test_another_key_reads_nothing(folder):
    with pytest.raises(DeskError, match="nothing-readable"):
        salvage(access_in(folder)._replace(key=bytes(32)), in_the_morning)


@pytest.mark.parametrize(
    "table", ["cases", "persons", "parties", "events", "audit", "requests"]
)
def test_a_damaged_root_costs_no_more_than_the_rows_on_it(folder, table):
    access = access_in(folder)
    flip(access.path, root_of(access, table))

    saved = salvage(access, in_the_morning)

    assert saved.cases > CASES - 20
    assert set(saved.lost) == set(ALL) - set(references_in(saved.folder))
    assert bad(saved.folder) == []
