"""CPR numbers: shown, copied, typed again, and how long the office keeps them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from desk_app.domain.case.action import By
from desk_app.domain.case.case import Case
from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.identity.cpr import Cpr, read_cpr
from desk_app.errors import DeskError
from desk_app.services.changing import Around, Ticket, Wish, change_case
from desk_app.services.ports import AuditEntry, Clock, Store
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize

KEEP_CPR = "keep-cpr"  # the name of the setting


class KeepCpr(StrEnum):
    """How long the office keeps a whole CPR number; a fingerprint stays after it."""

    WHILE_OPEN = "while-open"
    NEVER = "never"


@dataclass(frozen=True)
class Numbers:
    """Gives out CPR numbers one at a time; each time stands in the log."""

    store: Store
    rules: RuleShelf
    now: Clock

    def show(self, who: Staff, reference: str) -> Cpr:
        """Return the number, to be shown while a key is held.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``, ``cpr-not-kept`` (case).
        """
        return self._given_out(who, Action.SHOW_CPR, reference)

    def copy(self, who: Staff, reference: str) -> Cpr:
        """Return the number, to be pasted in one place. Raises as ``show``."""
        return self._given_out(who, Action.COPY_CPR, reference)

    def keeping(self) -> KeepCpr:
        """How long this office keeps a number."""
        with self.store.reading() as reader:
            return KeepCpr(reader.setting(KEEP_CPR) or KeepCpr.WHILE_OPEN)

    def choose(self, who: Staff, keeping: KeepCpr) -> None:
        """Keep numbers so from now on; with ``NEVER``, those kept already go.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.CHANGE_SETTINGS)
        with self.store.unit() as unit:
            unit.set_setting(KEEP_CPR, keeping)
            if keeping is KeepCpr.NEVER:
                unit.forget_numbers()
            purpose = f"{KEEP_CPR} {keeping}"
            unit.audit(AuditEntry(who.name, Action.CHANGE_SETTINGS, purpose=purpose))

    def type_again(self, who: Staff, ticket: Ticket, number: str) -> CaseRecord:
        """Keep the number again in a case that was closed and is open once more.

        Raises:
            DeskError: those of ``read_cpr``; ``cpr-another-number`` when it is not the
                one that was issued; ``cpr-never-kept``; and as ``change_case``.
        """
        authorize(who, Action.ISSUE_CPR)
        if self.keeping() is KeepCpr.NEVER:
            raise DeskError("cpr-never-kept")
        with self.store.reading() as reader:
            person = reader.get(ticket.case).person
            today = self.now().astimezone(COPENHAGEN).date()
            cpr = read_cpr(number, today, person.birth_date).cpr
            if ticket.case not in reader.cpr_cases(cpr.compact):
                raise DeskError("cpr-another-number")

        def change(case: Case, _by: By) -> None:
            if case.progress.ended_on is not None:
                raise DeskError("case-closed", case=ticket.case)
            person = replace(case.record.person, cpr=cpr)
            case.record = replace(case.record, person=person)

        wish = Wish(Action.ISSUE_CPR, "again", change)
        return change_case(Around(self.store, self.rules, self.now), who, ticket, wish)

    def _given_out(self, who: Staff, action: Action, reference: str) -> Cpr:
        authorize(who, action)
        with self.store.unit() as unit:
            cpr = unit.get(reference).person.cpr
            if cpr is None:
                raise DeskError("cpr-not-kept", case=reference)
            unit.audit(AuditEntry(who.name, action, reference))
        return cpr
