"""What stands on the page of prints: papers on their way, and what a batch prints."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from desk_app.services.paper.prints import How, PaperKind

VARIANTS = ("normal", "large", "easy", "booklet")
LIKELY = ""  # each citizen's own language


class Order(NamedTuple):
    """One paper to be made.

    Attributes:
        kind: of paper.
        case: whose; empty for a paper about nobody.
        language: beside Danish.
        variant: one of ``VARIANTS``.
        details: what else it takes to make it.
    """

    kind: PaperKind
    case: str
    language: str
    variant: str = VARIANTS[0]
    details: str = ""


class Made(NamedTuple):
    """A paper that was made.

    Attributes:
        content: the PDF.
        rev: of the case it was made of.
        also: other cases that stand on it.
    """

    content: bytes
    rev: int
    also: tuple[str, ...] = ()


class Where(StrEnum):
    """How far papers on their way are."""

    UNDER_WAY = "under-way"
    CANCELLED = "cancelled"
    DONE = "done"


@dataclass
class Run:
    """Papers on their way to the printer or into a folder.

    Attributes:
        first: the paper it begins with.
        total: how many papers.
        how: printer or files.
        done: how many have left.
        left_out: how many had nothing to say, or were forgotten meanwhile.
        where: how far it is.
    """

    first: Order
    total: int
    how: How
    done: int = 0
    left_out: int = 0
    where: Where = Where.UNDER_WAY


@dataclass(frozen=True)
class Batch:
    """What is offered to be printed for many.

    Attributes:
        cases: how many cases.
        protected: how many more are protected and left out.
        chosen: the clerk chose them; else all that are under way.
    """

    cases: int
    protected: int
    chosen: bool
