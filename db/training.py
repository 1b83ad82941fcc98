"""The training desk: its key is published, so nothing real may be kept in it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from db.connection import Access, create_file
from db.desk_folder import (
    DESK_FILE,
    KEYS_FILE,
    SIDE_FILES,
    desk_file,
    refuse_emptied,
)
from db.keys.key_file import REAL, TRAINING, kind_of, read_keys
from db.opening import make_ready, open_with
from db.store import SqliteStore
from desk_app.errors import DeskError
from desk_app.services.ports import Clock

TRAINING_KEY = hashlib.sha256(b"ankomst training desk: no real person").digest()
TRAINING_PASSWORD = "training-desk"  # noqa: S105 (published: it guards nothing)
_STAFF = ("clerk", "lead", "admin")  # each has the role of their name


def create_training_desk(folder: Path, now: Clock) -> SqliteStore:
    """Make an empty training desk in the folder, and open it.

    Raises:
        DeskError: ``desk-exists`` (path), ``data-folder-not-writable`` (path),
            ``drive-not-local`` (kind), ``keys-damaged``.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as refused:
        raise DeskError("data-folder-not-writable", path=str(folder)) from refused
    make_ready(folder)
    if kind_of(folder) == REAL:  # its file is gone: that wants its backup, not another
        raise DeskError("desk-exists", path=KEYS_FILE)
    create_file(desk_file(folder))
    return _opened(folder, now)


def remove_desk(folder: Path) -> None:
    """Take away a training desk that could not be finished."""
    for name in (KEYS_FILE, *(f"{DESK_FILE}{ending}" for ending in ("", *SIDE_FILES))):
        (folder / name).unlink(missing_ok=True)


def open_desk(folder: Path, now: Clock) -> SqliteStore:
    """Open the training desk in the folder.

    Raises:
        DeskError: ``sign-in-needed``: it is no training desk; ``keys-damaged``;
            ``desk-damaged``; see ``opening.open_with``.
    """
    make_ready(folder)
    refuse_emptied(folder)
    return _opened(folder, now)


def _opened(folder: Path, now: Clock) -> SqliteStore:
    kind, damaged = _kind_or_damage(folder)
    if kind == REAL:
        raise DeskError("sign-in-needed")
    try:
        store = open_with(training_access(folder), now)
    except DeskError as refused:
        if damaged is not None and refused.code == "desk-file-not-ours":
            raise damaged from refused
        raise
    try:
        _make_training(store)
        _let_in(store, folder)
    except BaseException:
        store.close()
        raise
    return store


def training_access(folder: Path) -> Access:
    """Return what it takes to open the training desk in the folder."""
    return Access(desk_file(folder), TRAINING_KEY, wipes_memory=False)


def _kind_or_damage(folder: Path) -> tuple[str | None, DeskError | None]:
    """What the keys say the desk is, or what is wrong with them."""
    try:
        return kind_of(folder), None
    except DeskError as damaged:
        return None, damaged


def _make_training(store: SqliteStore) -> None:
    """A desk that was made but never finished is finished now."""
    with store.reading() as desk:
        if desk.setting("kind") is not None:
            return
    with store.unit() as desk:
        desk.set_setting("kind", TRAINING)
        for name in _STAFF:
            desk.add_staff(name, name)


def _let_in(store: SqliteStore, folder: Path) -> None:
    """Everybody at a training desk can sign in, with the published password."""
    with store.reading() as desk:
        names = [name for name, _ in desk.staff()]
    try:
        keys = read_keys(folder)
    except DeskError:
        keys = None
    if keys is not None and all(keys.id_of(name) in keys.people for name in names):
        return
    # Loaded when wanted: once for each desk.
    from db.keys.wraps import Secret, create_keys  # noqa: PLC0415

    secret = Secret(TRAINING_KEY, TRAINING_KEY)
    create_keys(folder, TRAINING, secret, dict.fromkeys(names, TRAINING_PASSWORD))
