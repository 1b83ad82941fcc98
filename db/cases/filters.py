"""What a list was asked to show, as conditions on the cases' rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from desk_app.services.ports import CaseFilter

# The engine looks each name up among those before it: thousands take long.
CHUNK = 500


class Condition(NamedTuple):
    """A condition with named values; it holds no text from outside."""

    sql: str
    values: dict[str, Any]


def in_chunks(wanted: CaseFilter) -> Iterator[CaseFilter]:
    """Split a filter with many references into filters that fit a statement."""
    if wanted.references is None:
        yield wanted
        return
    references = tuple(dict.fromkeys(wanted.references))
    for start in range(0, len(references), CHUNK):
        yield replace(wanted, references=references[start : start + CHUNK])


def condition(wanted: CaseFilter) -> Condition:
    """Return what a case's row must fulfil; always true when all is empty."""
    parts: list[str] = ["1 = 1"]
    values: dict[str, Any] = {}
    for name, column, allowed in (
        ("status", "cases.status", wanted.statuses),
        ("pathway", "cases.pathway", wanted.pathways),
        ("municipality", "cases.municipality", wanted.municipalities),
        ("reference", "cases.reference", wanted.references or ()),
    ):
        if allowed:
            part = one_of(column, name, allowed)
            parts.append(part.sql)
            values |= part.values
    if wanted.applied_from is not None:
        parts.append("cases.applied_on >= :applied_from")
        values["applied_from"] = wanted.applied_from.isoformat()
    if wanted.applied_to is not None:
        parts.append("cases.applied_on <= :applied_to")
        values["applied_to"] = wanted.applied_to.isoformat()
    return Condition(" AND ".join(parts), values)


def marks(values: Sequence[Any]) -> str:
    """Return ``?, ?, ?`` for a statement that has no values but these, by position."""
    return ", ".join("?" * len(values))


def one_of(column: str, name: str, allowed: Sequence[Any]) -> Condition:
    """Return ``column IN (…)`` with one named value for each; for a few values."""
    values = {f"{name}_{number}": value for number, value in enumerate(allowed)}
    return Condition(f"{column} IN ({', '.join(f':{key}' for key in values)})", values)
