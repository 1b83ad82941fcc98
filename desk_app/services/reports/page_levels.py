"""Everything the service level page shows of one question, read in one go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.breakdown import (
    GroupLevel,
    PausedFor,
    by_days,
    by_group,
    by_weeks,
    members,
    paused_for,
)
from desk_app.domain.waiting.clocks import clocks
from desk_app.domain.waiting.counted_case import CountedCase
from desk_app.domain.waiting.curve import WaitCurve, wait_curve, waits_of
from desk_app.domain.waiting.service_level import Figures, summarise
from desk_app.domain.waiting.service_series import Week
from desk_app.services.counts_port import Asked
from desk_app.services.ports import CaseReader, Clock, Store
from desk_app.services.reports.counting import Counting
from desk_app.services.reports.figures import Question
from desk_app.services.staff import Action, Staff, authorize

_A_WHILE = 200
Report = Callable[[int, int], object]


def _nobody_asks(_done: int, _total: int) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One milestone of the answer.

    Attributes:
        weeks: week by week; none for cases that still wait.
        pathways: by pathway.
        municipalities: by municipality.
        wait_days: the cases that have it, by the citizen's days.
        office_days: the same, by the target's days.
        curve: the share that has it by each day of waiting.
        pauses: what the citizens waited for.
    """

    weeks: tuple[Week, ...]
    pathways: tuple[GroupLevel, ...]
    municipalities: tuple[GroupLevel, ...]
    wait_days: Mapping[int, tuple[str, ...]]
    office_days: Mapping[int, tuple[str, ...]]
    curve: WaitCurve
    pauses: tuple[PausedFor, ...]


@dataclass(frozen=True, slots=True)
class PageLevels:
    """The answer: the figures, and each milestone in detail."""

    figures: Figures
    details: Mapping[Milestone, Detail]


@dataclass(frozen=True)
class PageReports:
    """Works the page out. Slow for a big desk: give it to a worker."""

    store: Store
    now: Clock
    counting: Counting

    def levels(
        self, who: Staff, question: Question, report: Report = _nobody_asks
    ) -> PageLevels:
        """All of it.

        Args:
            who: the staff member.
            question: which cases.
            report: told now and then how far it is; what it raises stops the work.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        as_of = question.as_of or self.now().astimezone(COPENHAGEN).date()
        with self.store.reading() as reader:
            self.counting.reload(reader)
            cases = list(self._counted(reader, question, as_of, report))
        policies, period = self.counting.policies, question.period
        figures = summarise(cases, period, as_of, policies, question.cohort)
        details = {}
        for milestone in Milestone:
            report(len(cases), 0)
            details[milestone] = self._detail(cases, question, milestone)
        return PageLevels(figures, details)

    def _detail(
        self, cases: list[CountedCase], question: Question, milestone: Milestone
    ) -> Detail:
        cohort, period = question.cohort, question.period
        own = members(cases, cohort, milestone, period)
        policies, calendar = self.counting.policies, self.counting.calendar
        return Detail(
            weeks=by_weeks(own, cohort, milestone, period),
            pathways=by_group(own, milestone, lambda case: case.pathway),
            municipalities=by_group(own, milestone, lambda case: case.municipality),
            wait_days=by_days(own, milestone, of_target=False),
            office_days=by_days(own, milestone, of_target=True),
            curve=wait_curve(waits_of(own, milestone)),
            pauses=paused_for(own, milestone, policies, calendar),
        )

    def _counted(
        self, reader: CaseReader, question: Question, as_of: date, report: Report
    ) -> Iterator[CountedCase]:
        policies, calendar = self.counting.policies, self.counting.calendar
        asked = Asked(
            as_of,
            policies,
            question.period,
            question.cohort,
            question.pathways,
            question.municipalities,
        )
        for done, known in enumerate(reader.known_histories(asked)):
            if not done % _A_WHILE:
                report(done, 0)
            yield CountedCase(
                known.reference,
                known.pathway,
                known.municipality,
                known.history,
                clocks(known.history, policies, calendar),
            )
