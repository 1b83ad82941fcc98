"""A disk that fails at any write, sync or read: a clear sentence, and nothing lost.

A clerk's short day is played at the real desk again and again; each time another write,
sync or read of the real library fails. Each use case either returns, and then what it
did is there, or refuses in the desk's words, and then nothing of it is there. Saving
works again when the disk does; after a failed sync the desk only reads.
"""

from __future__ import annotations

import multiprocessing
import shutil
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tests.proof.clerks_day import Day, play
from tests.proof.faults import (
    DISK_FULL,
    READ_ERROR,
    SYNC_ERROR,
    UNREADABLE,
    WRITE_ERROR,
    Kind,
)
from tests.proof.office import make_office
from tests.proof.power_cuts import in_memory
from tests.proof.promise import Measured

# At how many places each kind of fault strikes; in the whole proof at all of them.
SMALL, WHOLE = 5, 100_000
WORKERS = 2
KINDS = (DISK_FULL, WRITE_ERROR, SYNC_ERROR, READ_ERROR, UNREADABLE)
_SPAWN = multiprocessing.get_context("spawn")


class Job(NamedTuple):
    """Where to work, and at which deeds of a kind the disk fails."""

    folder: Path
    kind: Kind
    places: list[int]


def prove(size: int, folder: Path) -> list[Measured]:
    """Let each kind of fault strike at ``size`` places, or wherever it can."""
    found = []
    with (
        in_memory(folder) as here,
        ProcessPoolExecutor(WORKERS, mp_context=_SPAWN) as workers,
    ):
        make_office(here / "desk")
        for kind in KINDS:
            deeds = workers.submit(play, here, kind, 0).result().deeds
            places = _spread(deeds, size)
            jobs = [
                Job(here / f"{kind.name} {nth}", kind, places[nth::WORKERS])
                for nth in range(WORKERS)
            ]
            for job in jobs:
                shutil.copytree(here / "desk", job.folder / "desk")
            found.append(_measured(kind, len(places), list(workers.map(days, jobs))))
    return found


def _spread(deeds: int, size: int) -> list[int]:
    step = max(1, deeds / size)
    return sorted({1 + int(nth * step) for nth in range(min(size, deeds))})


def _measured(kind: Kind, places: int, found: list[Day]) -> Measured:
    wrong = sum((day.wrong for day in found), Counter[str]())
    refused = sum((day.refused for day in found), Counter[str]())
    told = ", ".join(f"{code} {times}" for code, times in refused.most_common())
    bad = ", ".join(f"{what} {times}" for what, times in wrong.most_common())
    return Measured(
        f"{kind.name} at any place",
        "a clear sentence, 0 lost, 0 false saved",
        f"{places:,} places: {bad or f'all well ({told})'}",
        kept=not wrong and bool(refused),
    )


def days(job: Job) -> Day:
    """Play a day for each place."""
    wrong, refused, deeds = Counter[str](), Counter[str](), 0
    for nth in job.places:
        day = play(job.folder, job.kind, nth)
        wrong += day.wrong
        refused += day.refused
        deeds = max(deeds, day.deeds)
    return Day(wrong, refused, deeds)
