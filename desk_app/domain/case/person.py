"""A newcomer and the household they moved into: what the clerk wrote down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.identity.cpr import Cpr


class MaritalStatus(StrEnum):
    """Civil status, as far as the papers depend on it."""

    UNKNOWN = ""
    UNMARRIED = "unmarried"
    MARRIED = "married"
    DIVORCED = "divorced"
    WIDOWED = "widowed"


class Relation(StrEnum):
    """Who somebody is in the party they came with."""

    ALONE = ""
    PRINCIPAL = "principal"
    SPOUSE = "spouse"
    CHILD = "child"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Person:
    """One newcomer. Empty text and None mean: not yet asked.

    Attributes:
        family_name: as in the document, e.g. "ERIKSSON".
        given_names: as in the document.
        birth_date: None while unknown.
        citizenship: ISO 3166 alpha-3, or an ICAO code such as ``XXA``.
        sex: ``F``, ``M``, ``X`` or empty.
        birth_place: as printed in the document.
        document_kind: id of the identity document shown, e.g. ``passport``.
        document_expiry: its last day.
        moved_from: ISO 3166 alpha-3 of the country left.
        entered_on: the day of arrival in Denmark.
        previous_cpr: had a Danish CPR or tax number before; None: not asked.
        marital_status: see MaritalStatus.
        children_along: children under 18 came along; None: not asked.
        one_parent: a child here without both parents, or parents not married.
        phone: as given.
        doctor_name: the practice chosen.
        mitid_way: ``app`` or ``counter``.
        drives: has a foreign driving licence.
        insured: was insured against unemployment abroad.
        protected: name and address protection.
        names_from_mrz: the names were scanned and nobody has compared them yet.
        relation: who they are in their party.
        cpr: the number, while the office keeps it.
    """

    family_name: str
    given_names: str
    birth_date: date | None = None
    citizenship: str = ""
    sex: str = ""
    birth_place: str = ""
    document_kind: str = ""
    document_expiry: date | None = None
    moved_from: str = ""
    entered_on: date | None = None
    previous_cpr: bool | None = None
    marital_status: MaritalStatus = MaritalStatus.UNKNOWN
    children_along: bool | None = None
    one_parent: bool = False
    phone: str = ""
    doctor_name: str = ""
    mitid_way: str = ""
    drives: bool = False
    insured: bool = False
    protected: bool = False
    names_from_mrz: bool = False
    relation: Relation = Relation.ALONE
    cpr: Cpr | None = None

    def __repr__(self) -> str:
        """Name nobody in logs and tracebacks."""
        return f"<Person {self.relation or 'alone'}>"


@dataclass(frozen=True, slots=True)
class Household:
    """What the people who came together share: entered once.

    Attributes:
        address: street, number, postcode and town.
        moved_in: the day they moved in.
        municipality: four digits, e.g. ``0101``.
        lives_with_host: somebody else lives there and signs for it; None: not asked.
    """

    address: str = ""
    moved_in: date | None = None
    municipality: str = ""
    lives_with_host: bool | None = None

    def __repr__(self) -> str:
        """Name no address in logs and tracebacks."""
        return f"<Household in {self.municipality or '?'}>"
