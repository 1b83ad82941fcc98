"""Visits by the hour of the day, for the Service level page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.visit_figures import VisitFigures, visit_figures
from desk_app.domain.waiting.visits import Visit
from desk_app.services.ports import Clock, Store
from desk_app.services.staff import Action, Staff, authorize

_A_WHILE = 500


def _nobody_asks(_done: int, _total: int) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True)
class VisitReports:
    """Counts visits. No names, no cases: nobody is seen."""

    store: Store
    now: Clock

    def figures(
        self,
        who: Staff,
        period: Period,
        report: Callable[[int, int], object] = _nobody_asks,
    ) -> VisitFigures:
        """The visits of the period by hour; what ``report`` raises stops the work.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        with self.store.reading() as reader:
            visits = reader.visits(period.first, period.last)
            return visit_figures(_told(visits, report), period, self.now())


def _told(
    visits: Iterable[Visit], report: Callable[[int, int], object]
) -> Iterator[Visit]:
    """The same visits, with a word now and then; how many there are is not known."""
    waiting, done = iter(visits), 0
    while batch := list(islice(waiting, _A_WHILE)):
        report(done, 0)
        done += len(batch)
        yield from batch
