"""How fast the page of all cases opens: built, filled with the first page, painted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.cases_window import CasesWindow
from tests.benchmarks.measure import Result, took_s
from tests.benchmarks.office import Office
from ui.theme import Appearance, Scheme

LIMIT_MS = 50.0


def run(office: Office) -> Iterator[Result]:
    """From the wish to the painted rows, in a window that is already open."""
    app = QApplication.instance() or QApplication(["ankomst"])
    assert isinstance(app, QApplication)
    looks = Appearance(app, Scheme.LIGHT)
    times_s: list[float] = []
    again_s: list[float] = []
    with office.desk() as desk, TemporaryDirectory() as places:
        for _ in range(office.rounds + 1):
            window = CasesWindow(desk, Path(places))
            window.show_empty()
            app.processEvents()
            times_s.append(took_s(window.open_cases))
            again_s.append(took_s(window.read_again))
            window.close()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    looks.deleteLater()
    ours_ms = median(times_s[1:]) * 1000
    yield Result(
        f"opening Cases on {office.cases:,} cases",
        ours_ms,
        "ms",
        LIMIT_MS,
        f"{ours_ms:.1f} ms",
        note=f"again, page already built: {median(again_s[1:]) * 1000:.1f} ms",
    )
