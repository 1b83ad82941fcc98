"""What the invented office is made of: names, homes, habits, read from two files."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from desk_app.domain.rules.conditions import CitizenshipGroup, citizenship_group
from resources import resource

Thing = TypeVar("Thing")
Random = Callable[[], float]
_SLOTS = 4096


def wheel(shares: Iterable[tuple[Thing, float]]) -> tuple[Thing, ...]:
    """A wheel of fortune: each thing on as many of its slots as its share is big."""
    weighted = [(thing, share) for thing, share in shares if share > 0]
    total = sum(share for _, share in weighted)
    slots: list[Thing] = []
    so_far = 0.0
    for thing, share in weighted:
        so_far += share
        slots += [thing] * (round(so_far / total * _SLOTS) - len(slots))
    return tuple(slots)


def pick(random: Random, things: Sequence[Thing]) -> Thing:
    """One of the things, each as likely as the others."""
    return things[int(random() * len(things))]


@dataclass(frozen=True, slots=True)
class Nation:
    """People of one citizenship.

    Attributes:
        code: ISO 3166 alpha-3.
        group: as the rules see it.
        women: given names.
        men: given names.
        family: family names.
        family_women: the same, as women bear them.
        towns: where they are born.
        january: share born on 1 January.
        comes_from: countries they move from.
    """

    code: str
    group: CitizenshipGroup
    women: tuple[str, ...]
    men: tuple[str, ...]
    family: tuple[str, ...]
    family_women: tuple[str, ...]
    towns: tuple[str, ...]
    january: float
    comes_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """What is usual on one pathway.

    Attributes:
        pathway: its code.
        ages: youngest, most usual and oldest, in years.
        spouse: share who bring one.
        children: share who bring some.
        women: share of women.
        spouse_on: the spouse's pathway.
        host: share who live with somebody.
    """

    pathway: str
    ages: tuple[float, float, float]
    spouse: float
    children: float
    women: float
    spouse_on: str
    host: float


@dataclass(frozen=True, slots=True)
class Wait:
    """A usual pause, or what comes before a case is given up.

    Attributes:
        reason: a PauseReason or NotCompletedReason value.
        share: how usual.
        days: shortest, most usual and longest.
        groups: whom it can happen to; empty: everybody.
        pathways: on which pathways; empty: all.
        after: it begins when the case is fully informed.
        first: the pause before a case is given up; empty: none.
    """

    reason: str
    share: float
    days: tuple[float, float, float]
    groups: frozenset[str]
    pathways: frozenset[str]
    after: bool
    first: str

    def fits(self, group: CitizenshipGroup, pathway: str) -> bool:
        """Whether it can happen to them."""
        return (not self.groups or group in self.groups) and (
            not self.pathways or pathway in self.pathways
        )


@dataclass(frozen=True, slots=True)
class Place:
    """A street or more in one town.

    Attributes:
        municipality: four digits.
        town: postal code and town.
        streets: their names.
        share: how many live there.
    """

    municipality: str
    town: str
    streets: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Materials:
    """Everything the invented office is made of.

    Attributes:
        growth: how much more people come each year, e.g. 1.06.
        months: how busy, January first.
        student_months: the same for students.
        weekdays: how busy, Monday first.
        month_turn: how much busier the first and last days of a month are.
        clerks: who works there.
        doctors: practices.
        nations: by code.
        habits: by pathway.
        arrivals: nation, pathway and share.
        pauses: what is waited for.
        ends: why cases are given up.
        places: where people live.
    """

    growth: float
    months: tuple[float, ...]
    student_months: tuple[float, ...]
    weekdays: tuple[float, ...]
    month_turn: float
    clerks: tuple[str, ...]
    doctors: tuple[str, ...]
    nations: Mapping[str, Nation]
    habits: Mapping[str, Habit]
    arrivals: tuple[tuple[Nation, Habit, float], ...]
    pauses: tuple[Wait, ...]
    ends: tuple[Wait, ...]
    places: tuple[Place, ...]


def read_materials() -> Materials:
    """Read ``resources/demo``."""
    office, names = _read("demo/office.toml"), _read("demo/names.toml")
    nations = {
        code: _nation(code, told, names[code])
        for code, told in office["nations"].items()
    }
    habits = {
        code: Habit(code, _three(told.pop("ages")), **told)
        for code, told in office["pathways"].items()
    }
    streets = tuple(office["streets"])
    return Materials(
        growth=office["growth"],
        months=tuple(office["months"]),
        student_months=tuple(office["student_months"]),
        weekdays=tuple(office["weekdays"]),
        month_turn=office["month_turn"],
        clerks=tuple(office["clerks"]),
        doctors=tuple(office["doctors"]),
        nations=nations,
        habits=habits,
        arrivals=tuple(
            (nations[code], habits[pathway], told["share"] * share)
            for code, told in office["nations"].items()
            for pathway, share in told["pathways"].items()
        ),
        pauses=tuple(_wait(told) for told in office["pauses"]),
        ends=tuple(_wait(told) for told in office["ends"]),
        places=tuple(_place(told, streets) for told in office["homes"]),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(name).read_text(encoding="utf-8"))


def _nation(code: str, told: dict[str, Any], names: dict[str, str]) -> Nation:
    return Nation(
        code=code,
        group=citizenship_group(code),
        women=tuple(names["women"].split()),
        men=tuple(names["men"].split()),
        family=tuple(names["family"].split()),
        family_women=tuple(names.get("family_women", names["family"]).split()),
        towns=tuple(told["towns"]),
        january=told["january"],
        comes_from=tuple(told.get("from", (code,))),
    )


def _wait(told: dict[str, Any]) -> Wait:
    return Wait(
        reason=told["reason"],
        share=told["share"],
        days=_three(told["days"]),
        groups=frozenset(told.get("groups", ())),
        pathways=frozenset(told.get("pathways", ())),
        after=told.get("after", False),
        first=told.get("first", ""),
    )


def _place(told: dict[str, Any], usual: tuple[str, ...]) -> Place:
    streets = tuple(told.get("streets", usual))
    return Place(told["municipality"], told["town"], streets, told["share"])


def _three(numbers: Sequence[float]) -> tuple[float, float, float]:
    low, usual, high = numbers
    return low, usual, high
