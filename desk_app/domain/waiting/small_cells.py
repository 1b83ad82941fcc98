"""Hiding small numbers in tables that leave the office: nobody shall be recognised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Handbook 7.1: fewer than five people in a cell are not shown.
SMALLEST_SHOWN = 5
SMALL = f"<{SMALLEST_SHOWN}"
HIDDEN = "*"


@dataclass(frozen=True, slots=True)
class SafeRow:
    """One row of counts that may leave the office.

    Attributes:
        cells: the counts as text; ``<5`` for one to four, ``*`` for one more cell
            that is hidden because a small one could be worked out from it.
        total: the row's sum as text, hidden like a cell; empty where none is shown.
        is_hiding: something is hidden: leave out shares and percentiles of this row.
    """

    cells: tuple[str, ...]
    total: str
    is_hiding: bool


def safe_row(counts: Sequence[int], total: int | None = None) -> SafeRow:
    """Hide cells of one to four, and what they could be worked out from.

    Args:
        counts: cells that add up to ``total``.
        total: their sum where the reader sees it (beside them or elsewhere).
    """
    small = [place for place, count in enumerate(counts) if _is_small(count)]
    # Biggest first, so that pop() hides the smallest number that helps.
    large = sorted(
        (p for p, count in enumerate(counts) if count >= SMALLEST_SHOWN),
        key=lambda place: -counts[place],
    )
    hidden: list[int] = []
    total_shown = total is not None and not _is_small(total)
    while total_shown and _can_be_worked_out(counts, small, hidden):
        if large:
            hidden.append(large.pop())
        else:
            total_shown = False
    cells = [str(count) for count in counts]
    for place in small:
        cells[place] = SMALL
    for place in hidden:
        cells[place] = HIDDEN
    return SafeRow(
        cells=tuple(cells),
        total=_total_text(total, shown=total_shown),
        is_hiding=bool(small) or (total is not None and not total_shown),
    )


def _is_small(count: int) -> bool:
    return 0 < count < SMALLEST_SHOWN


def _can_be_worked_out(
    counts: Sequence[int], small: Sequence[int], hidden: Sequence[int]
) -> bool:
    """Whether the sum of what is hidden leaves only one possibility for a small cell.

    The reader knows that a small cell holds 1 to 4 and another hidden one 5 or more.
    """
    if not small:
        return False
    known_sum = sum(counts[place] for place in (*small, *hidden))
    least, most = len(small), len(small) * (SMALLEST_SHOWN - 1)
    if hidden:
        return known_sum - SMALLEST_SHOWN * len(hidden) == least
    return len(small) == 1 or known_sum in {least, most}


def _total_text(total: int | None, *, shown: bool) -> str:
    if total is None:
        return ""
    if shown:
        return str(total)
    return SMALL if _is_small(total) else HIDDEN
