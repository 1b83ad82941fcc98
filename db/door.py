"""What is looked at before a desk's file is opened, and what a refusal there means."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from db.driver import meaning
from desk_app.errors import DeskError

PRIVATE = 0o600
# Older ones may lose what was written while the WAL file starts over.
_OLDEST_ENGINE = (3, 51, 3)
_SHARED_BYTES = 32 * 1024


def refuse_old_engine(version: str) -> None:
    """Refuse an engine that may lose what was written.

    Raises:
        DeskError: ``engine-too-old`` (version).
    """
    if tuple(int(part) for part in version.split(".")) < _OLDEST_ENGINE:
        raise DeskError("engine-too-old", version=version)


def make_private(path: Path) -> None:
    """Let only its owner read the file.

    Raises:
        DeskError: ``no-desk`` (path), ``data-folder-not-writable`` (path),
            ``desk-setting-refused`` (setting).
    """
    try:
        # Windows keeps the folder's own rights; there the mode says nothing.
        if os.name == "posix" and path.stat().st_mode & 0o777 != PRIVATE:
            path.chmod(PRIVATE)
            if path.stat().st_mode & 0o777 != PRIVATE:
                raise DeskError("desk-setting-refused", setting="file mode 0600")
    except FileNotFoundError as missing:
        raise DeskError("no-desk", path=str(path.parent)) from missing
    except OSError as refused:
        raise DeskError("data-folder-not-writable", path=str(path.parent)) from refused


def at_the_door(fault: Exception, path: Path) -> DeskError:
    """Return what the engine's refusal to open a file means."""
    code = meaning(fault)
    if code == "desk-not-writable":
        return DeskError("data-folder-not-writable", path=str(path.parent))
    # No room to lay down what programs share; the engine says only "I/O error".
    if code == "disk-error" and shutil.disk_usage(path.parent).free < _SHARED_BYTES:
        return DeskError("disk-full")
    if code in {"desk-busy", "disk-full", "disk-error"}:
        return DeskError(code)
    return DeskError("desk-file-not-ours", path=path.name)
