"""What it would take, in one sentence, Danish or English; from a resource."""

from __future__ import annotations

from math import ceil, floor

from desk_app.domain.waiting.capacity import Lack, Plan
from desk_app.services.reports.capacity_search import Answer, Outlook
from desk_app.services.reports.report_words import listed, words_of

_FILE = "capacity.toml"


def answer_sentence(answer: Answer, language: str) -> str:
    """Say how many counters on which days, or why that cannot be said.

    Percentages are rounded so that nothing looks better than it is.
    """
    words = words_of(_FILE, language)
    sentence = str(words["outlooks"][answer.outlook.value])
    if answer.outlook is Outlook.TOO_LITTLE:
        lacks = [lack_words(lack, language) for lack in answer.lacks]
        return sentence.format(lacks=listed(lacks, words["and"]))
    shown = answer.best or answer.tried[-1]
    return sentence.format(
        plan=plan_words(shown.plan, language),
        share=floor(shown.share * 100),
        low=floor(shown.low * 100),
        high=ceil(shown.high * 100),
        goal=answer.question.goal_percent,
        limit=answer.question.policy.limit_days,
    )


def plan_words(plan: Plan, language: str) -> str:
    """Name the counters of each staffed weekday."""
    words = words_of(_FILE, language)
    parts = []
    for weekday, number in enumerate(plan.counters):
        if number:
            counters = f"{number} {words['counter' if number == 1 else 'counters']}"
            day = words["weekdays"][weekday]
            parts.append(str(words["on"]).format(counters=counters, day=day))
    return listed(parts, words["and"])


def lack_words(lack: Lack, language: str) -> str:
    """How much there is of what is lacking, and how much is needed."""
    sentence = str(words_of(_FILE, language)["lacks"][lack.what.value])
    return sentence.format(have=lack.have, needed=lack.needed)
