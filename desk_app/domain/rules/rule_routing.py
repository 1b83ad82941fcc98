"""Reads the first questions and what their answers lead to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from desk_app.domain.rules.conditions import TOLD_FLAGS, CitizenshipGroup
from desk_app.domain.rules.places import Places
from desk_app.domain.rules.routing import (
    NO_HOME,
    Given,
    Option,
    OutcomeKind,
    Question,
    QuestionKind,
    RouteRule,
    Routing,
)
from desk_app.domain.rules.rule_steps import when
from desk_app.domain.rules.rule_tables import PROVENANCE_KEYS, Table

DESKS = frozenset({"centre", "other-centre", "own"})


@dataclass(frozen=True, slots=True)
class RouteNames:
    """Every name that a route may use.

    Attributes:
        pathways: codes.
        additions: codes.
        referrals: names under ``refer`` in the texts.
        sources: marks of sources.
    """

    pathways: Collection[str]
    additions: Collection[str]
    referrals: Collection[str]
    sources: Collection[str]


def routing(table: Table, places: Places, names: RouteNames) -> Routing:
    """Read the questions and the rules, and check that they know each other."""
    table.allow(
        "questions", "pathways", "stops", "additions", "checked_on", "confirmed"
    )
    entries = table.tables("questions")
    answers = {entry.word("id"): _answers(entry) for entry in entries}
    answers["desk"] = DESKS
    return Routing(
        questions=tuple(_question(entry, answers, places) for entry in entries),
        pathways=_rules(table, "pathways", answers, places, names),
        stops=_rules(table, "stops", answers, places, names),
        additions=_rules(table, "additions", answers, places, names),
        places=places,
    )


def _answers(entry: Table) -> frozenset[str]:
    """Every answer that a question may get."""
    given = frozenset(option.word("id") for option in entry.tables("options"))
    if entry.word("id") == "citizenship" and given != frozenset(CitizenshipGroup):
        raise entry.wrong("unknown-group", "id", " | ".join(CitizenshipGroup))
    return given


def _question(
    entry: Table, answers: Mapping[str, Collection[str]], places: Places
) -> Question:
    entry.allow("id", "kind", "ask", "given", "when", "options")
    kind = entry.choice("kind", QuestionKind)
    if kind is QuestionKind.MUNICIPALITY and NO_HOME not in answers[entry.word("id")]:
        raise entry.wrong("missing-key", "options", f'id = "{NO_HOME}"')
    return Question(
        id=entry.word("id"),
        kind=kind,
        ask=entry.text("ask"),
        given=_given(entry, answers, places),
        options=tuple(
            _option(option, answers, places) for option in entry.tables("options")
        ),
    )


def _option(
    entry: Table, answers: Mapping[str, Collection[str]], places: Places
) -> Option:
    entry.allow("id", "label", "given", "when", "why", "sets")
    told = entry.table("sets") if entry.has("sets") else None
    if told:
        told.allow(*TOLD_FLAGS)
    return Option(
        id=entry.word("id"),
        label=entry.text("label"),
        given=_given(entry, answers, places),
        why=entry.text("why") if entry.has("why") else None,
        sets=tuple((flag, told.flag(flag)) for flag in told.values) if told else (),
    )


def _given(
    entry: Table, answers: Mapping[str, Collection[str]], places: Places
) -> Given:
    asked = entry.table("given") if entry.has("given") else None
    if asked:
        asked.allow(*answers)
    wanted = (
        [
            (name, frozenset(asked.names(name, answers[name], "answer")))
            for name in asked.values
        ]
        if asked
        else []
    )
    return Given(tuple(wanted), when(entry, places.municipalities))


def _rules(
    table: Table,
    key: str,
    answers: Mapping[str, Collection[str]],
    places: Places,
    names: RouteNames,
) -> tuple[RouteRule, ...]:
    rules = []
    for entry in table.tables(key):
        entry.allow(
            "kind", "code", "refer_to", "given", "when", "final", *PROVENANCE_KEYS
        )
        codes = names.additions if key == "additions" else names.pathways
        default = "" if key == "stops" else None
        rules.append(
            RouteRule(
                kind=entry.choice("kind", OutcomeKind),
                pathway=entry.one_of("code", codes, "code", default),
                refer_to=entry.one_of("refer_to", names.referrals, "text", ""),
                given=_given(entry, answers, places),
                final=entry.flag("final", default=False),
                provenance=entry.provenance(names.sources),
            )
        )
    return tuple(rules)
