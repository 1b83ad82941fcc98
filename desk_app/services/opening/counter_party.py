"""The people at the counter together: what they share, and the cases they become."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.person import Household, MaritalStatus, Person, Relation
from desk_app.domain.rules.conditions import NORDIC_FROM, Facts
from desk_app.domain.rules.routing import NO_HOME, Outcome, OutcomeKind, Routing
from desk_app.errors import DeskError
from desk_app.services.opening.first_questions import (
    FROM_NORDIC,
    MOVED_FROM,
    FirstQuestions,
    carried,
)
from desk_app.services.opening.intake import Newcomer
from desk_app.services.opening.newcomers import Arriving, is_child

_REENTRY = "REENTRY"


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one person.

    Attributes:
        outcome: where the answers led; None where they led nowhere.
        pathway: the code; empty where there is none.
        additions: e.g. ``("REENTRY",)``.
        trouble: why the answers led nowhere.
        opens: a case is opened.
    """

    outcome: Outcome | None
    pathway: str
    additions: tuple[str, ...]
    trouble: DeskError | None
    opens: bool

    @property
    def elsewhere(self) -> bool:
        """Sent to somebody else, or home for now."""
        return self.outcome is not None and (
            self.outcome.kind is not OutcomeKind.PATHWAY
        )


@dataclass(frozen=True)
class CounterParty:
    """Everybody at the counter.

    Attributes:
        people: in the order they came; without a case the first is the principal.
        home: what they share.
        routing: the first questions.
        today: the local day.
        here: id of the centre that asks; empty: any.
        joined: the principal of the party they join; None: they open a new one.
    """

    people: tuple[Arriving, ...]
    home: Household
    routing: Routing
    today: date
    here: str = ""
    joined: CaseRecord | None = None

    def questions(self, at: int) -> FirstQuestions:
        """The first questions of one person."""
        one = self.people[at]
        return FirstQuestions(
            routing=self.routing,
            facts=self._facts(one.person),
            given=one.answers,
            carried=self._carried(at),
            here=self.here,
        )

    def decision(self, at: int) -> Decision | None:
        """What becomes of one person; None while questions are open."""
        one, questions = self.people[at], self.questions(at)
        if one.chosen:
            had_cpr = questions.answers.get("had_cpr") == "yes"
            additions = (_REENTRY,) if had_cpr else ()
            return Decision(None, one.chosen, additions, None, opens=True)
        if questions.next() is not None:
            return None
        try:
            outcome = questions.outcome()
        except DeskError as nowhere:
            return Decision(None, "", (), nowhere, opens=False)
        here = outcome.kind is OutcomeKind.PATHWAY
        opens = bool(outcome.pathway) and (here or one.opens)
        return Decision(outcome, outcome.pathway, outcome.additions, None, opens=opens)

    def undecided(self) -> int | None:
        """The first person who has not been asked everything; None when all have."""
        for at in range(len(self.people)):
            if self.decision(at) is None:
                return at
        return None

    @property
    def principal_pathway(self) -> str:
        """The pathway of the first; empty while unknown."""
        if self.joined is not None:
            return self.joined.pathway
        decision = self.decision(0) if self.people else None
        return decision.pathway if decision else ""

    def newcomers(self) -> list[Newcomer]:
        """Those for whom a case is opened, the principal first."""
        decided = [(at, self.decision(at)) for at in range(len(self.people))]
        opened = [(at, it) for at, it in decided if it is not None and it.opens]
        alone = len(opened) == 1 and self.joined is None
        return [
            Newcomer(
                person=self._person(at, decision, first=not nth, alone=alone),
                pathway=decision.pathway,
                additions=decision.additions,
            )
            for nth, (at, decision) in enumerate(opened)
        ]

    def shared_home(self) -> Household:
        """The home, with what the questions told of it."""
        answers = self.questions(0).answers if self.people else {}
        home = self.home
        told = answers.get("municipality", NO_HOME)
        if told != NO_HOME and not home.municipality:
            home = replace(home, municipality=told)
        decision = self.decision(0) if self.people else None
        hosted = (
            decision is not None
            and decision.outcome is not None
            and (decision.outcome.facts.host)
        )
        if hosted or answers.get("home") == "yes":
            home = replace(home, lives_with_host=hosted)
        return home

    def _facts(self, person: Person) -> Facts:
        return Facts(
            citizenship=person.citizenship,
            birth_date=person.birth_date,
            on=self.today,
            moved_from=person.moved_from,
            municipality=self.home.municipality,
        )

    def _carried(self, at: int) -> tuple[tuple[str, str], ...]:
        one = self.people[at]
        if one.asks_all or (at == 0 and self.joined is None):
            return ()
        child = is_child(one.person, self.today)
        return carried(one.person.relation, self._principal_answers(), child=child)

    def _principal_answers(self) -> Mapping[str, str]:
        """What the principal said; who has a case already said it then."""
        if self.joined is None:
            return self.questions(0).answers
        host = self.joined.household.lives_with_host
        answers = {"stay": "yes", "home": "host" if host else "yes"}
        if country := self.joined.person.moved_from:
            answers[FROM_NORDIC] = "yes" if country in NORDIC_FROM else "no"
            answers[MOVED_FROM] = country
        return answers

    def _person(
        self, at: int, decision: Decision, *, first: bool, alone: bool
    ) -> Person:
        """The person, with what the answers and the company told."""
        person, questions = self.people[at].person, self.questions(at)
        relation = person.relation
        if self.joined is None and first:
            relation = Relation.ALONE if alone else Relation.PRINCIPAL
        answers = questions.answers
        facts = decision.outcome.facts if decision.outcome else questions.facts
        told = {"yes": True, "no": False}.get(answers.get("had_cpr", ""))
        return replace(
            person,
            relation=relation,
            moved_from=answers.get(MOVED_FROM, person.moved_from),
            previous_cpr=person.previous_cpr if told is None else told,
            marital_status=_marital(facts, person, married=self._is_spouse(at)),
            children_along=self._children_along(at, facts, person),
            one_parent=person.one_parent or facts.one_parent,
            drives=person.drives or facts.drives,
            insured=person.insured or facts.insured,
        )

    def _is_spouse(self, at: int) -> bool:
        """Whether they came with their spouse."""
        if self.people[at].person.relation is Relation.SPOUSE:
            return True
        return at == 0 and self.joined is None and self._has(Relation.SPOUSE)

    def _children_along(self, at: int, facts: Facts, person: Person) -> bool | None:
        parent = at == 0 or person.relation is Relation.SPOUSE
        along = parent and self.joined is None and self._has(Relation.CHILD)
        return True if along or facts.children_along else person.children_along

    def _has(self, relation: Relation) -> bool:
        return any(one.person.relation is relation for one in self.people)


def replaced(
    people: Sequence[Arriving], at: int, arriving: Arriving
) -> tuple[Arriving, ...]:
    """The same people, one of them changed."""
    return (*people[:at], arriving, *people[at + 1 :])


def with_principal(people: Sequence[Arriving]) -> tuple[Arriving, ...]:
    """The same people; the first is the principal, and nobody else is."""
    settled = []
    for at, one in enumerate(people):
        relation = one.person.relation
        if at == 0:
            relation = Relation.PRINCIPAL
        elif relation is Relation.PRINCIPAL:
            relation = Relation.OTHER
        settled.append(replace(one, person=replace(one.person, relation=relation)))
    return tuple(settled)


def _marital(facts: Facts, person: Person, *, married: bool) -> MaritalStatus:
    if married or facts.married:
        return MaritalStatus.MARRIED
    if facts.divorced:
        return MaritalStatus.DIVORCED
    return MaritalStatus.WIDOWED if facts.widowed else person.marital_status
