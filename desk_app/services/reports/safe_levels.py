"""How cases stand to the target, as it may leave the office: no small number tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk_app.domain.waiting.service_level import Spread
from desk_app.domain.waiting.small_cells import HIDDEN, SMALL, SMALLEST_SHOWN
from desk_app.domain.waiting.standing import Standing
from desk_app.services.reports.summary import TargetCounts

_FINISHED = tuple(standing for standing in Standing if standing.is_finished)
_JUDGED = (*_FINISHED, Standing.OPEN_LATE)


@dataclass(frozen=True, slots=True)
class SafeSpread:
    """How long the cases waited, in days; None where it is hidden or there is none."""

    n: str
    p50: int | None
    p90: int | None
    longest: int | None


@dataclass(frozen=True, slots=True)
class SafeLevel:
    """How cases stand for one milestone.

    Attributes:
        cases: all of them.
        k1: the citizens' wait.
        k2: the target.
        counts: by standing.
        share: within the target, 0 to 1; None where it is hidden or there is none.
        share_at_least: what follows from the shown counts where it is hidden.
    """

    cases: str
    k1: SafeSpread
    k2: SafeSpread
    counts: Mapping[Standing, str]
    share: float | None
    share_at_least: float | None


def safe_level(
    cases: str, k1: Spread, target: TargetCounts, cells: Sequence[str]
) -> SafeLevel:
    """Tell what may be told beside these cells.

    Args:
        cases: all of them, as it is shown.
        k1: the citizens' wait.
        target: how the cases stand.
        cells: the same as they are shown, by standing.
    """
    counts = dict(zip(Standing, cells, strict=True))
    parts = [counts[standing] for standing in _FINISHED]
    finished = sum_of(parts)
    least = max(_at_least(parts), _left_over(cases, counts))
    enough = least >= SMALLEST_SHOWN
    return SafeLevel(
        cases=cases,
        k1=_spread(_waited(k1.n, target.spread.n, counts, finished), k1, enough=enough),
        k2=_spread(finished, target.spread, enough=enough),
        counts=counts,
        share=_share(target, counts),
        share_at_least=_share_at_least(counts),
    )


def sum_of(cells: Sequence[str]) -> str:
    """Add up cells that may leave the office, so that the sum may too."""
    others = [cell for cell in cells if cell != "0"]
    if all(cell.isdigit() for cell in others):
        return str(sum(map(int, others)))
    return others[0] if len(others) == 1 else HIDDEN


def _at_least(cells: Sequence[str]) -> int:
    """What the reader knows there is: figures may be left out for nothing else."""
    return sum(int(cell) if cell.isdigit() else 1 for cell in cells)


def _left_over(cases: str, counts: Mapping[Standing, str]) -> int:
    """How many must have finished, for all that the others can be."""
    others = [cell for standing, cell in counts.items() if not standing.is_finished]
    if HIDDEN in others or not cases.isdigit():
        return 0
    return int(cases) - sum(_at_most(cell) for cell in others)


def _at_most(cell: str) -> int:
    return SMALLEST_SHOWN - 1 if cell == SMALL else int(cell)


def _share(target: TargetCounts, counts: Mapping[Standing, str]) -> float | None:
    """The share, in whole percent where exactly it would tell a hidden number."""
    share, judged = target.share_within, [counts[standing] for standing in _JUDGED]
    if share is None or all(cell.isdigit() for cell in judged):
        return share
    if _at_least(judged) < SMALLEST_SHOWN:
        return None
    within = target.cases[Standing.FAST] + target.cases[Standing.WITHIN]
    whole = target.spread.n + target.cases[Standing.OPEN_LATE]
    rounded, near = round(share, 2), range(-SMALLEST_SHOWN, SMALLEST_SHOWN + 1)
    alike = [
        n for n in near if whole + n > 0 and round(within / (whole + n), 2) == rounded
    ]
    return rounded if len(alike) >= SMALLEST_SHOWN else None


def _share_at_least(counts: Mapping[Standing, str]) -> float | None:
    """What follows from what is shown, so that it tells nothing more.

    As many within the target as there must be, as many after it as there can be.
    """
    after = [counts[Standing.LATE], counts[Standing.OPEN_LATE]]
    good = _at_least([counts[Standing.FAST], counts[Standing.WITHIN]])
    if HIDDEN in after or not good:
        return None
    bad = sum(map(_at_most, after))
    return good / (good + bad)


def _waited(
    issued: int, finished: int, counts: Mapping[Standing, str], shown: str
) -> str:
    """How many got the milestone.

    Some did before the target's clock had started: beside those who finished, and
    those not started, their number shall not tell.
    """
    if 0 < issued < SMALLEST_SHOWN:
        return SMALL
    before, waits = issued - finished, counts[Standing.NOT_STARTED]
    if not shown.isdigit():
        return str(issued) if not before and shown == "0" else HIDDEN
    parts = [before, int(waits) - before] if waits.isdigit() else [before]
    tells = any(0 < part < SMALLEST_SHOWN for part in parts)
    return HIDDEN if tells else str(issued)


def _spread(n: str, spread: Spread, *, enough: bool) -> SafeSpread:
    if int(n) < SMALLEST_SHOWN if n.isdigit() else n == SMALL or not enough:
        return SafeSpread(n, None, None, None)
    return SafeSpread(n, spread.p50, spread.p90, spread.longest)
