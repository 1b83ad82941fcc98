"""Who has the desk open: many programs at once, or one alone that replaces its file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from db.desk_folder import LOCK_FILE
from desk_app.errors import DeskError

_PRIVATE = 0o600


class DeskLock:
    """Held while the desk is open; let go by ``release`` or when the program dies.

    On Windows a file that somebody has open cannot be replaced anyway: there the
    lock says nothing and refuses nobody.
    """

    def __init__(self, folder: Path, *, alone: bool = False) -> None:
        """Take part, or with ``alone`` keep all others out.

        Raises:
            DeskError: ``desk-in-use``; ``no-desk`` (path) without a folder;
                ``data-folder-not-writable`` (path).
        """
        self._held: int | None = None
        if sys.platform == "win32":
            return
        import fcntl  # noqa: PLC0415 (not there on Windows)

        try:
            file = os.open(folder / LOCK_FILE, os.O_CREAT | os.O_RDWR, _PRIVATE)
        except FileNotFoundError as missing:
            raise DeskError("no-desk", path=str(folder)) from missing
        except OSError as refused:
            raise DeskError("data-folder-not-writable", path=str(folder)) from refused
        try:
            kind = fcntl.LOCK_EX if alone else fcntl.LOCK_SH
            fcntl.flock(file, kind | fcntl.LOCK_NB)
        except OSError as taken:
            os.close(file)
            raise DeskError("desk-in-use") from taken
        self._held = file

    def release(self) -> None:
        """Let others in."""
        if self._held is not None:
            os.close(self._held)
            self._held = None
