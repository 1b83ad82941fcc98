"""The days of the invented office: which are open, and how many people come on each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.waiting.day_counts import Calendar, DayKind
from desk_app.services.demo.materials import Materials

HOME_CENTRE = "East"
_DAYS_IN_YEAR = 365.25
_DAYS_AHEAD = 400
_DAYS_BEFORE = 40
_FIRST_DAYS_OF_MONTH = 5
_LAST_DAYS_OF_MONTH = 28
_USUAL_HOURS = (time(9), time(15))
_MOST_MINUTES_A_VISIT = 75
MINUTES_A_DAY = 24 * 60


class OfficeDays:
    """Every day of the office by its ordinal number, ready to be looked up.

    Attributes:
        today: the local day of ``now``.
        first: the first day on which somebody comes.
        now_minute: minutes since local midnight.
        open_days: the ordinals of the open days, in order.
    """

    def __init__(self, rules: Rulebook, years: int, now: datetime) -> None:
        local = now.astimezone(COPENHAGEN)
        self.now = now
        self.today = local.date().toordinal()
        self.now_minute = local.hour * 60 + local.minute
        self.first = self.today - round(years * _DAYS_IN_YEAR)
        self._zero = self.first - _DAYS_BEFORE
        last = self.today + _DAYS_AHEAD
        self._dates = [date.fromordinal(n) for n in range(self._zero, last + 1)]
        self._midnights = [_midnight(day) for day in self._dates]
        self._minutes = [timedelta(minutes=n) for n in range(MINUTES_A_DAY)]
        calendar = Calendar()
        self.open_days = [
            n
            for n in range(self._zero, last + 1)
            if calendar.between_ordinals(DayKind.OPENING, n - 1, n)
        ]
        self._index = [
            bisect_left(self.open_days, n) for n in range(self._zero, last + 1)
        ]
        self._hours = [_hours(rules, weekday) for weekday in range(7)]

    def day(self, ordinal: int) -> date:
        """The date."""
        return self._dates[ordinal - self._zero]

    def at(self, ordinal: int, minute: int) -> datetime:
        """The instant, so many minutes after local midnight, in UTC."""
        return self._midnights[ordinal - self._zero] + self._minutes[minute]

    def open_on(self, ordinal: int) -> int:
        """That day if the office is open, else the next open day."""
        last = len(self._index) - 1
        return self.open_days[self._index[min(ordinal - self._zero, last)]]

    def open_before(self, ordinal: int) -> int:
        """That day if the office is open, else the open day before it."""
        place = self._index[ordinal - self._zero]
        return ordinal if self.is_open(ordinal) else self.open_days[place - 1]

    def open_days_after(self, ordinal: int, count: int) -> int:
        """The open day so many open days after that day."""
        place = self._index[ordinal - self._zero] + count
        return self.open_days[min(place, len(self.open_days) - 1)]

    def is_open(self, ordinal: int) -> bool:
        """Whether the office is open."""
        return self.open_on(ordinal) == ordinal

    def share_gone(self, ordinal: int) -> float:
        """How much of that day's opening hours has gone by: 1 for days before today."""
        opens, closes = self._hours[self.day(ordinal).weekday()]
        gone = (self.now_minute - opens) / (closes - opens)
        return 1.0 if ordinal < self.today else min(1.0, max(0.0, gone))

    def visiting_minutes(self, ordinal: int) -> tuple[int, int]:
        """From when to when people come, in minutes since local midnight."""
        opens, closes = self._hours[self.day(ordinal).weekday()]
        if ordinal != self.today:
            return opens, closes
        closes = min(closes, self.now_minute + 1)
        return min(opens, max(0, closes - _MOST_MINUTES_A_VISIT)), closes


def arrivals_by_day(
    materials: Materials, days: OfficeDays, cases: int, random: Random
) -> dict[int, int]:
    """How many cases are opened on each day; together exactly ``cases``."""
    weights = {n: _busy(materials, days, n) for n in range(days.first, days.today + 1)}
    spread = {n: w * random.uniform(0.75, 1.25) for n, w in weights.items() if w > 0}
    if not spread:
        return {days.today: cases}
    total = sum(spread.values())
    counts: dict[int, int] = {}
    so_far, given = 0.0, 0
    for ordinal, weight in spread.items():
        so_far += weight
        counts[ordinal] = round(so_far / total * cases) - given
        given += counts[ordinal]
    return counts


def make_room(counts: dict[int, int], wanted: Mapping[int, int]) -> None:
    """See that on some days at least so many come; as many fewer come on the others."""
    missing = 0
    for ordinal, count in wanted.items():
        missing += max(0, count - counts.get(ordinal, 0))
        counts[ordinal] = max(count, counts.get(ordinal, 0))
    for ordinal, count in counts.items():
        taken = min(missing, count - wanted.get(ordinal, 0))
        counts[ordinal] = count - taken
        missing -= taken


def _busy(materials: Materials, days: OfficeDays, ordinal: int) -> float:
    """How busy that day is; 0 when the office is closed."""
    if not days.is_open(ordinal):
        return 0.0
    day = days.day(ordinal)
    turn = day.day <= _FIRST_DAYS_OF_MONTH or day.day >= _LAST_DAYS_OF_MONTH
    weight = (
        materials.months[day.month - 1]
        * materials.weekdays[day.weekday()]
        * (materials.month_turn if turn else 1.0)
        * materials.growth ** ((ordinal - days.today) / _DAYS_IN_YEAR)
    )
    return float(weight) * days.share_gone(ordinal)


def _hours(rules: Rulebook, weekday: int) -> tuple[int, int]:
    hours = rules.centres[HOME_CENTRE].hours or {}
    opens, closes = (hours.get(weekday) or (_USUAL_HOURS,))[0]
    return _minutes(opens), _minutes(closes) - _MOST_MINUTES_A_VISIT


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _midnight(day: date) -> datetime:
    """Twelve hours before noon: right at office hours when the clocks change too."""
    noon = datetime.combine(day, time(12), COPENHAGEN)
    return noon.astimezone(UTC) - timedelta(hours=12)
