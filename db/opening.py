"""Opening the desk's file: where it lies, what was cut short, what is old."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from db.connection import Access
from db.desk_folder import RESTORING
from db.drive import refuse_unsafe_drive
from db.store import SqliteStore
from desk_app.errors import DeskError
from desk_app.services.ports import Clock
from desk_app.services.safekeeping.values import Reason

# For a backup that another program makes just now.
_PATIENCE_S = 60.0


def open_with(access: Access, now: Clock) -> SqliteStore:
    """Open the desk; an older one is backed up before it is changed.

    Raises:
        DeskError: ``no-desk`` (path), ``drive-not-local`` (kind),
            ``migration-not-without-backup`` (why), ``restore-failed`` (why), and
            what ``connection.open_writer`` raises.
    """
    make_ready(access.path.parent)
    return SqliteStore(access, now, partial(_back_up_first, access, now))


def make_ready(folder: Path) -> None:
    """Look where the desk lies, and finish what the power cut short.

    Raises:
        DeskError: ``drive-not-local`` (kind), ``restore-failed`` (why).
    """
    refuse_unsafe_drive(folder)
    finish_cut_short(folder)


def finish_cut_short(folder: Path) -> None:
    """A desk and its keys that were on their way into their place: now they are there.

    Raises:
        DeskError: ``restore-failed`` (why).
    """
    try:
        unfinished = (folder / RESTORING).exists()
    except OSError as refused:  # a name too long, a loop of links
        raise DeskError("data-folder-not-writable", path=str(folder)) from refused
    if unfinished:
        # Loaded when wanted: seldom.
        from db.safekeeping.bringing_back.switch import finish_restore  # noqa: PLC0415

        finish_restore(folder)


def _back_up_first(access: Access, now: Clock) -> None:
    # Loaded when wanted: most desks are as released.
    from db.safekeeping.backups.backup import back_up  # noqa: PLC0415

    try:
        back_up(access, Reason.BEFORE_MIGRATION, now, patience_s=_PATIENCE_S)
    except DeskError as refusal:
        raise DeskError("migration-not-without-backup", why=refusal.code) from refusal
