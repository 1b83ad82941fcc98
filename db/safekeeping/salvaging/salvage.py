"""Saving what can still be read of a damaged desk, as a desk of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from db.connection import Access, open_untouched
from db.desk_folder import (
    BACKUPS,
    DESK_FILE,
    KEYS_FILE,
    REPLACED,
    SALVAGED,
    SIDE_FILES,
    desk_file,
)
from db.desk_lock import DeskLock
from db.driver import EngineError, in_the_desks_words
from db.safekeeping.backups.backup_shelf import free_moment, listed
from db.safekeeping.bringing_back.empty_place import empty_place
from db.safekeeping.file_copy import (
    copy_file,
    copy_readable,
    moment_name,
    refuse_without_room,
    sync_folder,
    writing,
)
from db.safekeeping.salvaging.damaged_pages import SALT_BYTES, DamagedPages
from db.safekeeping.salvaging.damaged_rows import rows
from db.safekeeping.salvaging.salvaged_desk import REFERENCES, SalvagedDesk, Saved
from desk_app.errors import DeskError
from desk_app.services.ports import Clock
from desk_app.services.safekeeping.values import Salvage, Told, nobody

_PREFIX = ".salvage-"
# The copy, what was found in it, the new desk, and what waits beside that.
_ROOM_FACTOR = 4
_TRIES = 5
_TELL_EVERY_PAGES = 256


def salvage(access: Access, now: Clock, told: Told = nobody) -> Salvage:
    """Read all pages that are whole, and make a new desk of the cases that are.

    The damaged files are copied first and stay as they are. A case is whole with its
    person, its party and all its events. Nothing is mended or guessed.

    Args:
        access: the desk's file; programs may have it open.
        now: the clock.
        told: hears how far the work is; raising ends it, and nothing is left.

    Raises:
        DeskError: ``nothing-readable``, ``disk-full``, ``disk-error``; ``desk-in-use``
            while the file is replaced.
    """
    folder = access.path.parent
    lock = DeskLock(folder)
    try:
        refuse_without_room(folder, _ROOM_FACTOR * _size(access.path))
        with empty_place(folder, _PREFIX) as place:
            damaged = access._replace(path=place / "damaged.db")
            _copy(access.path, damaged.path)
            with writing():
                desk_file(place / "desk").parent.mkdir(mode=0o700)
            fresh = access._replace(path=desk_file(place / "desk"))
            found = access._replace(path=place / "found.db")
            with (
                in_the_desks_words(),
                closing(
                    DamagedPages(damaged.path, access.key, _salts(folder))
                ) as pages,
                closing(SalvagedDesk(fresh, found)) as desk,
            ):
                saved = _saved(pages, desk, (access, now, told))
            kept = _kept(folder, place / "desk", now)
    finally:
        lock.release()
    return Salvage(kept, *saved)


def _saved(
    pages: DamagedPages, desk: SalvagedDesk, circumstances: tuple[Access, Clock, Told]
) -> Saved:
    access, now, told = circumstances
    # Half of it is reading.
    total = 2 * pages.count
    for number, found in rows(pages, desk.shapes, frozenset({REFERENCES})):
        desk.take(found)
        if number % _TELL_EVERY_PAGES == 0:
            told(number, total)
    desk.know(_in_newest_backup(access))
    told(pages.count, total)
    saved = desk.finish(now)
    told(total, total)
    if not saved.cases:
        raise DeskError("nothing-readable")
    return saved


def _copy(source: Path, target: Path) -> None:
    """Copy the file and what waits beside it as of one moment, if there is one."""
    beside = SIDE_FILES[0]
    for _ in range(_TRIES):
        before = _state(source)
        try:
            copy_readable(source, target)
        except OSError as unreadable:
            raise DeskError("nothing-readable") from unreadable
        waiting = source.with_name(source.name + beside)
        if waiting.exists():
            copy_readable(waiting, target.with_name(target.name + beside))
        if _state(source) == before:
            return


def _files(desk: Path) -> Iterator[Path]:
    for ending in ("", SIDE_FILES[0]):
        file = desk.with_name(desk.name + ending)
        if file.exists():
            yield file


def _state(desk: Path) -> list[tuple[int, int]]:
    states = (file.stat() for file in _files(desk))
    return [(state.st_size, state.st_mtime_ns) for state in states]


def _size(desk: Path) -> int:
    return sum(size for size, _ in _state(desk))


def _salts(folder: Path) -> Iterator[bytes]:
    """Backups begin with the same 16 bytes as the file they were made of."""
    for shelf in (BACKUPS, REPLACED):
        for file in sorted(folder.glob(f"{shelf}/*/{DESK_FILE}")):
            with file.open("rb") as backup:
                salt = backup.read(SALT_BYTES)
            if len(salt) == SALT_BYTES:
                yield salt


def _in_newest_backup(access: Access) -> list[str]:
    """Return the numbers of the cases in it; none when it cannot be read."""
    for backup in listed(access.path.parent / BACKUPS)[:1]:
        try:
            connection = open_untouched(access._replace(path=desk_file(backup.folder)))
            try:
                rows = connection.execute("SELECT reference FROM cases")
                return [str(reference) for (reference,) in rows]
            finally:
                connection.close()
        except (DeskError, EngineError):
            return []
    return []


def _kept(folder: Path, desk: Path, now: Clock) -> Path:
    shelf = folder / SALVAGED
    with writing():
        if (folder / KEYS_FILE).exists():
            copy_file(folder / KEYS_FILE, desk / KEYS_FILE, nobody)
        shelf.mkdir(mode=0o700, exist_ok=True)
        kept = shelf / moment_name(free_moment(shelf, now()))
        sync_folder(desk)
        desk.rename(kept)
        sync_folder(shelf)
        sync_folder(folder)
    return kept
