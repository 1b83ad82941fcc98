"""How long a verified backup takes, and how long it makes somebody who saves wait."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from time import perf_counter

from db.safekeeping.backups.backup import back_up
from db.store import SqliteStore
from db.training import open_desk, training_access
from desk_app.services.ports import AuditEntry
from desk_app.services.safekeeping.values import Reason
from tests.benchmarks.measure import Result, p95, took_s
from tests.benchmarks.office import WHO, Office

LIMIT_S = 10.0
LIMIT_MS = 100.0
_ALONE_S = 3.0


def run(office: Office) -> Iterator[Result]:
    """One clerk saves as fast as the disk can, on the thread that opened the desk."""
    with office.copies("backed-up") as (folder,):
        store = open_desk(folder, office.clock)
        try:
            yield from _measured(office, folder, store)
        finally:
            store.close()


def _measured(office: Office, folder: Path, store: SqliteStore) -> Iterator[Result]:
    access = training_access(folder)
    os.sync()  # what was copied just now is not to be written while we measure
    until = perf_counter() + min(_ALONE_S, office.rounds / 10)
    alone_ms = _saved_ms(store, lambda: perf_counter() < until)
    with ThreadPoolExecutor(1) as beside:
        working = beside.submit(
            took_s, lambda: back_up(access, Reason.BY_HAND, office.clock)
        )
        meanwhile_ms = _saved_ms(store, lambda: not working.done())
        backup_s = working.result()
    quiet_s = took_s(lambda: back_up(access, Reason.BY_HAND, office.clock))
    waiting_mb = access.path.with_name("desk.db-wal").stat().st_size / 1e6
    yield Result(
        f"verified backup of {office.cases:,} cases",
        backup_s,
        "s",
        LIMIT_S,
        f"{backup_s:.1f} s",
        note=f"while somebody saves all the time; {quiet_s:.1f} s when nobody does",
    )
    yield Result(
        "longest wait to save while a backup is made",
        max(meanwhile_ms),
        "ms",
        LIMIT_MS,
        _told(meanwhile_ms),
        _told(alone_ms),
        f"median, 95 of 100, longest of {len(meanwhile_ms)} and {len(alone_ms)};"
        f" {waiting_mb:.0f} MB beside the file afterwards",
    )


def _saved_ms(store: SqliteStore, more: Callable[[], bool]) -> list[float]:
    """How long each of many small units took."""
    times_ms: list[float] = []
    while more() or not times_ms:
        times_ms.append(took_s(lambda: _save(store, len(times_ms))) * 1000)
    return times_ms


def _save(store: SqliteStore, number: int) -> None:
    with store.unit() as unit:
        unit.set_setting("bench", str(number))
        unit.audit(AuditEntry(WHO.name, "show-case", "2026-11-0001"))


def _told(times_ms: list[float]) -> str:
    longest = max(times_ms)
    return f"{median(times_ms):.1f}, {p95(times_ms):.1f}, {longest:.0f} ms"
