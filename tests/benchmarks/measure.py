"""One measure: what was timed, beside what, and whether it keeps the promise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from math import ceil
from statistics import median
from time import perf_counter
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table.

    Attributes:
        name: what was measured.
        value: what is held against the limit; None: not measured yet.
        unit: of ``value``: ``x`` (times the bare one), ``ms``, ``s`` or ``MB``.
        limit: the most it may be; None: only told.
        ours: with its unit, e.g. ``12.3 ms``.
        bare: the same for the least that the parts below can do.
        note: what one should know.
    """

    name: str
    value: float | None
    unit: str
    limit: float | None = None
    ours: str = ""
    bare: str = ""
    note: str = ""

    @property
    def ok(self) -> bool:
        """Whether no promise is broken."""
        return self.value is None or self.limit is None or self.value <= self.limit

    def to_json(self) -> dict[str, Any]:
        """The line for ``--out``."""
        return {**asdict(self), "ok": self.ok}


def ratio(
    name: str, ours_s: float, bare_s: float, limit: float, note: str = ""
) -> Result:
    """Ours beside the bare one, both in seconds."""
    return Result(
        name,
        ours_s / bare_s,
        "x",
        limit,
        f"{ours_s * 1000:.2f} ms",
        f"{bare_s * 1000:.2f} ms",
        note,
    )


def not_yet(name: str, unit: str, why: str) -> Result:
    """What cannot be measured because it is not there."""
    return Result(name, None, unit, note=f"not measured yet: {why}")


def took_s(work: Callable[[], object]) -> float:
    """How long ``work`` takes, in seconds."""
    began = perf_counter()
    work()
    return perf_counter() - began


def in_turn(
    ours: Callable[[], object], bare: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """Median seconds of both; in turn, so that a busy machine is busy for both."""
    ours(), bare()
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds):
        for which in (0, 1) if turn % 2 else (1, 0):
            times[which].append(took_s((ours, bare)[which]))
    return median(times[0]), median(times[1])


def warm(times: Sequence[T]) -> Sequence[T]:
    """Without the first, which warms the rest up; all there is when it is alone."""
    return times[1:] or times


def p95(values: list[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return sorted(values)[ceil(0.95 * len(values)) - 1]
