"""The desk's file seen from outside: everything that keeps it safe, in one place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from db.connection import Access, open_untouched
from db.desk_folder import desk_file
from db.desk_lock import DeskLock
from db.driver import in_the_desks_words
from db.safekeeping.anchors import check_log, noted_elsewhere
from db.safekeeping.backups import backup_shelf, second_folder
from db.safekeeping.backups.backup import back_up, shelf_of
from db.safekeeping.bringing_back.rehearse import rehearse
from db.safekeeping.bringing_back.restore import restore
from db.safekeeping.counting import counts
from db.safekeeping.examine import examine
from db.safekeeping.keeping_old import forget_old
from db.safekeeping.losses import losses
from db.safekeeping.salvaging.salvage import salvage
from db.schema.schema_check import release_of
from desk_app.errors import DeskError
from desk_app.services.ports import Clock
from desk_app.services.safekeeping.schedule import newest_first
from desk_app.services.safekeeping.values import (
    Backup,
    Counts,
    Finding,
    Losses,
    Reason,
    Rehearsal,
    Salvage,
    Told,
    nobody,
)

_KNOWS_WHO_LEFT = "m003_privacy"


class SqliteVault:
    """``Vault`` over a desk's folder. It keeps nothing open between two calls."""

    def __init__(self, access: Access, now: Clock) -> None:
        self._access = access
        self._now = now
        self._shelf = shelf_of(access)

    def counts(self) -> Counts:
        """What the desk holds now."""
        with self._not_replaced():
            return counts(self._access)

    def examine(self, told: Told = nobody) -> Sequence[Finding]:
        """Read every page of the desk's file. Nothing is repaired."""
        with self._not_replaced():
            return examine(self._access, told)

    def check_log(self, told: Told = nobody) -> Finding:
        """Is the log unbroken, and has it what was noted in the second folder?"""
        with self._not_replaced():
            return check_log(self._access, noted_elsewhere(self._access), told)

    def back_up(self, reason: Reason, told: Told = nobody) -> Backup:
        """Write a backup, examine it, count it; only then does it get its name."""
        with self._not_replaced():
            backup = back_up(self._access, reason, self._now, told)
        self.forget_old()
        return backup

    def forget_old(self) -> Sequence[str]:
        """Remove replaced files and salvaged desks after 14 days; say which."""
        return forget_old(self._access.path.parent, self._now)

    def backups(self) -> Sequence[Backup]:
        """All verified backups, newest first; one that lies in both places is here.

        One from the future (a clock set back) comes last: it is not the newest.
        """
        here = backup_shelf.listed(self._shelf)
        known = {(backup.name, backup.digest) for backup in here}
        elsewhere = [
            backup
            for backup in second_folder.listed(self._access, self._shelf)
            if (backup.name, backup.digest) not in known
        ]
        # Sorting keeps the order of equals: here before elsewhere.
        return newest_first([*here, *elsewhere], self._now())

    def second_folder_trouble(self) -> str:
        """Why the newest backup is not in the second folder, as a code; "" if it is."""
        return second_folder.trouble(self._access, self._shelf, self._now())

    def staff(self, backup: Backup) -> Sequence[tuple[str, str]]:
        """Who worked at the desk by that backup: name and role."""
        copy = self._access._replace(path=desk_file(backup.folder))
        try:
            return _staff_of(copy)
        except DeskError as refusal:
            raise DeskError("backup-damaged", name=backup.name) from refusal

    def losses(self, backup: Backup) -> Losses:
        """What would be lost by going back to it; asks the present file if it can."""
        return losses(self._access, backup)

    def restore(self, backup: Backup, by: str, told: Told = nobody) -> Path:
        """Put the backup in the place of the desk; return where the old file lies."""
        return restore(self._access, backup, by, self._now, told)

    def rehearse(self, backup: Backup, told: Told = nobody) -> Rehearsal:
        """Bring the backup back in a temporary place, compare, and clear up."""
        return rehearse(self._access, backup, self._now, told)

    def salvage(self, told: Told = nobody) -> Salvage:
        """Save what can still be read of a damaged desk, as a desk of its own."""
        return salvage(self._access, self._now, told)

    def free_bytes(self) -> int:
        """Room left on the drive of the desk."""
        return shutil.disk_usage(self._access.path.parent).free

    @contextmanager
    def _not_replaced(self) -> Iterator[None]:
        lock = DeskLock(self._access.path.parent)
        try:
            yield
        finally:
            lock.release()


def _staff_of(copy: Access) -> list[tuple[str, str]]:
    connection = open_untouched(copy)
    try:
        with in_the_desks_words():
            release = release_of(connection)
            if not release:
                raise DeskError("desk-damaged")  # an empty file opens with any key
            here = " WHERE left_on IS NULL" if _KNOWS_WHO_LEFT in release else ""
            rows = connection.execute(
                f"SELECT name, role FROM staff{here} ORDER BY name"  # noqa: S608
            )
            return [(str(name), str(role)) for name, role in rows]
    finally:
        connection.close()
