"""A case with its clocks counted: what tables and figures are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desk_app.domain.case.events import Event
from desk_app.domain.waiting.clocks import CaseClocks, clocks
from desk_app.domain.waiting.day_counts import Calendar
from desk_app.domain.waiting.history import History, history_of
from desk_app.domain.waiting.policy import Policy


@dataclass(frozen=True, slots=True)
class CaseEvents:
    """One case as the store hands it over.

    Attributes:
        case: the reference.
        pathway: the pathway's code.
        municipality: four digits.
        events: all of them, oldest first.
    """

    case: str
    pathway: str
    municipality: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class CountedCase:
    """One case, what happened to it and what its clocks show."""

    case: str
    pathway: str
    municipality: str
    history: History
    clocks: CaseClocks


def counted(
    cases: Iterable[CaseEvents],
    as_of: date,
    policies: Sequence[Policy],
    calendar: Calendar,
) -> Iterator[CountedCase]:
    """Count every case that had begun on that day; the others are left out.

    For a column "under policy X" count again with that policy alone.
    """
    for case in cases:
        history = history_of(case.events, as_of)
        if history is not None:
            yield CountedCase(
                case.case,
                case.pathway,
                case.municipality,
                history,
                clocks(history, policies, calendar),
            )
