"""The words of the paper in one language, and whether somebody has checked them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Wording:
    """All sentences of one language.

    Attributes:
        language: ISO 639-1.
        reviewed: name and day of whoever last read it, e.g. "A. Jensen 2026-11-23";
            empty: nobody yet.
        phrases: by name, e.g. ``line.mitid.title``.
    """

    language: str
    reviewed: str
    phrases: Mapping[str, str]

    def has(self, name: str) -> bool:
        """Whether there is such a sentence."""
        return name in self.phrases

    def say(self, name: str, default: str = "") -> str:
        """The sentence, or ``default`` where this language lacks it."""
        return self.phrases.get(name, default)

    def names_under(self, start: str) -> frozenset[str]:
        """The next names below ``start``: under ``refer`` lies ``skat``."""
        below = (name for name in self.phrases if name.startswith(f"{start}."))
        return frozenset(name.split(".")[start.count(".") + 1] for name in below)

    def sharing(self, names: Mapping[str, str]) -> Wording:
        """The same words, and each name's words under the name that borrows them."""
        borrowed = {
            f"{borrower}{phrase.removeprefix(lender)}": words
            for borrower, lender in names.items()
            for phrase, words in self.phrases.items()
            if phrase.startswith(f"{lender}.")
        }
        return replace(self, phrases={**self.phrases, **borrowed})
