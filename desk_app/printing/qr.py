"""Square codes: which squares are dark for a short text."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from reportlab.graphics.barcode import qrencoder

MAX_LETTERS = 300


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
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(payload[:MAX_LETTERS].encode()))
    code.make()
    rows: list[list[bool]] = code.modules
    return Squares(len(rows), tuple(_runs(rows)))


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
