"""What is said of the person and the case on every part of the checklist."""

from __future__ import annotations

from typing import NamedTuple

from desk_app.domain.case.checklist import Checklist
from desk_app.printing.lines import printable
from desk_app.printing.paper import A4, Sheet
from desk_app.printing.paper_words import PaperWords


class Languages(NamedTuple):
    """The fixed words in the citizen's language and in Danish, and how they are set."""

    own: PaperWords
    da: PaperWords
    danish_only: bool
    leftward: bool = False  # the citizen's language runs from right to left
    sheet: Sheet = A4
    easy: bool = False  # the short sentences, and no more than is needed
    numbered: bool = False  # the case number stands in the heading too


def page_payload(checklist: Checklist) -> str:
    """What the code at the top holds: the address of the official page."""
    return printable(checklist.url, 300)


def strip_payload(checklist: Checklist) -> str:
    """What the code on the strip holds: the case number and nothing else."""
    return printable(checklist.reference, 40)


def who(checklist: Checklist, languages: Languages) -> str:
    """The first names, or the case number for a person with name protection."""
    name = printable(checklist.given_name, 120)
    return name or languages.own.case.format(reference=strip_payload(checklist))
