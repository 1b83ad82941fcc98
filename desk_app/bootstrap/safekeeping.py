"""Keeping a desk safe, joined: on an open desk, or on one that cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from db.training import open_desk, training_access
from desk_app.bootstrap.desk import now, one_of
from desk_app.errors import DeskError
from desk_app.services.ports import Clock, Store
from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.values import Backup
from desk_app.services.staff import Role, Staff

# The file is gone, damaged or not ours: a backup can take its place.
_BEYOND_OPENING = frozenset(
    {"no-desk", "desk-damaged", "disk-error", "desk-file-not-ours", "desk-file-foreign"}
)


def safekeeping_of(
    folder: Path, store: Store | None, clock: Clock = now
) -> Safekeeping:
    """Join the use cases for the desk in that folder; None: it cannot be opened."""
    from db.safekeeping.vault import SqliteVault

    vault = SqliteVault(training_access(folder), clock)
    return Safekeeping(vault, store, clock, folder)


@contextmanager
def kept_safe(folder: Path, clock: Clock = now) -> Iterator[Safekeeping]:
    """Open the desk, and close it at the end of the block.

    Raises:
        DeskError: see ``db.training.open_desk``.
    """
    store = open_desk(folder, clock)
    try:
        yield safekeeping_of(folder, store, clock)
    finally:
        store.close()


@contextmanager
def kept_safe_anyway(folder: Path, clock: Clock = now) -> Iterator[Safekeeping]:
    """Open the desk if that can be; it is closed at the end of the block.

    Raises:
        DeskError: what stands in the way is not the desk's file, e.g. ``desk-busy``.
    """
    try:
        store = open_desk(folder, clock)
    except DeskError as refused:
        if refused.code not in _BEYOND_OPENING:
            raise
        yield safekeeping_of(folder, None, clock)
        return
    try:
        yield safekeeping_of(folder, store if _answers(store) else None, clock)
    finally:
        store.close()


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
        if refused.code not in _BEYOND_OPENING:
            raise
        return False
