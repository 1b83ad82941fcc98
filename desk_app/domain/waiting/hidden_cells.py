"""Whether a hidden number of a table can be worked out, and what to hide against it.

The table with its sums is a network: each cell is a pipe from its row to its column,
each sum a pipe back. The reader knows how much each hidden pipe may carry at least and
at most. A hidden number cannot be worked out when it could be one more or one less,
that is, when there is a way round through hidden pipes that gives way (the residual
circles of flow theory). Exact, and quick.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from heapq import heappop, heappush
from typing import TypeAlias

Place: TypeAlias = tuple[int, int]
# Rather many cells than one sum, rather few cells than many, rather small ones;
# rather the sum of a row than that of a column, and the whole last of all.
_A_CELL, _A_SMALL = 1e9, 1e10
_A_ROW, _A_COLUMN, _THE_WHOLE = 1e12, 1e13, 1e14


class Seen(Enum):
    """What the reader sees in one place."""

    SHOWN = auto()
    SMALL = auto()  # at least one, fewer than the smallest that is shown
    HIDDEN = auto()  # left out, not small; the reader may know that
    WHOLLY = auto()  # left out though small: "small" alone would tell too much
    FREE = auto()  # a sum that stands nowhere


@dataclass
class Grid:
    """A table whose last row and last column are the sums.

    Attributes:
        values: the numbers.
        smallest_shown: below it, and not nought, a number is small.
        seen: what the reader sees in each place.
    """

    values: list[list[int]]
    smallest_shown: int
    seen: dict[Place, Seen] = field(default_factory=dict)

    @property
    def rows(self) -> int:
        """How many, without the sums."""
        return len(self.values) - 1

    @property
    def columns(self) -> int:
        """How many, without the sums."""
        return len(self.values[0]) - 1

    def places(self) -> Iterator[Place]:
        """Every cell and every sum."""
        for row, values in enumerate(self.values):
            for column in range(len(values)):
                yield row, column

    def value(self, place: Place) -> int:
        """The number there."""
        return self.values[place[0]][place[1]]

    def is_hidden(self, place: Place) -> bool:
        """Whether there is something to be worked out."""
        return self.seen[place] not in {Seen.SHOWN, Seen.FREE}

    def hide(self, place: Place) -> None:
        """Leave the number out."""
        is_small = 0 < self.value(place) < self.smallest_shown
        self.seen[place] = Seen.WHOLLY if is_small else Seen.HIDDEN

    def to_blur(self, place: Place) -> list[Place]:
        """What else to leave out so that this place could be one more or one less.

        Nothing where it could be already. There is always a way: a number that is not
        nought, the sum of its row, that of its column and the whole, all one more.
        """
        start, end = self._ends(place)
        ways = [
            self._way(start, end, place, up=False),
            self._way(end, start, place, up=True),
        ]
        return min(way for way in ways if way is not None)[1]

    def _gives(self, place: Place, *, up: bool) -> bool:
        """Whether the number could be one more (or less) for all the reader knows."""
        value, seen = self.value(place), self.seen[place]
        if up:
            return seen is not Seen.SMALL or value + 1 < self.smallest_shown
        least = {Seen.SMALL: 1, Seen.WHOLLY: 1, Seen.FREE: 0}
        return value > least.get(seen, self.smallest_shown)

    def _ends(self, place: Place) -> tuple[int, int]:
        """The nodes its pipe leads from and to; sums lead back."""
        row, column = place
        node = self.rows + 1 + column
        is_back = (row == self.rows) != (column == self.columns)
        return (node, row) if is_back else (row, node)

    def _way(
        self, start: int, end: int, place: Place, *, up: bool
    ) -> tuple[float, list[Place]] | None:
        """The cheapest way (Dijkstra): its cost, and what is to be left out for it."""
        first = self._cost(place, up=up)
        if first is None:
            return None
        best = {start: first}
        came: dict[int, tuple[int, Place]] = {}
        queue = [(first, start)]
        while queue:
            cost, node = heappop(queue)
            if node == end:
                itself = [place] if first else []
                return cost, itself + self._paid_on(came, start, end)
            if cost > best[node]:
                continue
            for pipe, onward in self._pipes(node):
                step = self._cost(pipe, up=self._ends(pipe)[0] == node)
                if pipe == place or step is None:
                    continue
                if cost + step < best.get(onward, float("inf")):
                    best[onward] = cost + step
                    came[onward] = (node, pipe)
                    heappush(queue, (cost + step, onward))
        return None

    def _pipes(self, node: int) -> Iterator[tuple[Place, int]]:
        if node <= self.rows:
            for column in range(self.columns + 1):
                yield (node, column), self.rows + 1 + column
        else:
            for row in range(self.rows + 1):
                yield (row, node - self.rows - 1), row

    def _cost(self, place: Place, *, up: bool) -> float | None:
        """What it costs that the number there gives way; None where it never does."""
        seen, value = self.seen[place], self.value(place)
        if seen is Seen.SHOWN:
            if not value or not (up or value > self.smallest_shown):
                return None
            is_column, is_row = place[0] == self.rows, place[1] == self.columns
            if is_column and is_row:
                return _THE_WHOLE + value
            return (_A_COLUMN if is_column else _A_ROW if is_row else _A_CELL) + value
        if self._gives(place, up=up):
            return 0.0
        # Left out instead of "small", one more is possible, but nought is not.
        return _A_SMALL if seen is Seen.SMALL and up else None

    def _paid_on(
        self, came: dict[int, tuple[int, Place]], start: int, end: int
    ) -> list[Place]:
        found = []
        node = end
        while node != start:
            before, place = came[node]
            if self._cost(place, up=self._ends(place)[0] == before):
                found.append(place)
            node = before
        return found
