"""The weekly trend in words, Danish or English; they stand in a resource."""

from __future__ import annotations

from desk_app.domain.waiting.trend import WEEKS_NEEDED, Rule, Trend
from desk_app.services.reports.report_words import words_of

_FILE = "trend.toml"


def rule_words(rule: Rule, language: str) -> str:
    """Why a week stands out."""
    return str(words_of(_FILE, language)["rules"][rule.value])


def verdict_sentence(trend: Trend, language: str) -> str:
    """What may be said of the whole series."""
    sentence = str(words_of(_FILE, language)["verdicts"][trend.verdict.value])
    return sentence.format(settled=trend.settled, needed=WEEKS_NEEDED)


def source_words(language: str) -> str:
    """Where limits and rules come from."""
    return str(words_of(_FILE, language)["source"])
