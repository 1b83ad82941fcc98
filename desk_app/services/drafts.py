"""What was half typed: kept in case the program dies, and offered again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

OPENING = "opening"
DAYS_KEPT = 14


@dataclass(frozen=True, slots=True, repr=False)
class HalfTyped:
    """One form that somebody was typing in.

    Attributes:
        form: ``OPENING``, or the id of the step.
        case: the number of the case it belongs to; "" for none.
        rev: the version of the case that the clerk saw; 0 for none.
        typed: what stands in the fields, by name.
        kept: what the case kept under these names when it was typed.
        at: when it was last changed, aware, UTC.
        by: who typed it.
        desk: at which desk.
    """

    form: str
    case: str
    rev: int
    typed: Mapping[str, str]
    kept: Mapping[str, str]
    at: datetime
    by: str
    desk: str

    def says_the_same(self, other: HalfTyped) -> bool:
        """Whether the same stands in the same form, whoever typed it when."""
        moment = replace(other, rev=self.rev, at=self.at, by=self.by, desk=self.desk)
        return moment == self


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """What an earlier run of the program left behind.

    Attributes:
        half: what was half typed.
        crashed: the program died; False: it was closed.
    """

    half: HalfTyped
    crashed: bool


class Drafts(Protocol):
    """Where half-typed forms are kept; each run of the program has a place of its own.

    May be called on any thread, by one at a time.
    """

    def keep(self, halves: Sequence[HalfTyped]) -> None:
        """Keep these, and nothing that this run kept before.

        Raises:
            DeskError: ``draft-not-kept`` (why); what was kept before still is.
        """

    def left_behind(self) -> Sequence[LeftBehind]:
        """What runs that have ended left, oldest first. No other run is offered it.

        What is older than ``DAYS_KEPT`` is thrown away.
        """

    def drop(self, half: HalfTyped) -> None:
        """Throw away something that was left behind.

        Raises:
            DeskError: ``draft-not-kept`` (why).
        """

    def forget(self, case: str) -> int:
        """Throw away what belongs to a case; return how many forms that were.

        What another program on this computer has open now is not reached.

        Raises:
            DeskError: ``draft-not-kept`` (why).
        """

    def close(self) -> None:
        """The program is closed on purpose; what is kept is offered next time."""
