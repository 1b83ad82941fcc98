"""The periods a report is made for: a day, a month, and the one before to compare."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from desk_app.domain.waiting.cohort import Period
from desk_app.errors import DeskError

COMPARED_FROM_DAYS = 7  # shorter periods are moved by chance alone
TREND_WEEKS, MOST_TREND_WEEKS = 26, 104
_MONTH = re.compile(r"(\d{4})-(\d\d)")


def day_of(text: str, today: date) -> date:
    """The day somebody wrote: ``YYYY-MM-DD``, ``today`` or ``yesterday``.

    Raises:
        DeskError: ``report-day-wrong`` (text).
    """
    if text in {"today", "yesterday"}:
        return today - timedelta(days=text == "yesterday")
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise DeskError("report-day-wrong", text=text) from wrong


def month_of(text: str, today: date) -> Period:
    """The month somebody wrote: ``YYYY-MM`` or ``last``, the one before today's.

    Raises:
        DeskError: ``report-month-wrong`` (text).
    """
    if text == "last":
        return _month(today.replace(day=1) - timedelta(days=1))
    found = _MONTH.fullmatch(text)
    try:
        if found is not None:
            return _month(date(int(found[1]), int(found[2]), 1))
    except ValueError as wrong:
        raise DeskError("report-month-wrong", text=text) from wrong
    raise DeskError("report-month-wrong", text=text)


def report_name(period: Period, ending: str) -> str:
    """The report's file: the period and nothing else, e.g. ``ankomst_2026-11.pdf``."""
    days = [period.first.isoformat(), period.last.isoformat()]
    if is_month(period):
        days = [period.first.isoformat()[:7]]
    return f"ankomst_{'_'.join(dict.fromkeys(days))}.{ending}"


def is_month(period: Period) -> bool:
    """Whether it is exactly one month."""
    return period == _month(period.first)


def one_before(period: Period) -> Period | None:
    """The month before, or as many days before; None where that makes no sense."""
    days = (period.last - period.first).days + 1
    if days < COMPARED_FROM_DAYS or period.first.toordinal() <= days:
        return None
    last = period.first - timedelta(days=1)
    if is_month(period):
        return _month(last)
    return Period(period.first - timedelta(days=days), last)


def trend_period(period: Period) -> Period:
    """The weeks a trend is drawn of: the period's, but neither too few nor too many."""
    last = period.last.toordinal()
    least, most = last - TREND_WEEKS * 7 + 1, last - MOST_TREND_WEEKS * 7 + 1
    first = max(1, most, min(period.first.toordinal(), least))
    return Period(date.fromordinal(first), period.last)


def _month(day: date) -> Period:
    _, days = monthrange(day.year, day.month)
    return Period(day.replace(day=1), day.replace(day=days))
