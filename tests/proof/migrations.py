"""Bringing an older desk up to date is all or nothing, from every released schema.

A program that does it is killed at any moment; four programs do it at once. What is
found afterwards is the older desk or the newer one, with the same cases and log.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from time import monotonic, sleep

from db.connection import open_keyed
from db.safekeeping.doctor import doctor
from db.schema.released import RELEASED
from db.schema.schema_check import applied_in, expected_objects, objects_in
from db.training import open_desk, training_access
from desk_app.bootstrap.training import make_training_desk
from desk_app.services.safekeeping.values import State
from tests.proof.promise import Measured

SMALL, WHOLE = 12, 1_000
AT_ONCE = 4
_OFFICE = (40, 1, 7)  # cases, years, seed
# What takes a schema back to the one before: only ever done here.
WAY_BACK = {
    "m002_claims": ("DROP TABLE claims",),
    "m003_privacy": (
        "DROP TABLE reviews",
        "DROP TABLE holds",
        "DROP INDEX persons_cpr_print",
        "ALTER TABLE persons DROP COLUMN cpr_print",
        "ALTER TABLE cases DROP COLUMN forgotten_on",
        "ALTER TABLE staff DROP COLUMN left_on",
    ),
    "m004_waiting": (
        "DROP TABLE gaps",
        "DROP TABLE courses",
        "DROP TABLE day_counts",
        "DROP TABLE counting_changes",
        "DROP TABLE calendar_years",
        "DROP TABLE closing_days",
        "DROP TABLE opening_hours",
        "DROP TABLE policies",
    ),
    "m005_visits": ("DROP TABLE visit_moments", "DROP TABLE visits"),
    "m006_prints": ("DROP TABLE prints",),
}
_FORK = multiprocessing.get_context("fork")


def now() -> datetime:
    """A day of the office."""
    return datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def prove(size: int, folder: Path) -> list[Measured]:
    """Kill ``size`` programs, and start four at once ``size // 25`` times."""
    make_training_desk(folder / "newest", _OFFICE, clock=now)
    older = [_older(folder, nth) for nth in range(1, len(RELEASED))]
    random = Random(size)
    usual_s = max(_whole_time_s(desk, folder / "timed") for desk in older)
    broken = [
        _killed(older[nth % len(older)], folder / "killed", random.random() * usual_s)
        for nth in range(size)
    ]
    starts = max(1, size // 25)
    failed = [
        _four_at_once(older[nth % len(older)], folder / "at once")
        for nth in range(starts)
    ]
    wrong, fell = sum(map(bool, broken)), sum(map(bool, failed))
    return [
        Measured(
            "a migration killed anywhere leaves a whole desk",
            f"0 inconsistent of {size:,}",
            f"{wrong:,} inconsistent, {len(older)} older schema(s)",
            kept=not wrong,
        ),
        Measured(
            f"{AT_ONCE} programs bring an older desk up to date at once",
            f"{starts} of {starts}",
            f"{starts - fell} of {starts}",
            kept=not fell,
        ),
    ]


def take_back(folder: Path, to: str) -> None:
    """Make the desk in the folder one of an older release."""
    connection = open_keyed(training_access(folder))
    for name in reversed(RELEASED[RELEASED.index(to) + 1 :]):
        for statement in WAY_BACK[name]:
            connection.execute(statement)
        connection.execute(
            "DELETE FROM _sqlite_migrations WHERE name = :name", {"name": name}
        )
    connection.close()


def state_of(folder: Path) -> str:
    """Look at the desk as it lies there; "" when it is whole and of some release."""
    connection = open_keyed(training_access(folder))
    try:
        if objects_in(connection) != expected_objects(applied_in(connection)):
            return "neither the older schema nor the newer"
    finally:
        connection.close()
    open_desk(folder, now).close()
    findings = {it.check: it for it in doctor(training_access(folder))}
    bad = [it.check for it in findings.values() if it.state is State.BAD]
    counts = findings.get("counts")
    if counts is None or f"cases {_OFFICE[0]}, " not in counts.detail:
        bad.append("counts")
    return ", ".join(bad)


def _older(folder: Path, nth: int) -> Path:
    desk = folder / RELEASED[nth - 1]
    copytree(folder / "newest", desk)
    take_back(desk, RELEASED[nth - 1])
    return desk


def _whole_time_s(desk: Path, room: Path) -> float:
    _fresh(desk, room)
    began_s = monotonic()
    program = _FORK.Process(target=_start, args=(room,))
    program.start()
    program.join()
    return monotonic() - began_s


def _killed(desk: Path, room: Path, after_s: float) -> str:
    _fresh(desk, room)
    program = _FORK.Process(target=_start, args=(room,))
    program.start()
    sleep(after_s)
    if program.pid is not None and program.is_alive():
        os.kill(program.pid, signal.SIGKILL)
    program.join()
    return state_of(room)


def _four_at_once(desk: Path, room: Path) -> str:
    _fresh(desk, room)
    go = _FORK.Event()
    programs = [_FORK.Process(target=_start, args=(room, go)) for _ in range(AT_ONCE)]
    for program in programs:
        program.start()
    go.set()
    for program in programs:
        program.join()
    fell = [str(it.exitcode) for it in programs if it.exitcode]
    return state_of(room) or ", ".join(fell)


def _start(room: Path, go: multiprocessing.synchronize.Event | None = None) -> None:
    if go is not None:
        go.wait()
    open_desk(room, now).close()


def _fresh(desk: Path, room: Path) -> None:
    rmtree(room, ignore_errors=True)
    copytree(desk, room)
