"""A case as it stands on one day: its steps, its papers, what comes next."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

from desk_app.domain.case.case_record import CaseRecord, Standing, Status
from desk_app.domain.case.events import NotCompletedReason
from desk_app.domain.case.person import MaritalStatus
from desk_app.domain.case.progress import PaperState, StepState, progress_of
from desk_app.domain.rules.conditions import ALWAYS, Facts
from desk_app.domain.rules.pathway import Milestone, Pathway, Requirement, Step
from desk_app.errors import DeskError

WORK_PATHWAYS = frozenset(
    {"EU_WORKER", "EU_SELFEMP", "NONEU_WORK", "AUPAIR_EU", "AUPAIR_NONEU"}
)
STUDY_PATHWAYS = frozenset({"EU_STUDENT", "NONEU_STUDY"})
_SETTLED = frozenset({PaperState.ACCEPTED, PaperState.NOT_NEEDED})


def facts_of(record: CaseRecord, on: date) -> Facts:
    """What the rules may know about this newcomer on that day."""
    person, household = record.person, record.household
    return Facts(
        citizenship=person.citizenship,
        birth_date=person.birth_date,
        on=on,
        moved_from=person.moved_from,
        municipality=household.municipality,
        had_cpr=bool(person.previous_cpr) or "REENTRY" in record.additions,
        married=person.marital_status is MaritalStatus.MARRIED,
        divorced=person.marital_status is MaritalStatus.DIVORCED,
        widowed=person.marital_status is MaritalStatus.WIDOWED,
        children_along=bool(person.children_along),
        one_parent=person.one_parent,
        employed=record.pathway in WORK_PATHWAYS,
        student=record.pathway in STUDY_PATHWAYS,
        host=bool(household.lives_with_host),
        drives=person.drives,
        insured=person.insured,
    )


class CaseView:
    """Reads a case against its pathway. Changes nothing.

    Attributes:
        record: the case as it is kept.
        pathway: the rules it began with.
        on: the day it is looked at.
        progress: what its events add up to.
        facts: what the rules may know.
        steps: the steps this person takes, in order.
    """

    def __init__(self, record: CaseRecord, pathway: Pathway, on: date) -> None:
        self.record = record
        self.pathway = pathway
        self.on = on
        self.read_again()

    def read_again(self) -> None:
        """Fold the events anew, after the record has changed."""
        self.progress = progress_of(self.record.events)
        self.facts = facts_of(self.record, self.on)
        self.steps = self.pathway.steps_for(self.facts)

    def step(self, step_id: str) -> Step:
        """Return the step.

        Raises:
            DeskError: ``step-not-on-pathway``.
        """
        for step in self.steps:
            if step.id == step_id:
                return step
        raise DeskError("step-not-on-pathway", step=step_id)

    def state_of(self, step: Step) -> StepState:
        """Where the step stands."""
        if step.milestone is not None and self._issued(step) is not None:
            return StepState.DONE
        if any(pause.step == step.id for pause in self.progress.pauses):
            return StepState.WAITING
        mark = self.progress.marks.get(step.id)
        if mark is not None:
            return mark[0]
        return StepState.DONE if self._before_the_desk(step) else StepState.OPEN

    def done_on(self, step: Step) -> date | None:
        """The day the step was finished; None while it is not."""
        if step.milestone is not None:
            return self._issued(step)
        mark = self.progress.marks.get(step.id)
        return mark[1] if mark is not None and mark[0] is StepState.DONE else None

    def paper_state(self, step: Step, wanted: Requirement) -> PaperState:
        """Where a wanted paper stands: one accepted document is enough."""
        said = {self.progress.papers.get((step.id, paper)) for paper in wanted.any_of}
        for state in (PaperState.ACCEPTED, PaperState.NOT_NEEDED, PaperState.MISSING):
            if state in said:
                return state
        return PaperState.WANTED

    def papers_missing(self, step: Step) -> tuple[Requirement, ...]:
        """The papers the step still wants."""
        if self._before_the_desk(step):
            return ()
        return tuple(
            wanted
            for wanted in step.wanted(self.facts)
            if self.paper_state(step, wanted) not in _SETTLED
        )

    def blocked_by(self, step: Step) -> tuple[Step, ...]:
        """The unfinished steps that come before it."""
        return tuple(
            earlier
            for earlier in self.steps
            if earlier.id in step.after and not self.state_of(earlier).finished
        )

    @property
    def status(self) -> Status:
        """Where the case stands; a child too young for MitID is completed too."""
        if self.given_up:
            return Status.NOT_COMPLETED
        if self.progress.ended_on is not None:
            return Status.COMPLETED
        return Status.WAITING if self.progress.pauses else Status.OPEN

    @property
    def given_up(self) -> bool:
        """The case ended before all that the citizen wanted was issued."""
        return self.progress.ended not in {"", NotCompletedReason.NO_MITID}

    @property
    def present_step(self) -> Step | None:
        """The first step that can be done now, else the first unfinished one."""
        states = {step.id: self.state_of(step) for step in self.steps}
        unfinished = [s for s in self.steps if not states[s.id].finished]
        waited_for = {step.id for step in unfinished}
        for step in unfinished:
            if states[step.id] is StepState.OPEN and waited_for.isdisjoint(step.after):
                return step
        return unfinished[0] if unfinished else None

    @property
    def fully_informed(self) -> bool:
        """The last paper that the pathway wants before CPR is accepted.

        A step whose papers depend on the citizen's answers counts when it is
        finished; until then nobody knows what it will want.
        """
        return all(
            self.state_of(step).finished
            or (
                all(wanted.when == ALWAYS for wanted in step.requirements)
                and not self.papers_missing(step)
            )
            for step in takewhile(_before_cpr, self.steps)
            if step.milestone is None
        )

    def standing(self) -> Standing:
        """What the lists need to know."""
        so_far, present = self.progress, self.present_step
        newest = so_far.pauses[-1] if so_far.pauses else None
        return Standing(
            status=self.status,
            step=present.id if present else "",
            waiting_for=newest.reason if newest else "",
            missing=newest.paper if newest else "",
            applied_on=so_far.applied,
            informed_on=so_far.informed,
            cpr_on=so_far.cpr,
            mitid_on=so_far.mitid,
            closed_on=so_far.ended_on,
            outcome=so_far.ended,
        )

    def _issued(self, step: Step) -> date | None:
        if step.milestone is Milestone.CPR:
            return self.progress.cpr
        return self.progress.mitid if step.milestone is Milestone.MITID else None

    def _before_the_desk(self, step: Step) -> bool:
        """Imported history carries events only: its steps count as done."""
        return self.progress.history and step.milestone is None


def _before_cpr(step: Step) -> bool:
    return step.milestone is not Milestone.CPR
