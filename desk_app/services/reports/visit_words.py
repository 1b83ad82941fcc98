"""What is said of visits: how the minutes are counted, and that there are none."""

from __future__ import annotations

from desk_app.domain.waiting.visit_figures import VisitFigures
from desk_app.services.reports.report_words import words_of

_FILE = "visits.toml"


def visits_sentence(figures: VisitFigures, language: str) -> str:
    """The sentence under the figures; where there are none, why not."""
    words = words_of(_FILE, language)
    if figures.is_empty:
        return str(words["none"])
    if not figures.whole.waited:
        return str(words["nobody_served"])
    return str(words["definition"])
