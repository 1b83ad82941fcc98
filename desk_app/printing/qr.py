"""Square codes: which squares are dark for a short text."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from reportlab.graphics.barcode import qrencoder

MAX_LETTERS = 300
_DIGITS = bytes.maketrans(b"\0\1", b"01")
_LONG = re.compile(rb"0{5,}|1{5,}")
_LIKE_A_CORNER = b"10111010000"


class Run(NamedTuple):
    """Dark squares side by side: row from the top, first column, and how many."""

    row: int
    column: int
    length: int


class Squares(NamedTuple):
    """A square code: squares along one side, and the dark ones."""

    side: int
    dark: tuple[Run, ...]


def squares(payload: str) -> Squares:
    """Encode ``payload`` so that it can be read with a tenth of it dirty."""
    code = _Code(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(payload[:MAX_LETTERS].encode()))
    code.make()
    rows: list[list[bool]] = code.modules
    return Squares(len(rows), tuple(_runs(rows)))


class _Code(qrencoder.QRCode):
    """Chooses the same pattern as reportlab, in a fifth of the time."""

    def getBestMaskPattern(self) -> int:  # noqa: N802 (reportlab calls it)
        """The pattern that is easiest to read, of the eight there are."""
        points = []
        for pattern in range(8):
            self.makeImpl(True, pattern)  # noqa: FBT003 (reportlab's word: a trial)
            points.append(hard_to_read(self.modules))
        return points.index(min(points))


def hard_to_read(rows: list[list[bool]]) -> int:
    """Return the points against a pattern, counted as reportlab does (ISO 18004)."""
    across = [bytes(row).translate(_DIGITS) for row in rows]
    down = [bytes(column).translate(_DIGITS) for column in zip(*rows, strict=True)]
    long = sum(len(run) - 2 for line in (*across, *down) for run in _LONG.findall(line))
    corners = sum(line[:-1].count(_LIKE_A_CORNER) for line in across)
    side = len(rows)
    inner = (1 << (side - 1)) - 1
    blocks = 0
    for above, below in pairwise(int(line, 2) for line in across):
        alike = above ^ below
        mixed = alike | alike >> 1 | (above ^ above >> 1)
        blocks += (~mixed & inner).bit_count()
    dark = 100 * sum(line.count(b"1") for line in across) // side**2
    return long + 3 * blocks + 40 * corners + 10 * (abs(dark - 50) // 5)


@lru_cache(maxsize=64)
def page_squares(address: str) -> Squares:
    """Encode the address of an official page; the same few come back all day."""
    return squares(address)


def _runs(rows: list[list[bool]]) -> list[Run]:
    runs: list[Run] = []
    for row, cells in enumerate(rows):
        column = 0
        for dark, same in groupby(cells):
            length = sum(1 for _ in same)
            if dark:
                runs.append(Run(row, column, length))
            column += length
    return runs
