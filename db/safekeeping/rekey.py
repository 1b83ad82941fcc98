"""A new key for a desk: written beside it under that key, then put in its place."""

from __future__ import annotations

from pathlib import Path

from db.connection import Access, create_file, open_keyed
from db.desk_folder import RESTORING, SIDE_FILES, desk_file
from db.desk_lock import DeskLock
from db.driver import connect, give_key, give_other_key, in_the_desks_words
from db.keys.key_file import KeyFile, write_keys
from db.keys.wraps import Secret
from db.safekeeping.bringing_back.switch import clear_away, finish_alone, switch
from db.safekeeping.counting import counts
from db.safekeeping.examine import examine
from db.safekeeping.file_copy import (
    refuse_without_room,
    sync_file,
    sync_folder,
    writing,
)
from db.schema.schema_check import release_of
from db.store import SqliteStore
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, Clock
from desk_app.services.safekeeping.values import State
from desk_app.services.staff import Action

# The copy, and what is set aside while it gets its key.
_ROOM_FACTOR = 2


def rekey(
    access: Access, keys: KeyFile, secret: Secret, by: str, now: Clock
) -> tuple[Access, Path]:
    """Give the desk another key; return it, and where the old files lie for 14 days.

    No program may have the desk open. A power cut leaves the old desk or the new one,
    each with the keys that open it. The log goes on under its lasting key.

    Args:
        access: the desk, with the key it has.
        keys: the new key, sealed for whoever may open the desk from now on.
        secret: the new key.
        by: the administrator who asks for it.
        now: the clock.

    Raises:
        DeskError: ``desk-in-use``, ``disk-full``, ``disk-error``, ``desk-damaged``:
            the desk then has the key it had.
    """
    folder = access.path.parent
    lock = DeskLock(folder, alone=True)
    try:
        finish_alone(folder)
        refuse_without_room(folder, _ROOM_FACTOR * access.path.stat().st_size)
        try:
            with writing():
                (folder / RESTORING).mkdir(mode=0o700)
                fresh = access._replace(
                    path=desk_file(folder / RESTORING),
                    key=secret.data,
                    lasting_key=secret.lasting,
                )
                _copy(access, fresh)
                _sign(fresh, by, now)
                write_keys(folder / RESTORING, keys)
                sync_file(fresh.path)
                sync_folder(fresh.path.parent)
                place = switch(folder, now())
        finally:
            clear_away(folder)
    finally:
        lock.release()
    return fresh._replace(path=access.path), place


def _copy(access: Access, fresh: Access) -> None:
    """Copy the desk, and seal the copy with the other key; both must hold the same."""
    create_file(fresh.path)
    with in_the_desks_words():
        source = open_keyed(access)
        try:
            release_of(source)
            source.execute("VACUUM INTO :path", {"path": str(fresh.path)})
        finally:
            source.close()
        copy = connect(fresh.path)
        try:
            copy.execute("PRAGMA cipher_log_level = NONE")
            give_key(copy, access.key)
            give_other_key(copy, fresh.key)
        finally:
            copy.close()
    bad = [it for it in examine(fresh) if it.state is State.BAD]
    if bad or counts(fresh) != counts(access):
        raise DeskError("desk-damaged")


def _sign(fresh: Access, by: str, now: Clock) -> None:
    store = SqliteStore(fresh, now)
    try:
        with store.unit() as unit:
            unit.audit(AuditEntry(by, Action.RE_KEY))
    finally:
        store.close()
    if any(fresh.path.with_name(fresh.path.name + end).exists() for end in SIDE_FILES):
        raise DeskError("disk-error")
