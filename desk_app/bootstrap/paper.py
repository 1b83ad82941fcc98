"""Paper, loaded when the first sheet is wanted."""

from __future__ import annotations

import os
from pathlib import Path

from desk_app.domain.case.checklist import Checklist
from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import Rehearsal


def checklist_bytes(checklist: Checklist) -> bytes:
    """Return the checklist as a PDF."""
    from desk_app.printing.checklist_pdf import checklist_pdf

    return checklist_pdf(checklist)


def write_paper(checklist: Checklist, to: Path) -> int:
    """Write the checklist as a PDF and return its size in bytes.

    The file is there whole or not at all.

    Raises:
        DeskError: ``file-not-writable`` (path).
    """
    return _write_whole(checklist_bytes(checklist), to)


def rehearsal_bytes(rehearsal: Rehearsal, language: str) -> bytes:
    """Return the sheet that says what came of the rehearsal, as a PDF."""
    from desk_app.printing.rehearsal import rehearsal_pdf

    return rehearsal_pdf(rehearsal, language)


def write_rehearsal(rehearsal: Rehearsal, language: str, to: Path) -> int:
    """Write that sheet and return its size in bytes; whole or not at all.

    Raises:
        DeskError: ``file-not-writable`` (path).
    """
    return _write_whole(rehearsal_bytes(rehearsal, language), to)


def _write_whole(content: bytes, to: Path) -> int:
    part = to.with_name(f"{to.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(to)
    except OSError as refused:
        part.unlink(missing_ok=True)
        raise DeskError("file-not-writable", path=str(to)) from refused
    return len(content)
