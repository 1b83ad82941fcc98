"""Why did it rise? Two periods of the desk side by side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort, Period
from desk_app.domain.waiting.rise import why_it_rose
from desk_app.domain.waiting.rise_values import Past, Rise
from desk_app.services.counts_port import Asked
from desk_app.services.ports import Clock, Store
from desk_app.services.reports.counting import Counting
from desk_app.services.staff import Action, Staff, authorize


@dataclass(frozen=True)
class RiseReports:
    """Compares two periods. Slow for a big desk: give it to a worker."""

    store: Store
    now: Clock
    counting: Counting

    def why(  # noqa: PLR0913 - two periods, and which cases
        self,
        who: Staff,
        before: Period,
        after: Period,
        milestone: Milestone = Milestone.CPR,
        *,
        pathways: tuple[str, ...] = (),
        municipalities: tuple[str, ...] = (),
        as_of: date | None = None,
    ) -> Rise:
        """Share the change of the mean wait out among its causes.

        Args:
            who: the staff member.
            before: the earlier period.
            after: the later one.
            milestone: what the citizens waited for.
            pathways: only these; empty: all.
            municipalities: only these; empty: all.
            as_of: as known on that day; None: today.

        Raises:
            DeskError: ``not-allowed``, ``periods-overlap``.
        """
        authorize(who, Action.SEE_FIGURES)
        day = as_of or self.now().astimezone(COPENHAGEN).date()
        whole = Period(before.first, after.last)
        groups = (
            (Cohort.FINISHED, whole),
            (Cohort.STARTED, whole),
            (Cohort.WAITING, before),
            (Cohort.WAITING, after),
        )
        pasts: dict[str, Past] = {}
        with self.store.reading() as reader:
            for cohort, period in groups:
                asked = Asked(
                    as_of=day,
                    policies=self.counting.policies,
                    period=period,
                    cohort=cohort,
                    pathways=pathways,
                    municipalities=municipalities,
                )
                for one in reader.known_histories(asked):
                    past = Past(one.reference, one.pathway, one.history)
                    pasts.setdefault(one.reference, past)
        known = sorted(pasts.values(), key=lambda past: past.case)
        return why_it_rose(known, before, after, milestone, self.counting.calendar)
