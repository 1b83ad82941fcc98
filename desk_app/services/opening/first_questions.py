"""Asking one newcomer the first questions: which comes next, how far, and what then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desk_app.domain.case.person import Relation
from desk_app.domain.identity.countries import country_name
from desk_app.domain.rules.conditions import ALWAYS, NORDIC_FROM, Facts
from desk_app.domain.rules.pathway import Text
from desk_app.domain.rules.routing import (
    Given,
    Option,
    Outcome,
    Question,
    QuestionKind,
    Routing,
)
from desk_app.errors import DeskError

FROM_NORDIC, MOVED_FROM = "from_nordic", "moved_from"
# What everybody who shares a home answers alike, and what a family does besides.
HOME_ANSWERS = ("municipality", "home")
FAMILY_ANSWERS = ("stay", FROM_NORDIC, MOVED_FROM, *HOME_ANSWERS)
CHILD_ANSWERS = {"with_parent": "yes", "basis": "child"}
_WITH_WORKERS = frozenset({"NONEU_WORK", "NONEU_STUDY"})


@dataclass(frozen=True, slots=True)
class FirstQuestions:
    """The questions to one newcomer, and the answers so far.

    Attributes:
        routing: the rules.
        facts: what is known without asking.
        given: the answers, in the order they were given.
        carried: what is taken over from the principal.
        here: id of the centre that asks; empty: any.
    """

    routing: Routing
    facts: Facts
    given: tuple[tuple[str, str], ...] = ()
    carried: tuple[tuple[str, str], ...] = ()
    here: str = ""

    @property
    def answers(self) -> dict[str, str]:
        """All answers, taken over and given."""
        return {**dict(self.carried), **dict(self.given)}

    def next(self) -> Question | None:
        """The question to ask now; None when all is said.

        Raises:
            DeskError: ``unknown-answer``.
        """
        question = self.routing.next_question(self.answers, self._facts, self.here)
        if question is not None and self._land_wanted:
            return _which_country()
        return question

    def check(self, answer: str) -> None:
        """Refuse an answer that the present question does not offer.

        Raises:
            DeskError: ``unknown-answer``, ``municipality-unknown``.
        """
        question = self.next()
        if question is None or answer in {option.id for option in question.options}:
            return
        if question.kind is not QuestionKind.MUNICIPALITY:
            raise DeskError("unknown-answer", question=question.id, answer=answer)
        if answer not in self.routing.places.municipalities:
            raise DeskError("municipality-unknown", municipality=answer)

    def progress(self) -> tuple[int, int]:
        """Which question this is, and how many there can be at most."""
        asked = [name for name, _ in self.given if name != MOVED_FROM]
        known = {**self.routing.known(self._facts), **self.answers}
        left = [
            question
            for question in self.routing.questions
            if question.id not in known and _possible(question, known, self._facts)
        ]
        now = len(asked) + (0 if self._land_wanted else 1)
        return now, max(now, len(asked) + len(left))

    def outcome(self) -> Outcome:
        """Where the answers lead. Raises as ``Routing.outcome``."""
        return self.routing.outcome(self.answers, self._facts, self.here)

    def said(self) -> list[tuple[Question, Text]]:
        """The answers given, each with its question, for reading back."""
        questions = {question.id: question for question in self.routing.questions}
        questions[MOVED_FROM] = _which_country()
        return [
            (questions[name], self._words(questions[name], answer))
            for name, answer in self.given
            if name in questions
        ]

    def taken_over(self) -> list[tuple[Question, Text]]:
        """The answers taken over from the principal that matter here."""
        shared = replace(self, given=self.carried, carried=())
        return [
            (question, words)
            for question, words in shared.said()
            if question.id in FAMILY_ANSWERS
        ]

    @property
    def _facts(self) -> Facts:
        country = self.answers.get(MOVED_FROM, "")
        return replace(self.facts, moved_from=country) if country else self.facts

    @property
    def _land_wanted(self) -> bool:
        """Moved from a Nordic country, and nobody said from which."""
        answers = self.answers
        if answers.get(FROM_NORDIC) != "yes" or MOVED_FROM in answers:
            return False
        return not self.facts.from_nordic

    def _words(self, question: Question, answer: str) -> Text:
        for option in question.options:
            if option.id == answer:
                return option.label
        name = self.routing.places.municipalities[answer].name
        return Text(name, name)


def carried(
    relation: Relation, principal: Mapping[str, str], *, child: bool
) -> tuple[tuple[str, str], ...]:
    """What one who came along need not be asked, from the principal's answers."""
    family = relation in {Relation.SPOUSE, Relation.CHILD}
    names = FAMILY_ANSWERS if family else HOME_ANSWERS
    answers = {name: principal[name] for name in names if name in principal}
    if relation is Relation.CHILD and child:
        answers |= CHILD_ANSWERS
    return tuple(answers.items())


def suggested(question: Question, relation: Relation, principal: str) -> str:
    """The likely answer of the principal's spouse; empty where nothing is likely.

    Args:
        question: the present one.
        relation: of the one who is asked.
        principal: the principal's pathway.
    """
    if relation is not Relation.SPOUSE or question.id != "basis":
        return ""
    if principal.startswith("EU_"):
        likely = "eu_family"
    elif principal in _WITH_WORKERS:
        likely = "accompanying"
    else:
        likely = {"UKRAINE": "ukraine"}.get(principal, "")
    offered = {option.id for option in question.options}
    return likely if likely in offered else ""


def _possible(question: Question, known: Mapping[str, str], facts: Facts) -> bool:
    """Whether the question can still come, as far as the answers are known."""
    fits = all(known.get(n) in {None, *wanted} for n, wanted in question.given.answers)
    return fits and question.given.when.holds(facts)


def _which_country() -> Question:
    always = Given((), ALWAYS)
    names = sorted(NORDIC_FROM, key=lambda code: country_name(code, "da"))
    return Question(
        id=MOVED_FROM,
        kind=QuestionKind.CHOICE,
        ask=Text("Hvilket land flytter du fra?", "Which country are you moving from?"),
        given=always,
        options=tuple(
            Option(
                id=code,
                label=Text(country_name(code, "da"), country_name(code, "en")),
                given=always,
                why=None,
                sets=(),
            )
            for code in names
        ),
    )
