"""Tells a program that is running from one that has died."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from db.file_lock import hold


class RunLock:
    """A file that one program holds; when it dies, the next one can take it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: int | None = None

    @property
    def is_held(self) -> bool:
        """Held by this program."""
        return self._held is not None

    def take(self) -> bool:
        """Take it; False when a living program has it.

        Raises:
            OSError: the file cannot be made or held.
        """
        if self._held is not None:
            return True
        file = hold(self._path)
        if file is None:
            return False
        if _is_there(file, self._path):
            self._held = file
            return True
        os.close(file)
        return False

    def release(self) -> None:
        """Let go, and leave no file behind."""
        if self._held is None:
            return
        file, self._held = self._held, None
        if sys.platform == "win32":  # there an open file cannot be taken away
            os.close(file)
            self._unlink()
        else:  # else somebody might take the old file while it goes
            self._unlink()
            os.close(file)

    def _unlink(self) -> None:
        with contextlib.suppress(OSError):
            self._path.unlink()


def _is_there(file: int, path: Path) -> bool:
    """Whether what was locked still has its name: it may have gone meanwhile."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False
