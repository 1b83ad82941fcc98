"""Invented people who are easy to find again: in every byte, however it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from desk_app.domain.case.person import Household, Person
from desk_app.domain.identity.cpr import Cpr
from desk_app.domain.identity.names import search_words

# Nobody is called so, and no street: the beginning of each name is enough to find it.
FAMILY, GIVEN, STREET = "Øllebrødzwick", "Ingeborgzane", "Zwæbrastræde"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
_BEGINS_AT = 4  # letters of a name that a cut may leave
_NUMBER = re.compile(rb"(?<![0-9])[0-9]{6}[- ]?[0-9]{4}(?![0-9])")
_WIDE_NUMBER = re.compile(rb"(?:[0-9]\0){6}(?:[- ]\0)?(?:[0-9]\0){4}")


class Hit(NamedTuple):
    """Something planted that was found.

    Attributes:
        file: where, below the searched folder.
        what: which of the planted texts, in which form.
    """

    file: str
    what: str


def person(number: int) -> Person:
    """The person with that number; name and CPR number are nobody else's."""
    mark = _marked(number)
    return Person(
        family_name=FAMILY + mark,
        given_names=GIVEN + mark,
        birth_date=_born(number),
        citizenship="DEU",
        phone=f"+45 00 {number:06}",
    )


def home(number: int) -> Household:
    """Where they live."""
    return Household(f"{STREET}{_marked(number)} 7, 2200 København N", None, "0101")


def number_of(number: int) -> Cpr:
    """Their replacement number (day + 60): no such CPR number exists."""
    born = _born(number)
    day = born.day + 60
    return Cpr(f"{day}{born:%m%y}{1000 + number:04}")


def hits(folder: Path, spared: Iterable[Path], count: int) -> tuple[list[Hit], int]:
    """Search every byte and every name below the folder; also say how many files.

    Args:
        folder: everything below it is searched.
        spared: but not what lies below these: files that somebody asked for.
        count: how many people were planted.
    """
    forms = dict(_forms())
    numbers = {number_of(nr).compact.encode() for nr in range(count)}
    numbers |= {b"2512489996", b"1509819996"}
    left_out = tuple(spared)
    found: list[Hit] = []
    files = 0
    for path in sorted(folder.rglob("*")):
        if any(path.is_relative_to(place) for place in left_out):
            continue
        inside = path.relative_to(folder)
        content = str(inside).encode("utf-8", "surrogateescape") + b"\n"
        if path.is_file() and not path.is_symlink():
            files += 1
            content += path.read_bytes()
        what = {name for name, form in forms.items() if form in content}
        what |= {"CPR number" for it in _numbers(content) if it in numbers}
        found += [Hit(str(inside), it) for it in sorted(what)]
    return found, files


def _forms() -> Iterator[tuple[str, bytes]]:
    """Each planted beginning as it may be written: spelling, size, encoding."""
    for text in (FAMILY, GIVEN, STREET):
        folded = "".join(search_words(text))
        seen = set()
        for spelled in (text, text.upper(), text.casefold(), folded, folded.upper()):
            for form in (spelled, spelled[:-_BEGINS_AT]):
                for encoding in _ENCODINGS:
                    seen.add((f"{form} in {encoding}", form.encode(encoding)))
                seen.add((f"{form} in hex", form.encode().hex().encode()))
                escaped = form.encode("ascii", "backslashreplace")
                seen.add((f"{form} escaped", escaped))
        yield from seen


def _numbers(content: bytes) -> Iterator[bytes]:
    for pattern in (_NUMBER, _WIDE_NUMBER):
        for found in pattern.finditer(content):
            yield re.sub(rb"[^0-9]", b"", found[0])


def _marked(number: int) -> str:
    letters = []
    for _ in range(3):
        number, at = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[at])
    return "".join(letters)


def _born(number: int) -> date:
    return date(1970 + number % 20, 1 + number % 12, 1 + number % 28)
