"""Files the desk gives out: whole or not at all, and their names tell nobody."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from desk_app.config import DESK_FILE
from desk_app.errors import DeskError

_PRIVATE = 0o600
_NO_NAME = re.compile(r"[^A-Za-z0-9-]+")
_MOST_CHARACTERS = 60


@contextmanager
def whole_file(to: Path) -> Iterator[BinaryIO]:
    """Write a file: on the disk when the block ends; with any error, nothing is there.

    What was there before stays until the new one is whole. Until then the new one lies
    beside it, under a name of its own, and only its owner may read it.

    Raises:
        DeskError: ``file-not-writable`` (path); see ``refuse_in_desk``.
    """
    refuse_in_desk(to)
    part = to.with_name(f".{to.name}.{os.urandom(4).hex()}.part")
    try:
        with _private(part) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(to)
        _sync_folder(to.parent)
    except (OSError, ValueError) as refused:  # ValueError: NUL in the name
        raise DeskError("file-not-writable", path=str(to)) from refused
    finally:
        _take_away(part)


def refuse_in_desk(to: Path) -> None:
    """Refuse a file in a desk's own folder, or in one below it.

    It could take the place of the desk, its keys or a backup.

    Raises:
        DeskError: ``file-in-desk`` (path, folder); ``file-not-writable`` (path).
    """
    try:
        above = to.resolve().parents
        desk = next((it for it in above if (it / DESK_FILE).exists()), None)
    except (OSError, ValueError, RuntimeError) as refused:  # a loop of links, NUL
        raise DeskError("file-not-writable", path=str(to)) from refused
    if desk is not None:
        raise DeskError("file-in-desk", path=to.name, folder=str(desk))


def write_whole(to: Path, content: bytes) -> int:
    """Write a file and return its size in bytes. Raises as ``whole_file``."""
    with whole_file(to) as file:
        file.write(content)
    return len(content)


@contextmanager
def text_of(file: BinaryIO) -> Iterator[TextIO]:
    """The same file for text in UTF-8, as tables are written."""
    text = TextIOWrapper(file, encoding="utf-8", newline="")
    try:
        yield text
        text.flush()
    finally:
        text.detach()


def plain_name(reference: str, day: date, ending: str) -> str:
    """Return a file's name: case number and day, nothing else; it leaves no folder.

    >>> plain_name("2026-11-0412", date(2026, 11, 23), "pdf")
    '2026-11-0412_2026-11-23.pdf'
    >>> plain_name("../../etc/passwd", date(2026, 11, 23), "pdf")
    'etc-passwd_2026-11-23.pdf'
    """
    safe = _NO_NAME.sub("-", reference)[:_MOST_CHARACTERS].strip("-")
    return f"{safe or 'ankomst'}_{day.isoformat()}.{ending}"


def _private(part: Path) -> BinaryIO:
    opened = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, _PRIVATE)
    return os.fdopen(opened, "wb")


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _take_away(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except (OSError, ValueError):
        return


_BINARY = getattr(os, "O_BINARY", 0)  # Windows
