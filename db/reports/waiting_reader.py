"""What a view of the desk's file tells about waiting: counts, targets, calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from db.driver import Connection
from db.reports import counting_rules, counts
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.opening_calendar import StoredCalendar
from desk_app.domain.waiting.policy import Policy
from desk_app.services.counting_port import CountingChange
from desk_app.services.counts_port import (
    Asked,
    CountedRow,
    Ended,
    KnownHistory,
    PausedFor,
    Tally,
    WeekTally,
)


class WaitingReader:
    """Reads over one connection, inside a transaction somebody else began."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def counted_rows(self, asked: Asked) -> Iterator[CountedRow]:
        """Every case of the cohort (for either milestone) with its clocks."""
        return counts.counted_rows(self._connection, asked)

    def tallies(
        self,
        asked: Asked,
        by: str = "",
        milestones: Sequence[Milestone] = tuple(Milestone),
    ) -> Sequence[Tally]:
        """The cohort's cases by what they have in common.

        ``by``: ``week``, ``pathway``, ``municipality``, or empty: all together.
        """
        return counts.tallies(self._connection, asked, by, milestones)

    def trend(self, asked: Asked, milestone: Milestone) -> Sequence[WeekTally]:
        """The cohort's cases by the week they came in, the first week first."""
        return counts.trend(self._connection, asked, milestone)

    def endings(self, asked: Asked) -> Sequence[Ended]:
        """The cohort's cases by how they ended."""
        return counts.endings(self._connection, asked)

    def paused_for(self, asked: Asked) -> Sequence[PausedFor]:
        """Whom the cohort's cases waited for."""
        return counts.paused_for(self._connection, asked)

    def known_histories(self, asked: Asked) -> Iterator[KnownHistory]:
        """The histories of the cohort's cases, oldest first."""
        return counts.known_histories(self._connection, asked)

    def policies(self) -> Sequence[Policy]:
        """The targets that were put in force here, oldest first."""
        return counting_rules.policies(self._connection)

    def policy_drafts(self) -> Sequence[Policy]:
        """The targets that are prepared; their ``valid_from`` means nothing."""
        return counting_rules.drafts(self._connection)

    def calendar(self) -> StoredCalendar:
        """When the desk is open, as far as it was written down here."""
        return counting_rules.calendar(self._connection)

    def counting_changes(self) -> Sequence[CountingChange]:
        """Who changed how days are counted, the newest first."""
        return counting_rules.changes(self._connection)
