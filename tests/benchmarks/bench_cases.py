"""How fast the page of all cases opens: built, filled with the first page, painted."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.benchmarks.measure import Result, took_s, warm
from tests.benchmarks.office import Office
from tests.benchmarks.real_window import application, running

LIMIT_MS = 50.0


def run(office: Office) -> Iterator[Result]:
    """From Ctrl+2 to the painted rows, in a window that is already open."""
    app = application()
    first_s: list[float] = []
    again_s: list[float] = []
    with office.copies("cases") as (folder,):
        for _ in range(office.rounds // 3 + 1):
            with running(folder, office.clock) as window:

                def cases() -> None:
                    window.shell.show_page("cases")
                    app.processEvents()

                first_s.append(took_s(cases))
                window.shell.show_page("desk")
                app.processEvents()
                again_s.append(took_s(cases))
    ours_ms = median(warm(first_s)) * 1000
    yield Result(
        f"opening Cases on {office.cases:,} cases",
        ours_ms,
        "ms",
        LIMIT_MS,
        f"{ours_ms:.1f} ms",
        note=f"right after the start {first_s[0] * 1000:.0f} ms,"
        f" again {median(again_s) * 1000:.0f} ms",
    )
