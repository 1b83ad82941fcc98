"""Running cases: played step by step, as the clerks of the invented office did it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from desk_app.domain.case.action import By
from desk_app.domain.case.case import Case
from desk_app.domain.case.case_record import CaseRecord, Standing
from desk_app.domain.case.events import (
    Event,
    EventKind,
    NotCompletedReason,
    PauseReason,
)
from desk_app.domain.case.progress import StepState
from desk_app.domain.identity.cpr import Cpr
from desk_app.domain.rules.pathway import Milestone, Requirement, Step, StepKind
from desk_app.domain.rules.rulebook import Rulebook
from desk_app.services.demo.courses import Move
from desk_app.services.demo.days import OfficeDays
from desk_app.services.demo.materials import Materials

# In which step one waits for whom; the step must still be open.
_WAITS_IN = {
    PauseReason.CITIZEN: ("housing", "family", "basis"),
    PauseReason.SIRI: ("basis",),
    PauseReason.IMMIGRATION_SERVICE: ("basis",),
    PauseReason.TRANSLATION: ("family",),
    PauseReason.APOSTILLE: ("family",),
    PauseReason.ADDRESS_CHECK: ("housing",),
}
_AFTER_ALL_STEPS = {NotCompletedReason.REFERRED, NotCompletedReason.NO_MITID}
_BETWEEN = timedelta(minutes=2)
_COUNTER_WAY = "counter"


class Stage:
    """Plays cases as far as they have come by now."""

    def __init__(
        self, materials: Materials, rules: Rulebook, days: OfficeDays, random: Random
    ) -> None:
        self._materials = materials
        self._rules = rules
        self._days = days
        self._random = random.random

    def played(
        self, record: CaseRecord, moves: list[Move], minutes: list[int], cpr: Cpr | None
    ) -> tuple[CaseRecord, Standing]:
        """The case with every step that was done until now.

        ``record`` is the case without events and without a CPR number.
        """
        desk = int(self._random() * len(self._materials.clerks))
        clerk = self._materials.clerks[desk]
        first, *later = [
            (move, at)
            for move, minute in zip(moves, minutes, strict=True)
            if (at := self._days.at(move[0], minute)) <= self._days.now
        ]
        by = By(clerk, first[1], str(desk + 1))
        applied = Event(1, EventKind.APPLIED, by.at, by.actor, by.desk, action=1)
        record = replace(record, events=(applied,))
        path = self._rules.path(record.pathway, record.additions)
        case = Case(record, path, self._days.day(self._days.today))
        play = _Play(case, by, self._days.now, cpr)
        if later:
            play.first_visit(later[0][0][1])
        else:
            play.begin(int(self._random() * 4))
        for (_, kind, reason), at in later:
            play.move(kind, reason, at)
        return case.record, case.standing()


class _Play:
    """One case while it is played."""

    def __init__(self, case: Case, by: By, now: datetime, cpr: Cpr | None) -> None:
        self.case = case
        self.by = by
        self.now = now
        self.cpr = cpr

    def begin(self, steps: int) -> None:
        """Do the first few steps; their papers may be all there."""
        for step in self._before_cpr()[:steps]:
            self._finish(step)

    def first_visit(self, then: EventKind) -> None:
        """Identity is shown at once; what is missing comes later."""
        if then is not EventKind.INFORMED:
            self.begin(1)

    def move(self, kind: EventKind, reason: str, at: datetime) -> None:
        """Do what the case's course says."""
        self.by = replace(self.by, at=max(self.by.at, at))
        match kind:
            case EventKind.PAUSED:
                self._pause(PauseReason(reason))
            case EventKind.RESUMED:
                self._resume(PauseReason(reason))
            case EventKind.INFORMED:
                self.begin(len(self.case.steps))
            case EventKind.CPR_ISSUED:
                self._issue_cpr()
            case EventKind.MITID_ISSUED:
                self._issue_mitid()
            case EventKind.NOT_COMPLETED:
                self._give_up(NotCompletedReason(reason))

    def _pause(self, reason: PauseReason) -> None:
        step, paper = self._waiting_in(reason)
        if paper:
            self.case.miss_paper(step, paper, self._by())
        self.case.pause(reason, self._by(), step=step, paper=paper)
        for other in self._before_cpr():
            if other.id != step and self.case.state_of(other) is StepState.OPEN:
                self._finish(other)

    def _waiting_in(self, reason: PauseReason) -> tuple[str, str]:
        """An unfinished step, and a paper it still wants.

        No paper where only an answer is waited for, and no step where all is there.
        """
        steps = {step.id: step for step in self._before_cpr()}
        for name in (*_WAITS_IN.get(reason, ()), *steps):
            if name in steps and (wanted := self.case.papers_missing(steps[name])):
                return name, self._paper(wanted[0])
        return next(reversed(steps), ""), ""

    def _resume(self, reason: PauseReason) -> None:
        """The paper came, or the answer."""
        for pause in self.case.progress.pauses:
            if pause.reason == reason:
                if pause.paper:
                    self.case.accept_paper(pause.step, pause.paper, self._by())
                else:
                    self.case.resume(self._by(), step=pause.step)
                return

    def _issue_cpr(self) -> None:
        self.case.issue(Milestone.CPR, self._by())
        if self.cpr is not None:
            person = replace(self.case.record.person, cpr=self.cpr)
            self.case.record = replace(self.case.record, person=person)
            self.case.read_again()
        for step in self._open_steps():
            if step.kind is StepKind.CHECK:
                self._finish(step)

    def _issue_mitid(self) -> None:
        for step in self._open_steps():
            if step.milestone is None:
                self._finish(step)
            else:
                self._accept_papers(step)
        person = replace(self.case.record.person, mitid_way=_COUNTER_WAY)
        self.case.record = replace(self.case.record, person=person)
        self.case.issue(Milestone.MITID, self._by())

    def _give_up(self, reason: NotCompletedReason) -> None:
        if reason in _AFTER_ALL_STEPS:
            for step in self._open_steps():
                self._finish(step)
        if self.case.progress.ended_on is None:
            self.case.give_up(reason, self._by())

    def _finish(self, step: Step) -> None:
        """Do one step with all its papers, unless it waits for something."""
        if self.case.blocked_by(step) or step.milestone is not None:
            return
        self._accept_papers(step)
        self.case.finish(step.id, self._by())

    def _accept_papers(self, step: Step) -> None:
        for wanted in self.case.papers_missing(step):
            self.case.accept_paper(step.id, self._paper(wanted), self._by())

    def _paper(self, wanted: Requirement) -> str:
        """The document shown at the beginning, else the first that will do."""
        shown = self.case.record.person.document_kind
        return shown if shown in wanted.any_of else wanted.any_of[0]

    def _before_cpr(self) -> list[Step]:
        """The unfinished steps before the CPR number, or before a referral."""
        steps = []
        for step in self.case.steps:
            if step.milestone is not None or step.kind is StepKind.REFER:
                break
            if not self.case.state_of(step).finished:
                steps.append(step)
        return steps

    def _open_steps(self) -> list[Step]:
        case = self.case
        return [step for step in case.steps if not case.state_of(step).finished]

    def _by(self) -> By:
        """The same clerk, a little later, never after now."""
        now = self.by
        self.by = replace(now, at=min(now.at + _BETWEEN, self.now))
        return now
