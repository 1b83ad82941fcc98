"""How fast the page of all cases opens, and how much memory it takes to look at it."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.benchmarks.fresh import fresh
from tests.benchmarks.measure import Result, not_yet, warm
from tests.benchmarks.office import Office

LIMIT_MS = 50.0
LIMIT_MB = 120.0


def run(office: Office) -> Iterator[Result]:
    """In fresh processes: the first time since the program was started counts."""
    first_ms: list[float] = []
    again_ms: list[float] = []
    peak_mb: list[float] = []
    with office.copies("cases") as (folder,):
        for _ in range(office.rounds // 3 + 1):
            [told] = fresh("child_cases", str(folder), office.at.isoformat())
            first_s, again_s, peak = told.numbers
            first_ms.append(first_s * 1000)
            again_ms.append(again_s * 1000)
            peak_mb.append(peak)
    ours_ms = median(warm(first_ms))
    yield Result(
        f"opening Cases on {office.cases:,} cases",
        ours_ms,
        "ms",
        LIMIT_MS,
        f"{ours_ms:.1f} ms",
        note=f"the first time since the start; again {median(again_ms):.0f} ms",
    )
    yield _memory(office, median(peak_mb))


def _memory(office: Office, ours_mb: float) -> Result:
    name = f"memory with {office.cases:,} cases open"
    if not ours_mb:
        return not_yet(name, "MB", "only Linux tells")
    [*_, bare] = fresh("child_bare")
    [bare_mb] = bare.numbers
    return Result(
        name,
        ours_mb - bare_mb,
        "MB",
        LIMIT_MB,
        f"{ours_mb:.0f} MB",
        f"{bare_mb:.0f} MB",
        "peak, over the bare window; each connection's cache is in it",
    )
