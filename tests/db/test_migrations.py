from pathlib import Path

import pytest
from sqlite_utils import Database

from db.driver import connect
from db.schema.migrations import migrations
from db.schema.released import RELEASED, is_as_released

SCHEMA = Path(__file__).parents[2] / "db" / "schema" / "schema.sql"


def migrated():
    db = Database(connect(":memory:"), execute_plugins=False)
    migrations.apply(db)
    return db


def test_the_written_schema_is_what_the_migrations_build():
    db = migrated()

    assert db.schema == SCHEMA.read_text(encoding="utf-8").rstrip("\n")
    db.close()


def test_a_migrated_file_is_known_at_a_glance():
    db = migrated()

    assert tuple(step.name for step in migrations.applied(db)) == RELEASED
    assert is_as_released(db.conn)
    db.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE spy (x TEXT)",
        "DROP INDEX cases_list",
        "DELETE FROM _sqlite_migrations",
        "UPDATE _sqlite_migrations SET name = name || ' of another'",
    ],
)
def test_a_file_that_is_not_as_released_is_looked_at_more_closely(statement):
    db = migrated()

    db.execute(statement)

    assert not is_as_released(db.conn)
    db.close()


def test_migrating_twice_changes_nothing():
    db = migrated()
    before = db.schema

    migrations.apply(db)

    assert db.schema == before
    assert migrations.pending(db) == []
    db.close()


def test_every_table_is_strict_so_that_a_number_stays_a_number():
    db = migrated()

    tables = db.query("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")

    loose = {row["name"] for row in tables if not row["strict"]}
    assert loose == {"_sqlite_migrations", "sqlite_schema", "sqlite_temp_schema"}
    db.close()
