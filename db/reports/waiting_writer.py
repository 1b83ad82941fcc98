"""What a unit changes of how days are counted: targets, hours, closing days."""

from __future__ import annotations

from datetime import date, datetime

from db.driver import Connection
from db.reports import counting_rules
from desk_app.domain.waiting.day_counts import Calendar
from desk_app.domain.waiting.opening_calendar import OpeningHours
from desk_app.domain.waiting.policy import Policy


class WaitingWriter:
    """Writes inside one transaction, at one instant."""

    _connection: Connection
    _instant: datetime

    def keep_policy(self, policy: Policy, valid_from: date | None) -> None:
        """Keep a target, or keep it anew; without ``valid_from`` it is a draft."""
        counting_rules.keep_policy(self._connection, policy, valid_from)

    def drop_policy_draft(self, policy_id: str) -> None:
        """Forget a target that was never put in force."""
        counting_rules.drop_draft(self._connection, policy_id)

    def keep_hours(self, hours: OpeningHours) -> None:
        """Keep opening hours; they replace those that begin on the same day."""
        counting_rules.keep_hours(self._connection, hours)

    def close_day(self, day: date, name: str) -> None:
        """Keep a closing day, or its new name."""
        counting_rules.close_day(self._connection, day, name)

    def open_day(self, day: date) -> None:
        """The day is no closing day any more."""
        counting_rules.open_day(self._connection, day)

    def confirm_year(self, year: int, actor: str) -> None:
        """Note that the year's closing days are all there are."""
        counting_rules.confirm_year(self._connection, year, actor, self._instant)

    def keep_day_counts(self, counting: Calendar) -> None:
        """Keep how many days of each kind there were up to each day."""
        counting_rules.keep_day_counts(self._connection, counting)

    def note_counting_change(
        self, actor: str, action: str, what: str, reason: str
    ) -> None:
        """Note who changed how days are counted, and why."""
        counting_rules.note_change(
            self._connection, self._instant, actor, action, what, reason
        )
