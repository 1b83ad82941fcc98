"""What left the printer: written down with every print, read by the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from desk_app.domain.case.case_record import Status
from desk_app.domain.case.events import COPENHAGEN
from desk_app.services.ports import AuditEntry, CaseFilter, Clock, Store
from desk_app.services.print_port import Printed
from desk_app.services.staff import Action, Staff, authorize

_MANY = 1000
RUNNING = CaseFilter(statuses=(Status.OPEN, Status.WAITING))


class PaperKind(StrEnum):
    """What the desk prints for citizens."""

    CHECKLIST = "checklist"
    LETTER = "letter"
    PACK = "pack"
    WELCOME = "welcome"


class How(StrEnum):
    """Where a paper went."""

    PRINTER = "printer"
    PDF = "pdf"


class Sent(NamedTuple):
    """A paper that has just left the program.

    Attributes:
        kind: of paper.
        case: the case number; empty for a paper about nobody.
        rev: of the case when the paper was made.
        language: beside Danish.
        variant: how it was set.
        pages: of one copy.
        how: printer or file.
        copies: how many.
        details: what else it takes to make the same paper; never about a person.
        also: the numbers of other cases that stand on the same paper.
    """

    kind: PaperKind
    case: str
    rev: int
    language: str
    variant: str
    pages: int
    how: How
    copies: int = 1
    details: str = ""
    also: tuple[str, ...] = ()


class ToPrint(NamedTuple):
    """A case that a batch may print for.

    Attributes:
        case: its number.
        citizenship: alpha-3.
        protected: name and address are protected: printed one by one only.
    """

    case: str
    citizenship: str
    protected: bool


@dataclass(frozen=True)
class PrintLog:
    """Writes down what was printed. Names stand nowhere in it."""

    store: Store
    now: Clock

    def keep(self, who: Staff, sent: Sent) -> None:
        """Write down a print, and its line in the log, in one unit.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.PRINT_CHECKLIST)
        printed = Printed(
            at=self.now(),
            actor=who.name,
            desk=who.desk,
            kind=sent.kind,
            case=sent.case,
            rev=sent.rev,
            language=sent.language,
            variant=sent.variant,
            details=sent.details,
            pages=max(1, sent.pages),
            copies=max(1, sent.copies),
            how=sent.how,
        )
        said = f"{sent.how} {sent.kind} {sent.language} {sent.variant}"
        with self.store.unit() as unit:
            unit.keep_print(printed)
            for case in (sent.case, *sent.also):
                unit.audit(AuditEntry(who.name, Action.PRINT_CHECKLIST, case, said))

    def on(self, who: Staff, day: date) -> Sequence[Printed]:
        """Return what was printed on that local day, newest first: case numbers only.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.PRINT_CHECKLIST)
        first, end = (_midnight(it) for it in (day, day + timedelta(days=1)))
        with self.store.reading() as reader:
            return reader.prints_between(first, end)

    def running(self, who: Staff) -> Sequence[ToPrint]:
        """Return every case under way, for a batch.

        Raises:
            DeskError: ``not-allowed``.
        """
        return self._found(who, RUNNING)

    def chosen(self, who: Staff, cases: Sequence[str]) -> Sequence[ToPrint]:
        """Return these cases, for a batch; forgotten ones are left out.

        Raises:
            DeskError: ``not-allowed``.
        """
        return self._found(who, CaseFilter(references=tuple(cases))) if cases else ()

    def _found(self, who: Staff, wanted: CaseFilter) -> Sequence[ToPrint]:
        authorize(who, Action.PRINT_CHECKLIST)
        found: list[ToPrint] = []
        after: tuple[str, int] | None = None
        with self.store.reading() as reader:
            while True:
                rows, after = reader.page(wanted, after, _MANY)
                found += [
                    ToPrint(row.reference, row.citizenship, row.protected)
                    for row in rows
                    if row.forgotten_on is None
                ]
                if after is None:
                    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), COPENHAGEN)
