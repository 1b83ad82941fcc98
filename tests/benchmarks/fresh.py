"""Fresh processes that tell what they find; the time counts from before their start."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

_ROOT = Path(__file__).parents[2]
# The built program carries its bytecode, and so do the libraries: ours is compiled
# once (the first round is not counted), whatever this shell says about keeping it.
_COMPILED_ONCE = {
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": str(_ROOT / ".bench" / "bytecode"),
}


class Told(NamedTuple):
    """One line that a fresh process said.

    Attributes:
        after_s: since before the process was started.
        numbers: what it said.
    """

    after_s: float
    numbers: list[float]


def fresh(module: str, *args: str) -> list[Told]:
    """Run one of our modules in a process of its own; return what it said.

    Raises:
        RuntimeError: it failed, or said nothing.
    """
    told: list[Told] = []
    began = perf_counter()
    with subprocess.Popen(  # noqa: S603 - our own modules
        [sys.executable, "-m", f"tests.benchmarks.{module}", *args],
        cwd=_ROOT,
        env={**os.environ, **_COMPILED_ONCE},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            after_s = perf_counter() - began
            told.append(Told(after_s, [float(word) for word in line.split()]))
    if process.returncode or not told:
        raise RuntimeError(f"{module} ended with {process.returncode}")
    return told
