"""What a file of this release looks like: most files do, and need no more looking."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from db.driver import Connection

# The names in migrations.py; read from there they would cost the 50 ms that the
# tool which applies them takes to load.
RELEASED = (
    "m001_first_desk",
    "m002_claims",
    "m003_privacy",
    "m004_waiting",
    "m005_visits",
    "m006_prints",
)
_WRITTEN = Path(__file__).parent / "schema.sql"


def is_as_released(connection: Connection) -> bool:
    """Whether every migration has been applied, and nothing else has been changed."""
    return _schema(connection) == _written() and _applied(connection) == RELEASED


def _schema(connection: Connection) -> list[str]:
    """The statements that made what is in the file; a backup has another order."""
    made = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
    return sorted(sql for (sql,) in made)


def _applied(connection: Connection) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT name FROM _sqlite_migrations WHERE migration_set = 'ankomst'"
        " ORDER BY rowid"
    )
    return tuple(name for (name,) in rows)


@lru_cache(maxsize=1)
def _written() -> list[str]:
    text = _WRITTEN.read_text(encoding="utf-8").rstrip().removesuffix(";")
    return sorted(text.split(";\n"))
