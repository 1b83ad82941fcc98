"""How soon the rows stand there after each key in the search field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from statistics import median

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.benchmarks.bench_search import searches
from tests.benchmarks.measure import Result, p95, took_s
from tests.benchmarks.office import Office
from tests.benchmarks.real_window import application, running

LIMIT_MS = 16.0


def run(office: Office) -> Iterator[Result]:
    """Realistic searches, letter by letter, until their rows are painted."""
    app = application()
    times_s: list[float] = []
    with office.copies("typing") as (folder,), running(folder, office.clock) as window:
        field = window.shell.top.search
        for text in searches(window.desk, office.rounds + 1):
            field.setFocus()
            times = [took_s(partial(_key, app, field, sign)) for sign in text]
            times_s += times
            field.clear()
            app.processEvents()
    # The first search builds the list.
    times_s = times_s[1:]
    slow_ms = p95(times_s) * 1000
    yield Result(
        "key in the search field to painted rows, p95",
        slow_ms,
        "ms",
        LIMIT_MS,
        f"{slow_ms:.1f} ms",
        note=f"{len(times_s)} keys, median {median(times_s) * 1000:.1f} ms,"
        f" slowest {max(times_s) * 1000:.1f} ms",
    )


def _key(app: QApplication, field: QLineEdit, sign: str) -> None:
    # As from a keyboard that has every letter; QTest knows only the Latin ones.
    none = Qt.KeyboardModifier.NoModifier
    app.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, none, sign))
    app.processEvents()
