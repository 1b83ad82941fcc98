"""The desk that is made of what was found: whole cases, numbers, the log."""

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from db.connection import open_keyed
from db.desk_folder import desk_file
from db.safekeeping.salvaging.salvage import salvage
from db.safekeeping.salvaging.salvaged_desk import ADDED_LATER
from db.schema import migrations
from tests.db.builders import a_record, a_standing, tamper
from tests.db.safekeeping.damage import (
    ALL,
    CASES,
    bad,
    everything_in,
    leaf_of,
    pages_of,
    rows_on,
    zero,
)
from tests.db.safekeeping.offices import (
    access_in,
    an_office,
    in_the_morning,
    later,
    lines_in,
    opened,
    root_of,
)


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    folder = tmp_path_factory.mktemp("office") / "desk"
    an_office(folder, CASES)
    return folder


@pytest.fixture
def folder(office, tmp_path):
    return shutil.copytree(office, tmp_path / "desk")


def test_a_saved_desk_can_be_worked_at_and_searched(folder):
    saved = salvage(access_in(folder), in_the_morning)

    store = opened(saved.folder, later())
    with store.unit() as unit:
        new = unit.next_reference(later()().date())
        unit.add(a_record(new, family_name="Holm"), a_standing())
    with store.reading() as desk:
        assert [row.reference for row in desk.search(["orsted", "0017"], 9)] == [
            ALL[16]
        ]
        assert [row.reference for row in desk.search(["holm"], 9)] == [new]
        assert desk.rules("2026.1") == {"rules/pauses.toml": "# " + "long " * 3_000}
        assert desk.staff() == [("Anna L.", "clerk")]
    store.close()
    assert new == "2026-11-0301"
    assert bad(saved.folder) == []


def test_lost_numbers_are_not_given_again(folder):
    zero(folder, root_of(access_in(folder), "counters"))
    zero(folder, leaf_of(folder, "cases", last=True))

    saved = salvage(access_in(folder), in_the_morning)

    store = opened(saved.folder)
    with store.unit() as unit:
        assert unit.next_reference(in_the_morning().date()) == "2026-11-0301"
    store.close()
    assert ALL[-1] in saved.lost


def test_a_gap_in_the_log_is_said_in_the_log_and_the_rest_kept(folder):
    lines = lines_in(folder)
    missing = rows_on(folder, leaf_of(folder, "audit"))
    zero(folder, leaf_of(folder, "audit"))

    saved = salvage(access_in(folder), in_the_morning)

    first, last = min(missing), max(missing)
    kept = lines_in(saved.folder)
    assert kept[: first - 1] == lines[: first - 1]
    assert kept[first - 1][1:] == ("Ankomst", "salvage-gap", "", f"{first}-{last}")
    assert [line[1:] for line in kept[first:-1]] == [line[1:] for line in lines[last:]]
    assert kept[-1][1:] == ("Ankomst", "salvage", "", "300/300")
    assert bad(saved.folder) == []


def test_the_saved_desk_is_private_and_sealed_with_the_same_key(folder):
    saved = salvage(access_in(folder), in_the_morning)

    assert [path.name for path in saved.folder.iterdir()] == ["desk.db"]
    assert desk_file(saved.folder).stat().st_mode & 0o777 == 0o600
    assert saved.folder.stat().st_mode & 0o777 == 0o700
    assert b"rsted" not in desk_file(saved.folder).read_bytes()


def test_a_case_is_saved_only_with_all_its_events(folder):
    _, before = everything_in(folder)
    whole = desk_file(folder).read_bytes()

    for page in pages_of(folder, "events")[::2]:
        zero(folder, page)
        saved = salvage(access_in(folder), in_the_morning)
        _, after = everything_in(saved.folder)
        assert 0 < len(saved.lost) < CASES / 10, page
        assert after == [it for it in before if it.reference not in saved.lost], page
        desk_file(folder).write_bytes(whole)
        shutil.rmtree(saved.folder)


def test_a_log_changed_by_hand_says_where_its_chain_broke(folder):
    tamper(
        desk_file(folder),
        "DROP TRIGGER audit_stays",
        "UPDATE audit SET actor = 'Bo K.' WHERE seq = 7",
    )

    saved = salvage(access_in(folder), in_the_morning)

    kept = lines_in(saved.folder)
    assert kept[6][1:] == ("Ankomst", "salvage-gap", "", "7 differs")
    assert kept[7][1:] == ("Bo K.", "open-case", ALL[6], "")
    assert len(kept) == CASES + 2


def test_columns_that_came_later_are_known():
    written = Path(migrations.__file__).read_text()

    assert Counter(re.findall(r"ALTER TABLE (\w+) ADD COLUMN", written)) == ADDED_LATER


def test_holds_and_reviews_are_saved_with_the_cases(folder):
    hold = "SELECT id, 'A court asks', 'Anna L.', 'now' FROM cases LIMIT 1"
    tamper(
        desk_file(folder),
        f"INSERT INTO holds (case_id, reason, actor, at) {hold}",
        "INSERT INTO reviews VALUES ('2026-W48', '1 2', 'Seen', 'Anna L.', 'now')",
    )

    saved = salvage(access_in(folder), in_the_morning)

    connection = open_keyed(access_in(saved.folder))
    held = connection.execute("SELECT reason FROM holds").fetchall()
    reviewed = connection.execute("SELECT note FROM reviews").fetchall()
    connection.close()
    assert (held, reviewed) == ([("A court asks",)], [("Seen",)])
