"""What was answered as saved survives a program that is killed at any moment.

Two programs at a time work at one real desk. Each says what it is about to ask for, and
when it was answered; each is killed (kill -9), one half after a random time, the other
just before a random write or sync of the real library. Then the desk is opened: all
that was answered is there whole, nothing is there half, and whatever was asked last can
be asked again with its own key and is done once, not twice.
"""

from __future__ import annotations

import multiprocessing
import os
import select
import shutil
import signal
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from random import Random
from time import monotonic
from typing import NamedTuple

from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from tests.proof.office import (
    Watch,
    Wish,
    damage,
    fulfil,
    halves,
    looked_at,
    make_office,
    next_wish,
    open_office,
    rules,
)
from tests.proof.power_cuts import in_memory
from tests.proof.promise import Measured
from tests.proof.vfs import OK, Deed, watched

SMALL, WHOLE = 60, 10_000
WORKERS = 2
_AT_ONCE = 2
# Killed some ms after it said so many things, two a use case: however busy the machine
# is, kills fall everywhere: into opening, into saving, and between.
_MOST_SAID = 8
_LATER_S = 0.008
# A use case makes some thirty writes and one sync.
_NTH_OF = {"write": 240, "sync": 8}
_EXAMINED_EVERY = 200
# Then a new desk, or looking through all of it would take ever longer.
_KILLS_A_DESK = 1_000
_LONGEST_BYTES = 65_536
_SPAWN = multiprocessing.get_context("spawn")


class Heard(NamedTuple):
    """What a killed program had said: what it was answered, and what it last asked."""

    answered: list[Wish]
    asked: Wish | None


def prove(size: int, folder: Path) -> list[Measured]:
    """Kill ``size`` programs at work."""
    with (
        in_memory(folder) as here,
        ProcessPoolExecutor(WORKERS, mp_context=_SPAWN) as workers,
    ):
        shares = [size // WORKERS + (nth < size % WORKERS) for nth in range(WORKERS)]
        folders = [here / f"office-{nth}" for nth in range(WORKERS)]
        found = sum(workers.map(killed, folders, shares), Counter[str]())
    answered, kills = found["answered"], found["kills"]
    lost = found["answered and lost"]
    twice = sum(
        times for what, times in found.items() if what.endswith(("twice", "refused"))
    )
    unanswered = found["not answered, kept"]
    return [
        Measured(
            "what was saved survives a killed program",
            f"{size:,} kills, 0 answered and lost",
            f"{kills:,} kills, {answered:,} answered, {lost} lost",
            kept=kills == size and lost == 0 < answered,
        ),
        Measured(
            "a killed program leaves nothing half",
            f"{size:,} kills, 0 halves",
            f"{kills:,} kills, {found['half']} halves",
            kept=kills == size and found["half"] == 0,
        ),
        Measured(
            "what is asked again after a kill is done once",
            "0 done twice or refused",
            f"{unanswered:,} kept but never answered, {twice} done twice or refused",
            kept=twice == 0,
        ),
    ]


def killed(folder: Path, kills: int) -> Counter[str]:
    """Kill so many programs; count what was found."""
    rules()
    found: Counter[str] = Counter()
    chance = Random(str(folder.name))
    for first in range(0, kills, _KILLS_A_DESK):
        here = folder / str(first)
        make_office(here)
        _one_desk(here, min(_KILLS_A_DESK, kills - first), chance, found)
        shutil.rmtree(here)
    return found


def _one_desk(folder: Path, kills: int, chance: Random, found: Counter[str]) -> None:
    answered: dict[str, str] = {}
    while kills > 0:
        crew = [
            _Program(folder, f"{kills - nth}", chance)
            for nth in range(min(_AT_ONCE, kills))
        ]
        heard = [program.end() for program in crew]
        kills -= len(crew)
        found["kills"] += len(crew)
        for said in heard:
            found["answered"] += len(said.answered)
            answered.update((wish.key, wish.kind) for wish in said.answered)
        _look(folder, heard, kills, found)
        if kills <= 0 or kills % _EXAMINED_EVERY < _AT_ONCE:
            _examine(folder, answered, found)


class _Killer:
    """A watcher for ``watched``: ends the program before its n-th write or sync."""

    def __init__(self, chance: Random) -> None:
        self._kind = chance.choice(list(_NTH_OF))
        self._left = chance.randrange(_NTH_OF[self._kind])

    def __call__(self, deed: Deed) -> int:
        """Let it be done, or end."""
        if deed.kind == self._kind:
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            self._left -= 1
        return OK


class _Program:
    """A program at work, in a child process of its own."""

    def __init__(self, folder: Path, name: str, chance: Random) -> None:
        seed, begins_us = chance.random(), int(name) * 10_000
        self._own_end = None if chance.random() < 0.5 else _Killer(chance)
        self._said_then = chance.randrange(_MOST_SAID + 1)
        self._later_s = chance.random() * _LATER_S
        self._hear, say = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            try:
                os.close(self._hear)
                with watched(self._own_end) if self._own_end else nullcontext():
                    _work(folder, name, Random(seed), Watch(begins_us), say)
            except BaseException:  # noqa: BLE001 (nothing of the parent may run here)
                traceback.print_exc()
            os._exit(1)
        os.close(say)

    def end(self) -> Heard:
        """Listen until its time has come, kill it, and return what it said."""
        told = b"" if self._own_end else self._until_its_time()
        while said := os.read(self._hear, _LONGEST_BYTES):
            told += said
        os.close(self._hear)
        _, status = os.waitpid(self._pid, 0)
        if os.waitstatus_to_exitcode(status) != -signal.SIGKILL:
            raise RuntimeError("a program ended by itself")
        lines = told.decode().splitlines(keepends=True)
        wishes = [Wish.of(line[1:]) for line in lines if line[0] == "?"]
        done = {line[1:-1] for line in lines if line[0] == "!" and line[-1] == "\n"}
        answered = [wish for wish in wishes if wish.key in done]
        open_one = [wish for wish in wishes if wish.key not in done]
        return Heard(answered, open_one[-1] if open_one else None)

    def _until_its_time(self) -> bytes:
        told, said = b"", b"?"
        while said and told.count(b"\n") < self._said_then:
            told += (said := os.read(self._hear, _LONGEST_BYTES))
        ends_at_s = monotonic() + self._later_s
        while said and (left_s := ends_at_s - monotonic()) > 0:
            if select.select([self._hear], [], [], left_s)[0]:
                told += (said := os.read(self._hear, _LONGEST_BYTES))
        os.kill(self._pid, signal.SIGKILL)
        return told


def _work(folder: Path, name: str, chance: Random, watch: Watch, say: int) -> None:
    """Ask for one thing after another until the end comes."""
    with open_office(folder, watch) as desk:
        number = 0
        while True:
            number += 1
            watch.turn_on()
            wish = next_wish(desk, chance, f"{name}-{number}")
            os.write(say, f"?{wish.line()}\n".encode())
            try:
                fulfil(desk, wish)
            except DeskError:
                if not _too_late(desk, wish):
                    raise
            else:
                os.write(say, f"!{wish.key}\n".encode())


def _look(folder: Path, heard: list[Heard], at: int, found: Counter[str]) -> None:
    """Open the desk as the next program does; ask again for what was asked last."""
    watch = Watch(at * 10_000 + 5_000)
    with open_office(folder, watch) as desk:
        for said in heard:
            for wish in said.answered:
                if _answer(desk, wish.key) is None:
                    found["answered and lost"] += 1
            for wish in said.answered[-1:]:
                found[f"answered, {_asked_again(desk, watch, wish)}"] += 1
            if said.asked is not None:
                found[f"not answered, {_asked_again(desk, watch, said.asked)}"] += 1


def _asked_again(desk: Desk, watch: Watch, wish: Wish) -> str:
    """Ask with the same key as before; say what the desk makes of it."""
    kept, before = _answer(desk, wish.key), _lines(desk)
    watch.turn_on()
    try:
        answer = fulfil(desk, wish)
    except DeskError:
        return "now too late" if _too_late(desk, wish) and not kept else "but refused"
    if kept is None:
        return "done now"
    return "kept" if (answer, _lines(desk)) == (kept, before) else "done twice"


def _too_late(desk: Desk, wish: Wish) -> bool:
    """Whether somebody else was faster."""
    with desk.store.reading() as reader:
        return wish.kind != "open" and reader.get(wish.case).rev != wish.rev


def _answer(desk: Desk, key: str) -> str | None:
    with desk.store.unit() as unit:
        return unit.answer_to(key)


def _lines(desk: Desk) -> tuple[int, int]:
    """How many lines the log has, and how many events there are."""
    with desk.store.reading() as reader:
        look = reader._connection
        (lines,) = look.execute("SELECT count(*) FROM audit").fetchone()
        (events,) = look.execute("SELECT count(*) FROM events").fetchone()
    return lines, events


def _examine(folder: Path, answered: dict[str, str], found: Counter[str]) -> None:
    """Look through everything; all that was ever answered is still there."""
    with open_office(folder, Watch()) as desk, looked_at(folder) as look:
        there = {key for (key,) in look.execute("SELECT key FROM requests")}
        found["answered and lost"] += len(answered.keys() - there)
        found["half"] += len([*halves(desk, look), *damage(look)])
