"""What is added to any pathway, such as the steps for an earlier CPR number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desk_app.domain.rules.conditions import FLAGS
from desk_app.domain.rules.pathway import (
    Milestone,
    Pathway,
    Provenance,
    Requirement,
    Step,
    Text,
)
from desk_app.domain.rules.rule_steps import Known, step
from desk_app.domain.rules.rule_tables import PROVENANCE_KEYS, Table


@dataclass(frozen=True, slots=True)
class Replacement:
    """Another document instead of the usual one.

    Attributes:
        instead_of: id of the usual document.
        any_of: ids of those wanted instead.
    """

    instead_of: str
    any_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Addition:
    """Steps and stricter papers for those to whom a flag applies.

    Attributes:
        code: e.g. ``REENTRY``.
        title: short name for lists.
        about: one sentence: whom it concerns.
        flag: one of ``FLAGS``: whoever it is true of takes the steps.
        follows: id of the step they come after.
        steps: in order.
        replacements: stricter papers.
        provenance: why and from where.
    """

    code: str
    title: Text
    about: Text
    flag: str
    follows: str
    steps: tuple[Step, ...]
    replacements: tuple[Replacement, ...]
    provenance: Provenance


def addition(table: Table, known: Known) -> Addition:
    """Read an addition."""
    table.allow(
        "code",
        "title",
        "about",
        "flag",
        "follows",
        "steps",
        "replacements",
        *PROVENANCE_KEYS,
    )
    return Addition(
        code=table.word("code"),
        title=table.text("title"),
        about=table.text("about"),
        flag=table.one_of("flag", FLAGS, "value"),
        follows=table.one_of("follows", known.steps, "step"),
        steps=tuple(step(entry, known) for entry in table.tables("steps")),
        replacements=tuple(
            _replacement(entry, known) for entry in table.tables("replacements")
        ),
        provenance=table.provenance(known.sources),
    )


def woven(pathway: Pathway, additions: Sequence[Addition]) -> Pathway:
    """The pathway with each addition's steps in their place.

    Only persons of whom the flag is true take them; the number is issued after them.
    """
    for one in additions:
        pathway = replace(pathway, steps=tuple(_with(one, pathway)))
    return pathway


def _with(one: Addition, pathway: Pathway) -> list[Step]:
    extra = [replace(s, when=s.when.also(one.flag, value=True)) for s in one.steps]
    steps: list[Step] = []
    for usual in pathway.steps:
        wanted = tuple(r for w in usual.requirements for r in _stricter(w, one))
        waits = tuple(s.id for s in extra) if usual.milestone is Milestone.CPR else ()
        steps.append(replace(usual, requirements=wanted, after=(*usual.after, *waits)))
        if usual.id == one.follows:
            steps += extra
    return steps


def _stricter(usual: Requirement, one: Addition) -> list[Requirement]:
    """The usual paper for those without the flag, the stricter one for the others."""
    for swap in one.replacements:
        if swap.instead_of in usual.any_of:
            without = replace(usual, when=usual.when.also(one.flag, value=False))
            names = (
                swap.any_of if name == swap.instead_of else (name,)
                for name in usual.any_of
            )
            instead = tuple(name for some in names for name in some)
            return [
                without,
                Requirement(instead, usual.when.also(one.flag, value=True)),
            ]
    return [usual]


def _replacement(table: Table, known: Known) -> Replacement:
    table.allow("instead_of", "any_of")
    return Replacement(
        instead_of=table.one_of("instead_of", known.documents, "document"),
        any_of=table.names("any_of", known.documents, "document"),
    )
