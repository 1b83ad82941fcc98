"""The periods one usually asks for: this month, the last twelve months, last year."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from desk_app.domain.waiting.cohort import Period

_DAY = timedelta(days=1)


class Preset(StrEnum):
    """A period by its name; ``CUSTOM`` has its own two days."""

    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    LAST_3_MONTHS = "last-3-months"
    LAST_12_MONTHS = "last-12-months"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"
    CUSTOM = "custom"


def preset_period(preset: Preset, today: date) -> Period:
    """The days of ``preset``; one that still runs ends today."""
    month, year = today.replace(day=1), date(today.year, 1, 1)
    first, last = {
        Preset.THIS_MONTH: (month, today),
        Preset.LAST_MONTH: (month - relativedelta(months=1), month - _DAY),
        Preset.LAST_3_MONTHS: (today - relativedelta(months=3) + _DAY, today),
        Preset.LAST_12_MONTHS: (today - relativedelta(months=12) + _DAY, today),
        Preset.THIS_YEAR: (year, today),
        Preset.LAST_YEAR: (year - relativedelta(years=1), year - _DAY),
        Preset.CUSTOM: (today, today),
    }[preset]
    return Period(first, last)
