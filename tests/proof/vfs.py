"""The disk under the real library: every write and every sync passes by here.

The library reaches the disk through a table of functions (sqlite.org/vfs.html). While
``watched`` lasts, files are opened through a copy of that table. Reading, writing,
cutting, syncing and deleting then ask a watcher first, who may write down what happens
or answer with an error. What goes on is done by the library's own functions.

Linux only. Whatever is opened inside must be closed inside.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_int64, c_void_p
from pathlib import Path
from typing import Any, NamedTuple

from sqlcipher3 import _sqlite3

AVAILABLE = sys.platform == "linux"
OK = 0


class Deed(NamedTuple):
    """One thing that is asked of the disk.

    Attributes:
        kind: ``create``, ``read``, ``write``, ``truncate``, ``sync``, ``delete``,
            ``sync-folder`` or ``grow-index`` (room for the index of the WAL file).
        file: its name; the folder's for ``sync-folder``, empty for passing files.
        at: where in the file; its new length for ``truncate``.
        data: what is written.
    """

    kind: str
    file: str
    at: int = 0
    data: bytes = b""


# Return OK to let it be done, or the library's code for what went wrong.
Watcher = Callable[[Deed], int]


def written_of(data: bytes) -> bytes:
    """The part of it that a write which fails has written."""
    return data[: len(data) // 2]


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("version", c_int),
        ("file_bytes", c_int),
        ("longest_path", c_int),
        ("next", c_void_p),
        ("name", c_char_p),
        ("own", c_void_p),
        *((name, c_void_p) for name in ("open", "delete", "access", "full_path")),
        *((name, c_void_p) for name in ("dl_open", "dl_error", "dl_sym", "dl_close")),
        *((name, c_void_p) for name in ("randomness", "sleep", "time", "error")),
        *(
            (name, c_void_p)
            for name in ("time_64", "set_call", "get_call", "next_call")
        ),
    ]


class _Methods(ctypes.Structure):
    _fields_ = [
        ("version", c_int),
        *((name, c_void_p) for name in ("close", "read", "write", "truncate", "sync")),
        *((name, c_void_p) for name in ("size", "lock", "unlock", "reserved")),
        *((name, c_void_p) for name in ("control", "sector", "traits", "shm_map")),
        *((name, c_void_p) for name in ("shm_lock", "shm_barrier", "shm_unmap")),
        *((name, c_void_p) for name in ("fetch", "unfetch")),
    ]


_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
_MOVE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)  # read, write
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)
_SHM_MAP = CFUNCTYPE(c_int, c_void_p, c_int, c_int, c_int, c_void_p)
_OPEN_FOLDER = CFUNCTYPE(c_int, c_char_p, POINTER(c_int))
_SET_CALL = CFUNCTYPE(c_int, c_void_p, c_char_p, c_void_p)
_GET_CALL = CFUNCTYPE(c_void_p, c_void_p, c_char_p)
_FOLDER_CALL = b"openDirectory"


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """Ask ``watcher`` before everything that the library does to a file."""
    library = ctypes.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = POINTER(_Vfs)
    usual = library.sqlite3_vfs_find(None)
    ours = _Watched(usual.contents, watcher)
    library.sqlite3_vfs_register(ctypes.byref(ours.vfs), 1)
    ours.watch_folders()
    try:
        yield
    finally:
        ours.leave_folders()
        library.sqlite3_vfs_unregister(ctypes.byref(ours.vfs))
        library.sqlite3_vfs_register(usual, 1)


class _Watched:
    """A copy of the library's table, whose files ask the watcher."""

    def __init__(self, usual: _Vfs, watcher: Watcher) -> None:
        self._ask = watcher
        self._names: dict[int, str] = {}
        self._methods: dict[int, _Methods] = {}
        self._alive: list[Any] = []  # or Python would free what the library calls
        self._usual = usual
        self._really_open = _OPEN(usual.open)
        self._really_delete = _DELETE(usual.delete)
        self.vfs = _Vfs.from_buffer_copy(usual)
        self.vfs.name = b"watched"
        self.vfs.next = None
        self.vfs.open = self._kept(_OPEN(self._open))
        self.vfs.delete = self._kept(_DELETE(self._delete))

    def watch_folders(self) -> None:
        """A folder is synced right after it was opened; only the opening is seen."""
        at = _GET_CALL(self._usual.get_call)(ctypes.byref(self._usual), _FOLDER_CALL)
        really = _OPEN_FOLDER(at)

        def opened(path: bytes, handle: Any) -> int:
            self._ask(Deed("sync-folder", Path(path.decode()).parent.name))
            return int(really(path, handle))

        self._set_folder_call(self._kept(_OPEN_FOLDER(opened)))

    def leave_folders(self) -> None:
        """Let the library open folders by itself again."""
        self._set_folder_call(None)

    def _set_folder_call(self, call: int | None) -> None:
        set_call = _SET_CALL(self._usual.set_call)
        set_call(ctypes.byref(self._usual), _FOLDER_CALL, call)

    def _kept(self, callback: Any) -> int | None:
        self._alive.append(callback)
        return ctypes.cast(callback, c_void_p).value

    def _open(self, vfs: int, name: int | None, file: int, flags: int, out: int) -> int:
        path = ctypes.string_at(name).decode() if name else ""
        new = path and not Path(path).exists()
        if new and (wrong := self._ask(Deed("create", Path(path).name))):
            ctypes.cast(file, POINTER(c_void_p))[0] = None
            return wrong
        code = int(self._really_open(vfs, name, file, flags, out))
        if code == OK:
            self._names[file] = Path(path).name
            first = ctypes.cast(file, POINTER(c_void_p))
            first[0] = ctypes.addressof(self._methods_over(first[0]))
        return code

    def _delete(self, vfs: int, name: bytes, sync_folder: int) -> int:
        if wrong := self._ask(Deed("delete", Path(name.decode()).name)):
            return wrong
        return int(self._really_delete(vfs, name, sync_folder))

    def _methods_over(self, usual_at: int) -> _Methods:
        if usual_at not in self._methods:
            usual = _Methods.from_address(usual_at)
            ours = _Methods.from_buffer_copy(usual)
            ours.read = self._kept(self._moving("read", usual.read))
            ours.write = self._kept(self._moving("write", usual.write))
            ours.truncate = self._kept(self._truncating(usual.truncate))
            ours.sync = self._kept(self._syncing(usual.sync))
            if usual.shm_map:  # only the desk's own file has an index of a WAL file
                ours.shm_map = self._kept(self._growing_index(usual.shm_map))
            self._methods[usual_at] = ours
        return self._methods[usual_at]

    def _moving(self, kind: str, really_at: int) -> Any:
        really, writes = _MOVE(really_at), kind == "write"

        def move(file: int, buffer: int, length: int, at: int) -> int:
            data = ctypes.string_at(buffer, length) if writes else b""
            if wrong := self._ask(Deed(kind, self._names[file], at, data)):
                if writes:
                    really(file, buffer, len(written_of(data)), at)
                return wrong
            return int(really(file, buffer, length, at))

        return _MOVE(move)

    def _truncating(self, really_at: int) -> Any:
        really = _TRUNCATE(really_at)

        def truncate(file: int, length: int) -> int:
            deed = Deed("truncate", self._names[file], length)
            return self._ask(deed) or int(really(file, length))

        return _TRUNCATE(truncate)

    def _syncing(self, really_at: int) -> Any:
        really = _SYNC(really_at)

        def sync(file: int, flags: int) -> int:
            return self._ask(Deed("sync", self._names[file])) or int(
                really(file, flags)
            )

        return _SYNC(sync)

    def _growing_index(self, really_at: int) -> Any:
        really = _SHM_MAP(really_at)

        def grow(file: int, region: int, size: int, extend: int, out: int) -> int:
            if extend:
                deed = Deed("grow-index", self._names[file], region * size)
                if wrong := self._ask(deed):
                    return wrong
            return int(really(file, region, size, extend, out))

        return _SHM_MAP(grow)
