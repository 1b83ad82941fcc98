"""A centre's opening hours as one readable line."""

from __future__ import annotations

from datetime import time

from desk_app.domain.rules.places import Centre, Span
from desk_app.domain.rules.wording import Wording

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def hours_in_words(centre: Centre, words: Wording) -> str:
    """Return e.g. "Monday 9-15, Wednesday 11-17"; empty while unknown."""
    open_days = sorted((centre.hours or {}).items())
    return ", ".join(
        f"{words.say(f'weekday.{_DAYS[day]}')} {' + '.join(map(_span, spans))}"
        for day, spans in open_days
        if spans
    )


def _span(span: Span) -> str:
    return f"{_clock(span[0])}-{_clock(span[1])}"


def _clock(moment: time) -> str:
    if not moment.minute:
        return str(moment.hour)
    return f"{moment.hour}.{moment.minute:02}"
