"""How long the citizens waited, and how much of it was ours, in one sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.i18n import format_number
from ui.service.shown import Shown
from ui.words import days_words


def wait_sentence(shown: Shown) -> str:
    """Say it like: Citizens waited 9 days (median) for CPR; 3 of them were ours."""
    translate = QCoreApplication.translate
    waited, ours = shown.citizens.p50, shown.target.spread.p50
    if waited is None:
        words = translate("WaitSentence", "Nobody has {milestone} yet.")
    elif waited == 0:
        words = translate(
            "WaitSentence", "Half of the citizens got {milestone} the same day."
        )
    elif ours is None or ours > waited:
        words = translate(
            "WaitSentence", "Citizens waited {days} (median) for {milestone}."
        )
    elif ours == 0:
        words = translate(
            "WaitSentence",
            "Citizens waited {days} (median) for {milestone}; none of them were ours.",
        )
    elif ours == 1:
        words = translate(
            "WaitSentence",
            "Citizens waited {days} (median) for {milestone}; 1 of them was ours.",
        )
    else:
        words = translate(
            "WaitSentence",
            "Citizens waited {days} (median) for {milestone}; "
            "{ours} of them were ours.",
        )
    return words.format(
        days=days_words(waited), milestone=shown.word, ours=format_number(ours or 0)
    )
