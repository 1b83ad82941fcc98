"""Taking the next case, so that no two desks call the same citizen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, Clock, Store
from desk_app.services.staff import Action, Staff, authorize

BY_HAND = "by-hand"


@dataclass(frozen=True)
class Taking:
    """Gives cases into the hands of clerks, and takes them out again.

    A case is in somebody's hand for one local day at most, and only while the office
    must act: one that waits, or has ended, is in nobody's (``changing.change_case``).
    """

    store: Store
    now: Clock

    def take_next(self, who: Staff, key: str) -> str:
        """Take the open case that has waited longest; return its number.

        The same wish (``key``) sent twice is answered with the same case.

        Raises:
            DeskError: ``not-allowed``; ``nobody-waiting`` when nothing is left to take.
        """
        authorize(who, Action.TAKE_NEXT)
        with self.store.unit() as unit:
            if (answered := unit.answer_to(key)) is not None:
                return answered
            reference = unit.claim_next(self._today(), who.name, who.desk)
            if reference is None:
                raise DeskError("nobody-waiting")
            unit.audit(AuditEntry(who.name, Action.TAKE_NEXT, reference))
            unit.answer(key, reference)
        return reference

    def take(self, who: Staff, reference: str) -> bool:
        """Take a case that was opened by hand, if it is open and nobody has it.

        Return whether it was taken now.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.TAKE_NEXT)
        with self.store.unit() as unit:
            taken = unit.claim(reference, self._today(), who.name, who.desk)
            if taken:
                entry = AuditEntry(who.name, Action.TAKE_NEXT, reference, BY_HAND)
                unit.audit(entry)
        return taken

    def put_back(self, who: Staff, reference: str) -> None:
        """Let somebody else take the case; also one that a colleague left behind.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.PUT_BACK)
        with self.store.unit() as unit:
            if unit.release(reference):
                unit.audit(AuditEntry(who.name, Action.PUT_BACK, reference))

    def _today(self) -> date:
        return self.now().astimezone(COPENHAGEN).date()
