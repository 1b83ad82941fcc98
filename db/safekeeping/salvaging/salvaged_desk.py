"""A new desk from the rows that were found: only whole cases, and the log in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from db.cases import fts5_search
from db.connection import Access, create_file, open_keyed
from db.driver import Connection
from db.reports import counting_rules
from db.safekeeping.salvaging.damaged_rows import Found, Shape
from db.safekeeping.salvaging.salvaged_log import SalvagedLog, first_broken_line
from db.schema.first_courses import keep_courses
from db.schema.schema_check import bring_up_to_date
from desk_app.services.ports import Clock

REFERENCES = "sqlite_autoindex_cases_1"

# Parties before their cases, cases before what belongs to them.
_AS_THEY_ARE = (
    "parties",
    "settings",
    "staff",
    "reviews",
    "prints",
    "requests",
    "rules",
    "counters",
    "policies",
    "opening_hours",
    "closing_days",
    "calendar_years",
    "counting_changes",
)
_OF_CASES = {"cases": "id"} | dict.fromkeys(
    ("persons", "events", "claims", "holds"), "case_id"
)
# How many columns came to a table after it was made; a test compares the migrations.
ADDED_LATER = {"cases": 1, "persons": 1, "staff": 1}
_LOOKS = {"requests": r"\d{4}-\d\d-\d\dT", "staff": r"(clerk|lead|admin)\Z"}
# What the engine keeps, and what is worked out anew from what was found.
_NOT_OURS = ("search", "sqlite_", "_sqlite_", "courses", "gaps", "day_counts")
# A visit stays without its case; a moment without its visit does not.
_VISITS = (
    (
        "UPDATE found.visit_moments SET case_id = NULL"
        " WHERE case_id NOT IN (SELECT id FROM found.whole)"
    ),
    "INSERT OR IGNORE INTO main.visits SELECT * FROM found.visits",
    (
        "INSERT INTO main.visit_moments SELECT * FROM found.visit_moments"
        " WHERE visit_id IN (SELECT id FROM main.visits)"
    ),
    "DELETE FROM main.visits WHERE id NOT IN (SELECT visit_id FROM main.visit_moments)",
)
_CASE_NUMBER = re.compile(r"(\d{4}-\d\d)-(\d+)")
_DIGITS = re.compile(r"\d+")

_WHOLE = """
CREATE TABLE found.whole AS
SELECT cases.id AS id FROM found.cases AS cases
JOIN found.persons AS persons ON persons.case_id = cases.id
JOIN found.parties AS parties ON parties.id = cases.party_id
JOIN (
    SELECT case_id, count(*) AS number, min(seq) AS first, max(seq) AS last
    FROM found.events GROUP BY case_id
) AS history ON history.case_id = cases.id
JOIN found.events AS newest
    ON newest.case_id = cases.id AND newest.seq = history.last
WHERE history.first = 1 AND history.number = history.last
    AND newest.at = cases.last_change
"""
_SEEN_NUMBERS = """
SELECT 'visit', max(id) FROM found.visits UNION ALL
SELECT 'case', max(id) FROM (
    SELECT id FROM found.cases UNION ALL SELECT case_id FROM found.persons
    UNION ALL SELECT case_id FROM found.events
) UNION ALL
SELECT 'party', max(id) FROM (
    SELECT id FROM found.parties UNION ALL SELECT party_id FROM found.cases
)
"""


class Saved(NamedTuple):
    """What is in the new desk.

    Attributes:
        cases: how many.
        expected: how many there seem to have been; None: unknown.
        lost: numbers of the others that are known, newest first.
    """

    cases: int
    expected: int | None
    lost: tuple[str, ...]


class SalvagedDesk:
    """Takes rows as they are found, in a second file; then makes the desk of them."""

    def __init__(self, desk: Access, found: Access) -> None:
        """Make both files, new; the desk by the same steps as every other."""
        self._desk = desk
        self._found = found
        create_file(desk.path)
        create_file(found.path)
        self._connection = open_keyed(desk)
        try:
            self._prepare()
        except BaseException:
            self._connection.close()
            raise

    @property
    def shapes(self) -> dict[str, Shape]:
        """What the rows of each table look like."""
        names = sorted(self._columns, key=lambda name: name not in _LOOKS)
        return {name: _shape(name, self._columns[name]) for name in names}

    def take(self, found: Sequence[Found]) -> None:
        """Keep the rows of one page."""
        if not found:
            return
        table = found[0].table
        if table == REFERENCES:
            self.know(str(row.values[0]) for row in found)
            return
        columns = self._columns[table]
        number = _shape(table, columns).row_number
        values = [list(row.values) for row in found]
        if number is not None:
            for line, row in zip(values, found, strict=True):
                line[number] = row.row
        # A column that was added later is missing in rows from before.
        for length in {len(line) for line in values}:
            names = ", ".join(column[1] for column in columns[:length])
            marks = ", ".join("?" * length)
            self._connection.executemany(
                f"INSERT OR IGNORE INTO found.{table} ({names}) VALUES ({marks})",  # noqa: S608
                [line for line in values if len(line) == length],
            )

    def know(self, references: Iterable[str]) -> None:
        """Remember that these cases were there."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO found.known (reference) VALUES (?)",
            [(reference,) for reference in references],
        )

    def finish(self, now: Clock) -> Saved:
        """Make the desk of what was found."""
        self._connection.execute(_WHOLE)
        self.know(self._column("SELECT reference FROM found.cases"))
        self.know(self._column("SELECT case_ref FROM found.audit"))
        self._connection.execute("COMMIT")
        broken = first_broken_line(self._found)
        self._connection.execute("BEGIN")
        expected = self._expected()
        self._fill()
        saved = self._saved(expected)
        log = SalvagedLog(self._connection, self._desk, now)
        log.keep(broken)
        log.say("salvage", f"{saved.cases}/{saved.expected or '?'}")
        self._connection.execute("COMMIT")
        return saved

    def close(self) -> None:
        """Let go of both files."""
        self._connection.close()

    def _prepare(self) -> None:
        bring_up_to_date(self._connection)
        self._connection.execute(
            f"ATTACH DATABASE :path AS found KEY \"x'{self._found.key.hex()}'\"",
            {"path": str(self._found.path)},
        )
        # Nothing in it is kept.
        for setting in ("journal_mode = OFF", "synchronous = OFF"):
            self._connection.execute(f"PRAGMA found.{setting}").fetchall()
        self._columns = _columns(self._connection)
        self._make_tables()
        self._connection.execute("BEGIN")

    def _make_tables(self) -> None:
        for table, columns in self._columns.items():
            self._connection.execute(
                f"CREATE TABLE found.{table} AS SELECT * FROM main.{table} WHERE 0"  # noqa: S608
            )
            keys = sorted((column[5], column[1]) for column in columns if column[5])
            names = ", ".join(name for _, name in keys)
            self._connection.execute(
                f"CREATE UNIQUE INDEX found.{table}_key ON {table} ({names})"
            )
        self._connection.execute(
            "CREATE TABLE found.known (reference TEXT PRIMARY KEY) WITHOUT ROWID"
        )

    def _fill(self) -> None:
        for table in _AS_THEY_ARE:
            self._connection.execute(
                f"INSERT OR IGNORE INTO main.{table} SELECT * FROM found.{table}"  # noqa: S608
            )
        for table, case in _OF_CASES.items():
            self._connection.execute(
                f"INSERT INTO main.{table} SELECT * FROM found.{table}"  # noqa: S608
                f" WHERE {case} IN (SELECT id FROM found.whole)"
            )
        for statement in _VISITS:
            self._connection.execute(statement)
        fts5_search.expect_many(self._connection)
        self._connection.execute(
            "INSERT INTO search (rowid, words)"
            " SELECT case_id, search_words FROM main.persons ORDER BY case_id"
        )
        fts5_search.expect_few(self._connection)
        keep_courses(self._connection)
        hours = counting_rules.calendar(self._connection)
        counting_rules.keep_day_counts(self._connection, hours.counting())
        self._raise_counters()

    def _raise_counters(self) -> None:
        """No number is given a second time, not even that of a lost case."""
        numbers = dict(self._connection.execute(_SEEN_NUMBERS).fetchall())
        for reference in self._column("SELECT reference FROM found.known"):
            if parts := _CASE_NUMBER.fullmatch(reference):
                name = f"reference {parts[1]}"
                numbers[name] = max(numbers.get(name) or 0, int(parts[2]))
        self._connection.executemany(
            "INSERT INTO main.counters (name, value) VALUES (?, ?) ON CONFLICT (name)"
            " DO UPDATE SET value = max(value, excluded.value)",
            [(name, value) for name, value in numbers.items() if value],
        )

    def _expected(self) -> int | None:
        row = self._connection.execute(
            "SELECT value FROM found.counters WHERE name = 'case'"
        ).fetchone()
        if row is not None:
            return int(row[0])
        seen = dict(self._connection.execute(_SEEN_NUMBERS).fetchall())["case"]
        return None if seen is None else int(seen)

    def _saved(self, expected: int | None) -> Saved:
        (cases,) = self._connection.execute(
            "SELECT count(*) FROM main.cases"
        ).fetchone()
        lost = self._column(
            "SELECT reference FROM found.known WHERE reference <> ''"
            " AND reference NOT IN (SELECT reference FROM main.cases)"
        )
        return Saved(cases, expected, tuple(sorted(lost, key=_age, reverse=True)))

    def _column(self, question: str) -> list[str]:
        return [str(value) for (value,) in self._connection.execute(question)]


def _columns(connection: Connection) -> dict[str, list[Any]]:
    """Return our tables, with number, name, type, not null, default, key of columns."""
    tables = connection.execute(
        "SELECT name FROM main.sqlite_master WHERE type = 'table'"
    )
    return {
        name: connection.execute(f"PRAGMA main.table_info({name})").fetchall()
        for (name,) in tables.fetchall()
        if not name.startswith(_NOT_OURS)
    }


def _shape(table: str, columns: list[Any]) -> Shape:
    keys = [column for column in columns if column[5]]
    numbered = len(keys) == 1 and keys[0][2] == "INTEGER"
    return Shape(
        types=tuple(column[2] for column in columns),
        needed=tuple(bool(column[3]) for column in columns),
        row_number=keys[0][0] if numbered else None,
        by_rows=table != "events",
        added=ADDED_LATER.get(table, 0),
        last=_LOOKS.get(table, ""),
    )


def _age(reference: str) -> tuple[list[int], str]:
    return [int(digits) for digits in _DIGITS.findall(reference)], reference
