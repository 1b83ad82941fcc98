"""How soon the desk's window is there, beside a bare one: in fresh processes."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.benchmarks.fresh import fresh
from tests.benchmarks.measure import Result, ratio, warm
from tests.benchmarks.office import Office

LIMIT = 3.0


def run(office: Office) -> Iterator[Result]:
    """From the start of the process to the first paint."""
    ours_s: list[float] = []
    bare_s: list[float] = []
    today_s: list[float] = []
    with office.copies("start") as (folder,):
        for _ in range(office.rounds // 3 + 1):
            painted, today = fresh("child_desk", str(folder), office.at.isoformat())
            ours_s.append(painted.after_s)
            today_s.append(today.after_s)
            bare_s.append(fresh("child_bare")[0].after_s)
    yield ratio(
        "first window beside a bare one",
        median(warm(ours_s)),
        median(warm(bare_s)),
        LIMIT,
        f"today's list is in it after {median(warm(today_s)) * 1000:.0f} ms",
    )
