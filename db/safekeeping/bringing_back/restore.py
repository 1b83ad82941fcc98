"""Bringing a backup back: copied, examined, and only then put in the desk's place."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.connection import Access
from db.desk_folder import KEYS_FILE, RESTORING, SIDE_FILES, desk_file
from db.desk_lock import DeskLock
from db.drive import refuse_unsafe_drive
from db.keys.key_file import generation_of
from db.safekeeping.bringing_back.copy_check import check_copy, is_bad
from db.safekeeping.bringing_back.switch import (
    RULES_OF_BACKUP,
    clear_away,
    finish_alone,
    forget_replaced,
    switch,
)
from db.safekeeping.file_copy import (
    copy_file,
    refuse_without_room,
    second_half,
    sync_file,
    sync_folder,
    writing,
)
from db.store import SqliteStore
from desk_app.config import OFFICE_RULES
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, Clock
from desk_app.services.safekeeping.schedule import Restored
from desk_app.services.safekeeping.settings import RESTORED, restored_text
from desk_app.services.safekeeping.values import (
    Backup,
    Finding,
    State,
    Told,
    nobody,
)

_PASS_ON = frozenset({"backup-damaged", "disk-full", "restore-failed", "desk-in-use"})

# It is what it was when it was made: the program, the key or the drive is not right.
_NOT_DAMAGED = frozenset({"desk-file-newer", "desk-file-not-ours", "disk-error"})


def restore(
    access: Access, backup: Backup, by: str, now: Clock, told: Told = nobody
) -> Path:
    """Put the backup in the place of the desk; return where the old file lies.

    The old files are kept 14 days. An empty folder becomes a desk; the folder that is
    returned is then not there. Of the office's own rule files those of the backup are
    taken where the desk has none. Rules the desk has stay in force: they may be newer
    than the backup and say what the law says now. Those of the backup, if they differ,
    are put beside the old file. The keys the desk has stay too, unless they are of
    another generation than the backup's: the file then opens with those it was made of.

    Args:
        access: the desk's file.
        backup: which one.
        by: the staff member who asks for it.
        now: the clock.
        told: hears how far the work is. Raising ends it; the desk is then as it was.

    Raises:
        DeskError: ``backup-damaged`` (name), ``desk-in-use``, ``disk-full``,
            ``restore-failed`` (why: a code), ``drive-not-local`` (kind): the desk is
            then as it was.
    """
    folder = access.path.parent
    with _as_failed():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    refuse_unsafe_drive(folder)
    lock = DeskLock(folder, alone=True)
    try:
        finish_alone(folder)
        refuse_without_room(folder, backup.size_bytes)
        try:
            with _as_failed():
                (folder / RESTORING).mkdir(mode=0o700)
            _prepare(access, backup, by, now, told)
            with _as_failed():
                place = switch(folder, now())
        finally:
            clear_away(folder)
        forget_replaced(folder, now)
    finally:
        lock.release()
    return place


def _prepare(access: Access, backup: Backup, by: str, now: Clock, told: Told) -> None:
    """Fill ``.restoring`` with a desk that is whole and says that it was restored."""
    folder = access.path.parent
    copy = access._replace(path=desk_file(folder / RESTORING))
    total = 2 * backup.size_bytes
    with _as_failed():
        try:
            digest = copy_file(
                desk_file(backup.folder), copy.path, lambda done, _: told(done, total)
            )
        except OSError as unreadable:
            raise DeskError("backup-damaged", name=backup.name) from unreadable
    if digest != backup.digest:
        raise DeskError("backup-damaged", name=backup.name)
    findings, _ = check_copy(copy, backup, second_half(told, backup.size_bytes))
    _refuse_bad(findings, backup)
    with _as_failed():
        _sign(copy, backup, by, now)
        _prepare_rules(folder, backup)
        _prepare_keys(folder, backup)
        sync_file(copy.path)
        sync_folder(copy.path.parent)
    told(total, total)


def _refuse_bad(findings: list[Finding], backup: Backup) -> None:
    for finding in findings:
        if finding.state is State.BAD and finding.detail in _NOT_DAMAGED:
            raise DeskError("restore-failed", why=finding.detail)
    if is_bad(findings):
        raise DeskError("backup-damaged", name=backup.name)


def _sign(copy: Access, backup: Backup, by: str, now: Clock) -> None:
    """Bring its tables up to date, and write down that it was restored, and by whom."""
    store = SqliteStore(copy, now)
    try:
        with store.unit() as unit:
            # Until somebody confirms it; automatic backups wait for that.
            unit.set_setting(RESTORED, restored_text(Restored(backup.name, by, now())))
            unit.audit(AuditEntry(by, "restore", "", backup.name))
    finally:
        store.close()
    if any(copy.path.with_name(copy.path.name + end).exists() for end in SIDE_FILES):
        raise DeskError("restore-failed", why="side-files")


def _prepare_rules(folder: Path, backup: Backup) -> None:
    theirs, ours = backup.folder / OFFICE_RULES, folder / OFFICE_RULES
    if not theirs.is_dir():
        return
    if not ours.exists():
        shutil.copytree(theirs, folder / RESTORING / OFFICE_RULES)
    elif _files(theirs) != _files(ours):
        shutil.copytree(theirs, folder / RESTORING / RULES_OF_BACKUP)


def _prepare_keys(folder: Path, backup: Backup) -> None:
    """The keys the desk has stay: they know who left since, and new passwords.

    Where it has none, or another key was made since, those of the backup come along.
    """
    theirs, ours = backup.folder / KEYS_FILE, folder / KEYS_FILE
    if not theirs.exists():
        return
    if not ours.exists() or generation_of(theirs) != generation_of(ours):
        copy_file(theirs, folder / RESTORING / KEYS_FILE, nobody)


def _files(folder: Path) -> dict[Path, bytes]:
    return {
        path.relative_to(folder): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@contextmanager
def _as_failed() -> Iterator[None]:
    """Say everything that went wrong as a restore that failed."""
    try:
        with writing():
            yield
    except DeskError as refusal:
        if refusal.code in _PASS_ON:
            raise
        raise DeskError("restore-failed", why=refusal.code) from refusal
