"""What our paper looks like: measures, colours and kinds of type."""

from __future__ import annotations

from typing import NamedTuple

# Measures in PDF points (1/72 inch), from the lower left corner of the page.
WIDTH, HEIGHT = 595.28, 841.89  # A4
LEFT, RIGHT = 48.0, 547.28
ROOM = RIGHT - LEFT
TOP, BOTTOM = 790.0, 52.0  # what the pieces may fill
SHORT_TOP = 764.0  # the same below the short heading of the following pages
FOOT = 28.0  # baseline of the last line on the page
FRAME = (24.0, 20.0, 571.28, 830.0)  # nothing is printed outside of this

INK = "#17212B"
MUTED = "#566371"
ACCENT = "#1D5FA8"
GOOD = "#1B7A4B"
LINE = "#C3CBD4"
SOFT = "#EEF1F5"
FAINT = "#EFEFEF"  # the word across a training sheet
WHITE = "#FFFFFF"

REGULAR, SEMIBOLD = "Inter-Regular", "Inter-SemiBold"


class Sheet(NamedTuple):
    """How a page is laid out; measures before it is enlarged by ``scale``.

    Attributes:
        columns: the Danish words stand beside the citizen's.
        danish_room: width of the Danish column.
        code: side of the square code at the top.
        spread: two pages side by side on a sheet that is folded.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    scale: float
    columns: bool
    danish_room: float
    code: float
    spread: bool

    @property
    def room(self) -> float:
        """Width of a line across the page."""
        return self.right - self.left

    @property
    def short_top(self) -> float:
        """The upper edge below the short heading of the following pages."""
        return self.top - (TOP - SHORT_TOP)


class Type(NamedTuple):
    """One kind of type: font, size and distance of lines in points, colour."""

    font: str
    size: float
    leading: float
    colour: str


HEADING = Type(SEMIBOLD, 23, 27, INK)
HEADING_NARROW = Type(SEMIBOLD, 16, 19, INK)
HEADING_DA = Type(REGULAR, 12.5, 16, MUTED)
NAME = Type(SEMIBOLD, 14, 18, INK)
META = Type(REGULAR, 9.5, 13, MUTED)
SECTION = Type(SEMIBOLD, 11.5, 15, INK)
SECTION_DA = Type(REGULAR, 9.5, 13, MUTED)
TITLE = Type(SEMIBOLD, 12.5, 16, INK)
NUMBER = Type(REGULAR, 12.5, 16, MUTED)
TERM = Type(REGULAR, 10, 16, MUTED)
DEADLINE = Type(SEMIBOLD, 10.5, 14, ACCENT)
DONE_ON = Type(REGULAR, 10, 14, GOOD)
BODY = Type(REGULAR, 10.2, 13.6, INK)
LEAD = Type(SEMIBOLD, 9.4, 13.6, INK)
BODY_DA = Type(REGULAR, 8.4, 11.3, MUTED)
LEAD_DA = Type(SEMIBOLD, 8.1, 11.3, MUTED)
NOTE = Type(SEMIBOLD, 9.5, 13, INK)
PHRASE = Type(SEMIBOLD, 14, 18.5, INK)
REFERENCE = Type(SEMIBOLD, 12.5, 16, INK)
SMALL = Type(REGULAR, 7.6, 10, MUTED)
TRAINING = Type(SEMIBOLD, 9.5, 13, INK)
TRAINING_MARK = Type(SEMIBOLD, 96, 96, FAINT)


def _sheet(width: float, height: float, margin: float, scale: float) -> Sheet:
    wide, high = width / scale, height / scale
    return Sheet(
        width=wide,
        height=high,
        left=margin / scale,
        right=wide - margin / scale,
        top=high - 51.89,
        bottom=BOTTOM + 8,
        scale=scale,
        columns=False,
        danish_room=0,
        code=46,
        spread=False,
    )


A4 = _sheet(WIDTH, HEIGHT, LEFT, 1)._replace(
    top=TOP, bottom=BOTTOM, columns=True, danish_room=190.28, code=64
)
LARGE = _sheet(WIDTH, HEIGHT, 44, 18 / BODY.size)
EASY = _sheet(WIDTH, HEIGHT, LEFT, 14 / BODY.size)
A5 = _sheet(HEIGHT / 2, WIDTH, 30, 0.85)._replace(
    columns=True, danish_room=140, code=56, spread=True
)
