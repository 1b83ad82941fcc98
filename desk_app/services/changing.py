"""How a case is changed: the case, its events, the log and who has it, all at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from desk_app.domain.case.action import By
from desk_app.domain.case.case import Case
from desk_app.domain.case.case_record import CaseRecord, Status
from desk_app.domain.case.events import COPENHAGEN
from desk_app.errors import DeskError
from desk_app.services.limits import checked_home, checked_person
from desk_app.services.merging import Written, differing, merge
from desk_app.services.party import Party
from desk_app.services.ports import AuditEntry, Clock, Store, Unit
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize


@dataclass(frozen=True, slots=True)
class Ticket:
    """Which case is changed, as the clerk read it.

    Attributes:
        case: its number.
        rev: the revision that was read; another one in the file is ``stale``.
        key: one for each wish: the same wish sent twice is done once.
    """

    case: str
    rev: int
    key: str


@dataclass(frozen=True, slots=True)
class Wish:
    """One change: what the case does, and what follows for the others."""

    action: Action
    purpose: str
    change: Callable[[Case, By], object]
    written: Written | None = None
    others: Callable[[Party], None] = lambda _party: None


@dataclass(frozen=True, slots=True)
class Around:
    """What it takes to change a case."""

    store: Store
    rules: RuleShelf
    now: Clock


def change_case(desk: Around, who: Staff, ticket: Ticket, wish: Wish) -> CaseRecord:
    """Change a case: all of it is kept, or nothing.

    A case that is open afterwards is in the hand of whoever changed it, unless another
    has it; one that is not open is in nobody's.

    Raises:
        DeskError: ``not-allowed``, ``no-such-case``, ``stale``, ``both-changed`` (by,
            at, fields), ``case-forgotten`` (case, day), and what the domain's
            ``Case`` says of the move.
    """
    authorize(who, wish.action)
    by = By(who.name, desk.now(), who.desk)
    day = by.at.astimezone(COPENHAGEN).date()
    with desk.store.unit() as unit:
        before = unit.get(ticket.case)
        refuse_forgotten(before)
        if unit.answer_to(ticket.key) is not None:
            return before
        record, fields = _written_down(unit, before, ticket, wish)
        case = desk.rules.case(record, unit, day)
        wish.change(case, by)
        _forget_number_taken_back(case)
        standing = case.standing()
        saved = unit.save(case.record, standing)
        wish.others(Party(unit, desk.rules, saved, by))
        if standing.status is Status.OPEN:
            unit.claim(ticket.case, day, who.name, who.desk)
        else:
            unit.release(ticket.case)
        purpose = " ".join([wish.purpose, *fields] if wish.purpose else fields)
        unit.audit(AuditEntry(who.name, wish.action, ticket.case, purpose))
        unit.answer(ticket.key, ticket.case)
    return saved


def _forget_number_taken_back(case: Case) -> None:
    """An issue that was undone was a mistake: the number is typed again."""
    person = case.record.person
    if case.progress.cpr is None and person.cpr is not None:
        case.record = replace(case.record, person=replace(person, cpr=None))


def refuse_forgotten(record: CaseRecord) -> None:
    """Nothing is done with a case whose person is not known any more.

    Raises:
        DeskError: ``case-forgotten`` (case, day).
    """
    if record.forgotten_on is not None:
        day = record.forgotten_on.isoformat()
        raise DeskError("case-forgotten", case=record.reference, day=day)


def wall_clock(moment: datetime) -> str:
    """A moment as errors tell it: day and time in Copenhagen."""
    return f"{moment.astimezone(COPENHAGEN):%Y-%m-%d %H:%M}"


def _written_down(
    unit: Unit, before: CaseRecord, ticket: Ticket, wish: Wish
) -> tuple[CaseRecord, tuple[str, ...]]:
    """The case with what the form says, and the fields in which that is new."""
    # With the revision that was read, saving it will say who was faster.
    record, said = replace(before, rev=ticket.rev), wish.written
    if said is None:
        return record, ()
    in_file = Written(before.person, before.household)
    if said.base is not None:
        merged = merge(said.base, said, in_file)
        if merged.clashes:
            by, at = unit.last_saved(ticket.case, merged.clashes[0])
            raise DeskError(
                "both-changed",
                by=by,
                at=wall_clock(at),
                fields=" ".join(merged.clashes),
            )
        said = merged.written
        if wish.action is Action.WRITE_DOWN:  # nothing of the others' is undone by it
            record = before
    fields = differing(in_file, said)
    # What stands in the file already is left as it is: it may be older than a limit.
    said = Written(
        checked_person(said.person, fields), checked_home(said.household, fields)
    )
    record = replace(record, person=said.person, household=said.household)
    return record, differing(in_file, said)
