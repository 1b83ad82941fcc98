"""The service level: figures of a period, the clocks of every case, and their sums."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.case_table import Cell, case_row
from desk_app.domain.waiting.clocks import clocks
from desk_app.domain.waiting.cohort import Cohort, Period
from desk_app.domain.waiting.counted_case import CountedCase
from desk_app.domain.waiting.explain import Clock as DayClock
from desk_app.domain.waiting.explain import ExplainedSpan, explain
from desk_app.domain.waiting.history import history_of
from desk_app.domain.waiting.service_level import Figures, summarise
from desk_app.domain.waiting.service_series import (
    PathwayLevel,
    Week,
    by_pathway,
    by_week,
)
from desk_app.errors import DeskError
from desk_app.services.counts_port import Asked
from desk_app.services.looking import EXPLAIN, LookLog
from desk_app.services.ports import AuditEntry, CaseReader, Clock, Store
from desk_app.services.reports.counting import Counting
from desk_app.services.reports.summary import Summary, summarised
from desk_app.services.staff import Action, Staff, authorize


@dataclass(frozen=True, slots=True)
class Question:
    """Which cases the figures are about.

    Attributes:
        period: first and last day, both inclusive.
        as_of: the day of asking; None: today.
        cohort: how a case belongs to the period.
        pathways: only these; empty: all.
        municipalities: only these; empty: all.
    """

    period: Period
    as_of: date | None = None
    cohort: Cohort = Cohort.STARTED
    pathways: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class ExplainedClock:
    """The sum behind one clock.

    Attributes:
        clock: which one.
        days: what it shows; None while it has not started.
        spans: the pieces, whose counted days add up to ``days``.
    """

    clock: DayClock
    days: int | None
    spans: tuple[ExplainedSpan, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """The sum behind each clock of one case."""

    case: str
    as_of: date
    clocks: tuple[ExplainedClock, ...]


@dataclass(frozen=True)
class FigureReports:
    """Works the figures out from the events; no number of days is ever kept."""

    store: Store
    now: Clock
    counting: Counting
    looks: LookLog

    def today(self) -> date:
        """The local day."""
        return self.now().astimezone(COPENHAGEN).date()

    def report(self, who: Staff, question: Question) -> Figures:
        """The figures of waiting-time section 4.

        Raises:
            DeskError: ``not-allowed``, ``period-in-future``.
        """
        authorize(who, Action.SEE_FIGURES)
        cases = self._cases(question)
        as_of = question.as_of or self.today()
        policies = self.counting.policies
        return summarise(cases, question.period, as_of, policies, question.cohort)

    def summary(self, who: Staff, question: Question) -> Summary:
        """The numbers of ``report`` at once, without the cases behind them."""
        authorize(who, Action.SEE_FIGURES)
        with self.store.reading() as reader:
            self.counting.reload(reader)
            return summarised(reader, self._asked(question))

    def levels(self, who: Staff, question: Question) -> Levels:
        """The figures with their weeks and pathways. Raises as ``report``."""
        authorize(who, Action.SEE_FIGURES)
        cases, as_of = self._cases(question), question.as_of or self.today()
        period, policies = question.period, self.counting.policies
        return Levels(
            figures=summarise(cases, period, as_of, policies, question.cohort),
            weeks={m: by_week(cases, period, m) for m in Milestone},
            pathways={m: by_pathway(cases, period, m) for m in Milestone},
        )

    def case_table(
        self, who: Staff, as_of: date | None = None
    ) -> Iterator[dict[str, Cell]]:
        """Every case with its clocks, oldest first; the look is logged.

        Raises:
            DeskError: ``not-allowed``.
        """
        self.log_export(who, "cases")
        with self.store.reading() as reader:
            self.counting.reload(reader)
            asked = Asked(as_of or self.today(), self.counting.policies)
            for case in self._counted(reader, asked):
                yield case_row(case)

    def log_export(self, who: Staff, what: str) -> None:
        """Note that figures leave the office.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.EXPORT)
        with self.store.unit() as unit:
            unit.audit(AuditEntry(who.name, Action.EXPORT, purpose=what))

    def explain(
        self, who: Staff, reference: str, as_of: date | None = None
    ) -> Explained:
        """The sum behind one case's days.

        Raises:
            DeskError: ``not-allowed``, ``no-such-case``, ``case-not-begun`` (day).
        """
        authorize(who, Action.SEE_FIGURES)
        day = as_of or self.today()
        with self.store.reading() as reader:
            self.counting.reload(reader)
            record = reader.get(reference)
        self.looks.see_case(who, reference, why=EXPLAIN)
        history = history_of(record.events, day)
        if history is None:
            raise DeskError("case-not-begun", case=reference, day=day.isoformat())
        policies, calendar = self.counting.policies, self.counting.calendar
        shown = clocks(history, policies, calendar)
        explained = tuple(
            ExplainedClock(
                clock,
                shown.of(clock.milestone).k2_days
                if clock.is_target
                else shown.of(clock.milestone).k1_days,
                explain(history, clock, policies, calendar),
            )
            for clock in DayClock
        )
        return Explained(reference, day, explained)

    def _cases(self, question: Question) -> list[CountedCase]:
        with self.store.reading() as reader:
            self.counting.reload(reader)
            return list(self._counted(reader, self._asked(question)))

    def _asked(self, question: Question) -> Asked:
        return Asked(
            question.as_of or self.today(),
            self.counting.policies,
            question.period,
            question.cohort,
            question.pathways,
            question.municipalities,
        )

    def _counted(self, reader: CaseReader, asked: Asked) -> Iterator[CountedCase]:
        policies, calendar = asked.policies, self.counting.calendar
        for known in reader.known_histories(asked):
            yield CountedCase(
                known.reference,
                known.pathway,
                known.municipality,
                known.history,
                clocks(known.history, policies, calendar),
            )
