"""The hall: give a ticket, call the next one, say where they are, finish."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.waiting.visits import Moment, Visit, VisitKind
from desk_app.errors import DeskError
from desk_app.services.hall_now import HallNow, look, mine_of
from desk_app.services.limits import checked
from desk_app.services.looking import TODAY, LookLog
from desk_app.services.ports import AuditEntry, Clock, Store
from desk_app.services.ports import Unit as StoreUnit
from desk_app.services.staff import Action, Staff, authorize

_NUMBER = re.compile(r"[0-9]{1,4}")
_TYPED = 20
BY_UNDOING = "ticket"  # purpose in the log
# What a clerk says of somebody with a ticket; calling has its own use cases.
_MOVES = frozenset(
    {
        VisitKind.SEATED,
        VisitKind.PARKED,
        VisitKind.BACK,
        VisitKind.NO_SHOW,
        VisitKind.FINISHED,
    }
)


@dataclass(frozen=True)
class Hall:
    """Tickets of today. A wish that comes twice (``key``) is done once."""

    store: Store
    now: Clock
    looks: LookLog

    def view(self, who: Staff) -> HallNow:
        """Who is in the hall now.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_HALL)
        with self.store.reading() as reader:
            now = look(reader, who, self._today(), self.now())
        if now.shows_people:
            self.looks.see_list(who, TODAY)
        return now

    def give(self, who: Staff, key: str, typed: str = "") -> Visit:
        """Give a ticket.

        Args:
            who: at which desk.
            key: idempotency key.
            typed: what was typed or scanned: the number on a paper ticket, or the
                number of the case they come for; empty: just one more.

        Raises:
            DeskError: ``not-allowed``, ``ticket-unreadable``, ``no-such-case``,
                ``ticket-given`` (number).
        """
        authorize(who, Action.GIVE_TICKET)
        said = checked(typed, "ticket", _TYPED)
        with self.store.unit() as unit:
            if (known := _answered(unit, key)) is not None:
                return known
            number, case = _read(unit, said)
            day = self._today()
            ticket = self._moment(who, VisitKind.TICKET, case)
            number = number or unit.last_ticket(day) + 1
            (visit,) = unit.add_visits([Visit(0, day, number, (ticket,))])
            _note(unit, who, Action.GIVE_TICKET, visit)
            unit.answer(key, str(visit.id))
        return visit

    def call_next(self, who: Staff, key: str) -> Visit:
        """Call the oldest waiting ticket; two desks never get the same one.

        Raises:
            DeskError: ``not-allowed``; ``hall-empty``; ``ticket-at-desk`` (number)
                while this clerk still has somebody.
        """
        authorize(who, Action.CALL_TICKET)
        # Nobody else writes while a unit is open: whoever reads first, calls.
        with self.store.unit() as unit:
            if (known := _answered(unit, key)) is not None:
                return known
            self._refuse_second(unit, who)
            visit = unit.next_in_line(self._today())
            if visit is None:
                raise DeskError("hall-empty")
            return self._keep(unit, who, key, visit, VisitKind.CALLED)

    def call(self, who: Staff, key: str, visit_id: int) -> Visit:
        """Call this ticket: out of turn, again, or after they did not come.

        Raises:
            DeskError: ``not-allowed``, ``no-such-ticket``, ``ticket-moved-on`` and
                ``ticket-at-desk`` (number).
        """
        authorize(who, Action.CALL_TICKET)
        with self.store.unit() as unit:
            if (known := _answered(unit, key)) is not None:
                return known
            self._refuse_second(unit, who, but=visit_id)
            visit = self._of_today(unit, visit_id)
            holder = visit.holder
            if holder is not None and holder.actor != who.name:
                raise DeskError("ticket-moved-on", number=visit.number)
            return self._keep(unit, who, key, visit, VisitKind.CALLED)

    def move(self, who: Staff, key: str, visit_id: int, kind: VisitKind) -> Visit:
        """Say that they sit here, are gone for a moment, are back, or are finished.

        Raises:
            DeskError: ``not-allowed``, ``no-such-ticket``, ``ticket-moved-on``.
            ValueError: ``kind`` is none of these.
        """
        authorize(who, Action.MOVE_TICKET)
        if kind not in _MOVES:
            raise ValueError(kind)
        with self.store.unit() as unit:
            if (known := _answered(unit, key)) is not None:
                return known
            visit = self._of_today(unit, visit_id)
            return self._keep(unit, who, key, visit, kind)

    def belongs(self, who: Staff, case: str) -> Visit | None:
        """Whoever is at this clerk's desk came for ``case``, if that is not known yet.

        Return the visit when that was news.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.MOVE_TICKET)
        with self.store.reading() as reader:
            mine = mine_of(reader.hall(self._today()), who)
        if mine is None or mine.case:
            return None
        with self.store.unit() as unit:
            moment = self._moment(who, VisitKind.BELONGS, case)
            visit = unit.visit(mine.id).then(moment)
            unit.keep_visit(visit)
            _note(unit, who, Action.MOVE_TICKET, visit)
        return visit

    def undo(self, who: Staff, key: str) -> Visit:
        """Take back what this clerk did last in the hall today; it stays written.

        Raises:
            DeskError: ``not-allowed``; ``nothing-to-undo``, also when somebody else
                has gone on with the ticket since.
        """
        authorize(who, Action.UNDO)
        with self.store.unit() as unit:
            if (known := _answered(unit, key)) is not None:
                return known
            last = [
                (visit.story[-1].at, len(visit.moments), visit)
                for visit in unit.hall(self._today())
                if visit.story[-1].actor == who.name
            ]
            if not last:
                raise DeskError("nothing-to-undo")
            _, _, visit = max(last, key=lambda it: it[:2])
            case = visit.case
            undone = visit.then(self._moment(who, VisitKind.UNDONE))
            unit.keep_visit(undone)
            unit.audit(AuditEntry(who.name, Action.UNDO, case, BY_UNDOING))
            unit.answer(key, str(visit.id))
        return undone

    def _keep(
        self, unit: StoreUnit, who: Staff, key: str, visit: Visit, kind: VisitKind
    ) -> Visit:
        moved = visit.then(self._moment(who, kind))
        unit.keep_visit(moved)
        called = kind is VisitKind.CALLED
        _note(unit, who, Action.CALL_TICKET if called else Action.MOVE_TICKET, moved)
        unit.answer(key, str(visit.id))
        return moved

    def _of_today(self, unit: StoreUnit, visit_id: int) -> Visit:
        """The visit, if it is today's: yesterday's ended at midnight."""
        visit = unit.visit(visit_id)
        if visit.day != self._today():
            raise DeskError("ticket-moved-on", number=visit.number)
        return visit

    def _refuse_second(self, unit: StoreUnit, who: Staff, but: int = 0) -> None:
        mine = mine_of(unit.hall(self._today()), who)
        if mine is not None and mine.id != but:
            raise DeskError("ticket-at-desk", number=mine.number)

    def _moment(self, who: Staff, kind: VisitKind, case: str = "") -> Moment:
        return Moment(kind, self.now(), who.name, who.desk, case)

    def _today(self) -> date:
        return self.now().astimezone(COPENHAGEN).date()


def _answered(unit: StoreUnit, key: str) -> Visit | None:
    answer = unit.answer_to(key)
    return None if answer is None else unit.visit(int(answer))


def _read(unit: StoreUnit, typed: str) -> tuple[int, str]:
    """The number or the case that was typed; 0 and "" for neither."""
    if not typed:
        return 0, ""
    if _NUMBER.fullmatch(typed) and int(typed):
        return int(typed), ""
    if not typed[0].isdigit():
        raise DeskError("ticket-unreadable")
    return 0, unit.get(typed).reference


def _note(unit: StoreUnit, who: Staff, action: Action, visit: Visit) -> None:
    unit.audit(AuditEntry(who.name, action, visit.case))
