"""The list a newcomer carries home: only this person's lines, with their days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desk_app.domain.case.checklist import Checklist
from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError
from desk_app.services.changing import refuse_forgotten
from desk_app.services.paper.checklist_page import ChecklistPage
from desk_app.services.ports import AuditEntry, Clock, Store
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.setting_up import CENTRE
from desk_app.services.staff import Action, Staff, authorize


class Way(StrEnum):
    """How a paper leaves the screen."""

    PRINTED = "printed"
    SAVED = "saved"


@dataclass(frozen=True)
class Checklists:
    """Makes the list; ``desk_app.printing`` draws it."""

    store: Store
    rules: RuleShelf
    now: Clock

    def checklist_of(self, who: Staff, reference: str, language: str) -> Checklist:
        """Return the list of one case, and log that it was made.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``, ``language-unknown``,
                ``case-forgotten`` (case, day).
        """
        authorize(who, Action.PRINT_CHECKLIST)
        day: date = self.now().astimezone(COPENHAGEN).date()
        with self.store.reading() as reader:
            record = reader.get(reference)
            refuse_forgotten(record)
            rules = self.rules.of(record, reader)
            case = self.rules.case(record, reader, day)
            training = reader.setting("kind") == "training"
            calendar, centre = reader.calendar(), reader.setting(CENTRE) or ""
        if language not in rules.wordings:
            raise DeskError("language-unknown", language=language)
        hours = calendar.hours_on(day)
        ours = hours if hours in calendar.hours else None
        page = ChecklistPage(case, rules, rules.wordings[language], centre, ours)
        checklist = page.checklist(who.desk, training=training)
        entry = AuditEntry(who.name, Action.PRINT_CHECKLIST, reference, language)
        with self.store.unit() as unit:
            unit.audit(entry)
        return checklist

    def hand_out(self, who: Staff, reference: str, way: Way) -> None:
        """Log that the list of a protected citizen leaves the screen, and how.

        The clerk was asked once more before.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.PRINT_CHECKLIST)
        with self.store.unit() as unit:
            purpose = f"protected {way}"
            unit.audit(AuditEntry(who.name, Action.PRINT_CHECKLIST, reference, purpose))
