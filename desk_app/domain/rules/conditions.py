"""What a rule may ask about a newcomer, and whether it holds."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class CitizenshipGroup(StrEnum):
    """The five groups that the rules tell apart."""

    DK = "DK"
    NORDIC = "NORDIC"
    EU = "EU"  # EU, Liechtenstein, Switzerland
    UK = "UK"
    OTHER = "OTHER"


NORDIC = frozenset({"FIN", "ISL", "NOR", "SWE"})
NORDIC_FROM = NORDIC | {"FRO", "GRL", "ALA"}
EU_EEA_CH = frozenset(
    [
        "AUT",
        "BEL",
        "BGR",
        "HRV",
        "CYP",
        "CZE",
        "EST",
        "FRA",
        "DEU",
        "GRC",
        "HUN",
        "IRL",
        "ITA",
        "LVA",
        "LTU",
        "LUX",
        "MLT",
        "NLD",
        "POL",
        "PRT",
        "ROU",
        "SVK",
        "SVN",
        "ESP",
        "LIE",
        "CHE",
    ]
)


def citizenship_group(citizenship: str) -> CitizenshipGroup:
    """Return the group of an ISO 3166 alpha-3 code."""
    if citizenship in {"DNK", "FRO", "GRL"}:
        return CitizenshipGroup.DK
    if citizenship in NORDIC:
        return CitizenshipGroup.NORDIC
    if citizenship in EU_EEA_CH:
        return CitizenshipGroup.EU
    return CitizenshipGroup.UK if citizenship == "GBR" else CitizenshipGroup.OTHER


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules may know about one newcomer.

    Attributes:
        citizenship: ISO 3166 alpha-3.
        birth_date: None while unknown.
        on: the day the rule is asked for.
        moved_from: ISO 3166 alpha-3 of the country left; empty while unknown.
        municipality: four digits, e.g. ``0101``; empty while unknown.
        had_cpr: ever had a Danish CPR or tax number.
        married: married or in a registered partnership.
        divorced: was married, and the marriage was dissolved.
        widowed: was married, and the spouse has died.
        children_along: children under 18 came along.
        one_parent: a child here without both parents, or parents not married.
        employed: works here, or will.
        student: studies here.
        host: lives with somebody who must sign a host declaration.
        drives: has a foreign driving licence.
        insured: was insured against unemployment abroad.
    """

    citizenship: str
    birth_date: date | None
    on: date
    moved_from: str = ""
    municipality: str = ""
    had_cpr: bool = False
    married: bool = False
    children_along: bool = False
    one_parent: bool = False
    employed: bool = False
    student: bool = False
    host: bool = False
    drives: bool = False
    insured: bool = False
    divorced: bool = False
    widowed: bool = False

    @property
    def age_years(self) -> int | None:
        """Whole years on that day; None while the birth date is unknown."""
        if self.birth_date is None:
            return None
        born = self.birth_date
        # Born on 29 February: a year older on the 28th, where February has no more.
        day = min(born.day, monthrange(self.on.year, born.month)[1])
        birthday_came = (self.on.month, self.on.day) >= (born.month, day)
        return self.on.year - born.year - (0 if birthday_came else 1)

    @property
    def group(self) -> CitizenshipGroup:
        """The citizenship's group."""
        return citizenship_group(self.citizenship)

    @property
    def from_nordic(self) -> bool:
        """Moved here from another Nordic country, whatever the citizenship."""
        return self.moved_from in NORDIC_FROM

    @property
    def eu_health(self) -> bool:
        """May be covered by another European country's health insurance.

        A citizen of the EU, the EEA or Switzerland, or anybody who moved from there.
        """
        european = EU_EEA_CH | NORDIC
        return self.citizenship in european or self.moved_from in european | {"GBR"}


TOLD_FLAGS = (
    "had_cpr",
    "married",
    "children_along",
    "one_parent",
    "employed",
    "student",
    "host",
    "drives",
    "insured",
    "divorced",
    "widowed",
)
FLAGS = (*TOLD_FLAGS, "from_nordic", "eu_health")


@dataclass(frozen=True, slots=True)
class Condition:
    """Holds when everything it names holds; the empty one always holds.

    Attributes:
        min_age: in whole years, inclusive; unknown ages pass.
        max_age: in whole years, inclusive; unknown ages pass.
        groups: the citizenship is in one of these groups.
        citizenships: the citizenship is one of these.
        municipalities: the municipality is one of these.
        flags: each of FLAGS named here has this value.
    """

    min_age: int | None = None
    max_age: int | None = None
    groups: frozenset[CitizenshipGroup] = frozenset()
    citizenships: frozenset[str] = frozenset()
    municipalities: frozenset[str] = frozenset()
    flags: tuple[tuple[str, bool], ...] = ()

    def holds(self, facts: Facts) -> bool:
        """Whether the rule applies to this person."""
        return (
            self._right_age(facts)
            and (not self.groups or facts.group in self.groups)
            and (not self.citizenships or facts.citizenship in self.citizenships)
            and (not self.municipalities or facts.municipality in self.municipalities)
            and (not self.flags or all(getattr(facts, f) is v for f, v in self.flags))
        )

    def _right_age(self, facts: Facts) -> bool:
        # Most rules name no age; asking each person theirs took a third of the demo.
        if self.min_age is None and self.max_age is None:
            return True
        age = facts.age_years
        return age is None or (
            (self.min_age is None or age >= self.min_age)
            and (self.max_age is None or age <= self.max_age)
        )

    def also(self, flag: str, *, value: bool) -> Condition:
        """The same condition, and that this flag has this value."""
        return replace(self, flags=(*self.flags, (flag, value)))


ALWAYS = Condition()
