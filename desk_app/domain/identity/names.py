"""Names: cleaned when typed, folded so that every spelling finds the same person."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from desk_app.domain.identity.text import one_line
from desk_app.domain.identity.transliteration import LATIN_FOR
from desk_app.errors import DeskError

LIMIT_CHARACTERS = 200
_LIMIT_RAW_CHARACTERS = 1_000

# Letters that two spellings share: "aa", "ae" and "å", "æ", "ä" fold to "a";
# "oe" and "ø", "ö" to "o"; "ue" and "ü" to "u".
_SECOND_LETTERS = re.compile(r"(?<=a)[ae]+|(?<=[ou])e+")
_APOSTROPHES = re.compile("['\u02bc\u2018\u2019`\u00b4\u02b9\u02bb]")
_SHORTENED_FROM_LETTERS = 25


def clean_name(text: str) -> str:
    """Return the name as it is kept: composed letters, single blanks, no tricks.

    Invisible signs that could turn or hide letters are left out.

    Raises:
        DeskError: ``name-too-long`` (found, limit); ``name-bad-character`` (position
            from 1) for control characters and signs that are no characters.
    """
    if len(text) > _LIMIT_RAW_CHARACTERS:
        raise DeskError("name-too-long", found=len(text), limit=LIMIT_CHARACTERS)
    try:
        name = one_line(text)
    except DeskError as bad:
        position = bad.details["position"]
        raise DeskError("name-bad-character", position=position) from bad
    if len(name) > LIMIT_CHARACTERS:
        raise DeskError("name-too-long", found=len(name), limit=LIMIT_CHARACTERS)
    return name


def search_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a name, in order, each once.

    Case, accents and the ways to write a letter no longer matter: "Søren", "Soeren",
    "Soren" and Cyrillic "Сорен" all give ``soren``; "Åge" and "Aage" give ``age``;
    "Weiß" gives ``weiss``. What is stored and what is asked for go through the same
    fold, and the fold of a word's beginning is the beginning of its fold, so search
    while typing works. Only the first 200 characters count.
    """
    return tuple(dict.fromkeys(_fold(text[:LIMIT_CHARACTERS]).split()))


def matching(words: Iterable[str]) -> str:
    """Return one key for folded words in any order, to find the same name again."""
    return " ".join(sorted(words))


def names_agree(one: str, other: str) -> bool:
    """Whether two spellings can be the same name, e.g. the scanned and the typed one.

    Order, blanks, hyphens and transliteration do not matter. A passport cuts long
    names off: from 25 letters on, the beginning of the longer one is enough.
    """
    ours, theirs = search_words(one), search_words(other)
    if not ours or not theirs:
        return ours == theirs
    if matching(ours) == matching(theirs):
        return True
    short, long = sorted(("".join(ours), "".join(theirs)), key=len)
    if len(short) == len(long):
        return short == long
    return len(short) >= _SHORTENED_FROM_LETTERS and long.startswith(short)


def spoken_name(given_names: str) -> str:
    """Return given names as they are spoken to: capitals from a passport made small."""
    return given_names.title() if given_names.isupper() else given_names


def display_name(family_name: str, given_names: str) -> str:
    """Return the name for lists, e.g. "ERIKSSON, Anna Maria"."""
    parts = (family_name.upper(), spoken_name(given_names))
    return ", ".join(part for part in parts if part)


def _fold(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).casefold()
    latin = _APOSTROPHES.sub("", composed).translate(LATIN_FOR)
    bare = "".join(
        character
        for character in unicodedata.normalize("NFKD", latin).casefold()
        if unicodedata.category(character) not in {"Mn", "Cf", "Cc"}
        or character.isspace()
    ).translate(LATIN_FOR)
    words = "".join(character if _in_word(character) else " " for character in bare)
    return _SECOND_LETTERS.sub("", words)


def _in_word(character: str) -> bool:
    """Letters, digits, and the vowel signs that Indian scripts write apart."""
    return character.isalnum() or unicodedata.category(character) == "Mc"
