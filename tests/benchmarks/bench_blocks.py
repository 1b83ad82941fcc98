"""How long the windows stand still while the desk is examined and backed up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from db.safekeeping.vault import SqliteVault
from db.training import training_access
from desk_app.services.safekeeping.values import Reason
from tests.benchmarks.measure import Result
from tests.benchmarks.office import Office
from tests.benchmarks.real_window import running
from ui.tasks import Tasks

LIMIT_MS = 16.0
_TICK_MS = 1


def run(office: Office) -> Iterator[Result]:
    """A clock ticks every millisecond on the thread of the windows; gaps are blocks."""
    with office.copies("blocks") as (folder,), running(folder, office.clock) as window:
        vault = SqliteVault(training_access(folder), office.clock)
        tasks = Tasks()
        works: dict[str, Callable[[], object]] = {
            "the file is examined": vault.examine,
            "a backup is made": lambda: vault.back_up(Reason.BY_HAND),
            "the backups are listed": vault.backups,
        }
        for name, work in works.items():
            gaps_ms = _gaps_ms(tasks, work)
            worst_ms = max(gaps_ms)
            yield Result(
                f"longest block of the windows while {name}",
                worst_ms,
                "ms",
                LIMIT_MS,
                f"{worst_ms:.1f} ms",
                note=f"{len(gaps_ms):,} ticks, median {median(gaps_ms):.1f} ms",
            )
        tasks.stop()
        assert window.shell.isVisible()


def _gaps_ms(tasks: Tasks, work: Callable[[], object]) -> list[float]:
    """The times between ticks while ``work`` runs beside the windows."""
    waiting, ticks = QEventLoop(), [perf_counter()]
    owner = QObject()
    clock = QTimer(owner, interval=_TICK_MS)
    clock.setTimerType(Qt.TimerType.PreciseTimer)
    clock.timeout.connect(lambda: ticks.append(perf_counter()))
    clock.start()
    tasks.run(work, done=lambda _it: waiting.quit(), failed=lambda _it: waiting.quit())
    waiting.exec()
    clock.stop()
    ticks.append(perf_counter())
    return [(later - sooner) * 1000 for sooner, later in pairwise(ticks)]
