"""What lies where in a desk's folder."""

from __future__ import annotations

from pathlib import Path

DESK_FILE = "desk.db"
# Beside the file while it is open; a copy without them misses what was saved last.
SIDE_FILES = ("-wal", "-shm")
# Held by every program that has the desk open; alone by the one that replaces it.
LOCK_FILE = "desk.lock"
BACKUPS = "backups"  # one folder a backup
REPLACED = "replaced"  # the files that a restored backup took the place of
RESTORING = ".restoring"  # what is about to take the desk's place
SALVAGED = "salvaged"  # desks of their own, made of what a damaged one still gave
DRAFTS = "drafts"  # what was half typed


def desk_file(folder: Path) -> Path:
    """Where the desk's file lies; it need not exist."""
    return folder / DESK_FILE
