"""How strong a password is, in plain words and in a colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.passwords import (
    LONGEST,
    SHORTEST,
    Strength,
    refuse_weak,
    strength,
)
from ui.spoken import language_now
from ui.tokens import Tone

translate = QCoreApplication.translate


def strength_words(password: str, name: str) -> tuple[str, Tone]:
    """What to say under the field while it is typed."""
    found = strength(password, name)
    if found is Strength.TOO_SHORT:
        words = translate("Strength", "Too short: {n} of {shortest} characters.")
        return words.format(n=len(password), shortest=SHORTEST), Tone.WARN
    words = {
        Strength.TOO_LONG: translate("Strength", "Too long."),
        Strength.OBVIOUS: translate("Strength", "Easy to guess."),
        Strength.NAME: translate("Strength", "Not your own name."),
        Strength.FAIR: translate("Strength", "Fair. One more word makes it strong."),
        Strength.GOOD: translate("Strength", "Good."),
        Strength.STRONG: translate("Strength", "Strong."),
    }[found]
    tones = {
        Strength.FAIR: Tone.ACCENT,
        Strength.GOOD: Tone.GOOD,
        Strength.STRONG: Tone.GOOD,
    }
    return words, tones.get(found, Tone.WARN)


def refusal_of(password: str, name: str) -> str:
    """Why the desk will not take it, in a sentence; empty: it will."""
    try:
        refuse_weak(password, name)
    except DeskError as refused:
        return sentence(refused, language_now())
    return ""


__all__ = ["LONGEST", "SHORTEST", "refusal_of", "strength_words"]
