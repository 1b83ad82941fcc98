from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace

import pytest
from reportlab.graphics.barcode import qrencoder

from desk_app.printing.qr import hard_to_read, squares


@pytest.mark.parametrize(
    "says", ["26-0001", "https://lifeindenmark.borger.dk", "æ" * 60]
)
def test_the_code_is_the_one_that_reportlab_would_choose(says):
    theirs = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    theirs.addData(qrencoder.QR8bitByte(says.encode()))
    theirs.make()

    ours = squares(says)

    rows = [[False] * ours.side for _ in range(ours.side)]
    for run in ours.dark:
        rows[run.row][run.column : run.column + run.length] = [True] * run.length
    assert rows == theirs.modules


@pytest.mark.parametrize("every", [2, 3, 5, 7])
def test_points_against_a_pattern_are_counted_as_reportlab_counts_them(every):
    rows = [
        [(row * column + row) % every == 0 for column in range(25)] for row in range(25)
    ]

    points = qrencoder.QRUtil.getLostPoint(SimpleNamespace(modules=rows))

    assert hard_to_read(rows) == points


def test_dark_squares_side_by_side_are_one_run():
    runs = squares("26-0001").dark

    assert all(
        one.row != other.row or one.column + one.length < other.column
        for one, other in pairwise(runs)
    )
