"""What was scanned, typed and answered before there is a case, as text and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass, replace
from datetime import date
from typing import Any

from desk_app.domain.case.person import Person, Relation
from desk_app.domain.identity.mrz_repair import Repair
from desk_app.errors import DeskError
from desk_app.services.opening.newcomers import (
    Arriving,
    TypedHome,
    TypedPerson,
    scanned,
    with_typed,
)


@dataclass(frozen=True, slots=True, repr=False)
class HalfOpened:
    """The opening of cases, as far as it has come.

    Attributes:
        people: those who came.
        at: the place of the one who is worked on.
        home: what stands in the fields of their home.
        scan: what stands in the scanner's field and has not been read.
        stage: the name of the page.
        joined: the case (its number) whose party they join; "" for none.
        key: whoever opens these cases with the same key opens them once.
    """

    people: tuple[Arriving, ...]
    at: int
    home: TypedHome
    scan: str
    stage: str
    joined: str
    key: str


def as_fields(half: HalfOpened) -> dict[str, str]:
    """Everything but the joined case, as texts by name."""
    return {
        "people": json.dumps([_as_plain(one) for one in half.people]),
        "at": str(half.at),
        "scan": half.scan,
        "stage": half.stage,
        "key": half.key,
        **asdict(half.home),
    }


def from_fields(fields: Mapping[str, str], joined: str, today: date) -> HalfOpened:
    """The same again; what was scanned and typed is read anew.

    Raises:
        DeskError: ``draft-unreadable``: an older program wrote it otherwise.
    """
    try:
        people = tuple(_from_plain(one, today) for one in json.loads(fields["people"]))
        home = {name: fields[name] for name in asdict(TypedHome())}
        at = int(fields["at"])
        rest = (fields["scan"], fields["stage"], joined, fields["key"])
    except (DeskError, KeyError, TypeError, ValueError) as fault:
        raise DeskError("draft-unreadable") from fault
    at = max(0, min(at, len(people) - 1))
    return HalfOpened(people, at, TypedHome(**home), *rest)


def _as_plain(one: Arriving) -> dict[str, Any]:
    return {
        "key": one.key,
        "lines": one.lines,
        "accepted": [astuple(repair) for repair in one.accepted],
        "typed": asdict(one.typed) if one.typed is not None else None,
        "relation": one.person.relation.value,
        "names_from_mrz": one.person.names_from_mrz,
        "answers": one.answers,
        "asks_all": one.asks_all,
        "chosen": one.chosen,
        "opens": one.opens,
    }


def _from_plain(plain: dict[str, Any], today: date) -> Arriving:
    key, lines = plain["key"], plain["lines"]
    if lines:
        accepted = tuple(Repair(*repair) for repair in plain["accepted"])
        one = scanned(key, lines, today, accepted)
    else:
        one = Arriving(key, Person(family_name="", given_names=""))
    if plain["typed"] is not None:
        one = with_typed(one, TypedPerson(**plain["typed"]), today)
    person = replace(
        one.person,
        relation=Relation(plain["relation"]),
        names_from_mrz=plain["names_from_mrz"],
    )
    return replace(
        one,
        person=person,
        answers=tuple((question, answer) for question, answer in plain["answers"]),
        asks_all=plain["asks_all"],
        chosen=plain["chosen"],
        opens=plain["opens"],
    )
