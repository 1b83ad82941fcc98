"""What lies where in a desk's folder."""

from __future__ import annotations

from pathlib import Path

from desk_app import config
from desk_app.errors import DeskError

DESK_FILE = config.DESK_FILE
# Beside the file while it is open; a copy without them misses what was saved last.
SIDE_FILES = ("-wal", "-shm")
# Held by every program that has the desk open; alone by the one that replaces it.
LOCK_FILE = "desk.lock"
KEYS_FILE = "keys.json"  # the desk's key, sealed for each who may open it
BACKUPS = "backups"  # one folder a backup
REPLACED = "replaced"  # the files that a restored backup took the place of
RESTORING = ".restoring"  # what is about to take the desk's place
SALVAGED = "salvaged"  # desks of their own, made of what a damaged one still gave
DRAFTS = "drafts"  # what was half typed


def desk_file(folder: Path) -> Path:
    """Where the desk's file lies; it need not exist."""
    return folder / DESK_FILE


def refuse_emptied(folder: Path) -> None:
    """Is an empty file what is left of a desk?

    The engine would make a new desk of it, and throw away what waits beside it.

    Raises:
        DeskError: ``desk-damaged``; ``data-folder-not-writable`` (path).
    """
    try:
        emptied = _was_emptied(desk_file(folder))
    except OSError as refused:
        raise DeskError("data-folder-not-writable", path=str(folder)) from refused
    if emptied:
        raise DeskError("desk-damaged")


def _was_emptied(file: Path) -> bool:
    if not file.is_file() or file.stat().st_size:
        return False
    waiting = file.with_name(f"{file.name}{SIDE_FILES[0]}")
    waits = waiting.is_file() and waiting.stat().st_size > 0
    return waits or any(file.parent.glob(f"{BACKUPS}/*/{DESK_FILE}"))
