"""Where a line may end: at a blank, and in Chinese between most characters."""

# ruff: noqa: RUF001 (other scripts, on purpose)
from __future__ import annotations

from collections.abc import Iterator

from desk_app.printing.fonts import CHINESE

_NOT_FIRST = frozenset("，。、；：？！）》〉」』】〕…”’％·～,.;:?!)]}%")
_NOT_LAST = frozenset("（《〈「『【〔“‘([{")
_AFTER_NUMBER = frozenset("年月日号点时分个天周岁")


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what may not be cut, each with the blank before it (or none)."""
    for number, word in enumerate(text.split(" ")):
        blank = " " if number else ""
        if not CHINESE.search(word):
            yield blank, word
            continue
        start = 0
        for at in range(1, len(word)):
            if _may_end(word[at - 1], word[at]):
                yield blank, word[start:at]
                blank, start = "", at
        yield blank, word[start:]


def first_piece(text: str) -> str:
    """The first part of a text that may not be cut."""
    return next(pieces(text))[1]


def _may_end(last: str, following: str) -> bool:
    """Whether a line may end between two characters of one word."""
    if following in _NOT_FIRST or last in _NOT_LAST:
        return False
    if last.isdigit() and following in _AFTER_NUMBER:
        return False
    if last in _AFTER_NUMBER and following.isdigit():
        return False
    return bool(CHINESE.match(last) or CHINESE.match(following))
