"""A file that one program holds, or several together; whoever dies lets go of it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PRIVATE = 0o600


def hold(path: Path, *, together: bool = False) -> int | None:
    """Hold the file, which is made where there is none; None: another program does.

    With ``together`` other programs may hold it together with this one: not on Windows,
    which knows only one. ``os.close`` on what is returned lets go.

    Raises:
        OSError: the file cannot be made or held.
    """
    file = os.open(path, os.O_CREAT | os.O_RDWR, _PRIVATE)
    try:
        held = _lock(file, together=together)
    except BaseException:
        os.close(file)
        raise
    if held:
        return file
    os.close(file)
    return None


def _lock(file: int, *, together: bool) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 (only there)

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 (not on Windows)

            kind = fcntl.LOCK_SH if together else fcntl.LOCK_EX
            fcntl.flock(file, kind | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # the second on Windows
        return False
    return True
