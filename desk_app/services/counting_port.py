"""Keeping how the office counts days: what the use cases need of the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple, Protocol

from desk_app.domain.waiting.day_counts import Calendar
from desk_app.domain.waiting.opening_calendar import OpeningHours, StoredCalendar
from desk_app.domain.waiting.policy import Policy


class CountingChange(NamedTuple):
    """One change of how days are counted.

    Attributes:
        at: when, aware, UTC.
        actor: who did it.
        action: an Action value.
        what: the target's name, the day or the year it is about.
        reason: why, where it reaches into the past; else empty.
    """

    at: datetime
    actor: str
    action: str
    what: str
    reason: str


class CountingRulesReader(Protocol):
    """Reads how days are counted here."""

    def policies(self) -> Sequence[Policy]:
        """The targets that were put in force here, oldest first."""

    def policy_drafts(self) -> Sequence[Policy]:
        """The targets that are prepared; their ``valid_from`` means nothing."""

    def calendar(self) -> StoredCalendar:
        """When the desk is open, as far as it was written down here."""

    def counting_changes(self) -> Sequence[CountingChange]:
        """Who changed how days are counted, the newest first."""


class CountingRulesWriter(Protocol):
    """Changes how days are counted, inside a unit."""

    def keep_policy(self, policy: Policy, valid_from: date | None) -> None:
        """Keep a target, or keep it anew; without ``valid_from`` it is a draft."""

    def drop_policy_draft(self, policy_id: str) -> None:
        """Forget a target that was never put in force."""

    def keep_hours(self, hours: OpeningHours) -> None:
        """Keep opening hours; they replace those that begin on the same day."""

    def close_day(self, day: date, name: str) -> None:
        """Keep a closing day, or its new name."""

    def open_day(self, day: date) -> None:
        """The day is no closing day any more."""

    def confirm_year(self, year: int, actor: str) -> None:
        """Note that the year's closing days are all there are."""

    def keep_day_counts(self, counting: Calendar) -> None:
        """Keep how many days of each kind there were up to each day."""

    def note_counting_change(
        self, actor: str, action: str, what: str, reason: str
    ) -> None:
        """Note who changed how days are counted, and why."""
