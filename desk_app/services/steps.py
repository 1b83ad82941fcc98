"""What a clerk does with a case: one short function for each thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from desk_app.domain.case.action import By
from desk_app.domain.case.case import Case
from desk_app.domain.case.case_record import CaseRecord
from desk_app.domain.case.events import (
    COPENHAGEN,
    Event,
    EventKind,
    NotCompletedReason,
    PauseReason,
)
from desk_app.domain.case.progress import PaperState
from desk_app.domain.identity.cpr import CprReading, read_cpr
from desk_app.domain.rules.pathway import Milestone
from desk_app.errors import DeskError
from desk_app.services.changing import Around, Ticket, Wish, change_case
from desk_app.services.limits import checked_why
from desk_app.services.merging import Written
from desk_app.services.party import Party
from desk_app.services.ports import Clock, Store
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize

__all__ = ["PaperMark", "Steps", "Ticket", "Wait", "Written"]


@dataclass(frozen=True, slots=True)
class PaperMark:
    """What the clerk says of one document.

    Attributes:
        step: id of the step that wants it.
        paper: id of the document.
        state: accepted, missing or not needed.
        why: said when it is not needed.
    """

    step: str
    paper: str
    state: PaperState
    why: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """For whom the case waits, in which step and for which paper (may be empty)."""

    reason: PauseReason
    step: str = ""
    paper: str = ""


@dataclass(frozen=True)
class Steps:
    """Moves cases along their pathways.

    Every method raises ``DeskError``: ``not-allowed``, ``no-such-case``, ``stale``,
    ``both-changed``, ``text-too-long``, ``text-bad-character``, and what the
    domain's ``Case`` says of the move.
    """

    store: Store
    rules: RuleShelf
    now: Clock

    def write_down(self, who: Staff, ticket: Ticket, written: Written) -> CaseRecord:
        """Keep what the form says, without finishing the step.

        What somebody else wrote meanwhile in other fields is kept too.
        """
        return self._change(who, ticket, Wish(Action.WRITE_DOWN, "", _nothing, written))

    def finish(
        self, who: Staff, ticket: Ticket, step: str, written: Written | None = None
    ) -> CaseRecord:
        """Keep what the form says and finish the step."""

        def change(case: Case, by: By) -> None:
            case.finish(step, by)

        return self._change(
            who, ticket, Wish(Action.FINISH_STEP, step, change, written)
        )

    def skip(self, who: Staff, ticket: Ticket, step: str, why: str) -> CaseRecord:
        """The step is not needed."""
        authorize(who, Action.SKIP_STEP)
        why = checked_why(why)

        def change(case: Case, by: By) -> None:
            case.skip(step, why, by)

        return self._change(who, ticket, Wish(Action.SKIP_STEP, step, change))

    def refuse(self, who: Staff, ticket: Ticket, step: str, why: str) -> CaseRecord:
        """The step was refused."""
        authorize(who, Action.REFUSE_STEP)
        why = checked_why(why)

        def change(case: Case, by: By) -> None:
            case.refuse(step, why, by)

        return self._change(who, ticket, Wish(Action.REFUSE_STEP, step, change))

    def take_up(self, who: Staff, ticket: Ticket, step: str) -> CaseRecord:
        """Open a finished step again."""

        def change(case: Case, by: By) -> None:
            case.take_up(step, by)

        return self._change(who, ticket, Wish(Action.TAKE_UP_STEP, step, change))

    def mark_paper(self, who: Staff, ticket: Ticket, mark: PaperMark) -> CaseRecord:
        """Accept a document, note that it is missing, or that it is not needed.

        A document that the whole party shares is accepted for everybody at once.
        """
        authorize(who, Action.MARK_PAPER)
        step, paper, why = mark.step, mark.paper, checked_why(mark.why)

        def change(case: Case, by: By) -> None:
            if mark.state is PaperState.ACCEPTED:
                case.accept_paper(step, paper, by)
            elif mark.state is PaperState.MISSING:
                case.miss_paper(step, paper, by)
            else:
                case.skip_paper(step, paper, why, by)

        def for_all(party: Party) -> None:
            document = self.rules.current.documents.get(paper)
            if mark.state is PaperState.ACCEPTED and document and document.shared:
                party.accept(step, paper)

        wish = Wish(Action.MARK_PAPER, paper, change, others=for_all)
        return self._change(who, ticket, wish)

    def pause(self, who: Staff, ticket: Ticket, wait: Wait) -> CaseRecord:
        """Somebody else must act first."""

        def change(case: Case, by: By) -> None:
            case.pause(wait.reason, by, step=wait.step, paper=wait.paper)

        return self._change(who, ticket, Wish(Action.PAUSE, wait.step, change))

    def resume(self, who: Staff, ticket: Ticket, step: str = "") -> CaseRecord:
        """What was waited for has come."""

        def change(case: Case, by: By) -> None:
            case.resume(by, step=step)

        return self._change(who, ticket, Wish(Action.RESUME, step, change))

    def issue_cpr(self, who: Staff, ticket: Ticket, number: str) -> CaseRecord:
        """The CPR number is issued.

        Raises:
            DeskError: also those of ``read_cpr``, and ``cpr-in-use`` (case).
        """
        authorize(who, Action.ISSUE_CPR)
        with self.store.reading() as reader:
            born = reader.get(ticket.case).person.birth_date
            reading = self.read_number(number, born)
            others = set(reader.cpr_cases(reading.cpr.compact)) - {ticket.case}
        if others:
            raise DeskError("cpr-in-use", case=min(others))

        def change(case: Case, by: By) -> None:
            case.issue(Milestone.CPR, by)
            person = replace(case.record.person, cpr=reading.cpr)
            case.record = replace(case.record, person=person)

        return self._change(who, ticket, Wish(Action.ISSUE_CPR, "cpr", change))

    def read_number(self, number: str, born: date | None) -> CprReading:
        """Read a typed CPR number, with its hints.

        Raises:
            DeskError: those of ``read_cpr``.
        """
        return read_cpr(number, self.now().astimezone(COPENHAGEN).date(), born)

    def issue_mitid(
        self, who: Staff, ticket: Ticket, written: Written | None = None
    ) -> CaseRecord:
        """MitID is issued: the case is complete."""

        def change(case: Case, by: By) -> None:
            case.issue(Milestone.MITID, by)

        return self._change(
            who, ticket, Wish(Action.ISSUE_MITID, "mitid", change, written)
        )

    def give_up(
        self, who: Staff, ticket: Ticket, reason: NotCompletedReason
    ) -> CaseRecord:
        """The case ends without the milestone."""

        def change(case: Case, by: By) -> None:
            case.give_up(reason, by)

        return self._change(who, ticket, Wish(Action.GIVE_UP, reason, change))

    def reopen(self, who: Staff, ticket: Ticket) -> CaseRecord:
        """The end was a mistake, or the citizen came back."""
        return self._change(who, ticket, Wish(Action.REOPEN, "", Case.reopen))

    def correct(
        self, who: Staff, ticket: Ticket, kind: EventKind, day: date, why: str
    ) -> CaseRecord:
        """Set the day of ``applied`` or ``informed`` right."""
        authorize(who, Action.CORRECT_DAY)
        why = checked_why(why)

        def change(case: Case, by: By) -> None:
            case.correct(kind, day, why, by)

        return self._change(who, ticket, Wish(Action.CORRECT_DAY, kind, change))

    def undo(self, who: Staff, ticket: Ticket) -> tuple[CaseRecord, Event]:
        """Take the newest action back; also say which it was."""
        return self._rewind(who, ticket, Action.UNDO, Case.undo)

    def redo(self, who: Staff, ticket: Ticket) -> tuple[CaseRecord, Event]:
        """Bring back what was undone last; also say which it was."""
        return self._rewind(who, ticket, Action.REDO, Case.redo)

    def _rewind(
        self,
        who: Staff,
        ticket: Ticket,
        action: Action,
        rewind: Callable[[Case, By], Event],
    ) -> tuple[CaseRecord, Event]:
        found: list[Event] = []
        wish = Wish(
            action,
            "",
            lambda case, by: found.append(rewind(case, by)),
            others=lambda party: party.rewind(found[0], rewind),
        )
        record = self._change(who, ticket, wish)
        return record, found[0] if found else record.events[-1]

    def _change(self, who: Staff, ticket: Ticket, wish: Wish) -> CaseRecord:
        return change_case(Around(self.store, self.rules, self.now), who, ticket, wish)


def _nothing(_case: Case, _by: By) -> None:
    """Only what was written down changes."""
