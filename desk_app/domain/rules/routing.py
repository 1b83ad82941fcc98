"""The first questions: which pathway a newcomer takes, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from desk_app.domain.rules.conditions import Condition, Facts
from desk_app.domain.rules.pathway import Provenance, Text
from desk_app.domain.rules.places import Centre, Places
from desk_app.errors import DeskError

NO_HOME = "none"  # the answer to the municipality question without a home
NOBODY = Facts(citizenship="", birth_date=None, on=date.min)

Answers = Mapping[str, str]


class QuestionKind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    MUNICIPALITY = "municipality"  # a four-digit code, or an option


class OutcomeKind(StrEnum):
    """What the questions lead to."""

    PATHWAY = "pathway"
    REFERRAL = "referral"
    NOT_READY = "not-ready"


@dataclass(frozen=True, slots=True)
class Given:
    """Holds when each earlier answer is one of those named.

    Attributes:
        answers: question id and the answers that fit.
        when: what must hold for the newcomer besides.
    """

    answers: tuple[tuple[str, frozenset[str]], ...]
    when: Condition

    def holds(self, answers: Answers, facts: Facts) -> bool:
        """Whether it fits."""
        fits = all(answers.get(name) in wanted for name, wanted in self.answers)
        return fits and self.when.holds(facts)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be chosen.

    Attributes:
        id: e.g. ``work``.
        label: as the clerk and the citizen read it.
        given: when it is offered.
        why: what the answer means for the outcome; None where nothing is to say.
        sets: what it tells the rules, by the names of ``FLAGS``.
    """

    id: str
    label: Text
    given: Given
    why: Text | None
    sets: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        id: e.g. ``had_cpr``.
        kind: how it is answered.
        ask: the sentence, shown in both languages.
        given: when it is asked.
        options: the answers; those that fit the earlier answers.
    """

    id: str
    kind: QuestionKind
    ask: Text
    given: Given
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class RouteRule:
    """These answers lead there.

    Attributes:
        kind: what they lead to.
        pathway: its code; empty in a rule that only stops.
        refer_to: name under ``refer`` in the texts; only for a referral.
        given: the answers.
        final: no more is asked.
        provenance: why and from where.
    """

    kind: OutcomeKind
    pathway: str
    refer_to: str
    given: Given
    final: bool
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where the newcomer goes.

    Attributes:
        kind: take the pathway, go elsewhere, or come back later.
        pathway: the code; also known for most who are sent elsewhere.
        additions: e.g. ``("REENTRY",)``.
        refer_to: name under ``refer`` in the texts; empty unless referred.
        centre: the centre that serves the address; None: its own Borgerservice.
        why: each reason in a sentence, the deciding one first.
        facts: what is known now, with what the answers told.
        confirmed: False while some rule behind it must be confirmed by the office.
    """

    kind: OutcomeKind
    pathway: str
    additions: tuple[str, ...]
    refer_to: str
    centre: Centre | None
    why: tuple[Text, ...]
    facts: Facts
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Routing:
    """The questions in order, and what the answers lead to.

    Attributes:
        questions: in the order they are asked.
        pathways: the first that fits names the pathway.
        stops: the first that fits sends the newcomer elsewhere, or home for now.
        additions: pathways that are added; each that fits counts.
        places: who serves which municipality.
    """

    questions: tuple[Question, ...]
    pathways: tuple[RouteRule, ...]
    stops: tuple[RouteRule, ...]
    additions: tuple[RouteRule, ...]
    places: Places

    def known(self, facts: Facts) -> dict[str, str]:
        """The answers that need not be asked, because they are known."""
        known = {
            "had_cpr": "yes" if facts.had_cpr else "",
            "citizenship": str(facts.group) if facts.citizenship else "",
            "municipality": facts.municipality,
        }
        if facts.moved_from:
            known["from_nordic"] = "yes" if facts.from_nordic else "no"
        asked = {question.id for question in self.questions}
        return {name: said for name, said in known.items() if said and name in asked}

    def next_question(
        self, answers: Answers, facts: Facts = NOBODY, here: str = ""
    ) -> Question | None:
        """The next question, with the options that fit; None when all is said.

        Args:
            answers: option ids (or a municipality code) by question id, as given.
            facts: what is known without asking.
            here: id of the centre that asks; empty: any.
        """
        answers, facts = self._with_known(answers, facts, here)
        if self._first(self.stops, answers, facts):
            return None
        route = self._first(self.pathways, answers, facts)
        if route and route.final:
            return None
        for question in self.questions:
            if question.id not in answers and question.given.holds(answers, facts):
                return replace(question, options=_offered(question, answers, facts))
        return None

    def outcome(self, answers: Answers, facts: Facts, here: str = "") -> Outcome:
        """Where the answers lead.

        Raises:
            DeskError: ``routing-unfinished`` with the next question;
                ``unknown-answer``; ``no-route`` where no pathway fits.
        """
        open_question = self.next_question(answers, facts, here)
        if open_question:
            raise DeskError("routing-unfinished", question=open_question.id)
        answers, facts = self._with_known(answers, facts, here)
        stop = self._first(self.stops, answers, facts)
        route = self._first(self.pathways, answers, facts)
        deciding = stop or route
        if deciding is None:
            raise DeskError("no-route")
        added = [rule for rule in self.additions if rule.given.holds(answers, facts)]
        exceptions = self.places.exceptions_for(facts)
        rules = [rule for rule in (stop, route, *added, *exceptions) if rule]
        return Outcome(
            kind=deciding.kind,
            pathway=route.pathway if route else "",
            additions=tuple(rule.pathway for rule in added),
            refer_to=deciding.refer_to,
            centre=self.places.serving(facts),
            why=(
                *(rule.provenance.why for rule in rules),
                *self._reasons(answers, facts),
            ),
            facts=facts,
            confirmed=all(rule.provenance.confirmed for rule in rules),
        )

    def _with_known(
        self, answers: Answers, facts: Facts, here: str
    ) -> tuple[dict[str, str], Facts]:
        """All answers, given and known, and what they tell."""
        said = {**self.known(facts), **answers}
        for question in self.questions:
            for option in question.options:
                if said.get(question.id) == option.id:
                    told: dict[str, Any] = dict(option.sets)
                    facts = replace(facts, **told)
        code = said.get("municipality", NO_HOME)
        if code != NO_HOME:
            if code not in self.places.municipalities:
                raise DeskError("unknown-answer", question="municipality", answer=code)
            facts = replace(facts, municipality=code)
            said["desk"] = self._desk(facts, here)
        return said, facts

    def _desk(self, facts: Facts, here: str) -> str:
        """Who serves the address: this centre, another one, or Borgerservice."""
        centre = self.places.serving(facts)
        if centre is None:
            return "own"
        return "centre" if here in {"", centre.id} else "other-centre"

    def _reasons(self, answers: Answers, facts: Facts) -> list[Text]:
        """What the single answers mean."""
        return [
            option.why
            for question in self.questions
            for option in _offered(question, answers, facts)
            if option.why and answers.get(question.id) == option.id
        ]

    @staticmethod
    def _first(
        rules: tuple[RouteRule, ...], answers: Answers, facts: Facts
    ) -> RouteRule | None:
        return next((rule for rule in rules if rule.given.holds(answers, facts)), None)


def _offered(question: Question, answers: Answers, facts: Facts) -> tuple[Option, ...]:
    fits = (option for option in question.options if option.given.holds(answers, facts))
    return tuple(fits)
