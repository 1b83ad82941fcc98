"""What reviewing the log needs from the desk's file."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol


class LogLine(NamedTuple):
    """One line of the log, as it stands in the file.

    Attributes:
        seq: its number; the first is 1.
        at: when, aware, UTC.
        actor: the staff member's name.
        action: what was done, e.g. ``see-case``.
        case: the case number, or empty.
        purpose: see ``ports.AuditEntry``.
    """

    seq: int
    at: datetime
    actor: str
    action: str
    case: str
    purpose: str


class LookedAt(NamedTuple):
    """Whom a line is about, as far as the flags of a review ask.

    Attributes:
        family_name: as in the passport.
        address: of the household.
        protected: name and address are protected.
    """

    family_name: str
    address: str
    protected: bool


class Review(NamedTuple):
    """A week of the log that a lead has looked through.

    Attributes:
        week: ISO, e.g. ``2026-W47``.
        lines: the numbers of the lines that were shown.
        note: what the lead found; may be empty.
        actor: the lead's name.
        at: when it was signed off, aware, UTC.
    """

    week: str
    lines: tuple[int, ...]
    note: str
    actor: str
    at: datetime


class LogReader(Protocol):
    """Reads the log as it is now."""

    def log_of(self, case: str) -> Sequence[LogLine]:
        """Every line about one case, oldest first."""

    def log_between(self, first: datetime, end: datetime) -> Sequence[LogLine]:
        """Every line from ``first`` on and before ``end``, oldest first."""

    def log_head(self) -> tuple[int, bytes]:
        """The newest line's number and seal; 0 and zeros for an empty log."""

    def looked_at(self, cases: Collection[str]) -> Mapping[str, LookedAt]:
        """Whom these cases are about, by case number; unknown ones are left out."""

    def review(self, week: str) -> Review | None:
        """The sign-off of that week, or None."""


class LogWriter(Protocol):
    """Writes what was reviewed."""

    def keep_review(self, review: Review) -> None:
        """Keep the sign-off of a week.

        Raises:
            DeskError: ``week-signed`` (week, by) when it has one.
        """
