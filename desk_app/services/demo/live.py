"""Cases that make today worth looking at: just in, due today, late, and waiting."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from desk_app.domain.case.events import EventKind, PauseReason
from desk_app.domain.waiting.policy import SHIPPED_POLICY
from desk_app.services.demo.courses import Move
from desk_app.services.demo.days import OfficeDays

_LOOK_BACK_DAYS = 16
_ONE_IN = 6


def live_courses(days: OfficeDays, cases: int) -> Mapping[int, list[list[Move]]]:
    """What must happen to whom in the last days, by the day they came.

    Only a sixth of the office, where it is a small one.
    """
    just_in: list[Move] = [(days.today, EventKind.APPLIED, "")]
    due = _due_today(days)
    courses = [
        just_in,
        due,
        _overdue(days, 2),
        just_in,
        _waiting(days, 5, PauseReason.CITIZEN),
        due,
        just_in,
        _waiting(days, 9, PauseReason.SIRI),
        _overdue(days, 4),
        just_in,
        due,
        just_in,
        _waiting(days, 14, PauseReason.CITIZEN),
        just_in,
    ]
    by_day: dict[int, list[list[Move]]] = defaultdict(list)
    for course in courses[: max(1, cases // _ONE_IN)]:
        by_day[course[0][0]].append(course)
    return by_day


def _informed(day: int) -> list[Move]:
    return [(day, EventKind.APPLIED, ""), (day, EventKind.INFORMED, "")]


def _overdue(days: OfficeDays, late_days: int) -> list[Move]:
    limit = SHIPPED_POLICY.limit_days
    return _informed(days.open_before(days.today - limit - late_days))


def _waiting(days: OfficeDays, since_days: int, reason: PauseReason) -> list[Move]:
    day = days.open_before(days.today - since_days)
    return [(day, EventKind.APPLIED, ""), (day, EventKind.PAUSED, reason)]


def _due_today(days: OfficeDays) -> list[Move]:
    """The limit is reached today: so many days ago informed, or more with a pause."""
    limit = SHIPPED_POLICY.limit_days
    recent = range(days.today - _LOOK_BACK_DAYS, days.today)
    opened = [day for day in recent if days.is_open(day)]
    if days.today - limit in opened:
        return _informed(days.today - limit)
    for informed in reversed(opened):
        for paused in (day for day in opened if day >= informed):
            resumed = days.today - limit + paused - informed
            if resumed > paused and resumed in opened:
                waited = PauseReason.ADDRESS_CHECK
                return [
                    *_informed(informed),
                    (paused, EventKind.PAUSED, waited),
                    (resumed, EventKind.RESUMED, waited),
                ]
    return _overdue(days, 0)
