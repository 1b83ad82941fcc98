"""A long log: verified whole, searched for one person; and what a look costs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from uuid import uuid4

from db.audit import append, audit_key, head
from db.connection import open_keyed
from db.safekeeping.anchors import check_log
from db.training import training_access
from desk_app.bootstrap.desk import opened
from desk_app.services.desk import Desk
from desk_app.services.ports import AuditEntry, CaseFilter
from desk_app.services.safekeeping.values import State
from desk_app.services.staff import Action
from tests.benchmarks.measure import Result, took_s
from tests.benchmarks.office import WHO, Office

VERIFY_LIMIT_S, PERSON_LIMIT_MS = 10.0, 200.0
LINES_A_CASE = 10  # 100,000 cases: a million lines
MOST_LINES = 1_000_000
_ROUNDS, _LOOKED_AT, _BACK = 5, 50, timedelta(days=900)
_SAVED, _SAVE_LIMIT_MS = 500, 0.1
_LEAST_MS = 0.001  # less than nothing is the disk's mood


def run(office: Office) -> Iterator[Result]:
    """On a copy whose log has up to a million lines."""
    with office.copies("audit") as (folder,):
        with opened(folder, office.clock) as desk:
            cases = _references(desk)
        _write(folder, office, cases, min(MOST_LINES, office.cases * LINES_A_CASE))
        yield _verified(folder)
        with opened(folder, office.clock) as desk:
            yield _about_one(desk, cases)
            yield _noting(desk, cases)
        yield _with_a_save(folder, office, cases)


def _references(desk: Desk) -> list[str]:
    with desk.store.reading() as reader:
        return [row.reference for row in reader.histories(CaseFilter())]


def _write(folder: Path, office: Office, cases: list[str], lines: int) -> None:
    access = training_access(folder)
    connection, key = open_keyed(access), audit_key(access.sealing_key)
    actions = (Action.SEE_CASE, Action.FINISH_STEP, Action.MARK_PAPER, Action.SEE_LIST)
    connection.execute("BEGIN IMMEDIATE")
    last, began = head(connection), office.at - _BACK
    for nth in range(max(0, lines - last.seq)):
        entry = AuditEntry(WHO.name, actions[nth % 4], cases[nth % len(cases)], "en")
        last = append(connection, key, last, began + timedelta(seconds=nth), entry)
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()


def _verified(folder: Path) -> Result:
    access = training_access(folder)
    connection = open_keyed(access)
    lines = head(connection).seq
    connection.close()
    found: list[object] = []
    ours_s = took_s(lambda: found.append(check_log(access).state))
    assert found == [State.GOOD]
    return Result(
        f"verifying {lines:,} lines of the log", ours_s, "s", VERIFY_LIMIT_S,
        f"{ours_s:.2f} s",
    )  # fmt: skip


def _about_one(desk: Desk, cases: list[str]) -> Result:
    some = cases[:: max(1, len(cases) // _LOOKED_AT)]
    times_s = [took_s(partial(desk.review.looks_at, WHO, case)) for case in some]
    worst_ms = max(times_s) * 1000
    return Result(
        "all looks at one person", worst_ms, "ms", PERSON_LIMIT_MS,
        f"{median(times_s) * 1000:.2f} ms", note="held against the slowest",
    )  # fmt: skip


def _noting(desk: Desk, cases: list[str]) -> Result:
    """Only told: how long depends on the disk, which must say that it has the line."""
    some = cases[:500]
    times = [took_s(partial(desk.looks.see_case, WHO, case)) for case in some]
    note_ms = median(times) * 1000
    return Result(
        "noting a look at a case", note_ms, "ms", ours=f"{note_ms:.2f} ms",
        note="on the disk before the case is on the screen",
    )  # fmt: skip


def _with_a_save(folder: Path, office: Office, cases: list[str]) -> Result:
    """What the line in the log adds to a whole unit, commit and disk included."""
    with opened(folder, office.clock) as desk:

        def save(case: str, *, noted: bool) -> None:
            with desk.store.unit() as unit:
                unit.answer(uuid4().hex, case)
                if noted:
                    unit.audit(AuditEntry(WHO.name, Action.WRITE_DOWN, case, "phone"))

        pairs = []
        for nth, case in enumerate(cases[:_SAVED]):
            # In turn, so that neither always follows the other.
            order = (True, False) if nth % 2 else (False, True)
            times = {it: took_s(partial(save, case, noted=it)) for it in order}
            pairs.append((times[True], times[False]))
    added_ms = median(with_it - without for with_it, without in pairs) * 1000
    whole_ms, bare_ms = (median(times) * 1000 for times in zip(*pairs, strict=True))
    return Result(
        "what the log adds to a save", max(added_ms, _LEAST_MS), "ms", _SAVE_LIMIT_MS,
        f"{whole_ms:.3f} ms", f"{bare_ms:.3f} ms", note=f"median of {len(pairs)} pairs",
    )  # fmt: skip
