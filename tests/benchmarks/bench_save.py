"""How fast a step is saved, beside the same rows in one bare transaction.

The rows: the case, its new events, the line in the log and the answer. Nobody changes,
so that neither the person nor the search index is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple
from uuid import uuid4

from db.cases.case_rows import EVENT_COLUMNS, STANDING_COLUMNS
from db.connection import open_keyed
from db.driver import Connection
from db.training import training_access
from desk_app.bootstrap.desk import opened
from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.progress import PaperState
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.steps import PaperMark, Ticket
from tests.benchmarks.measure import Result, ratio, took_s, warm
from tests.benchmarks.office import WHO, Office

LIMIT = 1.5
# A disk's mood changes from save to save: with more of them the median stands still.
SO_MANY_MORE = 3
_RUNNING = 2_000
_CASE = (
    "party_id, pathway, additions, rules_version, municipality, last_change,"
    f" saved_at, rev, {STANDING_COLUMNS}"
)
_EVENT = f"case_id, {EVENT_COLUMNS}"
_AUDIT = "seq, at, actor, action, case_ref, purpose, h"
_REQUEST = "key, answer, at"

Row = tuple[Any, ...]


class Written(NamedTuple):
    """The rows that one saved step left in the file."""

    case_id: int
    case: Row
    events: list[Row]
    audit: Row
    request: Row


def run(office: Office) -> Iterator[Result]:
    """Papers accepted and steps finished on running cases, one after the other."""
    ours_s: list[float] = []
    bare_s: list[float] = []
    with office.copies("ours", "bare") as (ours, bare_folder):
        bare = _bare(bare_folder)
        look = _bare(ours)
        try:
            with opened(ours, office.clock) as desk:
                for step in _steps(desk):
                    try:
                        ours_s.append(took_s(step.save))
                    except DeskError:  # the form is not filled in
                        continue
                    rows = _written(look, step)
                    # A clerk looks before saving; so both start from the same place.
                    desk.lookup.sheet(WHO, step.case.reference)
                    bare_s.append(took_s(partial(_write, bare, rows)))
                    if len(bare_s) == SO_MANY_MORE * office.rounds:
                        break
        finally:
            bare.close()
            look.close()
    yield ratio(
        "saving a step beside a bare transaction",
        median(warm(ours_s)),
        median(warm(bare_s)),
        LIMIT,
        f"{len(warm(ours_s))} steps",
    )


class _Step(NamedTuple):
    case: CaseRecord
    key: str
    save: Callable[[], object]


def _steps(desk: Desk) -> Iterator[_Step]:
    """A wish for each running case that came alone."""
    with desk.store.reading() as reader:
        running = [row.reference for row in reader.open_rows(_RUNNING)]
    for reference in running:
        sheet = desk.lookup.sheet(WHO, reference)
        if not sheet.mates and (step := _step(desk, sheet.case)) is not None:
            yield step


def _step(desk: Desk, case: CaseView) -> _Step | None:
    now = case.present_step
    if now is None or now.milestone is not None or case.progress.pauses:
        return None
    record, key = case.record, uuid4().hex
    ticket = Ticket(record.reference, record.rev, key)
    missing = case.papers_missing(now)
    if missing:
        mark = PaperMark(now.id, missing[0].any_of[0], PaperState.ACCEPTED)
        save = partial(desk.steps.mark_paper, WHO, ticket, mark)
    else:
        save = partial(desk.steps.finish, WHO, ticket, now.id)
    return _Step(record, key, save)


def _bare(folder: Path) -> Connection:
    """An encrypted connection with the desk's settings, and nothing around it."""
    connection = open_keyed(training_access(folder))
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _written(look: Connection, step: _Step) -> Written:
    (case_id,) = look.execute(
        "SELECT id FROM cases WHERE reference = ?", (step.case.reference,)
    ).fetchone()

    def row(columns: str, rest: str, *values: object) -> Row:
        return tuple(look.execute(f"SELECT {columns} {rest}", values).fetchone())

    kept = len(step.case.events)
    events = look.execute(
        f"SELECT {_EVENT} FROM events WHERE case_id = ? AND seq > ?",  # noqa: S608
        (case_id, kept),
    ).fetchall()
    return Written(
        case_id,
        row(_CASE, "FROM cases WHERE id = ?", case_id),
        [tuple(event) for event in events],
        row(_AUDIT, "FROM audit ORDER BY seq DESC LIMIT 1"),
        row(_REQUEST, "FROM requests WHERE key = ?", step.key),
    )


def _update(table: str, columns: str, key: str) -> str:
    changes = ", ".join(f"{name} = ?" for name in columns.split(", "))
    return f"UPDATE {table} SET {changes} WHERE {key} = ?"  # noqa: S608


def _insert(table: str, columns: str) -> str:
    marks = ", ".join("?" * len(columns.split(",")))
    return f"INSERT INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608


_UPDATE_CASE = _update("cases", _CASE, "id")
_ADD_EVENT = _insert("events", _EVENT)
_ADD_AUDIT = _insert("audit", _AUDIT)
_ADD_REQUEST = _insert("requests", _REQUEST)


def _write(bare: Connection, rows: Written) -> None:
    bare.execute("BEGIN IMMEDIATE")
    bare.execute(_UPDATE_CASE, (*rows.case, rows.case_id))
    bare.executemany(_ADD_EVENT, rows.events)
    bare.execute(_ADD_AUDIT, rows.audit)
    bare.execute(_ADD_REQUEST, rows.request)
    bare.execute("COMMIT")
