"""What keeping a desk safe needs from the store."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

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


class Vault(Protocol):
    """The desk's file seen from outside: copied, examined, brought back.

    Every method opens its own short connections, so it may be called beside the
    windows, on any thread, while the desk is open, except where it says otherwise.
    """

    def counts(self) -> Counts:
        """What the desk holds now.

        Raises:
            DeskError: ``desk-damaged`` and what opening a desk raises.
        """

    def examine(self, told: Told = nobody) -> Sequence[Finding]:
        """Read every page of the desk's file. Nothing is repaired."""

    def check_log(self, told: Told = nobody) -> Finding:
        """Is the log unbroken, and has it what was noted in the second folder?

        Raises:
            DeskError: ``anchor-unreadable`` (path, line).
        """

    def back_up(self, reason: Reason, told: Told = nobody) -> Backup:
        """Write a backup, examine it, count it; only then does it get its name.

        Older ones that nobody needs any more are removed.

        Raises:
            DeskError: ``backup-no-room`` (free_mb, needed_mb),
                ``backup-failed`` (why: a code), ``backup-under-way``,
                ``desk-damaged``.
        """

    def forget_old(self) -> Sequence[str]:
        """Remove replaced files and salvaged desks after 14 days; return their names.

        A salvaged desk that somebody works with stays.
        """

    def backups(self) -> Sequence[Backup]:
        """All verified backups, newest first; here before elsewhere."""

    def second_folder_trouble(self) -> str:
        """Why the newest backup is not in the second folder, as a code; "" if it is."""

    def staff(self, backup: Backup) -> Sequence[tuple[str, str]]:
        """Who worked at the desk by that backup: name and role.

        Raises:
            DeskError: ``backup-damaged`` (name).
        """

    def losses(self, backup: Backup) -> Losses:
        """What would be lost by going back to it; asks the present file if it can."""

    def restore(self, backup: Backup, by: str, told: Told = nobody) -> Path:
        """Put the backup in the place of the desk; return where the old file lies.

        The copy is examined before anything is switched. No program may have the desk
        open, this one neither. The restored desk makes no automatic backups until it
        is confirmed.

        Raises:
            DeskError: ``backup-damaged`` (name), ``desk-in-use``, ``disk-full``,
                ``restore-failed`` (why: a code); the desk is then as it was.
        """

    def rehearse(self, backup: Backup, told: Told = nobody) -> Rehearsal:
        """Bring the backup back in a temporary place, compare, and clear up.

        Raises:
            DeskError: ``disk-full``.
        """

    def salvage(self, told: Told = nobody) -> Salvage:
        """Save what can still be read of a damaged desk, as a desk of its own.

        Raises:
            DeskError: ``nothing-readable``, ``disk-full``.
        """

    def free_bytes(self) -> int:
        """Room left on the drive of the desk."""
