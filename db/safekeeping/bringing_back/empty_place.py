"""An empty folder beside the desk for a while; what dead programs left is cleared."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.desk_lock import DeskLock
from db.safekeeping.file_copy import writing
from desk_app.errors import DeskError


@contextmanager
def empty_place(folder: Path, prefix: str) -> Iterator[Path]:
    """Make a folder that only its owner may enter; at the end it is gone.

    Beside the desk there is an encrypted drive with room, which a temporary folder
    need not be on.

    Raises:
        DeskError: ``disk-full``, ``disk-error``.
    """
    for left in folder.glob(f"{prefix}*"):
        _clear_if_dead(left)
    with writing():
        place = Path(tempfile.mkdtemp(prefix=prefix, dir=folder))
    try:
        lock = DeskLock(place)
        try:
            yield place
        finally:
            lock.release()
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _clear_if_dead(left: Path) -> None:
    try:
        DeskLock(left, alone=True).release()
    except DeskError:
        return
    shutil.rmtree(left, ignore_errors=True)
