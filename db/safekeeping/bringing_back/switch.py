"""Putting a restored desk in the place of the present one, safe from power cuts.

What is to take the desk's place lies whole in one folder. A note there, written to the
disk first, says that it is whole: from then on the switch is carried out, if need be
by the next program that starts.
"""

from __future__ import annotations

import json
import logging
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.desk_folder import (
    DESK_FILE,
    KEYS_FILE,
    REPLACED,
    RESTORING,
    SIDE_FILES,
    desk_file,
)
from db.desk_lock import DeskLock
from db.safekeeping.backups.backup_shelf import free_moment
from db.safekeeping.file_copy import moment_name, sync_folder, write_safely
from desk_app.config import OFFICE_RULES
from desk_app.errors import DeskError
from desk_app.services.ports import Clock
from desk_app.services.safekeeping.schedule import REPLACED_KEPT_DAYS

_log = logging.getLogger(__name__)

RULES_OF_BACKUP = "rules-of-backup"
_READY = "ready.json"
_NAME = "%Y-%m-%dT%H%M%SZ"
_PRIVATE_FOLDER = 0o700
_DESK_FILES = tuple(f"{DESK_FILE}{ending}" for ending in ("", *SIDE_FILES))


def finish_restore(folder: Path) -> bool:
    """Finish a restore that was cut short; call it before a desk is opened.

    Whether there was one to finish. One that had not got as far as the switch is
    cleared away: the desk is as it was. While another program has the desk open
    there is nothing to do, or that program does it.

    Raises:
        DeskError: ``restore-failed`` (why), ``data-folder-not-writable`` (path).
    """
    if not (folder / RESTORING).is_dir():
        return False
    try:
        lock = DeskLock(folder, alone=True)
    except DeskError as refusal:
        if refusal.code != "desk-in-use":
            raise
        return False
    try:
        return finish_alone(folder)
    finally:
        lock.release()


def finish_alone(folder: Path) -> bool:
    """Do what ``finish_restore`` says; the caller holds the lock, alone."""
    restoring = folder / RESTORING
    note = restoring / _READY
    if not note.exists():
        clear_away(folder)
        return False
    try:
        _carry_out(folder, folder / REPLACED / _noted(note))
    except OSError as fault:
        raise DeskError("restore-failed", why="disk-error") from fault
    return True


def switch(folder: Path, at: datetime) -> Path:
    """Put what lies in ``.restoring`` in its place; the caller holds the lock, alone.

    Return where the files lie that it replaces; that folder is not there when there
    were none.

    Raises:
        DeskError: ``disk-full``, ``disk-error``: nothing was switched.
        OSError: a file could not be moved; those moved before are back.
    """
    replaced = folder / REPLACED
    place = replaced / moment_name(free_moment(replaced, at))
    note = folder / RESTORING / _READY
    try:
        write_safely(note, json.dumps({"replaced": place.name}))
        _carry_out(folder, place)
    except (DeskError, OSError):
        if desk_file(folder / RESTORING).exists():
            _move_back(folder, place)
            note.unlink(missing_ok=True)
            raise
        # It has moved in. What is left to clear up is done at the next start.
    return place


def clear_away(folder: Path) -> None:
    """Take away what was prepared for a switch, unless it must still be finished."""
    if not (folder / RESTORING / _READY).exists():
        shutil.rmtree(folder / RESTORING, ignore_errors=True)


def forget_replaced(folder: Path, now: Clock) -> list[str]:
    """Remove replaced files after 14 days; return the names of their folders.

    A stubborn one waits.
    """
    oldest = now() - timedelta(days=REPLACED_KEPT_DAYS)
    gone = []
    for place in sorted((folder / REPLACED).glob("*")):
        at = _moment(place.name)
        if at is not None and at < oldest:
            try:
                shutil.rmtree(place)
            except OSError as fault:
                _log.warning("%s stays: errno %s", place.name, fault.errno)
            else:
                gone.append(place.name)
    return gone


def _carry_out(folder: Path, place: Path) -> None:
    """Each step may be the last of a program; done again, it goes on from there."""
    restoring = folder / RESTORING
    restored = desk_file(restoring)
    # Once it has moved in, the desk's file is the restored one: it stays.
    if restored.exists():
        _move_aside(folder, place, with_keys=(restoring / KEYS_FILE).exists())
        restored.rename(desk_file(folder))
        sync_folder(folder)
    if (restoring / KEYS_FILE).exists():
        (restoring / KEYS_FILE).replace(folder / KEYS_FILE)
        sync_folder(folder)
    _move_rules(folder, place)
    (restoring / _READY).unlink()
    sync_folder(restoring)
    shutil.rmtree(restoring, ignore_errors=True)


def _move_aside(folder: Path, place: Path, *, with_keys: bool) -> None:
    # The old file opens with the old keys.
    names = (*_DESK_FILES, KEYS_FILE) if with_keys else _DESK_FILES
    present = [name for name in names if (folder / name).exists()]
    if any((place / name).exists() for name in present):
        # Somebody made a new desk in the gap that a power cut left.
        place = _next_free(place)
    for name in present:
        _made(place)
        (folder / name).rename(place / name)
    if present:
        sync_folder(place)
        sync_folder(folder)


def _move_back(folder: Path, place: Path) -> None:
    for name in (*_DESK_FILES, KEYS_FILE):
        if (place / name).exists() and not (folder / name).exists():
            (place / name).rename(folder / name)
    sync_folder(folder)
    if place.is_dir() and not any(place.iterdir()):
        place.rmdir()


def _move_rules(folder: Path, place: Path) -> None:
    restoring = folder / RESTORING
    if (restoring / OFFICE_RULES).is_dir() and not (folder / OFFICE_RULES).exists():
        (restoring / OFFICE_RULES).rename(folder / OFFICE_RULES)
        sync_folder(folder)
    if (restoring / RULES_OF_BACKUP).is_dir():
        _made(place)
        (restoring / RULES_OF_BACKUP).rename(place / RULES_OF_BACKUP)
        sync_folder(place)


def _made(place: Path) -> None:
    if not place.is_dir():
        place.parent.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
        place.mkdir(mode=_PRIVATE_FOLDER)
        sync_folder(place.parent.parent)
        sync_folder(place.parent)


def _next_free(place: Path) -> Path:
    at = datetime.strptime(place.name, _NAME).replace(tzinfo=UTC)
    return place.with_name(moment_name(free_moment(place.parent, at)))


def _noted(note: Path) -> str:
    """Read which folder the old files go to; an unreadable note tells by its age."""
    try:
        name = str(json.loads(note.read_text(encoding="utf-8"))["replaced"])
        if _moment(name) is not None:
            return name
    except (OSError, ValueError, KeyError, TypeError):
        pass
    written_at = datetime.fromtimestamp(note.stat().st_mtime, UTC)
    return moment_name(free_moment(note.parent.parent / REPLACED, written_at))


def _moment(name: str) -> datetime | None:
    try:
        return datetime.strptime(name, _NAME).replace(tzinfo=UTC)
    except ValueError:
        return None
