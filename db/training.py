"""The training desk: its key is published, so nothing real may be kept in it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from db.connection import Access, create_file
from db.desk_folder import DESK_FILE, SIDE_FILES, desk_file
from db.drive import refuse_unsafe_drive
from db.store import SqliteStore
from desk_app.errors import DeskError
from desk_app.services.ports import Clock

TRAINING = "training"
TRAINING_KEY = hashlib.sha256(b"ankomst training desk: no real person").digest()
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
    create_file(desk_file(folder))
    return open_desk(folder, now)


def remove_desk(folder: Path) -> None:
    """Take away a training desk that could not be finished."""
    for ending in ("", *SIDE_FILES):
        (folder / f"{DESK_FILE}{ending}").unlink(missing_ok=True)


def open_desk(folder: Path, now: Clock) -> SqliteStore:
    """Open the desk in the folder.

    Raises:
        DeskError: ``no-desk`` (path), ``drive-not-local`` (kind), and what
            ``connection.open_writer`` raises.
    """
    refuse_unsafe_drive(folder)
    store = SqliteStore(training_access(folder), now)
    try:
        _make_training(store)
    except BaseException:
        store.close()
        raise
    return store


def training_access(folder: Path) -> Access:
    """Return what it takes to open the training desk in the folder."""
    return Access(desk_file(folder), TRAINING_KEY, wipes_memory=False)


def _make_training(store: SqliteStore) -> None:
    """A desk that was made but never finished is finished now."""
    with store.reading() as desk:
        if desk.setting("kind") is not None:
            return
    with store.unit() as desk:
        desk.set_setting("kind", TRAINING)
        for name, role in _STAFF:
            desk.add_staff(name, role)
