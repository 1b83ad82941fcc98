"""What a page of the opening shows of one question, and who is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk_app.domain.rules.pathway import Text
from desk_app.domain.rules.routing import Question


@dataclass(frozen=True)
class Asked:
    """One question to one person.

    Attributes:
        name: who is asked.
        question: the question.
        at: which one it is.
        at_most: how many there can be.
        suggested: the likely answer; may be empty.
        said: what they answered so far.
        same: what is taken over from ``same_as``.
        same_as: the principal's name.
    """

    name: str
    question: Question
    at: int
    at_most: int
    suggested: str
    said: Sequence[tuple[Question, Text]]
    same: Sequence[tuple[Question, Text]]
    same_as: str
