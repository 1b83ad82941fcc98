"""The proofs at a size of seconds; ``make proof`` runs them whole."""

import sys

import pytest

from db.connection import open_keyed
from db.schema.released import RELEASED
from db.training import training_access
from desk_app.bootstrap.training import make_training_desk
from tests.proof import flips, fresh_machine, many_programs, migrations

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


def test_every_released_schema_but_the_first_has_a_way_back_for_the_proof():
    assert tuple(migrations.WAY_BACK) == RELEASED[1:]


def test_half_a_migration_would_be_seen(tmp_path):
    make_training_desk(tmp_path, (40, 1, 7), clock=migrations.now)
    connection = open_keyed(training_access(tmp_path))
    connection.execute("DROP TABLE claims")
    connection.close()

    assert migrations.state_of(tmp_path) != ""
