"""How the office counts days: its policies and its calendar."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk_app.domain.waiting.day_counts import Calendar
from desk_app.domain.waiting.policy import SHIPPED_POLICY, Policy


@dataclass(frozen=True)
class Counting:
    """What every count of days goes by.

    Attributes:
        policies: every version of the service target.
        calendar: working days and opening days.
    """

    policies: tuple[Policy, ...] = (SHIPPED_POLICY,)
    calendar: Calendar = field(default_factory=Calendar)
