"""What forgetting needs from the desk's file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple, Protocol

from desk_app.services.ports import AuditEntry


class Closed(NamedTuple):
    """A closed case whose person the desk still knows.

    Attributes:
        case: its number.
        closed_on: the day it was completed or given up.
        held: somebody wants it kept.
    """

    case: str
    closed_on: date
    held: bool


class Hold(NamedTuple):
    """A case that is not forgotten for now.

    Attributes:
        case: its number.
        reason: why, in the words of whoever decided it.
        actor: who decided it.
        at: when, aware, UTC.
    """

    case: str
    reason: str
    actor: str
    at: datetime


class Swept(NamedTuple):
    """What is left in the file when all is done.

    Attributes:
        clean: nothing older waits beside the file (its WAL is empty).
        line: number of the newest line of the log.
        seal: of that line, 64 hexadecimal digits.
    """

    clean: bool
    line: int
    seal: str


class Forgetter(Protocol):
    """Takes people out of the desk's file. Names nobody.

    Every method opens its own short connection, so it may be called beside the windows,
    on any thread, while the desk is open.
    """

    def closed(self, until: date) -> Sequence[Closed]:
        """Cases closed on that day or before, not forgotten yet, oldest first."""

    def holds(self) -> Sequence[Hold]:
        """What is not to be forgotten, oldest decision first."""

    def hold(self, case: str, reason: str, entry: AuditEntry) -> None:
        """Keep the case until somebody releases it; the newer reason counts.

        Raises:
            DeskError: ``no-such-case``, ``case-forgotten`` (case, day).
        """

    def release(self, case: str, entry: AuditEntry) -> None:
        """The case may be forgotten again.

        Raises:
            DeskError: ``no-such-case``, ``case-not-held`` (case).
        """

    def erase(self, cases: Sequence[str], day: date, by: str) -> tuple[str, ...]:
        """Forget these cases in one unit, each with its line in the log.

        One that was reopened, forgotten or put on hold meanwhile is left alone. Return
        those that are forgotten now.

        Raises:
            DeskError: what the disk says; then nothing was done.
        """

    def drop_requests(self, before: datetime) -> int:
        """Drop the answers to wishes from before then; return how many."""

    def sweep(self) -> Swept:
        """Let go of what the file still remembers of its earlier content."""
