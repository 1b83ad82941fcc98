"""What was answered as saved survives a power cut at any moment.

The real desk works while every write and sync of the real library is recorded. Then the
power is cut anywhere in the recording, again and again: what was not synced is kept,
lost or torn. The desk must open, be whole, and hold all that was answered until then
and nothing half. With settings that promise less the same proof must find losses.
"""

from __future__ import annotations

import multiprocessing
import shutil
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

from db import connection as opening
from db.desk_folder import DESK_FILE
from db.driver import EngineError
from db.safekeeping.examine import examine
from db.training import training_access
from desk_app.errors import DeskError
from tests.proof.office import (
    Watch,
    damage,
    fulfil,
    looked_at,
    make_office,
    next_wish,
    open_office,
    print_of,
)
from tests.proof.promise import Measured
from tests.proof.recorder import Disk, Tape
from tests.proof.vfs import watched

SMALL, WHOLE = 150, 10_000
WORKERS = 2
_IN_MEMORY = Path("/dev/shm")  # noqa: S108 (a folder of our own is made in it)
_CUTS_A_TAPE = 1_250
# A wish in so many is followed by closing and opening, or by the start-up examination.
_PAUSE_EVERY = 25
_NOTHING_AT_RISK = "nothing at risk"
_SPAWN = multiprocessing.get_context("spawn")


class Job(NamedTuple):
    """What one recording is to show.

    Attributes:
        folder: to work in.
        seed: another seed, another day at the desk.
        cuts: how often the power is cut.
        synchronous: the setting; the desk's own is FULL.
        checkpoint_pages: after how many pages the WAL file is moved in; the
            library's own is 1000.
        wishes: how many use cases are recorded.
    """

    folder: Path
    seed: int
    cuts: int
    synchronous: str
    checkpoint_pages: int
    wishes: int


def prove(size: int, folder: Path) -> list[Measured]:
    """Cut the power ``size`` times; and a tenth as often with weaker settings."""
    weak = max(20, size // 10)
    with (
        in_memory(folder) as here,
        ProcessPoolExecutor(WORKERS, mp_context=_SPAWN) as workers,
    ):
        kept = _all_of(workers, here, size, "FULL")
        found = {
            weaker: _all_of(workers, here, weak, weaker) for weaker in ("NORMAL", "OFF")
        }
    lost, broken = kept["lost"], kept["corrupt"] + kept["half"]
    cuts = kept["whole"] + lost + broken
    return [
        Measured(
            "what was saved survives a power cut",
            f"{size:,} cuts, 0 lost",
            f"{cuts:,} cuts, {lost} lost",
            kept=lost == 0 and cuts == size,
        ),
        Measured(
            "a desk is whole after a power cut",
            f"{size:,} cuts, 0 corrupt or half",
            f"{cuts:,} cuts, {broken} corrupt or half",
            kept=broken == 0 and cuts == size,
        ),
        *(_can_fail(weaker, outcomes) for weaker, outcomes in found.items()),
    ]


@contextmanager
def in_memory(folder: Path) -> Iterator[Path]:
    """A folder that no real disk slows down, where there is one."""
    if not _IN_MEMORY.is_dir():
        yield folder
        return
    with TemporaryDirectory(prefix="ankomst-proof-", dir=_IN_MEMORY) as here:
        yield Path(here)


def _can_fail(weaker: str, outcomes: Counter[str]) -> Measured:
    bad = outcomes["lost"] + outcomes["corrupt"] + outcomes["half"]
    at_risk = bad + outcomes["whole"] - outcomes[_NOTHING_AT_RISK]
    share = bad / at_risk if at_risk else 0
    return Measured(
        f"the proof can fail: synchronous={weaker}",
        ">= 25 % of cuts lose or spoil",
        f"{share:.0%} of {at_risk:,} ({outcomes['lost']} lost,"
        f" {outcomes['corrupt']} corrupt, {outcomes['half']} half)",
        kept=share >= 0.25,
    )


def _all_of(
    workers: ProcessPoolExecutor, folder: Path, cuts: int, synchronous: str
) -> Counter[str]:
    tapes = max(WORKERS, cuts // _CUTS_A_TAPE)
    wishes = min(400, max(60, cuts // tapes))
    jobs = [
        Job(
            folder / f"{synchronous}-{seed}",
            seed,
            cuts // tapes + (seed < cuts % tapes),
            synchronous,
            1_000 if seed % 2 else 60,
            wishes,
        )
        for seed in range(tapes)
    ]
    return sum(workers.map(outcomes, jobs), Counter[str]())


def outcomes(job: Job) -> Counter[str]:
    """Record a day, and count what the cuts left: ``whole``, or what was wrong.

    Also how often all was synced, so that nothing could be lost.
    """
    with settings(job.synchronous, job.checkpoint_pages):
        tape = recorded(job)
    chance, disk, counted = Random(f"cuts {job.seed}"), Disk(tape.before), Counter()
    moments = sorted(chance.randrange(len(tape.deeds) + 1) for _ in range(job.cuts))
    played = 0
    for moment in moments:
        disk.play(tape.deeds[played:moment])
        played = moment
        outcome = _after_a_cut(tape, disk, job.folder / "after", chance)
        counted[outcome] += 1
        counted[_NOTHING_AT_RISK] += not disk.unsynced
    shutil.rmtree(job.folder)
    return counted


def recorded(job: Job) -> Tape:
    """Work at a real desk, with every write and sync recorded."""
    desk_folder, chance, watch = job.folder / "desk", Random(job.seed), Watch()
    make_office(desk_folder)
    with looked_at(desk_folder) as look:
        first = print_of(look)
    content = (desk_folder / DESK_FILE).read_bytes()
    tape = Tape({DESK_FILE: content}, [], [first])
    with watched(tape.write_down):
        for part in range(0, job.wishes, _PAUSE_EVERY):
            with open_office(desk_folder, watch) as desk:
                if part % (2 * _PAUSE_EVERY):
                    examine(training_access(desk_folder))
                for number in range(part, min(part + _PAUSE_EVERY, job.wishes)):
                    watch.turn_on()
                    fulfil(desk, next_wish(desk, chance, f"key-{number}"))
                    with desk.store.reading() as reader:
                        tape.answered(print_of(reader._connection))
    return tape


def _after_a_cut(tape: Tape, disk: Disk, folder: Path, chance: Random) -> str:
    """Open what a cut leaves as the program does; say how it stands."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in disk.cut(chance).items():
        (folder / name).write_bytes(content)
    if chance.random() < 0.5:  # the index of the WAL file is never synced
        (folder / f"{DESK_FILE}-shm").write_bytes(chance.randbytes(32_768))
    try:
        with open_office(folder, Watch()), looked_at(folder) as look:
            state = print_of(look)
            wrong = damage(look)
    except (DeskError, EngineError):
        return "corrupt"
    if wrong:
        return "corrupt"
    if state not in tape.states:
        return "half"
    if tape.states.index(state) < disk.answered:
        return "lost"
    return "whole"


@contextmanager
def settings(synchronous: str, checkpoint_pages: int) -> Iterator[None]:
    """The desk's own settings, but for what the proof wants otherwise."""
    own = opening._SETTINGS
    number = {"OFF": "0", "NORMAL": "1", "FULL": "2"}[synchronous]
    pages = str(checkpoint_pages)
    changed = (
        opening._Setting("synchronous", synchronous, number),
        opening._Setting("wal_autocheckpoint", pages, pages),
    )
    kept = [it for it in own if it.name != "synchronous"]
    opening._SETTINGS = (*kept, *changed)
    try:
        yield
    finally:
        opening._SETTINGS = own
