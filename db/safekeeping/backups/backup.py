"""Writing a backup beside the open desk: it gets its name once it is found good."""

from __future__ import annotations

import logging
import os
import shutil
from datetime import datetime
from functools import partial
from pathlib import Path
from time import monotonic

from db.connection import Access, create_file, open_keyed
from db.desk_folder import BACKUPS, DESK_FILE, SIDE_FILES
from db.driver import in_the_desks_words
from db.safekeeping.backups import backup_shelf, second_folder
from db.safekeeping.backups.verify import Verified, verified
from db.safekeeping.counting import as_it_is_now, seal_of_line
from db.safekeeping.file_copy import (
    copy_file,
    moment_name,
    sync_file,
    sync_folder,
    writing,
)
from db.safekeeping.side_by_side import Ended, Work, end_when, side_by_side
from db.schema.schema_check import release_of
from desk_app.errors import DeskError
from desk_app.services.ports import Clock
from desk_app.services.safekeeping.keeping import superfluous
from desk_app.services.safekeeping.values import Backup, Counts, Reason, Told, nobody

_log = logging.getLogger(__name__)

_MB = 1000**2
_ROOM_FACTOR = 1.2
_SPARE_MB = 100
# Handed to the drive in small helpings: a big one would make whoever saves wait.
_HELPING_BYTES = 8 * 1024**2
# Not every system has the faster one.
_to_disk = getattr(os, "fdatasync", os.fsync)


def back_up(
    access: Access,
    reason: Reason,
    now: Clock,
    told: Told = nobody,
    *,
    patience_s: float = 0.0,
) -> Backup:
    """Write a backup, examine it, count it; then take away what nobody needs.

    Own short connections: the desk may be open and saving, here or elsewhere. A copy
    goes to the second folder if the office named one; trouble there is kept in mind.

    Args:
        access: the desk.
        reason: why.
        now: the clock.
        told: how far it is; what it raises ends the work, and nothing is left of it.
        patience_s: how long to wait for another backup that is under way.

    Raises:
        DeskError: ``backup-no-room`` (free_mb, needed_mb), ``backup-failed`` (why: a
            code), ``backup-under-way``, ``desk-damaged``, ``disk-full``, and what
            opening a desk raises.
    """
    shelf = _shelf(access)
    with backup_shelf.alone(shelf, patience_s):
        with writing():
            backup_shelf.clear_parts(shelf)
        _refuse_without_room(access, shelf)
        if reason is not Reason.BEFORE_MIGRATION:  # then somebody holds the file
            second_folder.name_the_desk(access)
        made = _made(access, shelf, (reason, now()), told)
        _log.info("backup %s: %s", made.name, reason)
        take_away_superfluous(shelf, now())
        second_folder.follow(access, made, now(), told)
    return made


def shelf_of(access: Access) -> Path:
    """Where the backups of a desk lie."""
    return access.path.parent / BACKUPS


def take_away_superfluous(shelf: Path, at: datetime) -> None:
    """Remove the backups that nobody needs any more; a stubborn one waits."""
    for backup in superfluous(backup_shelf.listed(shelf), at):
        try:
            backup_shelf.take_away(backup)
        except OSError as fault:
            _log.warning("backup %s stays: errno %s", backup.name, fault.errno)


def _shelf(access: Access) -> Path:
    shelf = shelf_of(access)
    if not access.path.exists():
        raise DeskError("no-desk", path=str(access.path.parent))
    with writing():
        if not shelf.exists():
            shelf.mkdir(mode=0o700, exist_ok=True)
            sync_folder(shelf.parent)
    return shelf


def _refuse_without_room(access: Access, shelf: Path) -> None:
    free_mb = shutil.disk_usage(shelf).free // _MB
    needed_mb = int(_size(access.path) * _ROOM_FACTOR) // _MB + _SPARE_MB
    if free_mb < needed_mb:
        raise DeskError("backup-no-room", free_mb=free_mb, needed_mb=needed_mb)


def _made(
    access: Access, shelf: Path, why_when: tuple[Reason, datetime], told: Told
) -> Backup:
    reason, at = why_when
    at = backup_shelf.free_moment(shelf, at)
    name = moment_name(at)
    # Names of folders and files are written here, what is in them further down.
    with writing(), backup_shelf.part(shelf, name) as folder:
        copy = access._replace(path=folder / DESK_FILE)
        good = _written(access, copy, _Progress(copy.path, _size(access.path), told))
        for entry in backup_shelf.BESIDE_THE_DESK:
            _copy_beside(access.path.parent / entry, folder / entry)
        backup = Backup(
            name,
            shelf / name,
            at,
            reason,
            good.counts,
            copy.path.stat().st_size,
            good.digest,
        )
        backup_shelf.write_record(folder, backup, good.schema)
    return backup


def _written(access: Access, copy: Access, progress: _Progress) -> Verified:
    """Write the copy and compare it with the desk, which goes on changing."""
    create_file(copy.path)
    earlier: list[Counts] = []
    with as_it_is_now(access) as count:
        works: list[Work] = [partial(_vacuum, access, copy)]
        works += [lambda _: earlier.append(count())]
        side_by_side(works, progress.write)
    progress.is_written()
    with as_it_is_now(access) as count:
        good, later = verified(copy, progress.check, count)
    here = good.counts
    same_log = here.seal == seal_of_line(access, here.audit)
    if not (same_log and _between(earlier[0], here, later)):
        raise DeskError("backup-failed", why="copy-counts")
    return good


def _vacuum(access: Access, copy: Access, ended: Ended) -> None:
    source = open_keyed(access)
    try:
        with in_the_desks_words():
            release_of(source)
            end_when(source, ended)
            source.execute("VACUUM INTO :path", {"path": str(copy.path)})
            sync_file(copy.path)
            # What was saved meanwhile waits beside the file. Moved in here, whoever
            # saves next need not do it; nobody waits for this.
            source.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    finally:
        source.close()


def _between(earlier: Counts, here: Counts, later: Counts) -> bool:
    return (
        earlier.cases <= here.cases <= later.cases
        and earlier.events <= here.events <= later.events
        and earlier.audit <= here.audit <= later.audit
    )


def _copy_beside(source: Path, target: Path) -> None:
    if source.is_dir():
        target.mkdir(mode=0o700)
        for entry in sorted(source.iterdir()):
            _copy_beside(entry, target / entry.name)
        sync_folder(target)
    elif source.is_file():
        copy_file(source, target, nobody)


def _size(desk: Path) -> int:
    files = (desk.with_name(f"{desk.name}{ending}") for ending in ("", SIDE_FILES[0]))
    return sum(file.stat().st_size for file in files if file.exists())


class _Progress:
    """How far a backup is: half of it is writing, half is checking."""

    def __init__(self, copy: Path, expected_bytes: int, told: Told) -> None:
        self._copy = copy
        self._half = max(1, expected_bytes)
        self._told = told
        self._handed_over = 0
        self._began_at_s = self._written_at_s = monotonic()

    def write(self) -> None:
        """Look at the growing file."""
        size = self._copy.stat().st_size
        if size - self._handed_over >= _HELPING_BYTES:
            self._hand_over()
            self._handed_over = size
        self._told(min(size, self._half), 2 * self._half)

    def _hand_over(self) -> None:
        file = os.open(self._copy, os.O_RDWR)
        try:
            _to_disk(file)
        finally:
            os.close(file)

    def is_written(self) -> None:
        """From now on it is checked, which takes about as long."""
        self._written_at_s = monotonic()

    def check(self) -> None:
        """Look at the watch: the checks do not say how far they are."""
        writing_s = max(self._written_at_s - self._began_at_s, 0.001)
        share = min((monotonic() - self._written_at_s) / writing_s, 0.99)
        self._told(self._half + int(share * self._half), 2 * self._half)
