"""The hall: what the use cases of tickets and visits need of the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Protocol

from desk_app.domain.waiting.visits import Visit


class VisitsReader(Protocol):
    """Reads visits; tickets that were taken back are not among them."""

    def hall(self, day: date) -> Sequence[Visit]:
        """The visits of that local day, in the order the tickets were given."""

    def visit(self, visit_id: int) -> Visit:
        """Return one visit, also one whose ticket was taken back.

        Raises:
            DeskError: ``no-such-ticket``.
        """

    def visits(self, first: date, last: date) -> Iterator[Visit]:
        """The visits of these local days, both included, day by day."""


class VisitsWriter(Protocol):
    """Changes visits, inside a unit."""

    def next_in_line(self, day: date) -> Visit | None:
        """The waiting visit of that day whose ticket is oldest; None: nobody waits."""

    def last_ticket(self, day: date) -> int:
        """The highest number given that day, taken back or not; 0 before the first."""

    def add_visits(self, visits: Iterable[Visit]) -> Sequence[Visit]:
        """Keep new visits; return them with their ids.

        Raises:
            DeskError: ``ticket-given`` (number) when it is somebody's that day.
        """

    def keep_visit(self, visit: Visit) -> None:
        """Keep what happened to a visit: its moments beyond those already kept."""
