"""A rule file as text: what stands in it, and on which line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from desk_app.errors import DeskError

LIMIT_FILE_CHARACTERS = 500_000
LIMIT_LINE_CHARACTERS = 5_000
KEY = re.compile(r"^\s*([A-Za-z0-9_.\-]+)\s*=(.*)$")
HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?")
NAMES = re.compile(r'"([^"]*)"|([\w\-]+)')
TOKENS = re.compile(
    r'"""|\'\'\'|"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*|[\[\]{}]',
)

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One parsed file.

    Attributes:
        name: its place in the bundle, e.g. ``pathways/NORDIC.toml``.
        text: as written.
        values: as parsed.
        lines: the line, from 1, on which each table and each key stands.
    """

    name: str
    text: str
    values: Mapping[str, Any]
    lines: Mapping[Where, int]

    def line_of(self, where: Where, value: str = "") -> int:
        """The line of that key, or of the nearest table around it.

        With ``value`` the line from there on that has that word in quotes, so that
        one word of a long list is found.
        """
        nearest = (where[:end] for end in range(len(where), 0, -1))
        line = next((self.lines[w] for w in nearest if w in self.lines), 1)
        if value:
            below = enumerate(self.text.splitlines()[line - 1 :], start=line)
            return next((n for n, words in below if f'"{value}"' in words), line)
        return line


def parse(name: str, text: str) -> RuleFile:
    """Read one TOML text.

    Raises:
        DeskError: ``rule-file-wrong`` with the line where TOML breaks off.
    """
    _refuse_monsters(name, text)
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as trouble:  # also: numbers of 5,000 digits
        told = re.search(r"line (\d+)", str(trouble))
        raise DeskError(
            "rule-file-wrong",
            file=name,
            line=int(told[1]) if told else len(text.splitlines()),
            reason="not-toml",
            key="",
            remedy=str(trouble),
        ) from trouble
    first_lines = dict(reversed(list(_places(text))))
    return RuleFile(name, text, values, first_lines)


def _refuse_monsters(name: str, text: str) -> None:
    """No rule has a file or a line like that; TOML would take minutes over it."""
    number = next(
        (
            number
            for number, line in enumerate(text.split("\n"), start=1)
            if len(line) > LIMIT_LINE_CHARACTERS
        ),
        1 if len(text) > LIMIT_FILE_CHARACTERS else 0,
    )
    if number:
        raise DeskError(
            "rule-file-wrong",
            file=name,
            line=number,
            reason="too-long",
            key="",
            remedy=str(LIMIT_LINE_CHARACTERS),
        )


def _places(text: str) -> Iterator[tuple[Where, int]]:
    """Every table and key with its line; keys inside a one-line table are left out."""
    table: Where = ()
    counts: dict[Where, int] = {}
    depth, quote = 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        rest = line
        if not depth and not quote:
            if header := HEADER.match(line):
                table = _table(header[2], counts, new=header[1] == "[[")
                for end in range(len(table)):
                    yield table[: end + 1], number
                continue
            if not (pair := KEY.match(line)):
                continue
            keys = pair[1].split(".")
            for end in range(len(keys)):
                yield (*table, *keys[: end + 1]), number
            rest = pair[2]
        depth, quote = _still_open(rest, depth, quote)


def _table(name: str, counts: dict[Where, int], *, new: bool) -> Where:
    """Where a header leads, counting the tables of a list."""
    names = [quoted or bare for quoted, bare in NAMES.findall(name)]
    where: Where = ()
    for place, part in enumerate(names):
        where = (*where, part)
        if new and place == len(names) - 1:
            counts[where] = counts.get(where, -1) + 1
        if where in counts:
            where = (*where, counts[where])
    return where


def _still_open(rest: str, depth: int, quote: str) -> tuple[int, str]:
    """How many brackets, and which long quote, are open after this line."""
    for mark in TOKENS.findall(rest):
        if quote:
            quote = "" if mark == quote else quote
        elif mark in {'"""', "'''"}:
            quote = mark
        elif mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
    return depth, quote
