"""What the page of settings shows of the rules and of the program."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PathwayRules:
    """One line of the table of rules.

    Attributes:
        title: the pathway's name.
        code: its code, e.g. ``EU_WORKER``.
        steps: how many steps it has.
        checked_on: the oldest day somebody compared one of its rules with its source.
        unconfirmed: how many of its rules the office must confirm.
        own: the office's own file is in force.
    """

    title: str
    code: str
    steps: int
    checked_on: date
    unconfirmed: int
    own: bool


@dataclass(frozen=True, slots=True)
class RuleFault:
    """What is wrong with one of the office's own rule files.

    Attributes:
        file: its name.
        line: where, from 1.
        sentence: what is wrong and what to write instead.
    """

    file: str
    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class RulesShown:
    """The rules in force.

    Attributes:
        version: of all rule files together.
        pathways: one line each.
        faults: of the office's own files; then the shipped rules are in force.
    """

    version: str
    pathways: Sequence[PathwayRules]
    faults: Sequence[RuleFault]


@dataclass(frozen=True, slots=True)
class About:
    """What the program is, and where its data lies."""

    version: str
    data_folder: str
