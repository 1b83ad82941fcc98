"""The case that this window has in hand because a clerk opened it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.staff import Staff


class InHand:
    """Takes a case when it is opened, and lets go of one that was only looked at."""

    def __init__(self, desk: Desk, who: Callable[[], Staff]) -> None:
        self._desk, self._who = desk, who
        self._looked_at = ""

    def take(self, reference: str) -> DeskError | None:
        """Take a case that is opened; return why that was not possible, if it was not.

        One that another clerk has stays theirs.
        """
        if reference == self._looked_at:
            return None
        self.leave()
        try:
            if self._desk.taking.take(self._who(), reference):
                self._looked_at = reference
        except DeskError as refused:
            return refused
        return None

    def keep(self) -> None:
        """Something was done with it: it stays in hand, also when another is opened."""
        self._looked_at = ""

    def leave(self) -> None:
        """Put back a case that was only looked at."""
        reference, self._looked_at = self._looked_at, ""
        if reference:
            with suppress(DeskError):  # tomorrow it counts for nothing anyway
                self._desk.taking.put_back(self._who(), reference)
