"""One newcomer's case: what may be done next, and what doing it means."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desk_app.domain.case.action import By, Planned, planned
from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import (
    Event,
    EventKind,
    NotCompletedReason,
    PauseReason,
)
from desk_app.domain.case.progress import fold, progress_of
from desk_app.domain.case.undo import last_done, last_undone
from desk_app.domain.rules.pathway import Milestone, Step, StepKind
from desk_app.errors import DeskError

_NUMBER = {
    Milestone.CPR: EventKind.CPR_ISSUED,
    Milestone.MITID: EventKind.MITID_ISSUED,
}
_NO_MITID = planned(EventKind.NOT_COMPLETED, reason=NotCompletedReason.NO_MITID)


class Case(CaseView):
    """A case that can be changed, one action at a time.

    An action checks that the move is allowed, then appends its events to ``record``.
    """

    def accept_paper(self, step_id: str, paper: str, by: By) -> None:
        """The document was shown and is good; what waited for it goes on.

        Raises:
            DeskError: ``case-closed``, ``step-not-on-pathway``, ``paper-not-wanted``.
        """
        kind = EventKind.PAPER_ACCEPTED
        self._mark_paper(planned(kind, step=step_id, paper=paper), by)

    def miss_paper(self, step_id: str, paper: str, by: By) -> None:
        """The document was asked for and is not here. Raises as ``accept_paper``."""
        kind = EventKind.PAPER_MISSING
        self._mark_paper(planned(kind, step=step_id, paper=paper), by)

    def skip_paper(self, step_id: str, paper: str, why: str, by: By) -> None:
        """The document is not needed here. Raises as above, or ``reason-wanted``."""
        kind = EventKind.PAPER_NOT_NEEDED
        reason = _wanted(why)
        self._mark_paper(planned(kind, step=step_id, paper=paper, reason=reason), by)

    def finish(self, step_id: str, by: By) -> None:
        """The step is done; a referral ends the case.

        Raises:
            DeskError: ``case-closed``, ``step-not-on-pathway``, ``step-already-done``,
                ``step-too-early`` (step, missing), ``papers-missing`` (step, paper),
                ``step-issues-a-number``.
        """
        step = self._movable(step_id)
        self._ready(step)
        self._no_number(step)
        events = [*self._resumed(step.id), planned(EventKind.STEP_DONE, step=step.id)]
        if step.kind is StepKind.REFER:
            reason = NotCompletedReason.REFERRED
            events.append(planned(EventKind.NOT_COMPLETED, reason=reason))
        self._act(by, *events)

    def skip(self, step_id: str, why: str, by: By) -> None:
        """The step is not needed for this person, and the clerk says why.

        MitID may be declined; a CPR number is never skipped.

        Raises:
            DeskError: ``reason-wanted``, ``step-issues-a-number``; else as ``finish``.
        """
        step = self._movable(step_id)
        if step.milestone is Milestone.CPR:
            self._no_number(step)
        said = planned(EventKind.STEP_NOT_NEEDED, step=step.id, reason=_wanted(why))
        events = [*self._resumed(step.id), said]
        if step.milestone is Milestone.MITID:
            events.append(_NO_MITID)
        self._act(by, *events)

    def refuse(self, step_id: str, why: str, by: By) -> None:
        """The step was refused; later steps stay closed until it is taken up again.

        Raises:
            DeskError: ``reason-wanted``; else as ``finish``.
        """
        step = self._movable(step_id)
        said = planned(EventKind.STEP_REFUSED, step=step.id, reason=_wanted(why))
        self._act(by, *self._resumed(step.id), said)

    def take_up(self, step_id: str, by: By) -> None:
        """Open a finished, refused or skipped step again.

        Raises:
            DeskError: ``case-closed``, ``step-not-on-pathway``, ``step-not-done``.
        """
        self._not_given_up()
        step = self.step(step_id)
        if step.id not in self.progress.marks:
            raise DeskError("step-not-done", step=step.id)
        events = [planned(EventKind.STEP_REOPENED, step=step.id)]
        if step.milestone is Milestone.MITID and self.progress.ended:
            events.append(planned(EventKind.REOPENED))
        self._act(by, *events)

    def pause(
        self, reason: PauseReason, by: By, *, step: str = "", paper: str = ""
    ) -> None:
        """Somebody else must act first.

        Raises:
            DeskError: ``case-closed``, ``already-paused`` (reason).
        """
        self._still_waiting()
        for pause in self.progress.pauses:
            if (pause.reason, pause.step, pause.paper) == (reason, step, paper):
                raise DeskError("already-paused", reason=reason)
        self._act(by, planned(EventKind.PAUSED, reason=reason, step=step, paper=paper))

    def resume(self, by: By, *, step: str = "") -> None:
        """What was waited for has come: every pause, or every one of that step, ends.

        Raises:
            DeskError: ``case-closed``, ``not-paused``.
        """
        self._still_waiting()
        ended = self._resumed(step)
        if not ended:
            raise DeskError("not-paused")
        self._act(by, *ended)

    def issue(self, milestone: Milestone, by: By) -> None:
        """The number is issued: the moment that the waiting time runs to.

        Raises:
            DeskError: ``case-closed``, ``step-not-on-pathway``, ``step-already-done``,
                ``step-too-early`` (step, missing), ``papers-missing`` (step, paper).
        """
        self._still_waiting()
        step = next((s for s in self.steps if s.milestone is milestone), None)
        if step is None:
            raise DeskError("step-not-on-pathway", step=milestone)
        self._ready(self._movable(step.id))
        events = self._resumed("")
        if self.progress.informed is None:  # imported history may lack it
            events.append(planned(EventKind.INFORMED))
        events.append(planned(_NUMBER[milestone]))
        if not any(step.milestone is Milestone.MITID for step in self.steps):
            events.append(_NO_MITID)  # too young: the CPR number is the end
        self._act(by, *events)

    def give_up(self, reason: NotCompletedReason, by: By) -> None:
        """The case ends without the milestone.

        Raises:
            DeskError: ``case-closed``.
        """
        self._still_waiting()
        self._act(by, planned(EventKind.NOT_COMPLETED, reason=reason))

    def reopen(self, by: By) -> None:
        """The end was a mistake, or the citizen came back.

        Raises:
            DeskError: ``case-not-closed``.
        """
        if self.progress.ended_on is None:
            raise DeskError("case-not-closed")
        self._act(by, planned(EventKind.REOPENED))

    def correct(self, kind: EventKind, day: date, why: str, by: By) -> None:
        """Set the day of ``applied`` or ``informed`` right, with a reason.

        Raises:
            DeskError: ``reason-wanted``, ``future-date`` (day), ``nothing-to-correct``,
                ``informed-before-applied``.
        """
        reason = _wanted(why)
        if day > self.on:
            raise DeskError("future-date", day=day.isoformat())
        applied, informed = self.progress.applied, self.progress.informed
        if kind is EventKind.INFORMED_CORRECTED:
            if informed is None:
                raise DeskError("nothing-to-correct")
            informed = day
        else:
            applied = day
        if informed is not None and informed < applied:
            raise DeskError("informed-before-applied")
        self._act(by, planned(kind, day=day, reason=reason))

    def undo(self, by: By) -> Event:
        """Take back the newest action; return its first event.

        Raises:
            DeskError: ``nothing-to-undo``.
        """
        target = last_done(self.record.events)
        self._append(by, planned(EventKind.UNDONE, undoes=target.action))
        return target

    def redo(self, by: By) -> Event:
        """Bring back what was undone last; return its first event.

        Raises:
            DeskError: ``nothing-to-redo``.
        """
        undoing = last_undone(self.record.events)
        self._append(by, planned(EventKind.UNDONE, undoes=undoing.action))
        return next(e for e in self.record.events if e.action == undoing.undoes)

    # The checks, and how events are appended ---------------------------------

    def _still_waiting(self) -> None:
        """Neither complete nor given up."""
        if self.progress.ended_on is not None:
            raise DeskError("case-closed", case=self.record.reference)

    def _not_given_up(self) -> None:
        """A complete case still has its papers to hand over."""
        if self.given_up:
            raise DeskError("case-closed", case=self.record.reference)

    def _movable(self, step_id: str) -> Step:
        self._not_given_up()
        step = self.step(step_id)
        if self.state_of(step).finished:
            raise DeskError("step-already-done", step=step.id)
        return step

    def _ready(self, step: Step) -> None:
        if blocked := self.blocked_by(step):
            raise DeskError("step-too-early", step=step.id, missing=blocked[0].id)
        if missing := self.papers_missing(step):
            raise DeskError("papers-missing", step=step.id, paper=missing[0].any_of[0])

    def _no_number(self, step: Step) -> None:
        if step.milestone is not None:
            raise DeskError("step-issues-a-number", step=step.id)

    def _mark_paper(self, said: Planned, by: By) -> None:
        self._not_given_up()
        step, paper = self.step(said.details["step"]), said.details["paper"]
        wanted = step.wanted(self.facts)
        if not any(paper in requirement.any_of for requirement in wanted):
            raise DeskError("paper-not-wanted", step=step.id, paper=paper)
        resumed = []
        if said.kind is not EventKind.PAPER_MISSING:
            resumed = self._resumed(step.id, paper)
        self._act(by, *resumed, said)

    def _resumed(self, step: str, paper: str = "") -> list[Planned]:
        """Return the end of every pause that fits; an empty name fits all."""
        return [
            planned(EventKind.RESUMED, reason=p.reason, step=p.step, paper=p.paper)
            for p in self.progress.pauses
            if step in {"", p.step} and paper in {"", p.paper}
        ]

    def _act(self, by: By, *plans: Planned) -> None:
        """Append one action, and ``informed`` with it when it was the last paper."""
        first = self._append(by, *plans)
        if self.progress.informed is None and self.fully_informed:
            self._append(by, planned(EventKind.INFORMED), action=first)

    def _append(self, by: By, *plans: Planned, action: int = 0) -> int:
        kept = self.record.events
        first = action or len(kept) + 1
        events = tuple(
            Event(
                seq=len(kept) + 1 + nr,
                kind=plan.kind,
                at=by.at,
                actor=by.actor,
                desk=by.desk,
                action=first,
                **plan.details,
            )
            for nr, plan in enumerate(plans)
        )
        self.record = replace(self.record, events=kept + events)
        if any(event.kind is EventKind.UNDONE for event in events):
            self.progress = progress_of(self.record.events)
        else:
            for event in events:
                fold(self.progress, event)
        return first


def _wanted(why: str) -> str:
    if not why.strip():
        raise DeskError("reason-wanted")
    return why.strip()
