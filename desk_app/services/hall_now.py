"""Who is in the hall at this moment: called, waiting, parked, and who did not come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from desk_app.domain.case.case_record import CaseRow
from desk_app.domain.waiting.visits import Visit, VisitState
from desk_app.services.ports import CaseFilter, CaseReader
from desk_app.services.staff import Staff


@dataclass(frozen=True, slots=True)
class InHall:
    """One line of the hall.

    Attributes:
        visit: the ticket and what happened to it.
        row: the case it belongs to, as lists show it; None while there is none.
    """

    visit: Visit
    row: CaseRow | None = None


@dataclass(frozen=True, slots=True)
class HallNow:
    """Who is in the hall.

    Attributes:
        day: the local day.
        at: when it was looked at, aware, UTC.
        mine: who is called to or sits at this clerk's desk.
        waiting: in the order in which they are called.
        called: at other desks, or on their way there.
        parked: gone for a moment; they come back to their own place.
        missed: were called and did not come.
    """

    day: date
    at: datetime
    mine: InHall | None
    waiting: tuple[InHall, ...]
    called: tuple[InHall, ...]
    parked: tuple[InHall, ...]
    missed: tuple[InHall, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nobody is there."""
        return self.mine is None and not (
            self.waiting or self.called or self.parked or self.missed
        )

    @property
    def shows_people(self) -> bool:
        """Whether somebody's case, and so their name, stands beside a ticket."""
        mine = (self.mine,) if self.mine is not None else ()
        everybody = (*mine, *self.waiting, *self.called, *self.parked, *self.missed)
        return any(one.row is not None for one in everybody)


def look(reader: CaseReader, who: Staff, day: date, at: datetime) -> HallNow:
    """Who is in the hall on that local day, as ``who`` sees it."""
    visits = [it for it in reader.hall(day) if it.state is not VisitState.SERVED]
    rows = _rows(reader, {visit.case for visit in visits} - {""})
    mine = mine_of(visits, who)

    def those(*states: VisitState) -> tuple[InHall, ...]:
        return tuple(
            InHall(visit, rows.get(visit.case))
            for visit in visits
            if visit.state in states and visit is not mine
        )

    return HallNow(
        day=day,
        at=at,
        mine=None if mine is None else InHall(mine, rows.get(mine.case)),
        waiting=those(VisitState.WAITING),
        called=those(VisitState.CALLED, VisitState.SEATED),
        parked=those(VisitState.PARKED),
        missed=those(VisitState.NO_SHOW),
    )


def mine_of(visits: Iterable[Visit], who: Staff) -> Visit | None:
    """Whoever was called last to this clerk, and is still on the way or at the desk."""
    held = [
        (holder.at, visit)
        for visit in visits
        if (holder := visit.holder) is not None and holder.actor == who.name
    ]
    return max(held, key=lambda it: it[0])[1] if held else None


def _rows(reader: CaseReader, cases: set[str]) -> Mapping[str, CaseRow]:
    if not cases:
        return {}
    wanted = CaseFilter(references=tuple(sorted(cases)))
    rows, _ = reader.page(wanted, None, len(cases))
    return {row.reference: row for row in rows}
