"""Hiding small numbers in tables that leave the office: nobody shall be recognised.

A cell of one to four is shown as ``<5``. Where it could be worked out from the sums of
its row or column, more cells are left out (``*``), until none can be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desk_app.domain.waiting.hidden_cells import Grid, Place, Seen

# Handbook 7.1: fewer than five people in a cell are not shown.
SMALLEST_SHOWN = 5
SMALL = f"<{SMALLEST_SHOWN}"
HIDDEN = "*"


@dataclass(frozen=True, slots=True)
class Table:
    """Counts with the sums a reader sees, here or in another table.

    Attributes:
        counts: the rows, all of one length.
        row_sums: the name of each row's sum; empty: nobody sees it. Sums of the same
            name are the same number in every table.
        column_sums: likewise.
        whole: the name of the sum of all.
    """

    counts: Sequence[Sequence[int]]
    row_sums: Sequence[str]
    column_sums: Sequence[str]
    whole: str = ""


@dataclass(frozen=True, slots=True)
class SafeTable:
    """The same as text that may leave the office; a sum nobody sees is empty."""

    cells: tuple[tuple[str, ...], ...]
    row_sums: tuple[str, ...]
    column_sums: tuple[str, ...]
    whole: str


def safe_tables(tables: Sequence[Table]) -> list[SafeTable]:
    """Hide what must be hidden in tables that are read beside each other.

    A sum that one of them must leave out is left out in all.
    """
    left_out: set[str] = set()
    while True:
        drafts = [_Draft(table, left_out) for table in tables]
        for draft in drafts:
            draft.protect()
        more = {name for draft in drafts for name in draft.sums_left_out()}
        if more <= left_out:
            return [draft.safe() for draft in drafts]
        left_out |= more


def safe_count(count: int) -> str:
    """Return a count that stands alone, as it may leave the office."""
    return SMALL if 0 < count < SMALLEST_SHOWN else str(count)


@dataclass
class _Draft:
    """A table on its way out, with one row and one column more for the sums."""

    table: Table
    left_out: set[str]
    grid: Grid = field(init=False)

    def __post_init__(self) -> None:
        table = self.table
        columns = list(zip(*table.counts, strict=True)) if table.counts else []
        sums = [sum(column) for column in columns] or [0] * len(table.column_sums)
        rows = [[*row, sum(row)] for row in table.counts]
        self.grid = Grid([*rows, [*sums, sum(sums)]], SMALLEST_SHOWN)
        for place in self.grid.places():
            self.grid.seen[place] = self._first_look(place)

    def _first_look(self, place: Place) -> Seen:
        value, name = self.grid.value(place), self._name(place)
        if name == "":
            return Seen.FREE
        is_small = 0 < value < SMALLEST_SHOWN
        if value and name in self.left_out:
            return Seen.WHOLLY if is_small else Seen.HIDDEN
        return Seen.SMALL if is_small else Seen.SHOWN

    def _name(self, place: Place) -> str | None:
        """The name of the sum in this place; None for a cell."""
        row, column = place
        if row < self.grid.rows and column < self.grid.columns:
            return None
        if row < self.grid.rows:
            return self.table.row_sums[row]
        if column < self.grid.columns:
            return self.table.column_sums[column]
        return self.table.whole

    def protect(self) -> None:
        """Hide more until no hidden number can be worked out."""
        waiting = [place for place in self.grid.places() if self.grid.is_hidden(place)]
        while waiting:
            place = waiting.pop()
            for more in self.grid.to_blur(place):
                self.grid.hide(more)
                waiting.append(more)

    def sums_left_out(self) -> set[str]:
        """The names of the sums that are left out."""
        names = (
            self._name(place)
            for place in self.grid.places()
            if self.grid.seen[place] in {Seen.HIDDEN, Seen.WHOLLY}
        )
        return {name for name in names if name}

    def safe(self) -> SafeTable:
        """Write the table out."""
        rows, columns = self.grid.rows, self.grid.columns
        return SafeTable(
            cells=tuple(
                tuple(self._text((row, column)) for column in range(columns))
                for row in range(rows)
            ),
            row_sums=tuple(self._text((row, columns)) for row in range(rows)),
            column_sums=tuple(self._text((rows, column)) for column in range(columns)),
            whole=self._text((rows, columns)),
        )

    def _text(self, place: Place) -> str:
        match self.grid.seen[place]:
            case Seen.FREE:
                return ""
            case Seen.SMALL:
                return SMALL
            case Seen.SHOWN:
                return str(self.grid.value(place))
        return HIDDEN
