"""A damaged desk: whole cases are saved, and the missing ones named."""

import shutil

import pytest

from db.desk_folder import desk_file
from db.safekeeping.salvaging.salvage import salvage
from desk_app.errors import DeskError
from tests.db.safekeeping.damage import (
    ALL,
    CASES,
    PAGE,
    bad,
    everything_in,
    leaf_of,
    pages_of,
    references_on,
    zero,
)
from tests.db.safekeeping.offices import (
    a_backup,
    access_in,
    an_office,
    in_the_morning,
    opened,
    references_in,
)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office") / "desk"
    an_office(folder, CASES)
    return folder


@pytest.fixture
def folder(office, tmp_path):
    return shutil.copytree(office, tmp_path / "desk")


def test_a_whole_desk_is_saved_whole(folder):
    saved = salvage(access_in(folder), in_the_morning)

    assert (saved.cases, saved.expected, saved.lost) == (CASES, CASES, ())
    assert saved.folder == folder / "salvaged" / "2026-11-23T101500Z"
    assert everything_in(saved.folder) == everything_in(folder)
    assert references_in(saved.folder) == ALL
    assert bad(saved.folder) == []


@pytest.mark.parametrize("table", ["cases", "persons", "parties"])
def test_cases_on_a_damaged_page_are_named_and_all_others_saved(folder, table):
    _, before = everything_in(folder)
    missing = references_on(folder, leaf_of(folder, table), table)
    zero(folder, leaf_of(folder, table))

    saved = salvage(access_in(folder), in_the_morning)

    _, after = everything_in(saved.folder)
    assert 0 < len(missing) < CASES / 4
    assert list(saved.lost) == sorted(missing, reverse=True)
    assert after == [record for record in before if record.reference not in missing]
    assert (saved.cases, saved.expected) == (CASES - len(missing), CASES)
    assert bad(saved.folder) == []


def test_a_backup_knows_numbers_that_nothing_else_knows(folder):
    a_backup(access_in(folder))
    everywhere = leaf_of(folder, "cases")
    missing = references_on(folder, everywhere, "cases")
    zero(folder, everywhere)
    for page in pages_of(folder, "audit", "audit_case", "sqlite_autoindex_cases_1"):
        zero(folder, page)

    assert set(salvage(access_in(folder), in_the_morning).lost) == missing


def test_every_page_may_be_lost_and_the_rest_is_still_saved(folder):
    whole = desk_file(folder).read_bytes()

    for page in range(2, len(whole) // PAGE + 1, 11):
        zero(folder, page)
        saved = salvage(access_in(folder), in_the_morning)
        assert saved.cases > CASES * 3 // 4, page  # 67 parties on a page
        assert set(references_in(saved.folder)) == set(ALL) - set(saved.lost), page
        assert [it for it in bad(saved.folder) if it.check != "staff"] == [], page
        desk_file(folder).write_bytes(whole)
        shutil.rmtree(saved.folder)


def test_the_damaged_files_stay_as_they_are(folder):
    zero(folder, 30)
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    salvage(access_in(folder), in_the_morning)

    (folder / "salvaged").rename(folder.parent / "elsewhere")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_an_open_desk_can_be_salvaged(folder):
    store = opened(folder)

    assert salvage(access_in(folder), in_the_morning).cases == CASES

    store.close()


def test_a_missing_file_leaves_nothing_readable(folder):
    desk_file(folder).unlink()

    with pytest.raises(DeskError, match="nothing-readable"):
        salvage(access_in(folder), in_the_morning)


def test_nothing_is_left_when_somebody_stops_it(folder):
    def stop(done, total):
        if done == total:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        salvage(access_in(folder), in_the_morning, stop)

    assert not (folder / "salvaged").exists()
    assert not list(folder.glob(".salvage-*"))


def test_two_in_one_second_are_both_kept(folder):
    first = salvage(access_in(folder), in_the_morning)
    second = salvage(access_in(folder), in_the_morning)

    assert first.folder != second.folder
    assert desk_file(first.folder).exists()
