"""Damage is noticed at start: flipped bytes, zeroed pages, files cut short.

A small office is closed, its file is damaged in one place, and opened and examined as
at every start. What opening refuses or the examination finds is noticed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from db.desk_folder import desk_file
from db.safekeeping.examine import examine
from db.training import open_desk, training_access
from desk_app.bootstrap.training import make_training_desk
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import State
from tests.proof.promise import Measured

SMALL, WHOLE = 120, 10_000
PAGE_BYTES = 4096
_OFFICE = (40, 1, 7)  # cases, years, seed
_PROGRAMS = 2
# Of ten damaged files, eight have one flipped bit, one a page of zeros, one is cut.
_TENTHS = 10


class Damage(NamedTuple):
    """One damaged file.

    Attributes:
        kind: ``flip``, ``zeros`` or ``cut``.
        at: the first byte that differs.
        content: the file.
    """

    kind: str
    at: int
    content: bytes


def now() -> datetime:
    """A day of the office."""
    return datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def prove(size: int, folder: Path) -> list[Measured]:
    """Damage the file of a small office in ``size`` ways, one after the other."""
    make_training_desk(folder / "whole", _OFFICE, clock=now)
    whole = desk_file(folder / "whole").read_bytes()
    if missed(Damage("none", 0, whole), folder) is None:
        return [Measured("an undamaged file is left in peace", "yes", "no", kept=False)]
    seeds = [range(nth, size, _PROGRAMS) for nth in range(_PROGRAMS)]
    with ProcessPoolExecutor(_PROGRAMS) as programs:
        rounds = list(programs.map(partial(_round, whole, folder), seeds))
    unseen = [it for found in rounds for it in found]
    return [
        Measured(
            "a damaged byte, page or end is noticed at start",
            "100 %",
            f"{size - len(unseen):,} of {size:,}",
            kept=not unseen,
        )
    ]


def _round(whole: bytes, folder: Path, seeds: range) -> list[str]:
    room = folder / f"damaged-{seeds.start}"
    found = (missed(damaged(whole, seed), room) for seed in seeds)
    return [it for it in found if it is not None]


def damaged(whole: bytes, seed: int) -> Damage:
    """The file with one damage, another for each seed."""
    random = Random(seed)
    at = random.randrange(len(whole))
    makers: dict[int, Callable[[], Damage]] = {
        8: lambda: _zeros(whole, at),
        9: lambda: Damage("cut", at, whole[:at]),
    }
    return makers.get(seed % _TENTHS, lambda: _flip(whole, at, random))()


def missed(damage: Damage, room: Path) -> str | None:
    """Open and examine as at a start; None when the damage was noticed."""
    room.mkdir(exist_ok=True)
    for old in _files(room):
        old.unlink()
    desk_file(room).write_bytes(damage.content)
    try:
        open_desk(room, now).close()
        findings = examine(training_access(room))
    except DeskError:
        return None
    if any(it.state is State.BAD for it in findings):
        return None
    return f"{damage.kind} at {damage.at}"


def _files(room: Path) -> Iterator[Path]:
    return (path for path in room.iterdir() if path.is_file())


def _flip(whole: bytes, at: int, random: Random) -> Damage:
    content = bytearray(whole)
    content[at] ^= 1 << random.randrange(8)
    return Damage("flip", at, bytes(content))


def _zeros(whole: bytes, at: int) -> Damage:
    page = at - at % PAGE_BYTES
    content = whole[:page] + bytes(PAGE_BYTES) + whole[page + PAGE_BYTES :]
    return Damage("zeros", page, content)
