"""A real desk: made once, with a key of its own; opened with that key only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from db.connection import Access, create_file
from db.desk_folder import DESK_FILE, KEYS_FILE, desk_file
from db.drive import refuse_unsafe_drive
from db.keys.key_file import REAL
from db.keys.wraps import Secret, create_keys, new_secret
from db.opening import open_with
from db.store import SqliteStore
from db.training import remove_desk
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, Clock
from desk_app.services.staff import Role


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a real desk begins with.

    Attributes:
        settings: of the office, by name.
        admin: name of the first administrator.
        password: theirs.
        recovery: the recovery key, as printed.
    """

    settings: Mapping[str, str]
    admin: str
    password: str
    recovery: str


def create_real_desk(folder: Path, now: Clock, beginning: Beginning) -> SqliteStore:
    """Make a real desk, whole or not at all, and open it.

    Raises:
        DeskError: ``desk-exists`` (path), ``data-folder-not-writable`` (path),
            ``drive-not-local`` (kind), ``recovery-key-mistyped``.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as refused:
        raise DeskError("data-folder-not-writable", path=str(folder)) from refused
    refuse_unsafe_drive(folder)
    for name in (DESK_FILE, KEYS_FILE):
        if (folder / name).exists():
            raise DeskError("desk-exists", path=name)
    secret, admin = new_secret(), beginning.admin
    create_file(desk_file(folder))
    try:
        passwords = {admin: beginning.password}
        create_keys(folder, REAL, secret, passwords, beginning.recovery)
        store = open_with(real_access(folder, secret), now)
        try:
            with store.unit() as unit:
                unit.set_setting("kind", REAL)
                for name, value in beginning.settings.items():
                    unit.set_setting(name, value)
                unit.add_staff(admin, Role.ADMIN)
                unit.audit(AuditEntry(admin, "set-up"))
        except BaseException:
            store.close()
            raise
    except BaseException:  # half a desk is no desk
        remove_desk(folder)
        raise
    return store


def real_access(folder: Path, secret: Secret) -> Access:
    """Return what it takes to open the real desk in the folder."""
    return Access(desk_file(folder), secret.data, lasting_key=secret.lasting)
