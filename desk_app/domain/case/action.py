"""An action: who does something, when, and the events it is about to append."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict, Unpack

from desk_app.domain.case.events import EventKind


@dataclass(frozen=True, slots=True)
class By:
    """Who does something, when and where.

    Attributes:
        actor: the staff member's name.
        at: the instant, aware, UTC.
        desk: the desk number; may be empty.
    """

    actor: str
    at: datetime
    desk: str = ""


class Details(TypedDict, total=False):
    """What an event says beside its kind; see ``Event``."""

    reason: str
    step: str
    paper: str
    day: date
    undoes: int


@dataclass(frozen=True, slots=True)
class Planned:
    """An event that is about to be appended."""

    kind: EventKind
    details: Details


def planned(kind: EventKind, **details: Unpack[Details]) -> Planned:
    """Plan an event."""
    return Planned(kind, details)
