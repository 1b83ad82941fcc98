"""The table of the peers: who, which version, how long, how many times ours."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
VENV = Path(".bench") / "peers-venv"
_HEADINGS = ("what", "peer", "version", "theirs", "ours", "ratio", "goal", "same?")


@dataclass(frozen=True, slots=True)
class Line:
    """One peer on one piece of work.

    Attributes:
        what: the work.
        peer: who did it.
        version: of the peer.
        theirs_s: how long the peer took; None: it could not be asked.
        ours_s: how long we took, on the same machine at the same time.
        goal: so many times longer the peer shall take; None: only told.
        same: whether both came to the same result.
        note: why the peer could not be asked.
    """

    what: str
    peer: str
    version: str
    theirs_s: float | None
    ours_s: float
    goal: float | None = None
    same: bool = False
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times longer the peer took."""
        return None if self.theirs_s is None else self.theirs_s / self.ours_s


def ask_peers(script: str, *arguments: Path) -> dict[str, Any]:
    """Run one of the peers' scripts in their own environment; return what it says."""
    python = VENV / "bin" / "python"
    done = subprocess.run(  # noqa: S603 (our own script)
        [python, HERE / script, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{script} broke down:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def table(lines: Iterable[Line]) -> Iterator[str]:
    """The table, a line each."""
    rows = [_HEADINGS, *map(_cells, lines)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell.rjust(width) if 3 <= at <= 6 else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _cells(line: Line) -> tuple[str, ...]:
    if line.ratio is None or line.theirs_s is None:
        ours = _time(line.ours_s)
        return (line.what, line.peer, line.version, "-", ours, "-", "", line.note)
    goal = ""
    if line.goal is not None:
        met = "met" if line.ratio >= line.goal else "NOT MET"
        goal = f"{line.goal:g} x {met}"
    return (
        line.what,
        line.peer,
        line.version,
        _time(line.theirs_s),
        _time(line.ours_s),
        f"{line.ratio:.1f} x",
        goal,
        "yes" if line.same else "NO",
    )


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"
