"""Copying a desk's file byte for byte, with room to spare, safe on the disk."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path

from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Told

SPARE_BYTES = 100 * 1024 * 1024
_PIECE_BYTES = 1024 * 1024
# What a drive gives or refuses as one piece.
_SECTOR_BYTES = 4096
_PRIVATE = 0o600
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def refuse_without_room(folder: Path, needed_bytes: int) -> None:
    """Is there room for so much, and some to spare, on the drive of the folder?

    Raises:
        DeskError: ``disk-full``.
    """
    if shutil.disk_usage(folder).free < needed_bytes + SPARE_BYTES:
        raise DeskError("disk-full")


def copy_file(source: Path, target: Path, told: Told) -> str:
    """Copy into a new file that only its owner may read; return its SHA-256.

    Args:
        source: is only read.
        target: must not be there yet.
        told: hears how many bytes are copied, of how many.

    Raises:
        DeskError: ``disk-full``, ``disk-error``.
        OSError: the source cannot be read.
    """
    digest = hashlib.sha256()
    with source.open("rb") as original:
        size = os.fstat(original.fileno()).st_size
        with writing():
            file = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
        with FileIO(file, "wb") as copy:
            while piece := original.read(_PIECE_BYTES):
                digest.update(piece)
                with writing():
                    _write_all(copy, piece)
                told(copy.tell(), size)
            with writing():
                os.fsync(copy.fileno())
    return digest.hexdigest()


def copy_readable(source: Path, target: Path) -> None:
    """Copy what the drive still gives; where it gives nothing, zeros.

    Raises:
        DeskError: ``disk-full``, ``disk-error``.
        OSError: the source cannot be opened.
    """
    with source.open("rb", buffering=0) as original:
        size = os.fstat(original.fileno()).st_size
        with writing():
            file = os.open(target, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, _PRIVATE)
        with FileIO(file, "wb") as copy:
            for begin in range(0, size, _SECTOR_BYTES):
                wanted = min(_SECTOR_BYTES, size - begin)
                try:
                    original.seek(begin)
                    sector = original.read(wanted)
                except OSError:
                    sector = b""
                with writing():
                    _write_all(copy, sector.ljust(wanted, b"\0"))


def _write_all(file: FileIO, piece: bytes) -> None:
    """A drive that is nearly full takes a part without a word; the rest, it refuses."""
    rest = memoryview(piece)
    while rest:
        rest = rest[file.write(rest) or 0 :]


def write_safely(path: Path, text: str) -> None:
    """Write a small file: whole and on the disk, or not at all.

    Raises:
        DeskError: ``disk-full``, ``disk-error``.
    """
    draft = path.with_name(path.name + ".part")
    with writing():
        file = os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, _PRIVATE)
        with os.fdopen(file, "w", encoding="utf-8") as written:
            written.write(text)
            written.flush()
            os.fsync(written.fileno())
        draft.replace(path)
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make sure that the names in the folder are on the disk."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def sync_file(path: Path) -> None:
    """Make sure that what is in the file is on the disk."""
    opened = os.open(path, os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def moment_name(at: datetime) -> str:
    """Return a name for a folder made at that moment.

    >>> moment_name(datetime(2026, 11, 23, 10, 15, tzinfo=UTC))
    '2026-11-23T101500Z'
    """
    return f"{at.astimezone(UTC):%Y-%m-%dT%H%M%SZ}"


def second_half(told: Told, first: int) -> Told:
    """Tell about checks as the second half of a work whose first half were bytes."""
    return lambda done, of: told(first + first * done // max(of, 1), 2 * first)


@contextmanager
def writing() -> Iterator[None]:
    """Say what goes wrong while writing in the desk's words.

    Raises:
        DeskError: ``disk-full``, ``disk-error``.
    """
    try:
        yield
    except OSError as fault:
        full = fault.errno in _FULL
        raise DeskError("disk-full" if full else "disk-error") from fault
