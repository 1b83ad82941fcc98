"""Two clerks wrote on one case: what each changed is kept, or both are asked about."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from desk_app.domain.case.person import Household, Person

_OF_PERSON = tuple(field.name for field in fields(Person))
_OF_HOUSEHOLD = tuple(field.name for field in fields(Household))


@dataclass(frozen=True, slots=True)
class Written:
    """What the clerk wrote down in a step's form.

    Attributes:
        person: the newcomer as the form says it.
        household: what the party shares, as the form says it.
        base: what stood in each field when the clerk began to type in it. With it, a
            save keeps what others wrote meanwhile in other fields; without it, nobody
            else may have saved the case.
    """

    person: Person
    household: Household
    base: Written | None = None


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What stood in a field once, of which only the words are known any more.

    In a ``base`` it says: what is in the file now is not what was there.
    """

    words: str

    def __str__(self) -> str:
        """Say it as the value did."""
        return self.words


@dataclass(frozen=True, slots=True)
class Merged:
    """What both sides together wrote.

    Attributes:
        written: both sides' changes; where they clash, what is in the file.
        clashes: the fields that both changed, each to something else.
    """

    written: Written
    clashes: tuple[str, ...]


def merge(base: Written, mine: Written, theirs: Written) -> Merged:
    """Join two changes of the same thing, field by field.

    Args:
        base: what both began with.
        mine: what one of them made of it.
        theirs: what the other made of it.
    """
    changed = differing(base, mine)
    clashes = tuple(
        name
        for name in changed
        if value_of(theirs, name) not in (value_of(base, name), value_of(mine, name))
    )
    written = with_values(
        Written(theirs.person, theirs.household),
        {name: value_of(mine, name) for name in changed if name not in clashes},
    )
    return Merged(written, clashes)


def differing(one: Written, other: Written) -> tuple[str, ...]:
    """The fields that do not say the same."""
    return tuple(
        name
        for name in (*_OF_PERSON, *_OF_HOUSEHOLD)
        if value_of(one, name) != value_of(other, name)
    )


def value_of(written: Written, name: str) -> Any:
    """What one field says."""
    owner = written.household if name in _OF_HOUSEHOLD else written.person
    return getattr(owner, name)


def with_values(written: Written, values: dict[str, Any]) -> Written:
    """The same with other values in some fields."""
    home = {name: values[name] for name in values if name in _OF_HOUSEHOLD}
    person = {name: values[name] for name in values if name in _OF_PERSON}
    return replace(
        written,
        person=replace(written.person, **person),
        household=replace(written.household, **home),
    )
