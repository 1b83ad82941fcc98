"""The log of prints: what left the printer when, so that it can be printed again."""

from __future__ import annotations

from sqlite_utils import Database

_PRINTS = """
CREATE TABLE prints (
    id         INTEGER PRIMARY KEY,
    printed_at TEXT NOT NULL CHECK (printed_at LIKE '____-__-__T%+00:00'),
    actor      TEXT NOT NULL,
    desk       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    case_ref   TEXT NOT NULL,
    rev        INTEGER NOT NULL,
    language   TEXT NOT NULL,
    variant    TEXT NOT NULL,
    details    TEXT NOT NULL,
    pages      INTEGER NOT NULL CHECK (pages > 0),
    copies     INTEGER NOT NULL CHECK (copies > 0),
    how        TEXT NOT NULL CHECK (how IN ('printer', 'pdf'))
) STRICT
"""
_PRINTS_BY_TIME = "CREATE INDEX prints_at ON prints (printed_at)"


def m006_prints(db: Database) -> None:
    """What was printed, without a name: case number, kind, language, pages."""
    for statement in (_PRINTS.strip(), _PRINTS_BY_TIME):
        db.execute(statement)
