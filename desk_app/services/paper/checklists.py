"""The list a newcomer carries home: only this person's lines, with their days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.checklist import Checklist
from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.waiting.opening_calendar import OpeningHours
from desk_app.errors import DeskError
from desk_app.services.changing import refuse_forgotten
from desk_app.services.paper.checklist_page import ChecklistPage
from desk_app.services.paper.family import family_pack
from desk_app.services.paper.letters import Letter, letter
from desk_app.services.paper.translations import Translation, translation
from desk_app.services.ports import AuditEntry, CaseReader, Clock, Store
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.setting_up import CENTRE
from desk_app.services.staff import Action, Staff, authorize


class Way(StrEnum):
    """How a paper leaves the screen."""

    PRINTED = "printed"
    SAVED = "saved"


class Composed(NamedTuple):
    """A list, and the revision of the case it was made of."""

    checklist: Checklist
    rev: int


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
        return self.shown(who, reference, language).checklist

    def shown(self, who: Staff, reference: str, language: str) -> Composed:
        """The same with the revision of the case. Logs and raises as above."""
        made = self.composed(who, reference, language)
        entry = AuditEntry(who.name, Action.PRINT_CHECKLIST, reference, language)
        with self.store.unit() as unit:
            unit.audit(entry)
        return made

    def composed(self, who: Staff, reference: str, language: str) -> Composed:
        """Return the list of one case, for a print that is logged when it is done.

        It only reads, so it may run beside the windows. Raises as ``checklist_of``.
        """
        authorize(who, Action.PRINT_CHECKLIST)
        with self.store.reading() as reader:
            training = reader.setting("kind") == "training"
            page, own = self._page(reader, reader.get(reference), language)
        checklist = own.marked(page.checklist(who.desk, training=training))
        return Composed(checklist, page.case.record.rev)

    def letter_of(self, who: Staff, reference: str, language: str) -> Letter:
        """Return the letter about what one case lacks, and log that it was made.

        Raises:
            DeskError: ``nothing-missing`` (case); else as ``checklist_of``.
        """
        found = self.composed_letter(who, reference, language)
        said = f"letter {language}"
        with self.store.unit() as unit:
            unit.audit(AuditEntry(who.name, Action.PRINT_CHECKLIST, reference, said))
        return found

    def composed_letter(self, who: Staff, reference: str, language: str) -> Letter:
        """Return that letter for a print that is logged when it is done.

        It only reads. Raises as ``letter_of``.
        """
        authorize(who, Action.PRINT_CHECKLIST)
        with self.store.reading() as reader:
            training = reader.setting("kind") == "training"
            page, own = self._page(reader, reader.get(reference), language)
        found = letter(page, own, who.desk, training=training)
        if not found.missing:
            raise DeskError("nothing-missing", case=reference)
        return found

    def family_of(
        self, who: Staff, reference: str, language: str
    ) -> tuple[Checklist, ...]:
        """Return the lists of all who came together, and log each that was made.

        What they share comes first, once. Raises as ``checklist_of``.
        """
        found = self.composed_family(who, reference, language)
        said = f"pack {language}"
        with self.store.unit() as unit:
            for case in dict.fromkeys(one.reference for one in found):
                unit.audit(AuditEntry(who.name, Action.PRINT_CHECKLIST, case, said))
        return found

    def composed_family(
        self, who: Staff, reference: str, language: str
    ) -> tuple[Checklist, ...]:
        """Return those lists for a print that is logged when it is done.

        Whoever has name protection is on it without name, municipality or centre;
        who is forgotten or did not go on is not on it. It only reads. Raises as
        ``checklist_of``.
        """
        authorize(who, Action.PRINT_CHECKLIST)
        with self.store.reading() as reader:
            training = reader.setting("kind") == "training"
            record = reader.get(reference)
            refuse_forgotten(record)
            pages = [
                self._page(reader, mate, language, discreet=mate.person.protected)
                for mate in reader.party(record.party)
                if mate.forgotten_on is None
            ]
        return family_pack(
            [
                own.marked(page.checklist(who.desk, training=training))
                for page, own in pages
                if page.case.record.reference == reference or not page.case.given_up
            ]
        )

    def _page(
        self,
        reader: CaseReader,
        record: CaseRecord,
        language: str,
        *,
        discreet: bool = False,
    ) -> tuple[ChecklistPage, Translation]:
        refuse_forgotten(record)
        day: date = self.now().astimezone(COPENHAGEN).date()
        rules = self.rules.of(record, reader)
        own = translation(language, rules)
        case = self.rules.case(record, reader, day)
        page = ChecklistPage(
            case,
            rules,
            own.wording,
            reader.setting(CENTRE) or "",
            _our_hours(reader, day),
            discreet,
        )
        return page, own

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


def _our_hours(reader: CaseReader, day: date) -> OpeningHours | None:
    """The hours the lead wrote down; None while the shipped ones are in force."""
    calendar = reader.calendar()
    hours = calendar.hours_on(day)
    return hours if hours in calendar.hours else None
