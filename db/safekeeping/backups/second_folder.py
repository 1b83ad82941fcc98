"""A second place for every backup: another disk or a share, only plain files there."""

from __future__ import annotations

import errno
import json
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from db.connection import Access, open_keyed
from db.desk_lock import DeskLock
from db.driver import EngineError, in_the_desks_words
from db.safekeeping.backups import backup_shelf
from db.safekeeping.backups.verify import sha256
from db.safekeeping.file_copy import copy_file, sync_folder, write_safely
from db.schema.schema_check import release_of
from desk_app.errors import DeskError
from desk_app.services.safekeeping.keeping import superfluous
from desk_app.services.safekeeping.schedule import newest_first
from desk_app.services.safekeeping.settings import SECOND_FOLDER
from desk_app.services.safekeeping.values import Backup, Told

DESK_ID = "desk-id"  # 16 hexadecimal digits, made once; several desks share a folder

HEADS = "audit-head.txt"  # the log's newest line at every backup: a cut is seen

_NOTE = "second-folder.json"  # beside the backups: read when the desk cannot be
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_COPY_YET = "no-copy-yet"


def name_the_desk(access: Access) -> None:
    """Give the desk its id, where a second folder is named and it has none.

    Raises:
        DeskError: what opening and writing raise.
    """
    folder, desk_id = _settings(access)
    if not folder or desk_id:
        return
    connection = open_keyed(access)
    try:
        with in_the_desks_words():
            release_of(connection)
            # One statement, one change: nothing in it is about a person.
            connection.execute(
                "INSERT INTO settings (name, value) VALUES (:name, :value)"
                " ON CONFLICT (name) DO NOTHING",
                {"name": DESK_ID, "value": secrets.token_hex(8)},
            )
    finally:
        connection.close()


def follow(access: Access, backup: Backup, at: datetime, told: Told) -> None:
    """Copy a backup to the second folder, if there is one, and tidy up there.

    What goes wrong is kept in mind (``trouble``) and never raised; only what ``told``
    raises is.
    """
    noted = backup.folder.parent / _NOTE
    # What cannot be asked or noted now is no copy yet: ``trouble`` says so.
    with suppress(DeskError, OSError):
        place = place_of(access)
        if place is None:
            noted.unlink(missing_ok=True)
            return
        why = _followed(backup, place, at, told)
        note = {"place": str(place), "newest": backup.name, "why": why}
        write_safely(noted, json.dumps(note) + "\n")


def trouble(access: Access, shelf: Path, at: datetime) -> str:
    """Why the newest backup is not in the second folder, as a code; "" if it is."""
    place = _place_or_noted(access, shelf)
    backups = newest_first(backup_shelf.listed(shelf), at)
    if place is None or not backups:
        return ""
    note = _noted(shelf)
    if (note.get("place"), note.get("newest")) != (str(place), backups[0].name):
        return _NO_COPY_YET
    return str(note.get("why", ""))


def listed(access: Access, shelf: Path) -> list[Backup]:
    """Return the whole backups in the second folder, newest first.

    Where the desk cannot be asked for its second folder, the last one used counts.
    """
    place = _place_or_noted(access, shelf)
    return [] if place is None else backup_shelf.listed(place, elsewhere=True)


def place_of(access: Access) -> Path | None:
    """Where this desk's copies lie; None when no second folder is named.

    Raises:
        DeskError: the desk cannot be asked.
    """
    folder, desk_id = _settings(access)
    return Path(folder) / f"ankomst-{desk_id}" if folder and desk_id else None


def _settings(access: Access) -> tuple[str, str]:
    connection = open_keyed(access)
    try:
        with in_the_desks_words():
            rows = connection.execute(
                "SELECT name, value FROM settings WHERE name IN (:folder, :desk)",
                {"folder": SECOND_FOLDER, "desk": DESK_ID},
            ).fetchall()
    finally:
        connection.close()
    found = dict(rows)
    return found.get(SECOND_FOLDER, ""), found.get(DESK_ID, "")


def _place_or_noted(access: Access, shelf: Path) -> Path | None:
    try:
        lock = DeskLock(access.path.parent)  # its file is not replaced meanwhile
        try:
            return place_of(access)
        finally:
            lock.release()
    except (DeskError, EngineError):  # no desk, or nothing in its file
        noted = str(_noted(shelf).get("place", ""))
        return Path(noted) if noted else None


def _noted(shelf: Path) -> dict[str, Any]:
    try:
        note = json.loads((shelf / _NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}


def _followed(backup: Backup, place: Path, at: datetime, told: Told) -> str:
    """Copy, then tidy up; return why it failed, as a code, or nothing."""
    try:
        if not place.parent.is_dir():
            # Made by us, it might lie below a share that is not there now.
            return "folder-missing"
        place.mkdir(mode=0o700, exist_ok=True)
        backup_shelf.clear_parts(place)
        if not (place / backup.name).exists():
            with backup_shelf.part(place, backup.name) as folder:
                _copy(backup.folder, folder, lambda: told(1, 1))
        _note_head(place / HEADS, backup)
        for old in superfluous(backup_shelf.listed(place, elsewhere=True), at):
            backup_shelf.take_away(old)
    except _CopyDiffersError:
        return "copy-differs"
    except DeskError as refusal:
        return "folder-full" if refusal.code == "disk-full" else _why(refusal.__cause__)
    except OSError as fault:
        return _why(fault)
    return ""


def _note_head(file: Path, backup: Backup) -> None:
    """Add a line: the newest line of the log in this backup, its seal, the moment."""
    line = f"{backup.counts.audit} {backup.counts.seal} {backup.made_at.isoformat()}\n"
    opened = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(opened, line.encode("ascii"))
        os.fsync(opened)
    finally:
        os.close(opened)


class _CopyDiffersError(Exception):
    """What was read back is not what was written."""


def _copy(source: Path, target: Path, look: Callable[[], object]) -> None:
    """Copy what lies in a folder, and read it back."""
    for entry in sorted(source.iterdir()):
        copy = target / entry.name
        if entry.is_dir():
            copy.mkdir(mode=0o700)
            _copy(entry, copy, look)
        else:
            digest = copy_file(entry, copy, lambda _done, _total: look())
            _forget_what_was_read(copy)
            if sha256(copy) != digest:
                raise _CopyDiffersError
    sync_folder(target)


def _forget_what_was_read(path: Path) -> None:
    """Have the file read from the drive next time, where the system can be asked."""
    if not hasattr(os, "posix_fadvise"):
        return
    file = os.open(path, os.O_RDONLY)
    try:
        os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(file)


def _why(fault: BaseException | None) -> str:
    refused = isinstance(fault, OSError) and fault.errno in _NOT_ALLOWED
    return "folder-not-writable" if refused else "folder-fault"
