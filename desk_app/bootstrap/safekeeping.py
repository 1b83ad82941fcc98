"""Keeping a desk safe, joined: on an open desk, or on one that cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from db.desk_folder import KEYS_FILE, desk_file
from db.keys.key_file import generation_of
from db.training import training_access
from desk_app.bootstrap.desk import now, one_of
from desk_app.bootstrap.refusals import refusals_kept
from desk_app.bootstrap.signing_in import (
    DeskKey,
    SignedIn,
    open_keyed_desk,
    published_key,
)
from desk_app.errors import DeskError
from desk_app.services.ports import Clock, Store
from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.values import Backup
from desk_app.services.staff import Role, Staff

# The file is gone, damaged or not ours: a backup can take its place.
BEYOND_OPENING = frozenset(
    {"no-desk", "desk-damaged", "disk-error", "desk-file-not-ours", "desk-file-foreign"}
)


def safekeeping_of(
    folder: Path, store: Store | None, clock: Clock = now, key: DeskKey | None = None
) -> Safekeeping:
    """Join the use cases for the desk in that folder.

    Args:
        folder: where it lies.
        store: the desk, open; None: it cannot be opened.
        clock: the clock.
        key: what opens it; None: it is a training desk.

    Raises:
        DeskError: ``sign-in-needed``: it is a real desk, and there is no key.
    """
    from db.safekeeping.vault import SqliteVault

    access = (key or published_key(folder)).access
    vault = SqliteVault(access._replace(path=desk_file(folder)), clock)
    return Safekeeping(vault, store, clock, folder)


@contextmanager
def kept_safe(signed: SignedIn, clock: Clock = now) -> Iterator[Safekeeping]:
    """Keep the desk safe that somebody opened, and close it at the end of the block."""
    folder = signed.key.access.path.parent
    try:
        with refusals_kept(signed.store, signed.who):
            yield safekeeping_of(folder, signed.store, clock, signed.key)
    finally:
        signed.store.close()


@contextmanager
def kept_safe_anyway(key: DeskKey, clock: Clock = now) -> Iterator[Safekeeping]:
    """Open the desk if that can be; it is closed at the end of the block.

    Raises:
        DeskError: what stands in the way is not the desk's file, e.g. ``desk-busy``.
    """
    folder = key.access.path.parent
    try:
        store = open_keyed_desk(key, clock)
    except DeskError as refused:
        if refused.code not in BEYOND_OPENING:
            raise
        yield safekeeping_of(folder, None, clock, key)
        return
    try:
        answering = store if _answers(store) else None
        yield safekeeping_of(folder, answering, clock, key)
    finally:
        store.close()


def keys_lie_in(folder: Path, backup: Backup | None) -> Path:
    """The folder whose file of keys opens a desk and the backup that is meant.

    That of the desk, unless it has none or another key was made since the backup.
    """
    if backup is None or not (backup.folder / KEYS_FILE).exists():
        return folder
    same = generation_of(backup.folder / KEYS_FILE) == generation_of(folder / KEYS_FILE)
    return folder if same else backup.folder


def acting_on(
    safe: Safekeeping, name: str, role: Role, backups: Sequence[Backup]
) -> Staff:
    """Return who acts: by name; the first with that role when nobody is named.

    A desk that cannot be opened is asked through its newest backup.

    Raises:
        DeskError: ``staff-unknown`` (name), ``no-backup``, ``backup-damaged`` (name).
    """
    if safe.store is not None:
        with safe.store.reading() as reader:
            return one_of(reader.staff(), name, role)
    if not backups:
        raise DeskError("no-backup")
    return one_of(safe.vault.staff(backups[0]), name, role)


def backups_of(folder: Path, clock: Clock = now) -> Sequence[Backup]:
    """Backups of the desk in the folder, newest first; nobody needs a key to see them.

    Where the desk cannot be asked for its second folder, the last one used counts.
    """
    from db.safekeeping.vault import SqliteVault

    return SqliteVault(training_access(folder), clock).backups()


def backups_in(place: Path) -> Sequence[Backup]:
    """Backups that lie anywhere, newest first.

    ``place`` is a backup, a folder of them, a desk's folder, or a second folder.

    Raises:
        DeskError: ``no-backup``; ``several-desks`` (path): a second folder that
            several desks share.
    """
    from db.desk_folder import BACKUPS
    from db.safekeeping.backups.backup_shelf import listed

    place = place.resolve()
    if itself := [one for one in listed(place.parent) if one.folder == place]:
        return itself
    if here := listed(place) or listed(place / BACKUPS):
        return here
    desks = [
        found for desk in sorted(place.glob("ankomst-*")) if (found := listed(desk))
    ]
    if not desks:
        raise DeskError("no-backup")
    if len(desks) > 1:
        raise DeskError("several-desks", path=str(place))
    return desks[0]


def _answers(store: Store) -> bool:
    """Whether a file that opened can also say who works here."""
    try:
        with store.reading() as reader:
            return bool(reader.staff())
    except DeskError as refused:
        if refused.code not in BEYOND_OPENING:
            raise
        return False
