"""The mark of a case in danger: the same in lists, on the case and in the hall."""

from __future__ import annotations

from desk_app.domain.waiting.rescue import Mark
from desk_app.services.reports.rescue_words import mark_words
from ui.spoken import language_now
from ui.tokens import Tone
from ui.words import State

_TONES = {
    Mark.LAST_DAY: Tone.WARN,
    Mark.NEXT_DAY: Tone.ACCENT,
    Mark.ON_HOLD: Tone.PAUSE,
    Mark.NO_DAY_LEFT: Tone.LATE,
    Mark.JUST_LATE: Tone.LATE,
}


def mark_state(mark: Mark) -> State:
    """The mark as a chip shows it: ``chip.show_state(*mark_state(mark))``."""
    return State(mark_words(mark, language_now()), _TONES[mark])
