"""What a password must be, and a plain hint at how good it is."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache

from desk_app.errors import DeskError
from resources import resource

SHORTEST = 12  # letters
LONGEST = 256
_FAIR, _STRONG = 15, 20
_FEW_LETTERS = 6
_SHORTEST_WALK = 4
# What a finger walks along; whoever guesses walks there first, both ways.
_ROWS = (
    "1234567890qwertyuiopåasdfghjklæøzxcvbnm",
    "1234567890qwertzuiopasdfghjklyxcvbnm",
    "1234567890azertyuiopqsdfghjklmwxcvbn",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "abcdefghijklmnopqrstuvwxyzæøå",
)
# Written instead of letters, and tried as soon as the letters are.
_DISGUISE = str.maketrans("0134578@$!", "oieastbasi")


class Strength(StrEnum):
    """A hint, not a promise."""

    TOO_SHORT = "password-too-short"
    TOO_LONG = "password-too-long"
    OBVIOUS = "password-obvious"
    NAME = "password-is-name"
    FAIR = "password-fair"
    GOOD = "password-good"
    STRONG = "password-strong"


_REFUSED = {
    Strength.TOO_SHORT: "password-too-short",
    Strength.TOO_LONG: "password-too-long",
    Strength.OBVIOUS: "password-obvious",
    Strength.NAME: "password-is-name",
}


def strength(password: str, name: str = "") -> Strength:
    """Say how good a password is for that person; long is good, signs are not asked."""
    words = _plain(password)
    if len(words) < SHORTEST:
        return Strength.TOO_SHORT
    if len(words) > LONGEST:
        return Strength.TOO_LONG
    letters = _letters_of(words)
    own = _letters_of(_plain(name))
    if own and letters and not letters.replace(own, ""):
        return Strength.NAME
    if len(set(words)) < _FEW_LETTERS or words.isdecimal() or _is_obvious(words):
        return Strength.OBVIOUS
    if len(words) < _FAIR:
        return Strength.FAIR
    return Strength.GOOD if len(words) < _STRONG else Strength.STRONG


def refuse_weak(password: str, name: str) -> None:
    """Let a password pass that may guard a desk.

    Raises:
        DeskError: ``password-too-short`` (shortest), ``password-too-long`` (longest),
            ``password-obvious``, ``password-is-name``.
    """
    refused = _REFUSED.get(strength(password, name))
    if refused is not None:
        raise DeskError(refused, shortest=SHORTEST, longest=LONGEST)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _letters_of(words: str) -> str:
    """The letters only: digits and signs around a word hide it from nobody."""
    return "".join(letter for letter in words if letter.isalpha())


def _is_obvious(words: str) -> bool:
    """Whether it is tried first: a commonplace, two of them, a row of the keyboard.

    Digits and signs around it (a year, say), repeats and disguises hide nothing.
    """
    plain = {_letters_of(words), _letters_of(words.translate(_DISGUISE))}
    whole = "".join(letter for letter in words if letter.isalnum())
    return any(map(_is_commonplace, plain)) or any(
        _is_walked(_once(text)) for text in {whole, *plain}
    )


def _is_commonplace(letters: str) -> bool:
    known, once = _common(), _once(letters)
    if letters in known or once in known:
        return True
    return any(once[:at] in known and once[at:] in known for at in range(1, len(once)))


def _is_walked(text: str) -> bool:
    """Whether it lies in one of the rows, forwards or backwards."""
    if len(text) < _SHORTEST_WALK:
        return False
    return any(text in row * 2 or text[::-1] in row * 2 for row in _ROWS)


def _once(text: str) -> str:
    """What is repeated, once: ``abab`` is no better than ``ab``."""
    repeated = re.fullmatch(r"(.+?)\1*", text)
    return repeated[1] if repeated else text


@cache
def _common() -> frozenset[str]:
    """Words that are tried first; read when a password is first judged."""
    lines = resource("common_passwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(it for it in lines if it and not it.startswith("#"))
