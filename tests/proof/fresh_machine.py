"""A new computer, an empty folder, and nothing but a backup and the key.

The office is backed up, everything but the backup is taken away, and the desk brought
back: the same counts, the same head of the log, well within the promised time.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from shutil import move, rmtree
from time import monotonic

from db.desk_folder import BACKUPS
from db.safekeeping.vault import SqliteVault
from db.training import open_desk, training_access
from desk_app.bootstrap.training import make_training_desk
from desk_app.services.safekeeping.values import Reason, State
from tests.proof.promise import Measured

SMALL, WHOLE = 60, 200_000  # cases
_BACK_WITHIN_S = 120


def now() -> datetime:
    """A day of the office."""
    return datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


def prove(size: int, folder: Path) -> list[Measured]:
    """Back up an office of ``size`` cases, lose the rest, bring it back."""
    old, new = folder / "old", folder / "new"
    make_training_desk(old, (size, 5, 1), clock=now)
    before = SqliteVault(training_access(old), now)
    backup = before.back_up(Reason.BY_HAND)
    counts = before.counts()
    rehearsal = before.rehearse(backup)
    new.mkdir(mode=0o700)
    move(old / BACKUPS, new / BACKUPS)
    rmtree(old)
    began_s = monotonic()
    vault = SqliteVault(training_access(new), now)
    (only,) = vault.backups()
    vault.restore(only, "Admin")
    open_desk(new, now).close()
    took_s = monotonic() - began_s
    after = vault.counts()
    whole = all(it.state is not State.BAD for it in vault.examine())
    # Bringing it back is itself a line in the log.
    same = (counts.cases, counts.events) == (after.cases, after.events)
    return [
        Measured(
            "a backup is opened, examined and counted",
            "100 % verified",
            f"{backup.counts.cases:,} cases, rehearsal "
            + ("passed" if rehearsal.passed else "FAILED"),
            kept=rehearsal.passed and backup.counts == counts,
        ),
        Measured(
            f"an empty computer has the desk back ({size:,} cases)",
            f"<= {_BACK_WITHIN_S} s, same counts and log",
            f"{took_s:.1f} s, " + ("the same" if same and whole else "NOT the same"),
            kept=took_s <= _BACK_WITHIN_S and same and whole,
        ),
    ]
