"""Cases, people and pathways for tests, built in one readable line."""

from datetime import UTC, date, datetime, timedelta

from desk_app.domain.case.action import By
from desk_app.domain.case.case import Case
from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.events import Event, EventKind
from desk_app.domain.case.person import Household, Person
from desk_app.domain.rules.conditions import ALWAYS, Condition
from desk_app.domain.rules.pathway import (
    Milestone,
    Pathway,
    Provenance,
    Requirement,
    Step,
    StepKind,
    Text,
)

ARRIVED = date(2026, 3, 2)
PROVENANCE = Provenance(Text("Fordi.", "Because."), ("S01",), ARRIVED, confirmed=True)


def at(day=0, hour=10):
    """An instant so many days after arrival."""
    noon = datetime(2026, 3, 2, hour, tzinfo=UTC)
    return noon + timedelta(days=day)


def by(day=0, hour=10, actor="Anna L."):
    return By(actor, at(day, hour), "4")


def a_step(step_id, kind=StepKind.CHECK, after=(), papers=(), **more):
    requirements = tuple(
        paper if isinstance(paper, Requirement) else Requirement((paper,))
        for paper in papers
    )
    words = Text(step_id, step_id)
    values = {
        "fields": (),
        "when": ALWAYS,
        "milestone": None,
        "refer_to": "",
        "lines": (),
        "provenance": PROVENANCE,
    } | more
    return Step(
        id=step_id,
        kind=kind,
        title=words,
        ask=words,
        after=tuple(after),
        requirements=requirements,
        **values,
    )


MARRIED = Condition(flags=(("married", True),))


def a_pathway(*steps):
    """Identity, housing, family, CPR, MitID: enough for the rules of a case."""
    steps = steps or (
        a_step("identity", papers=("passport",)),
        a_step("housing", StepKind.PAPERS, ("identity",), ("rental_contract",)),
        a_step(
            "family",
            StepKind.PAPERS,
            ("identity",),
            (Requirement(("marriage_certificate",), MARRIED),),
        ),
        a_step(
            "cpr",
            StepKind.MILESTONE,
            ("identity", "housing", "family"),
            milestone=Milestone.CPR,
        ),
        a_step("mitid", StepKind.MILESTONE, ("cpr",), milestone=Milestone.MITID),
        a_step("everyday", StepKind.HAND_OVER, ("cpr",)),
    )
    words = Text("EU · arbejde", "EU · work")
    return Pathway("EU_WORKER", words, words, "siri", tuple(steps), PROVENANCE)


def a_person(**values):
    return Person(
        **{
            "family_name": "ERIKSSON",
            "given_names": "Anna Maria",
            "birth_date": date(1974, 8, 12),
            "citizenship": "SWE",
        }
        | values
    )


def a_record(reference="2026-03-0001", *, person=None, household=None, **values):
    first = Event(1, EventKind.APPLIED, at(0, 9), "Anna L.", "4", action=1)
    return CaseRecord(
        **{
            "reference": reference,
            "pathway": "EU_WORKER",
            "rules_version": "",
            "party": reference,
            "person": person or a_person(),
            "household": household or Household(municipality="0101"),
            "events": (first,),
        }
        | values
    )


def a_case(*, day=0, pathway=None, **values):
    """A case just opened, looked at on day ``day`` after arrival."""
    on = ARRIVED + timedelta(days=day)
    return Case(a_record(**values), pathway or a_pathway(), on)


def a_case_ready_for_cpr(**values):
    case = a_case(**values)
    case.accept_paper("identity", "passport", by(0))
    case.finish("identity", by(0, 11))
    case.accept_paper("housing", "rental_contract", by(0, 12))
    case.finish("housing", by(0, 13))
    case.finish("family", by(0, 14))
    return case


def kinds(case):
    """The kinds of event that were appended after the opening."""
    return [event.kind.value for event in case.record.events[1:]]
