"""How far long work is: one line at a terminal, nothing in a file or a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from desk_app.services.safekeeping.values import Told, nobody

_CLEAR_LINE = "\r\x1b[K"


@contextmanager
def progress(label: str) -> Iterator[Told]:
    """Give the block someone to tell; the line is gone at its end."""
    if not sys.stderr.isatty():
        yield nobody
        return

    def told(done: int, total: int) -> None:
        percent = 100 * done // total if total else 0
        sys.stderr.write(f"\r{label} {percent} %")
        sys.stderr.flush()

    try:
        yield told
    finally:
        sys.stderr.write(_CLEAR_LINE)
        sys.stderr.flush()
