"""Opening the desk's file: the key, every safety setting, and a guard at the door."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep
from typing import NamedTuple

from db.desk_folder import SIDE_FILES
from db.door import PRIVATE, at_the_door, make_private, refuse_old_engine
from db.driver import (
    ENGINE_VERSION,
    Connection,
    EngineError,
    connect,
    give_key,
    in_the_desks_words,
    meaning,
)
from db.guard import only_expected_words
from db.schema.released import is_as_released
from desk_app.errors import DeskError

KEY_BYTES = 32
BUSY_TIMEOUT_MS = 10_000
_BREATH_S = 0.01


class Access(NamedTuple):
    """What it takes to open a desk's file.

    Attributes:
        path: the file.
        key: 32 random bytes.
        busy_timeout_ms: how long to wait for another program that writes.
        wipes_memory: all memory is kept from the disk and wiped after use. The key
            always is; for the rest it makes searching 30 and adding cases 8 times
            slower. For a key that is published it would guard nothing.
        lasting_key: stays when the key of the file is changed; empty: the key itself.
    """

    path: Path
    key: bytes
    busy_timeout_ms: int = BUSY_TIMEOUT_MS
    wipes_memory: bool = True
    lasting_key: bytes = b""

    @property
    def sealing_key(self) -> bytes:
        """Seals what must stay comparable when the file gets another key: the log."""
        return self.lasting_key or self.key


class _Setting(NamedTuple):
    name: str
    wanted: str
    read_back: str


_WIPES_MEMORY = _Setting("cipher_memory_security", "ON", "1")
_FOREIGN_KEYS = _Setting("foreign_keys", "ON", "1")
_WAL = _Setting("journal_mode", "WAL", "wal")
_SETTINGS = (
    _Setting("cipher_log_level", "NONE", "NONE"),
    _WAL,
    _Setting("synchronous", "FULL", "2"),
    _Setting("trusted_schema", "OFF", "0"),
    _Setting("cell_size_check", "ON", "1"),
    _Setting("mmap_size", "0", "0"),
    _Setting("secure_delete", "ON", "1"),
    _Setting("recursive_triggers", "ON", "1"),
    # In KiB, for each connection: docs/decisions/0007-cache-size.md.
    _Setting("cache_size", "-16384", "-16384"),
)


def create_file(path: Path) -> None:
    """Make an empty file that only its owner may read, in an existing folder.

    Raises:
        DeskError: ``desk-exists``; ``data-folder-not-writable`` (path).
    """
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE))
    except FileExistsError as there:
        raise DeskError("desk-exists", path=path.name) from there
    except OSError as refused:
        raise DeskError("data-folder-not-writable", path=str(path.parent)) from refused


def open_writer(
    access: Access, before_migration: Callable[[], object] | None = None
) -> Connection:
    """Open for writing, brought up to date; only expected tables are in it.

    Args:
        access: an existing file.
        before_migration: called before an older file is changed; what it raises
            leaves the file as it was.

    Raises:
        DeskError: see ``open_keyed``; ``desk-file-foreign`` (what),
            ``desk-file-newer``, ``desk-damaged``.
    """
    connection = open_keyed(access)
    try:
        with in_the_desks_words():
            if not is_as_released(connection):
                _look_closer(connection, before_migration)
            # Last: a migration that rebuilds a table needs them off.
            _set(connection, _FOREIGN_KEYS)
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(only_expected_words)
    return connection


def open_reader(access: Access) -> Connection:
    """Open for reading only; one thread at a time may use it.

    Raises:
        DeskError: see ``open_keyed``.
    """
    connection = open_keyed(access, any_thread=True)
    try:
        with in_the_desks_words():
            _set(connection, _FOREIGN_KEYS)
            _set(connection, _Setting("query_only", "ON", "1"))
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(only_expected_words)
    return connection


def open_keyed(access: Access, *, any_thread: bool = False) -> Connection:
    """Open with the key and all settings, unguarded: for opening and examining.

    Once more where a power cut may have spoiled the first bytes: the engine reads
    them (a salt of the key) before it looks beside the file, where the whole first page
    waits. A refused connection moves it in as it closes.

    Raises:
        DeskError: ``no-desk`` (path), ``engine-too-old`` (version),
            ``desk-file-not-ours`` (path): not encrypted with this key;
            ``desk-setting-refused`` (setting); ``data-folder-not-writable`` (path).
    """
    refuse_old_engine(ENGINE_VERSION)
    if len(access.key) != KEY_BYTES:
        raise ValueError(len(access.key))
    make_private(access.path)
    waiting = something_waits(access.path)
    try:
        return _open_once(access, any_thread=any_thread)
    except DeskError as refusal:
        if refusal.code != "desk-file-not-ours" or not waiting:
            raise
    return _open_once(access, any_thread=any_thread)


def something_waits(path: Path) -> bool:
    """Whether changes wait beside the file (WAL)."""
    try:
        return path.with_name(path.name + SIDE_FILES[0]).stat().st_size > 0
    except FileNotFoundError:  # whoever closed last has moved them in
        return False


def _open_once(access: Access, *, any_thread: bool) -> Connection:
    connection = connect(access.path, any_thread=any_thread)
    try:
        _unlock(connection, access)
        _switch_to_wal(connection, access.busy_timeout_ms)
        for setting in _SETTINGS:
            _set(connection, setting)
    except EngineError as fault:
        connection.close()
        raise at_the_door(fault, access.path) from fault
    except BaseException:
        connection.close()
        raise
    return connection


def open_untouched(access: Access) -> Connection:
    """Open a file that nobody writes in, e.g. a backup: only read, nothing beside it.

    Unguarded, on any thread, one at a time.

    Raises:
        DeskError: see ``open_keyed``.
    """
    if not access.path.exists():
        raise DeskError("no-desk", path=str(access.path.parent))
    connection = connect(access.path, any_thread=True, untouched=True)
    try:
        _unlock(connection, access)
        for setting in _SETTINGS:
            if setting != _WAL:
                _set(connection, setting)
    except EngineError as fault:
        connection.close()
        raise at_the_door(fault, access.path) from fault
    except BaseException:
        connection.close()
        raise
    return connection


def unsafe_settings(connection: Connection, access: Access) -> list[str]:
    """Return the names of settings this connection does not have, for ``doctor``."""
    wanted = (*_before_reading(access), *_SETTINGS)
    return [name for name, _, value in wanted if _read(connection, name) != value]


def _unlock(connection: Connection, access: Access) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    give_key(connection, access.key)
    for setting in _before_reading(access):
        _set(connection, setting)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _look_closer(
    connection: Connection, before_migration: Callable[[], object] | None
) -> None:
    # Loaded when wanted: the tool that applies migrations takes 50 ms.
    from db.schema.schema_check import (  # noqa: PLC0415
        bring_up_to_date,
        refuse_foreign_objects,
    )

    bring_up_to_date(connection, before_migration)
    refuse_foreign_objects(connection)


def _before_reading(access: Access) -> list[_Setting]:
    patience = str(access.busy_timeout_ms)
    waits = _Setting("busy_timeout", patience, patience)
    return [waits, _WIPES_MEMORY] if access.wipes_memory else [waits]


def _switch_to_wal(connection: Connection, patience_ms: int) -> None:
    """Switch a new file; the engine itself does not wait for others that do the same.

    Seen: without this 5 of 240 starts failed, four at once on an empty file.
    """
    give_up_at_s = monotonic() + patience_ms / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
        except EngineError as fault:
            if meaning(fault) != "desk-busy" or monotonic() > give_up_at_s:
                raise
            sleep(_BREATH_S)
        else:
            return


def _set(connection: Connection, setting: _Setting) -> None:
    connection.execute(f"PRAGMA {setting.name} = {setting.wanted}").fetchall()
    if _read(connection, setting.name) != setting.read_back:
        raise DeskError("desk-setting-refused", setting=setting.name)


def _read(connection: Connection, name: str) -> str:
    row = connection.execute(f"PRAGMA {name}").fetchone()
    return "" if row is None else str(row[0])
