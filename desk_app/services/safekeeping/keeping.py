"""Which backups are kept: many of the last days, fewer of the weeks and months."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.safekeeping.values import Backup, Reason

NEWEST = 8
DAYS = 12
WEEKS = 10
MONTHS = 9
TURNING_POINT_KEPT = timedelta(days=14)

_TURNING_POINTS = frozenset({Reason.BEFORE_MIGRATION, Reason.BEFORE_RESTORE})

# What a day belongs to: itself, its week, its month.
_Span = Callable[[date], object]


def superfluous(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """Return those that nobody needs any more, oldest first.

    Kept are the newest 8, the last one of each of the 12 newest days, 10 newest ISO
    weeks and 9 newest months that have one, and for 14 days whatever was made before
    a migration or before a backup was brought back. Days are days in Copenhagen.
    While a backup is being brought back it must not go: then all are kept.

    Args:
        backups: of one place, in any order.
        now: aware.
    """
    oldest_first = sorted(backups, key=lambda backup: (backup.made_at, backup.name))
    if oldest_first and oldest_first[-1].reason is Reason.BEFORE_RESTORE:
        return []
    kept = {backup.name for backup in oldest_first[-NEWEST:]}
    kept |= _last_of_each(oldest_first, lambda day: day, DAYS)
    kept |= _last_of_each(oldest_first, lambda day: day.isocalendar()[:2], WEEKS)
    kept |= _last_of_each(oldest_first, lambda day: (day.year, day.month), MONTHS)
    kept |= {
        backup.name
        for backup in oldest_first
        if backup.reason in _TURNING_POINTS
        and now - backup.made_at < TURNING_POINT_KEPT
    }
    return [backup for backup in oldest_first if backup.name not in kept]


def _last_of_each(oldest_first: list[Backup], span: _Span, spans: int) -> set[str]:
    last: dict[object, str] = {}
    for backup in oldest_first:
        belongs_to = span(backup.made_at.astimezone(COPENHAGEN).date())
        # Taken out first: the order must be that of the last, not of the first.
        last.pop(belongs_to, None)
        last[belongs_to] = backup.name
    return set(list(last.values())[-spans:])
