"""A change that reaches into the past wants a reason, which is kept beside the log."""

from __future__ import annotations

from datetime import date

from desk_app.domain.waiting.day_counts import DayKind
from desk_app.domain.waiting.opening_calendar import StoredCalendar
from desk_app.errors import DeskError

# Years whose days are counted beforehand; no case is older.
FIRST_YEAR, LAST_YEAR = 1990, 2060
LONGEST_REASON = 500


def tidied_reason(reason: str) -> str:
    """The reason in one line.

    Raises:
        DeskError: ``counting-reason-too-long`` (most).
    """
    reason = " ".join(reason.split())
    if len(reason) > LONGEST_REASON:
        raise DeskError("counting-reason-too-long", most=LONGEST_REASON)
    return reason


def want_reason(first_changed: date | None, today: date, reason: str) -> None:
    """Refuse a change of a day before today for which nobody says why.

    Raises:
        DeskError: ``counting-past-needs-reason`` (day).
    """
    if first_changed is not None and first_changed < today and not reason:
        raise DeskError("counting-past-needs-reason", day=first_changed.isoformat())


def first_change(
    before: StoredCalendar, after: StoredCalendar, today: date
) -> date | None:
    """The first day before today that would be open instead of closed, or closed."""
    was, would_be = before.counting(), after.counting()
    start, end = date(FIRST_YEAR, 1, 1).toordinal() - 1, today.toordinal() - 1
    # Worked out at once: asked for year by year it would begin anew each time.
    for calendar in (was, would_be):
        calendar.between_ordinals(DayKind.OPENING, start, end)
    for day in range(start + 1, end + 1):
        if was.between_ordinals(DayKind.OPENING, day - 1, day) != (
            would_be.between_ordinals(DayKind.OPENING, day - 1, day)
        ):
            return date.fromordinal(day)
    return None
