"""The training desk: its key is published, so nothing real may be kept in it."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

from db.connection import Access, create_file
from db.desk_folder import (
    DESK_FILE,
    RESTORING,
    SIDE_FILES,
    desk_file,
    refuse_emptied,
)
from db.drive import refuse_unsafe_drive
from db.store import SqliteStore
from desk_app.errors import DeskError
from desk_app.services.ports import Clock
from desk_app.services.safekeeping.values import Reason

TRAINING = "training"
TRAINING_KEY = hashlib.sha256(b"ankomst training desk: no real person").digest()
# For a backup that another program makes just now.
_PATIENCE_S = 60.0
_STAFF = (("Anna L.", "clerk"), ("Bo K.", "lead"), ("Admin", "admin"))


def create_training_desk(folder: Path, now: Clock) -> SqliteStore:
    """Make an empty training desk in the folder, and open it.

    Raises:
        DeskError: ``desk-exists`` (path), ``data-folder-not-writable`` (path),
            ``drive-not-local`` (kind).
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as refused:
        raise DeskError("data-folder-not-writable", path=str(folder)) from refused
    refuse_unsafe_drive(folder)
    _finish_restore(folder)
    create_file(desk_file(folder))
    return _opened(folder, now)


def remove_desk(folder: Path) -> None:
    """Take away a training desk that could not be finished."""
    for ending in ("", *SIDE_FILES):
        (folder / f"{DESK_FILE}{ending}").unlink(missing_ok=True)


def open_desk(folder: Path, now: Clock) -> SqliteStore:
    """Open the desk in the folder; an older one is backed up before it is changed.

    Raises:
        DeskError: ``no-desk`` (path), ``drive-not-local`` (kind),
            ``migration-not-without-backup`` (why), ``restore-failed`` (why),
            ``desk-damaged``, and what ``connection.open_writer`` raises.
    """
    refuse_unsafe_drive(folder)
    _finish_restore(folder)
    refuse_emptied(folder)
    return _opened(folder, now)


def _opened(folder: Path, now: Clock) -> SqliteStore:
    access = training_access(folder)
    store = SqliteStore(access, now, partial(_back_up_first, access, now))
    try:
        _make_training(store)
    except BaseException:
        store.close()
        raise
    return store


def training_access(folder: Path) -> Access:
    """Return what it takes to open the training desk in the folder."""
    return Access(desk_file(folder), TRAINING_KEY, wipes_memory=False)


def _finish_restore(folder: Path) -> None:
    """A backup that was on its way into the desk's place when the power went."""
    try:
        unfinished = (folder / RESTORING).exists()
    except OSError as refused:
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


def _make_training(store: SqliteStore) -> None:
    """A desk that was made but never finished is finished now."""
    with store.reading() as desk:
        if desk.setting("kind") is not None:
            return
    with store.unit() as desk:
        desk.set_setting("kind", TRAINING)
        for name, role in _STAFF:
            desk.add_staff(name, role)
