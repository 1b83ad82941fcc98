"""Paper, loaded when the first sheet is wanted."""

from __future__ import annotations

import os
from pathlib import Path

from desk_app.domain.case.checklist import Checklist
from desk_app.errors import DeskError


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
    content = checklist_bytes(checklist)
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
