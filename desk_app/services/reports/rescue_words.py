"""The rescue list in words: how near, why, and what to do; from a resource."""

from __future__ import annotations

from desk_app.domain.rules.rulebook import Rulebook
from desk_app.domain.waiting.rescue import Mark, Rescue
from desk_app.services.messages import name_of
from desk_app.services.reports.report_words import words_of

_FILE = "rescue.toml"


def mark_words(mark: Mark, language: str) -> str:
    """The words on the mark."""
    return str(words_of(_FILE, language)["marks"][mark.value])


def reason_words(rescue: Rescue, language: str, rules: Rulebook) -> str:
    """Why the case lies still: what it waits for, or that nothing is missing."""
    words = words_of(_FILE, language)["reasons"]
    papers = ", ".join(name_of(paper, language, rules) for paper in rescue.papers)
    if rescue.waits_for is not None:
        said = str(words[rescue.waits_for.value])
    else:
        said = str(words["papers"] if papers else words["nothing"])
        return said.format(papers=papers)
    return f"{said}: {papers}" if papers else said


def act_words(rescue: Rescue, language: str, rules: Rulebook) -> str:
    """What to do next."""
    words = words_of(_FILE, language)["acts"]
    step = name_of(rescue.step, language, rules) if rescue.step else ""
    key = rescue.act.value if step else f"{rescue.act.value}_no_step"
    return str(words.get(key, words[rescue.act.value])).format(step=step)
