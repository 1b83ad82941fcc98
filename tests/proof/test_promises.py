"""The proofs at a size of seconds; ``make proof`` runs them whole."""

import sys

import pytest

from db import connection
from db.connection import open_keyed
from db.schema.released import RELEASED
from db.training import training_access
from desk_app.bootstrap.training import make_training_desk
from tests.proof import (
    erasure,
    flips,
    fresh_machine,
    hostile,
    many_programs,
    migrations,
    planted,
    stolen,
    tampering,
)
from tests.proof.planted_people import FAMILY, GIVEN, STREET, hits, number_of

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the proofs kill and fork programs"
)


def broken(proof, folder):
    return [it for it in proof.prove(proof.SMALL, folder) if not it.kept]


def test_damage_anywhere_in_the_file_is_noticed_at_start(tmp_path):
    assert broken(flips, tmp_path) == []


def test_a_migration_that_is_killed_leaves_the_older_desk_or_the_newer(tmp_path):
    assert broken(migrations, tmp_path) == []


def test_many_programs_lose_no_change_and_take_no_case_twice(tmp_path):
    assert broken(many_programs, tmp_path) == []


def test_an_empty_computer_gets_its_desk_back_from_the_backup_alone(tmp_path):
    assert broken(fresh_machine, tmp_path) == []


def test_erased_people_are_gone_from_every_byte(tmp_path):
    assert broken(erasure, tmp_path) == []


def test_without_writing_over_what_is_deleted_traces_would_be_found(
    tmp_path, monkeypatch
):
    careless = connection._Setting("secure_delete", "OFF", "0")
    monkeypatch.setattr(connection, "_SETTINGS", (*connection._SETTINGS, careless))

    assert broken(erasure, tmp_path) != []


def test_whatever_is_done_to_the_log_is_seen(tmp_path):
    assert broken(tampering, tmp_path) == []


def test_without_a_note_kept_elsewhere_a_cut_tail_would_not_be_seen(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(tampering, "note_of", lambda _access: ())

    assert broken(tampering, tmp_path) != []


def test_hostile_texts_neither_crash_nor_slip_through(tmp_path):
    assert broken(hostile, tmp_path) == []


def test_nothing_about_anybody_lies_outside_the_encrypted_file(tmp_path):
    assert broken(planted, tmp_path) == []


@pytest.mark.parametrize(
    "written",
    [
        FAMILY.encode("utf-16-le"),
        f"{STREET} 7".encode("latin-1"),
        GIVEN.upper().encode(),
        b"ollebrodzwick",
        number_of(3).in_full().encode(),
        number_of(3).compact.encode("utf-16-le"),
    ],
)
def test_one_that_lies_there_would_be_found(tmp_path, written):
    (tmp_path / "cache").write_bytes(b"\x00\xff" + written + b"\x00")

    found, _ = hits(tmp_path, [], 10)

    assert found


def test_a_stolen_folder_says_nothing_and_opens_with_nothing_wrong(tmp_path):
    assert broken(stolen, tmp_path) == []


def test_every_released_schema_but_the_first_has_a_way_back_for_the_proof():
    assert tuple(migrations.WAY_BACK) == RELEASED[1:]


def test_half_a_migration_would_be_seen(tmp_path):
    make_training_desk(tmp_path, (40, 1, 7), clock=migrations.now)
    connection = open_keyed(training_access(tmp_path))
    connection.execute("DROP TABLE claims")
    connection.close()

    assert migrations.state_of(tmp_path) != ""
