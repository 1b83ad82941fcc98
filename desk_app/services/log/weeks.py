"""Weeks of the log: from Monday to Sunday in Copenhagen, e.g. ``2026-W47``."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError

_WEEK = timedelta(days=7)


def week_of(day: date) -> str:
    """Return the ISO week of a day, e.g. ``2026-W47``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def week_before(week: str) -> str:
    """Return the week before.

    Raises:
        DeskError: ``week-unknown`` (week).
    """
    return week_of(first_day(week) - _WEEK)


def week_after(week: str) -> str:
    """Return the week after.

    Raises:
        DeskError: ``week-unknown`` (week).
    """
    return week_of(first_day(week) + _WEEK)


def first_day(week: str) -> date:
    """Return its Monday.

    Raises:
        DeskError: ``week-unknown`` (week).
    """
    year, _, number = week.partition("-W")
    try:
        return date.fromisocalendar(int(year), int(number), 1)
    except ValueError as wrong:
        raise DeskError("week-unknown", week=week[:20]) from wrong


def span_of(week: str) -> tuple[datetime, datetime]:
    """Return the instants at which the week begins and the next one does, UTC.

    Raises:
        DeskError: ``week-unknown`` (week).
    """
    monday = first_day(week)
    return _midnight(monday), _midnight(monday + _WEEK)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), COPENHAGEN).astimezone(UTC)
