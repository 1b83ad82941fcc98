"""The curve of how long people wait, from the counts of the desk's file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.curve import Wait, WaitCurve, wait_curve
from desk_app.services.counts_port import Asked, Tally
from desk_app.services.ports import Clock, Store
from desk_app.services.reports.counting import Counting
from desk_app.services.staff import Action, Staff, authorize


def curve_from_tallies(tallies: Iterable[Tally]) -> WaitCurve:
    """The curve of these cases, of one milestone; see ``wait_curve``."""
    waits: Counter[Wait] = Counter()
    for tally in tallies:
        if tally.k1_days is not None:
            waits[Wait(tally.k1_days, bool(tally.issued))] += tally.cases
    return wait_curve(waits)


@dataclass(frozen=True)
class CurveReports:
    """Draws the curve of the cases that came in during a period."""

    store: Store
    now: Clock
    counting: Counting

    def curve(  # noqa: PLR0913 - which cases
        self,
        who: Staff,
        period: Period,
        milestone: Milestone = Milestone.CPR,
        *,
        pathways: tuple[str, ...] = (),
        municipalities: tuple[str, ...] = (),
        as_of: date | None = None,
    ) -> WaitCurve:
        """The share that has the milestone by each day of waiting.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        asked = Asked(
            as_of=as_of or self.now().astimezone(COPENHAGEN).date(),
            policies=self.counting.policies,
            period=period,
            pathways=pathways,
            municipalities=municipalities,
        )
        with self.store.reading() as reader:
            return curve_from_tallies(reader.tallies(asked, "", (milestone,)))
