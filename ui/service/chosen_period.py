"""A period that a page may also choose by itself, and the period before another."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from desk_app.domain.waiting.cohort import Period
from ui.filters.period import PeriodButton
from ui.filters.presets import Preset, preset_period

_DAY = timedelta(days=1)


class ChosenPeriod(PeriodButton):
    """A period button that always has a period."""

    def __init__(self, today: date, preset: Preset = Preset.THIS_MONTH) -> None:
        super().__init__(today, preset)
        self._always = preset_period(preset, today)

    @property
    def chosen(self) -> Period:
        """The period meant now."""
        return self.period or self._always

    def put(self, period: Period) -> None:
        """Choose ``period`` without telling anybody."""
        self.preset, self.period = Preset.CUSTOM, period
        self._say()


def period_before(period: Period) -> Period:
    """As long a period just before: whole months before whole months."""
    first, after = period.first, period.last + _DAY
    last = first - _DAY
    if first.day == 1 and after.day == 1:
        months = (after.year - first.year) * 12 + after.month - first.month
        return Period(first - relativedelta(months=months), last)
    return Period(first - (after - first), last)
