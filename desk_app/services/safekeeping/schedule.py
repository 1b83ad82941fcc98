"""When the desk makes a backup by itself, and when the newest one is too old."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from desk_app.services.safekeeping.values import Backup, Counts

EVERY = timedelta(minutes=15)
# Several made within a second are named, and dated, one second after the other.
AT_ONCE = timedelta(minutes=1)
OLD = timedelta(minutes=60)
OUT_OF_REACH = timedelta(hours=24)
LOW_ROOM_BYTES = 500 * 1000**2
REPLACED_KEPT_DAYS = 14


@dataclass(frozen=True, slots=True)
class Restored:
    """The desk was brought back from a backup, and nobody has confirmed it yet.

    Attributes:
        backup: name of the backup.
        by: name of the staff member who brought it back.
        at: the moment, aware, UTC.
    """

    backup: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """How safe the desk is now; what the window's bottom line says.

    Attributes:
        at: the moment of looking, aware, UTC.
        newest: the newest verified backup; None when there is none.
        counts: what the desk holds now; None when it cannot be read.
        second_folder: where copies go beside it; empty when none is named.
        trouble: why the newest backup is not there, as a code; else empty.
        reached_at: when a copy last came there, or it was named; None: unknown.
        restored: an unconfirmed restore; automatic backups wait for its confirmation.
        free_bytes: room left on the drive of the desk.
    """

    at: datetime
    newest: Backup | None
    counts: Counts | None
    second_folder: str
    trouble: str
    reached_at: datetime | None
    restored: Restored | None
    free_bytes: int

    @property
    def changes(self) -> int:
        """Lines of the log that are in no backup yet; 0 when they cannot be counted."""
        if self.counts is None:
            return 0
        return max(
            0, self.counts.audit - (self.newest.counts.audit if self.newest else 0)
        )

    @property
    def waits(self) -> bool:
        """Whether anything is in no backup yet."""
        return self.counts is not None and something_changed(self.counts, self.newest)

    @property
    def age(self) -> timedelta | None:
        """Since the newest backup; None when there is none."""
        return None if self.newest is None else self.at - self.newest.made_at

    @property
    def is_old(self) -> bool:
        """Whether somebody should look after it."""
        if self.out_of_reach:
            return True
        if self.newest is None:
            return self.counts is not None and self.counts.cases > 0
        return self.waits and self.at - self.newest.made_at > OLD

    @property
    def out_of_reach(self) -> bool:
        """Whether the second folder has had no copy for a day."""
        if not self.second_folder or not self.trouble:
            return False
        return self.reached_at is None or self.at - self.reached_at > OUT_OF_REACH

    @property
    def low_room(self) -> bool:
        """Whether the drive is nearly full."""
        return self.free_bytes < LOW_ROOM_BYTES


def newest_until(backups: Sequence[Backup], at: datetime) -> Backup | None:
    """The newest; one from the future (a clock set back) stops no new backup."""
    made = [backup for backup in backups if backup.made_at <= at]
    return max(made, key=lambda backup: backup.made_at, default=None)


def newest_first(backups: Iterable[Backup], at: datetime) -> list[Backup]:
    """In that order; those from the future (a clock set back) after all others."""
    return sorted(
        backups,
        key=lambda backup: (backup.made_at < at + AT_ONCE, backup.made_at),
        reverse=True,
    )


def is_time(newest: Backup | None, at: datetime) -> bool:
    """Whether a quarter of an hour has gone since the newest backup."""
    return newest is None or at - newest.made_at >= EVERY


def something_changed(counts: Counts, newest: Backup | None) -> bool:
    """Whether the desk holds anything that the newest backup does not.

    Every change has its line in the log, and what is brought in at once its rows.
    """
    if newest is None:
        return counts.audit > 0 or counts.cases > 0
    return counts != newest.counts
