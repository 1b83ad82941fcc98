"""How soon the window is there, and how much memory it takes: in fresh processes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from tests.benchmarks.measure import Result, not_yet, ratio
from tests.benchmarks.office import Office

LIMIT = 3.0
LIMIT_MB = 120.0
_ROOT = Path(__file__).parents[2]
_PATIENCE_S = 120


class Fresh(NamedTuple):
    """What one fresh process did."""

    seconds: float
    peak_mb: float


def run(office: Office) -> Iterator[Result]:
    """The start of the desk and the list of all cases, each beside a bare window."""
    rounds = max(1, office.rounds // 3)
    folder = str(office.folder)
    name = "first window beside a bare one"
    if find_spec("desk_app.bootstrap.program") is None:
        yield not_yet(name, "x", "desk_app.bootstrap.program is not there")
    else:
        ours, bare = [], []
        for _ in range(rounds + 1):
            ours.append(fresh("child_desk", folder).seconds)
            bare.append(fresh("child_bare").seconds)
        yield ratio(name, median(ours[1:]), median(bare[1:]), LIMIT)
    yield _memory(office, folder)


def _memory(office: Office, folder: str) -> Result:
    name = f"memory with {office.cases:,} cases open"
    bare = fresh("child_bare").peak_mb
    ours = fresh("child_cases", folder).peak_mb
    if not ours:
        return not_yet(name, "MB", "only Linux tells")
    note = "over the bare window; 64 MB of it may be the file's cache"
    return Result(
        name, ours - bare, "MB", LIMIT_MB, f"{ours:.0f} MB", f"{bare:.0f} MB", note
    )


def fresh(module: str, *args: str) -> Fresh:
    """Start a process; return when it said that it is ready, and what it took.

    Raises:
        RuntimeError: it ended without saying so.
    """
    began = perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own modules
        [sys.executable, "-m", f"tests.benchmarks.{module}", *args],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        seconds = perf_counter() - began
        process.wait(_PATIENCE_S)
    if not said.strip():
        raise RuntimeError(f"{module} ended without a window")
    return Fresh(seconds, float(said))
