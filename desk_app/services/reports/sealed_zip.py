"""A spreadsheet's archive with one time for all its parts: same report, same bytes."""

from __future__ import annotations

import io
import re
from datetime import datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_CORE = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")
_FIRST_YEAR = 1980  # of the archive's calendar


def sealed(archive: bytes, at: datetime) -> bytes:
    """Return the archive as if it had been written at that moment."""
    stamp = at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    day = at.timetuple()[:6] if at.year >= _FIRST_YEAR else (_FIRST_YEAR, 1, 1, 0, 0, 0)
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as old, ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == _CORE:
                content = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            part = ZipInfo(name, (day[0], day[1], day[2], day[3], day[4], day[5]))
            part.compress_type = ZIP_DEFLATED
            new.writestr(part, content)
    return buffer.getvalue()
