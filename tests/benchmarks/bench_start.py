"""How soon the window is there, and how much memory it takes: in fresh processes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from tests.benchmarks.measure import Result, not_yet, ratio, warm
from tests.benchmarks.office import Office

LIMIT = 3.0
LIMIT_MB = 120.0
_ROOT = Path(__file__).parents[2]
_PATIENCE_S = 120


class Fresh(NamedTuple):
    """What one fresh process did.

    Attributes:
        first_s: until its window was painted.
        ready_s: until everything in it was there.
        peak_mb: the most memory it had.
    """

    first_s: float
    ready_s: float
    peak_mb: float


def run(office: Office) -> Iterator[Result]:
    """The start of the desk and the list of all cases, each beside a bare window."""
    with office.copies("start") as (folder,):
        desk = (str(folder), office.at.isoformat())
        ours: list[Fresh] = []
        bare: list[Fresh] = []
        for _ in range(office.rounds // 3 + 1):
            ours.append(fresh("child_desk", *desk))
            bare.append(fresh("child_bare"))
        today_ms = median(one.ready_s for one in warm(ours)) * 1000
        yield ratio(
            "first window beside a bare one",
            median(one.first_s for one in warm(ours)),
            median(one.first_s for one in warm(bare)),
            LIMIT,
            f"today's list is in it after {today_ms:.0f} ms",
        )
        yield _memory(office, bare[-1].peak_mb, fresh("child_cases", *desk).peak_mb)


def _memory(office: Office, bare_mb: float, ours_mb: float) -> Result:
    name = f"memory with {office.cases:,} cases open"
    if not ours_mb:
        return not_yet(name, "MB", "only Linux tells")
    return Result(
        name,
        ours_mb - bare_mb,
        "MB",
        LIMIT_MB,
        f"{ours_mb:.0f} MB",
        f"{bare_mb:.0f} MB",
        "peak, over the bare window; the file's cache may take 64 MB a connection",
    )


def fresh(module: str, *args: str) -> Fresh:
    """Start a process; return when it said that it is there, and how big it was.

    Raises:
        RuntimeError: it ended without saying so.
    """
    began = perf_counter()
    times_s: list[float] = []
    said = ""
    with subprocess.Popen(  # noqa: S603 - our own modules
        [sys.executable, "-m", f"tests.benchmarks.{module}", *args],
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            times_s.append(perf_counter() - began)
            said = line
        process.wait(_PATIENCE_S)
    if not times_s or process.returncode:
        raise RuntimeError(f"{module} ended with {process.returncode}")
    return Fresh(times_s[0], times_s[-1], float(said))
