"""A family at a real desk, opened in one line."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from desk_app.domain.case.person import Household, MaritalStatus, Person, Relation
from desk_app.services.opening.intake import Newcomer

HOME = Household("Prøvevej 7, 1000 København K", date(2026, 11, 20), "0101")
ANNA = Person(
    "ERIKSSON",
    "Anna Maria",
    date(1974, 8, 12),
    "IND",
    entered_on=date(2026, 11, 20),
    marital_status=MaritalStatus.MARRIED,
    relation=Relation.PRINCIPAL,
)
ERIK = Person(
    "ERIKSSON",
    "Erik",
    date(1975, 3, 2),
    "IND",
    entered_on=date(2026, 11, 20),
    marital_status=MaritalStatus.MARRIED,
    relation=Relation.SPOUSE,
)


def opened(desk, who, *people, pathway="EU_WORKER"):
    """The case numbers of people who came together."""
    newcomers = [Newcomer(person, pathway) for person in people]
    return desk.intake.open_party(who, newcomers, HOME, uuid4().hex)
