"""The printer a kind of paper went to the last time."""

from __future__ import annotations

from typing import NamedTuple


class LastPrinter(NamedTuple):
    """Where a kind of paper went the last time.

    Attributes:
        name: of the printer; empty: the usual one.
        copies: how many.
        duplex: as Qt calls it, e.g. ``DuplexLongSide``; empty: as the printer does.
    """

    name: str = ""
    copies: int = 1
    duplex: str = ""
