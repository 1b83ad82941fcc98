"""How the office counts days: its policies and its calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from desk_app.domain.waiting.day_counts import Calendar
from desk_app.domain.waiting.opening_calendar import StoredCalendar
from desk_app.domain.waiting.policy import SHIPPED_POLICY, Policy
from desk_app.services.counting_port import CountingRulesReader


@dataclass
class Counting:
    """What every count of days goes by; it follows what is changed in the file.

    Attributes:
        policies: every version of the service target.
        calendar: working days and opening days.
        stored: what the calendar is made of.
    """

    policies: tuple[Policy, ...] = (SHIPPED_POLICY,)
    calendar: Calendar = field(default_factory=Calendar)
    stored: StoredCalendar = field(default_factory=StoredCalendar)

    def reload(self, reader: CountingRulesReader) -> None:
        """Take what stands in the file now: a colleague may have changed it."""
        stored = reader.calendar()
        if stored != self.stored:
            self.calendar = stored.counting()
            self.stored = stored
        self.policies = with_shipped(reader.policies())


def with_shipped(policies: Iterable[Policy]) -> tuple[Policy, ...]:
    """Every target there is: the one Ankomst comes with, and the office's own."""
    every = (SHIPPED_POLICY, *policies)
    return tuple(sorted(every, key=lambda policy: policy.valid_from))
