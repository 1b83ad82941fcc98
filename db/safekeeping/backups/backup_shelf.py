"""The folder of backups: what lies in it, putting one there, taking one away."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, sleep

from db.desk_folder import DESK_FILE, KEYS_FILE
from db.file_lock import hold
from db.safekeeping.file_copy import (
    moment_name,
    sync_folder,
    write_safely,
    writing,
)
from desk_app.config import OFFICE_RULES
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Backup, Counts, Reason

# What a backup carries besides the desk's file, where the desk has it.
BESIDE_THE_DESK = (OFFICE_RULES, KEYS_FILE)
RECORD = "backup.json"
FORMAT = 1

_PART = ".part-"  # not whole, or being taken away: never listed
_LOCK = "backups.lock"
_NAMES = re.compile(r"\d{4}-\d\d-\d\dT\d{6}Z")
_BREATH_S = 0.1
_MOST = 2**63 - 1  # the engine's largest number
_SEAL_BYTES = 32


@contextmanager
def alone(shelf: Path, patience_s: float = 0.0) -> Iterator[None]:
    """In the block nobody else works at this folder, in no program.

    A program that died has let go.

    Raises:
        DeskError: ``backup-under-way``; ``disk-error`` when nothing can be written.
    """
    give_up_at_s = monotonic() + patience_s
    while (held := _hold(shelf)) is None:
        if monotonic() >= give_up_at_s:
            raise DeskError("backup-under-way")
        sleep(_BREATH_S)
    try:
        yield
    finally:
        os.close(held)


def listed(shelf: Path, *, elsewhere: bool = False) -> list[Backup]:
    """Return the whole backups in the folder, newest first.

    There are none without a folder, or while it cannot be read: a share that is away.
    """
    try:
        names = sorted((entry.name for entry in shelf.iterdir()), reverse=True)
    except OSError:
        return []
    found = (
        _read(shelf / name, elsewhere=elsewhere)
        for name in names
        if _NAMES.fullmatch(name)
    )
    return [backup for backup in found if backup is not None]


def free_moment(shelf: Path, at: datetime) -> datetime:
    """Return the first whole second from ``at`` on that no backup has as its name."""
    moment = at.astimezone(UTC).replace(microsecond=0)
    while (shelf / moment_name(moment)).exists():
        moment += timedelta(seconds=1)
    return moment


@contextmanager
def part(shelf: Path, name: str) -> Iterator[Path]:
    """Fill the folder in the block; at its end it gets its name, or is gone."""
    folder = shelf / f"{_PART}{name}"
    folder.mkdir(mode=0o700)
    try:
        yield folder
        sync_folder(folder)
        folder.rename(shelf / name)
        sync_folder(shelf)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def clear_parts(shelf: Path) -> None:
    """Take away what programs left that died."""
    for left in shelf.glob(f"{_PART}*"):
        shutil.rmtree(left, ignore_errors=True)


def take_away(backup: Backup) -> None:
    """Remove a backup; cut short, it is no longer listed."""
    unlisted = backup.folder.with_name(f"{_PART}{backup.name}")
    backup.folder.rename(unlisted)
    shutil.rmtree(unlisted)


def write_record(folder: Path, backup: Backup, schema: tuple[str, ...]) -> None:
    """Write down what the backup is. Nothing in it is about a person."""
    record = {
        "format": FORMAT,
        "made_at": backup.made_at.isoformat(),
        "reason": backup.reason.value,
        "cases": backup.counts.cases,
        "events": backup.counts.events,
        "audit": backup.counts.audit,
        "seal": backup.counts.seal,
        "size_bytes": backup.size_bytes,
        "sha256": backup.digest,
        "schema": list(schema),
    }
    write_safely(folder / RECORD, json.dumps(record, indent=2) + "\n")


def _hold(shelf: Path) -> int | None:
    with writing():
        return hold(shelf / _LOCK)


def _read(folder: Path, *, elsewhere: bool) -> Backup | None:
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        size_bytes = (folder / DESK_FILE).stat().st_size
        backup = Backup(
            folder.name,
            folder,
            datetime.fromisoformat(record["made_at"]),
            Reason(record["reason"]),
            Counts(
                int(record["cases"]),
                int(record["events"]),
                int(record["audit"]),
                str(record["seal"]),
            ),
            int(record["size_bytes"]),
            str(record["sha256"]),
            elsewhere,
        )
        whole = record["format"] == FORMAT and size_bytes == backup.size_bytes
        return backup if whole and _is_possible(backup) else None
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None  # not ours, or of a later release


def _is_possible(backup: Backup) -> bool:
    """Whether a desk can have been so; a record lies open to whoever edits it."""
    made_at, counts = backup.made_at, backup.counts
    numbers = (counts.cases, counts.events, counts.audit)
    return (
        made_at.tzinfo is not None
        and moment_name(made_at) == backup.name
        and all(0 <= number <= _MOST for number in numbers)
        and len(bytes.fromhex(counts.seal)) == _SEAL_BYTES
    )
