"""What the log of prints needs from the desk's file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple, Protocol


class Printed(NamedTuple):
    """One paper that left the program. Never a name.

    Attributes:
        at: when, aware, UTC.
        actor: the staff member's name.
        desk: the desk number; may be empty.
        kind: of paper, e.g. ``checklist``.
        case: the case number; empty for a paper about nobody.
        rev: of the case when the paper was made; 0 for a paper about nobody.
        language: of the paper beside Danish.
        variant: how it was set, e.g. ``large``.
        details: what else it takes to make the same paper; never about a person.
        pages: of one copy.
        copies: how many.
        how: ``printer`` or ``pdf``.
        changed: the case has been saved since.
        number: of the line; 0: not kept yet.
    """

    at: datetime
    actor: str
    desk: str
    kind: str
    case: str
    rev: int
    language: str
    variant: str
    details: str
    pages: int
    copies: int
    how: str
    changed: bool = False
    number: int = 0


class PrintReader(Protocol):
    """Reads the log of prints."""

    def prints_between(self, first: datetime, end: datetime) -> Sequence[Printed]:
        """What was printed from ``first`` on and before ``end``, newest first."""


class PrintWriter(Protocol):
    """Writes it."""

    def keep_print(self, printed: Printed) -> None:
        """Append one line to the log of prints."""
