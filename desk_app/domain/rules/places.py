"""The 98 municipalities, the six centres, and who serves whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from desk_app.domain.rules.conditions import Condition, Facts
from desk_app.domain.rules.pathway import Provenance, Text

Span = tuple[time, time]


@dataclass(frozen=True, slots=True)
class Municipality:
    """One municipality.

    Attributes:
        code: four digits, e.g. ``0101``.
        name: without the word municipality.
        region: its region in 2026.
        centre: id of the centre that issues its CPR numbers; empty: none.
        role: ``host``, ``partner`` or empty.
        confirmed: False where the sources disagree on the centre.
    """

    code: str
    name: str
    region: str
    centre: str
    role: str
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Centre:
    """One International House or International Citizen Service.

    Attributes:
        id: e.g. ``East``.
        name: as written on its door.
        host: municipality code of the host.
        address: street, postal code and town; empty while unknown.
        email: empty while unknown.
        phone: empty while unknown.
        hours: opening spans by weekday, Monday 0; a closed day has no span. None
            while the hours are unknown.
        provenance: why and from where.
    """

    id: str
    name: Text
    host: str
    address: str
    email: str
    phone: str
    hours: Mapping[int, tuple[Span, ...]] | None
    provenance: Provenance

    def open_on(self, day: date) -> tuple[Span, ...]:
        """The spans of that weekday; holidays are the calendar's business."""
        return (self.hours or {}).get(day.weekday(), ())


class Effect(StrEnum):
    """What an exception does."""

    REFER = "refer"  # to the municipality's own Borgerservice
    CHECK = "check"  # the clerk is told to check first


@dataclass(frozen=True, slots=True)
class ServiceException:
    """Somebody whom the centre of their municipality does not simply serve.

    Attributes:
        municipalities: four-digit codes.
        when: whom it concerns.
        effect: what follows.
        provenance: why and from where.
    """

    municipalities: frozenset[str]
    when: Condition
    effect: Effect
    provenance: Provenance

    def holds(self, facts: Facts) -> bool:
        """Whether it concerns this person."""
        return facts.municipality in self.municipalities and self.when.holds(facts)


@dataclass(frozen=True, slots=True)
class Places:
    """All municipalities and centres, and the exceptions."""

    municipalities: Mapping[str, Municipality]
    centres: Mapping[str, Centre]
    exceptions: tuple[ServiceException, ...]

    def centre_of(self, municipality: str) -> Centre | None:
        """The centre that serves the municipality; None: its own Borgerservice."""
        found = self.municipalities.get(municipality)
        return self.centres.get(found.centre) if found else None

    def exceptions_for(self, facts: Facts) -> tuple[ServiceException, ...]:
        """The exceptions that concern this person."""
        return tuple(rule for rule in self.exceptions if rule.holds(facts))

    def serving(self, facts: Facts) -> Centre | None:
        """The centre that serves this person; None: their own Borgerservice."""
        effects = {rule.effect for rule in self.exceptions_for(facts)}
        return None if Effect.REFER in effects else self.centre_of(facts.municipality)
