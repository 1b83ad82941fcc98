"""The service level as the page shows it: one milestone of one answer."""

from __future__ import annotations

from dataclasses import dataclass

from desk_app.domain.case.events import NotCompletedReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.policy import Band, Policy
from desk_app.domain.waiting.service_level import Figures, Spread, Target
from desk_app.domain.waiting.service_series import Week
from desk_app.domain.waiting.standing import Standing
from desk_app.services.reports.page_levels import Detail, PageLevels
from ui.spoken import short_date
from ui.words import State, band_state, milestone_word, standing_state

_BANDS = {
    Standing.FAST: Band.FAST,
    Standing.WITHIN: Band.WITHIN,
    Standing.LATE: Band.LATE,
}


@dataclass(frozen=True)
class Shown:
    """What every part of the page reads. It counts nothing itself."""

    levels: PageLevels
    milestone: Milestone

    @property
    def figures(self) -> Figures:
        """All numbers, with the cases behind them."""
        return self.levels.figures

    @property
    def target(self) -> Target:
        """How the cases stand to the target."""
        return self.figures.k2[self.milestone]

    @property
    def citizens(self) -> Spread:
        """How long the citizens waited."""
        return self.figures.k1[self.milestone]

    @property
    def detail(self) -> Detail:
        """The milestone by week, by group, by days."""
        return self.levels.details[self.milestone]

    @property
    def weeks(self) -> tuple[Week, ...]:
        """Week by week."""
        return self.detail.weeks

    @property
    def policy(self) -> Policy:
        """The newest target the cases are judged by."""
        return self.figures.policies[-1]

    @property
    def word(self) -> str:
        """CPR or MitID."""
        return milestone_word(self.milestone)

    def group(self, name: str) -> tuple[str, ...]:
        """The cases behind a number; ``k2.`` and ``k1.`` mean this milestone's."""
        for clock in ("k1", "k2"):
            if name.startswith(f"{clock}."):
                name = name.replace(clock, f"{clock}_{self.milestone.value}", 1)
        return self.figures.groups.get(name, ())

    def standing(self, *standings: Standing) -> tuple[str, ...]:
        """The cases that stand so."""
        return tuple(case for s in standings for case in self.target.cases[s])

    def gave_up(self) -> tuple[str, ...]:
        """The cases that ended, those who only wanted a CPR number apart."""
        head = "not_completed."
        return tuple(
            case
            for name, cases in self.figures.groups.items()
            if name.startswith(head) and name != f"{head}{NotCompletedReason.NO_MITID}"
            for case in cases
        )

    def state(self, standing: Standing) -> State:
        """A standing in words; a band says its days."""
        if standing not in _BANDS:
            return standing_state(standing)
        policy = self.policy
        return band_state(_BANDS[standing], policy.fast_days, policy.limit_days)

    def title(self, what: str) -> str:
        """What a list of cases is called: the figure, its milestone, its period."""
        return f"{what} · {self.word} · {self.days}"

    @property
    def days(self) -> str:
        """First and last day of the period."""
        period = self.figures.period
        return f"{short_date(period.first)}-{short_date(period.last)}"
