"""The sheets about data that is kept, drawn by whoever knows how to draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded when wanted: the window is there sooner
    from desk_app.services.privacy.access import Access
    from desk_app.services.privacy.forgetting import Proof


@dataclass(frozen=True, slots=True)
class Papers:
    """Makes files of what is known.

    Attributes:
        access: everything held about one person, by the ending: ``.pdf`` or ``.json``.
        proof: the sheet that says what was forgotten, as a PDF in a language.
    """

    access: Callable[[Access, str], bytes]
    proof: Callable[[Proof, str], bytes]
