"""The service level for both milestones at once: CPR number and MitID."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.service_level import Figures, summarise
from desk_app.domain.waiting.service_series import (
    PathwayLevel,
    Week,
    by_pathway,
    by_week,
)
from desk_app.services.reports.figures import FigureReports, Question
from desk_app.services.staff import Action, Staff, authorize


@dataclass(frozen=True, slots=True)
class Levels:
    """Everything the page shows of one question.

    Attributes:
        figures: the numbers, each with its cases.
        weeks: the numbers week by week.
        pathways: the numbers by pathway.
    """

    figures: Figures
    weeks: Mapping[Milestone, tuple[Week, ...]]
    pathways: Mapping[Milestone, tuple[PathwayLevel, ...]]


class LevelReports(FigureReports):
    """Reads the cases once and looks at them for each milestone."""

    def levels(self, who: Staff, question: Question) -> Levels:
        """The figures with their weeks and pathways.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        cases, as_of = self._cases(question), question.as_of or self.today()
        period, policies = question.period, self.counting.policies
        return Levels(
            figures=summarise(cases, period, as_of, policies, question.cohort),
            weeks={m: by_week(cases, period, m) for m in Milestone},
            pathways={m: by_pathway(cases, period, m) for m in Milestone},
        )
