"""Who has the desk open: many programs at once, or one alone that replaces its file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from db.desk_folder import LOCK_FILE
from db.file_lock import hold
from desk_app.errors import DeskError


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
        try:
            self._held = hold(folder / LOCK_FILE, together=not alone)
        except FileNotFoundError as missing:
            raise DeskError("no-desk", path=str(folder)) from missing
        except OSError as refused:
            raise DeskError("data-folder-not-writable", path=str(folder)) from refused
        if self._held is None:
            raise DeskError("desk-in-use")

    def release(self) -> None:
        """Let others in."""
        if self._held is not None:
            os.close(self._held)
            self._held = None
