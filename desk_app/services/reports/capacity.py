"""What would it take? The desk's own history, and how many counters it needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desk_app.domain.waiting.capacity import Demand, OfficeWeek, Plan, demand_of
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.opening_calendar import OpeningHours
from desk_app.domain.waiting.policy import governing_policy, policy_on
from desk_app.domain.waiting.visits import Visit
from desk_app.services.counts_port import Asked
from desk_app.services.ports import Store
from desk_app.services.reports.capacity_search import (
    Answer,
    Question,
    Report,
    how_many_counters,
)
from desk_app.services.reports.counting import Counting
from desk_app.services.staff import Action, Staff, authorize


@dataclass(frozen=True)
class CapacityReports:
    """Answers how many counters keep the target. Slow work: give it to a worker."""

    store: Store
    counting: Counting

    def demand(
        self,
        who: Staff,
        period: Period,
        minutes: Mapping[str, Sequence[float]] | None = None,
    ) -> Demand:
        """What came in during the whole weeks of a period.

        Args:
            who: the staff member.
            period: how far back to look; it ends today at the latest.
            minutes: desk minutes of single cases by pathway; None: as the visits of
                the period tell.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        policies = self.counting.policies
        ready: list[tuple[date, str]] = []
        pathways: dict[str, str] = {}
        with self.store.reading() as reader:
            # Whoever applied earlier may have become ready in the period.
            for one in reader.known_histories(Asked(period.last, policies)):
                history = one.history
                pathways[one.reference] = one.pathway
                policy = governing_policy(policies, history.applied, history.informed)
                start = policy.start(history.applied, history.informed)
                if start is not None and start in period:
                    ready.append((start, one.pathway))
            if minutes is None:
                visits = reader.visits(period.first, period.last)
                minutes = _minutes_of(visits, pathways)
        return demand_of(ready, period.first, period.last, minutes)

    def ask(
        self,
        who: Staff,
        demand: Demand,
        hours: OpeningHours,
        present: Plan | None = None,
        report: Report = lambda _done, _of: None,
    ) -> Answer:
        """How many counters on which days keep 95 % within the target's limit.

        Args:
            who: the staff member.
            demand: see ``demand``.
            hours: the opening hours that shall hold.
            present: the counters as they are staffed now, if that was said.
            report: told how far it is, (done, of); what it raises stops the work.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        policy = policy_on(self.counting.policies, demand.last)
        week = OfficeWeek.of(hours)
        return how_many_counters(Question(demand, week, policy, present), report)


def _minutes_of(
    visits: Iterable[Visit], pathways: Mapping[str, str]
) -> dict[str, list[float]]:
    """Desk minutes by pathway: all visits of a case together.

    Visits without a case have no pathway; they count among those of all.
    """
    of_case: defaultdict[str, float] = defaultdict(float)
    of_pathway: defaultdict[str, list[float]] = defaultdict(list)
    for visit in visits:
        minutes = visit.desk_minutes()
        if minutes is None:
            continue
        if visit.case in pathways:
            of_case[visit.case] += minutes
        else:
            of_pathway[""].append(minutes)
    for case, minutes_of_case in of_case.items():
        of_pathway[pathways[case]].append(minutes_of_case)
    return dict(of_pathway)
