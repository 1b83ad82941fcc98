"""Today's rescue list: who breaks the target now unless somebody acts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desk_app.domain.case.case_record import CaseRow, Status
from desk_app.domain.case.case_view import CaseView
from desk_app.domain.case.events import COPENHAGEN, PauseReason
from desk_app.domain.case.progress import PaperState
from desk_app.domain.waiting.clocks import CaseClocks, clocks
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.rescue import (
    Mark,
    Needs,
    Rescue,
    in_order,
    mark_of,
    rescue_of,
)
from desk_app.services.looking import TODAY, LookLog
from desk_app.services.ports import CaseFilter, CaseReader, Clock, Store
from desk_app.services.reports.counting import Counting
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize

_RUNNING = CaseFilter(statuses=(Status.OPEN, Status.WAITING))


@dataclass(frozen=True, slots=True)
class RescueLine:
    """One line of the list: the case as lists show it, and why it stands here."""

    row: CaseRow
    rescue: Rescue


@dataclass(frozen=True, slots=True)
class RescueList:
    """The whole list.

    Attributes:
        day: the local day.
        running: how many cases run at all; 0: an empty desk, not a good day.
        lines: what can still be saved first; empty: nobody is in danger.
    """

    day: date
    running: int
    lines: tuple[RescueLine, ...]


@dataclass(frozen=True)
class RescueReports:
    """Finds the cases in danger. Whoever is shown is noted: ``looks``."""

    store: Store
    rules: RuleShelf
    now: Clock
    counting: Counting
    looks: LookLog

    def today(self) -> date:
        """The local day."""
        return self.now().astimezone(COPENHAGEN).date()

    def marks(self, who: Staff) -> Mapping[str, Mark]:
        """The mark of each case in danger, by reference: for lists and the hall.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEARCH)
        with self.store.reading() as reader:
            return {
                reference: mark
                for reference, counted in self._running(reader)
                if (mark := mark_of(counted, self.counting.calendar)) is not None
            }

    def rescue_list(self, who: Staff) -> RescueList:
        """Who breaks the target today or on the next opening day, and what to do.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEARCH)
        found: list[Rescue] = []
        running = 0
        with self.store.reading() as reader:
            for reference, counted in self._running(reader):
                running += 1
                if mark_of(counted, self.counting.calendar) is not None:
                    rescue = self._rescue(reader, reference, counted)
                    found += [rescue] if rescue else []
            rows = _rows(reader, tuple(rescue.case for rescue in found))
        if rows:
            self.looks.see_list(who, TODAY)
        lines = (
            RescueLine(rows[rescue.case], rescue)
            for rescue in in_order(found)
            if rescue.case in rows
        )
        return RescueList(self.today(), running, tuple(lines))

    def _running(self, reader: CaseReader) -> Iterator[tuple[str, CaseClocks]]:
        policies, calendar = self.counting.policies, self.counting.calendar
        for row in reader.histories(_RUNNING):
            history = history_of(row.events, self.today())
            if history is not None:
                yield row.reference, clocks(history, policies, calendar)

    def _rescue(
        self, reader: CaseReader, reference: str, counted: CaseClocks
    ) -> Rescue | None:
        case = self.rules.case(reader.get(reference), reader, self.today())
        has_cpr = case.progress.cpr is not None
        calendar = self.counting.calendar
        return rescue_of(reference, counted, _needs(case), calendar, has_cpr=has_cpr)


def _needs(case: CaseView) -> Needs:
    """What the case lacks: a paper only when the citizen was found not to have it."""
    present = case.present_step
    wanted = case.papers_missing(present) if present else ()
    papers = [
        paper
        for requirement in wanted
        for paper in requirement.any_of
        if present
        and case.progress.papers.get((present.id, paper)) is PaperState.MISSING
    ]
    papers += [p.paper for p in case.progress.pauses if p.paper]
    return Needs(
        step=present.id if present else "",
        papers=tuple(dict.fromkeys(papers)),
        pauses=tuple((PauseReason(p.reason), p.since) for p in case.progress.pauses),
    )


def _rows(reader: CaseReader, references: tuple[str, ...]) -> dict[str, CaseRow]:
    if not references:
        return {}
    rows, _ = reader.page(CaseFilter(references=references), None, len(references))
    return {row.reference: row for row in rows}
