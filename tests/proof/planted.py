"""Nothing about a person lies anywhere but in the encrypted file.

A whole life of a desk is played in programs of its own, with a home and a folder for
temporary things that are searched afterwards: people are taken in, looked up and
printed, files refused halfway, programs stopped and killed, bugs told. Every byte of
every file is then searched for everybody who was ever typed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.proof.planted_people import hits
from tests.proof.promise import Measured

SMALL, WHOLE = 12, 1_000
_PATIENCE_S = 900
_ENDS = [0, -11, 0]  # the second ends with a segmentation fault


def prove(size: int, folder: Path) -> list[Measured]:
    """Plant ``size`` people, live, and search; then try wrong keys."""
    root = folder / "computer"
    ends = live(root, size)
    found, files = hits(root, [root / "asked"], size)
    planted = 3 * size
    told = "; ".join(f"{hit.file}: {hit.what}" for hit in found[:3])
    if ends != _ENDS:
        told = f"the programs ended with {ends}"
    return [
        Measured(
            f"{planted:,} planted names, addresses and numbers in {files} files",
            "0 found",
            told or "0 found",
            kept=not told,
        ),
    ]


def live(root: Path, size: int) -> list[int]:
    """Play the desk's life: a day of work, a day that ends in a crash, the next one."""
    for name in ("home", "tmp", "desk", "asked", "run"):
        (root / name).mkdir(parents=True)
    return [_program(root, part, size) for part in ("work", "crash", "again")]


def _program(root: Path, part: str, size: int) -> int:
    home = root / "home"
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "TMPDIR": root / "tmp",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_DATA_HOME": home / "data",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": root / "run",
    }
    known = {**os.environ, **{name: str(place) for name, place in places.items()}}
    known |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONFAULTHANDLER": "0"}
    known |= {"ANKOMST_PASSWORD": "training-desk", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "tests.proof.planted_child", str(root), part]
    with (root / f"terminal-{part}.txt").open("wb") as terminal:
        done = subprocess.run(  # noqa: S603 (our own program)
            [*command, str(size)],
            env=known,
            stdout=terminal,
            stderr=terminal,
            timeout=_PATIENCE_S,
            check=False,
        )
    return done.returncode
