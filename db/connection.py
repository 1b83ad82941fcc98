"""Opening the desk's file: the key, every safety setting, and a guard at the door."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from db.driver import ENGINE_VERSION, Connection, EngineError, connect, meaning
from db.guard import only_expected_words
from db.schema_check import bring_up_to_date, refuse_foreign_objects
from desk_app.errors import DeskError

KEY_BYTES = 32
BUSY_TIMEOUT_MS = 10_000
# Older ones may lose what was written while the WAL file starts over.
_OLDEST_ENGINE = (3, 51, 3)
_PRIVATE = 0o600


class _Setting(NamedTuple):
    name: str
    wanted: str
    read_back: str


# What each is for and what was measured without it: docs/decisions.
_SETTINGS = (
    _Setting("busy_timeout", "{busy_timeout_ms}", "{busy_timeout_ms}"),
    _Setting("cipher_memory_security", "ON", "1"),
    _Setting("cipher_log_level", "NONE", "NONE"),
    _Setting("journal_mode", "WAL", "wal"),
    _Setting("synchronous", "FULL", "2"),
    _Setting("trusted_schema", "OFF", "0"),
    _Setting("cell_size_check", "ON", "1"),
    _Setting("mmap_size", "0", "0"),
    _Setting("secure_delete", "ON", "1"),
    _Setting("recursive_triggers", "ON", "1"),
    _Setting("cache_size", "-65536", "-65536"),
)


def create_file(path: Path) -> None:
    """Make an empty file that only its owner may read, in an existing folder.

    Raises:
        DeskError: ``desk-exists``; ``data-folder-not-writable`` (path).
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, _PRIVATE))
    except FileExistsError as there:
        raise DeskError("desk-exists", path=path.name) from there
    except OSError as refused:
        raise DeskError("data-folder-not-writable", path=str(path.parent)) from refused


def open_writer(
    path: Path, key: bytes, busy_timeout_ms: int = BUSY_TIMEOUT_MS
) -> Connection:
    """Open for writing, brought up to date; only expected tables are in it.

    Raises:
        DeskError: see ``open_keyed``; ``desk-file-foreign`` (what),
            ``desk-file-newer``, ``desk-damaged``.
    """
    connection = open_keyed(path, key, busy_timeout_ms)
    try:
        bring_up_to_date(connection)
        refuse_foreign_objects(connection)
        # Last: a migration that rebuilds a table needs them off.
        _set(connection, _Setting("foreign_keys", "ON", "1"))
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(only_expected_words)
    return connection


def open_reader(
    path: Path, key: bytes, busy_timeout_ms: int = BUSY_TIMEOUT_MS
) -> Connection:
    """Open for reading only; one thread at a time may use it.

    Raises:
        DeskError: see ``open_keyed``.
    """
    connection = open_keyed(path, key, busy_timeout_ms, any_thread=True)
    try:
        _set(connection, _Setting("foreign_keys", "ON", "1"))
        _set(connection, _Setting("query_only", "ON", "1"))
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(only_expected_words)
    return connection


def open_keyed(
    path: Path,
    key: bytes,
    busy_timeout_ms: int = BUSY_TIMEOUT_MS,
    *,
    any_thread: bool = False,
) -> Connection:
    """Open with the key and all settings, unguarded: for opening and examining.

    Raises:
        DeskError: ``no-desk`` (path), ``engine-too-old`` (version),
            ``desk-file-not-ours`` (path): not encrypted with this key;
            ``desk-setting-refused`` (setting); ``data-folder-not-writable`` (path).
    """
    _refuse_old_engine(ENGINE_VERSION)
    if len(key) != KEY_BYTES:
        raise ValueError(len(key))
    _make_private(path)
    connection = connect(path, any_thread=any_thread)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        _set(connection, _SETTINGS[0], busy_timeout_ms)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for setting in _SETTINGS:
            _set(connection, setting, busy_timeout_ms)
    except EngineError as fault:
        connection.close()
        raise _at_the_door(fault, path) from fault
    except BaseException:
        connection.close()
        raise
    return connection


def settings_found(connection: Connection) -> dict[str, str]:
    """Return each setting's name and what this connection has now, for ``doctor``."""
    return {name: _read(connection, name) for name, _, _ in _SETTINGS}


def settings_wanted(busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> dict[str, str]:
    """Return each setting's name and what it must read back as."""
    return {
        setting.name: setting.read_back.format(busy_timeout_ms=busy_timeout_ms)
        for setting in _SETTINGS
    }


def _set(connection: Connection, setting: _Setting, busy_timeout_ms: int = 0) -> None:
    wanted = setting.wanted.format(busy_timeout_ms=busy_timeout_ms)
    connection.execute(f"PRAGMA {setting.name} = {wanted}").fetchall()
    found = _read(connection, setting.name)
    if found != setting.read_back.format(busy_timeout_ms=busy_timeout_ms):
        raise DeskError("desk-setting-refused", setting=setting.name)


def _read(connection: Connection, name: str) -> str:
    row = connection.execute(f"PRAGMA {name}").fetchone()
    return "" if row is None else str(row[0])


def _refuse_old_engine(version: str) -> None:
    if tuple(int(part) for part in version.split(".")) < _OLDEST_ENGINE:
        raise DeskError("engine-too-old", version=version)


def _make_private(path: Path) -> None:
    try:
        # Windows keeps the folder's own rights; there the mode says nothing.
        if os.name == "posix" and path.stat().st_mode & 0o777 != _PRIVATE:
            path.chmod(_PRIVATE)
            if path.stat().st_mode & 0o777 != _PRIVATE:
                raise DeskError("desk-setting-refused", setting="file mode 0600")
    except FileNotFoundError as missing:
        raise DeskError("no-desk", path=path.name) from missing
    except OSError as refused:
        raise DeskError("data-folder-not-writable", path=str(path.parent)) from refused


def _at_the_door(fault: Exception, path: Path) -> DeskError:
    code = meaning(fault)
    if code == "desk-not-writable":
        return DeskError("data-folder-not-writable", path=str(path.parent))
    if code in {"desk-busy", "disk-full", "disk-error"}:
        return DeskError(code)
    return DeskError("desk-file-not-ours", path=path.name)
