"""The recovery key: 128 bits on paper, in groups that can be read out and typed."""

from __future__ import annotations

import hashlib
import secrets

from desk_app.errors import DeskError

GROUP = 5
SECRET_BYTES = 16
# Without I, L, O and U: read as 1, 1, 0 where somebody typed them.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("ILO", "110")
_BITS = 5
_SECRET_LETTERS = 26  # 130 bits: the first two are nothing
_CHECK_LETTERS = 4


def new_recovery_key() -> str:
    """Return a key nobody has: six groups of five, the last four letters a check."""
    return recovery_text(secrets.token_bytes(SECRET_BYTES))


def recovery_text(secret: bytes) -> str:
    """Write 16 bytes as groups: ``0K7MA-…``.

    >>> recovery_text(bytes(16))
    '00000-00000-00000-00000-00000-06X3G'
    """
    letters = _letters(int.from_bytes(secret), _SECRET_LETTERS) + _check(secret)
    return "-".join(
        letters[begin : begin + GROUP] for begin in range(0, len(letters), GROUP)
    )


def recovery_secret(typed: str) -> bytes:
    """Read a key as somebody typed it: blanks, dashes and small letters are fine.

    Raises:
        DeskError: ``recovery-key-mistyped``.
    """
    letters = as_printed(typed)
    if len(letters) != _SECRET_LETTERS + _CHECK_LETTERS or set(letters) - set(_LETTERS):
        raise DeskError("recovery-key-mistyped")
    number = 0
    for letter in letters[:_SECRET_LETTERS]:
        number = number << _BITS | _LETTERS.index(letter)
    if number.bit_length() > SECRET_BYTES * 8:
        raise DeskError("recovery-key-mistyped")
    secret = number.to_bytes(SECRET_BYTES)
    if _check(secret) != letters[_SECRET_LETTERS:]:
        raise DeskError("recovery-key-mistyped")
    return secret


def as_printed(typed: str) -> str:
    """The letters of what was typed, as they stand on the paper, without dashes."""
    return "".join(
        letter for letter in typed.upper().translate(_MISREAD) if letter.isalnum()
    )


def _check(secret: bytes) -> str:
    digest = int.from_bytes(hashlib.sha256(secret).digest()[:4])
    return _letters(digest >> (32 - _CHECK_LETTERS * _BITS), _CHECK_LETTERS)


def _letters(number: int, length: int) -> str:
    places = range((length - 1) * _BITS, -1, -_BITS)
    return "".join(_LETTERS[number >> place & 31] for place in places)
