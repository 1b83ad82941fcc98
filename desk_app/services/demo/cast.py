"""Who comes together: the citizen alone, or with spouse and children."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from desk_app.domain.case.case_view import STUDY_PATHWAYS
from desk_app.domain.case.person import Relation
from desk_app.domain.rules.conditions import CitizenshipGroup
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.demo.days import OfficeDays
from desk_app.services.demo.materials import Habit, Materials, Nation, pick, wheel

CHILD = "CHILD"
_ADULT_YEARS = 18
_PARENT_YEARS = 20
_YOUNGEST_YEARS = 0.2
_SPOUSE_YEARS_APART = 12
_CHILDREN = wheel([(1, 50), (2, 38), (3, 12)])
# Returning Danes often bring a spouse from elsewhere.
_MIXED = 0.35
_SPOUSE_ON = {
    CitizenshipGroup.DK: "DK_RETURN",
    CitizenshipGroup.NORDIC: "NORDIC",
    CitizenshipGroup.EU: "EU_FAMILY",
}


@dataclass(slots=True)
class Character:
    """One invented newcomer.

    Attributes:
        nation: whose citizen.
        pathway: its code.
        relation: in the party.
        woman: or man.
        years: of age, on the day of arrival.
        family_name: number of the nation's family name; shared by the party.
        host: share who live with somebody, on the party's first pathway.
        married: and the spouse came along.
        with_children: and they came along.
        one_parent: came with children and without the other parent, or is such a child.
    """

    nation: Nation
    pathway: str
    relation: Relation
    woman: bool
    years: float
    family_name: int
    host: float
    married: bool = False
    with_children: bool = False
    one_parent: bool = False


class Cast:
    """Draws who comes."""

    def __init__(
        self, materials: Materials, rules: Rulebook, days: OfficeDays, random: Random
    ) -> None:
        self._days = days
        self._refers = {c for c, path in rules.pathways.items() if path.refers}
        self._random = random.random
        self._triangular = random.triangular
        self._habits = materials.habits
        self._foreigners = wheel(_foreigners(materials))
        self._months = [
            wheel(_in_month(materials, month)) for month in range(len(materials.months))
        ]

    def party(self, applied: int, most: int) -> list[Character]:
        """The people who come together on that day, at most ``most``."""
        random = self._random
        month = self._days.day(applied).month
        nation, habit = pick(random, self._months[month - 1])
        spouse, children = random() < habit.spouse, random() < habit.children
        lone = children and not spouse and random() < habit.women
        low, usual, high = habit.ages
        first = Character(
            nation=nation,
            pathway=habit.pathway,
            relation=Relation.ALONE,
            woman=random() < habit.women,
            years=self._triangular(low, high, usual),
            family_name=int(random() * len(nation.family)),
            host=habit.host,
        )
        if most == 1 or not (spouse or children):
            return [first]
        people = [first]
        if spouse:
            people.append(self._spouse(first, habit))
            first.married = True
        if children:
            people += self._children(first)
        for one in people:
            one.with_children = children and one.relation is not Relation.CHILD
            one.one_parent = lone
        if len(people := people[:most]) > 1:
            first.relation = Relation.PRINCIPAL
        return people

    def alone(self, applied: int) -> list[Character]:
        """Somebody who came alone and whom the desk serves to the end."""
        while True:
            people = self.party(applied, 1)
            if people[0].pathway not in self._refers:
                return people

    def _spouse(self, first: Character, habit: Habit) -> Character:
        nation, pathway = first.nation, habit.spouse_on
        if habit.pathway == "DK_RETURN" and self._random() < _MIXED:
            nation = pick(self._random, self._foreigners)
            pathway = _SPOUSE_ON.get(nation.group, "NONEU_FAMREUN")
        apart = (self._random() - 0.5) * _SPOUSE_YEARS_APART
        return Character(
            nation=nation,
            pathway=pathway,
            relation=Relation.SPOUSE,
            woman=not first.woman,
            years=max(_ADULT_YEARS + 1, first.years + apart),
            family_name=first.family_name % len(nation.family),
            host=first.host,
            married=True,
        )

    def _children(self, parent: Character) -> list[Character]:
        oldest = min(_ADULT_YEARS - 0.1, parent.years - _PARENT_YEARS)
        count = pick(self._random, _CHILDREN) if oldest > 0 else 0
        return [
            Character(
                nation=parent.nation,
                pathway=CHILD,
                relation=Relation.CHILD,
                woman=self._random() < 0.5,  # noqa: PLR2004 - half of all children
                years=max(_YOUNGEST_YEARS, self._random() * oldest),
                family_name=parent.family_name,
                host=parent.host,
            )
            for _ in range(count)
        ]


def _foreigners(materials: Materials) -> list[tuple[Nation, float]]:
    return [(n, share) for n, _, share in materials.arrivals if n.code != "DNK"]


def _in_month(
    materials: Materials, month: int
) -> list[tuple[tuple[Nation, Habit], float]]:
    students = materials.student_months[month]
    return [
        (
            (nation, habit),
            share * (students if habit.pathway in STUDY_PATHWAYS else 1),
        )
        for nation, habit, share in materials.arrivals
    ]
