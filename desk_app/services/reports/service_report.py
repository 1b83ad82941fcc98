"""The service level of a period with all that goes into a file or on paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.rules.pathway import Milestone, Text
from desk_app.domain.waiting.cohort import Cohort
from desk_app.domain.waiting.day_counts import DAYS_IN_WEEK
from desk_app.domain.waiting.rise_values import Rise
from desk_app.domain.waiting.service_level import Spread
from desk_app.domain.waiting.trend import Measure, Trend
from desk_app.services.counts_port import Asked, PausedFor, Tally
from desk_app.services.ports import AuditEntry, CaseReader, Clock, Store
from desk_app.services.reports.counting import Counting
from desk_app.services.reports.figures import Question
from desk_app.services.reports.report_periods import one_before, trend_period
from desk_app.services.reports.rise import RiseReports
from desk_app.services.reports.summary import (
    Summary,
    TargetCounts,
    spread_of_counts,
    summarised,
    target_counts,
)
from desk_app.services.reports.trend import TrendReports
from desk_app.services.rule_shelf import RuleShelf
from desk_app.services.staff import Action, Staff, authorize

REPORT = "report"  # the purpose in the log
COHORT_WORDS = {
    "started": Cohort.STARTED,
    "finished": Cohort.FINISHED,
    "waiting": Cohort.WAITING,
}


@dataclass(frozen=True, slots=True)
class GroupLevel:
    """The service level of one pathway, one municipality or one week.

    Attributes:
        key: the code; of a week its Monday.
        k1: the citizens' wait.
        k2: the target.
    """

    key: str
    k1: Mapping[Milestone, Spread]
    k2: Mapping[Milestone, TargetCounts]


@dataclass(frozen=True, slots=True)
class Origin:
    """How the same report can be made again.

    Attributes:
        made_at: when it was made, aware.
        head_number: of the newest line of the log, which is this report's own.
        head_seal: its seal, 64 hexadecimal digits.
        version: of the program.
        command: the command line, without form and file.
        training: the desk is for training: nobody in it is real.
    """

    made_at: datetime
    head_number: int
    head_seal: str
    version: str
    command: str
    training: bool


@dataclass(frozen=True, slots=True)
class ServiceReport:
    """The figures of one question.

    Attributes:
        question: what was asked.
        summary: all cases together.
        pathways: the figures by pathway, by code.
        municipalities: by municipality, by code.
        weeks: by the week the cases came in; weeks without a case between too.
        paused: whom the cases waited for.
        pathway_names: by code.
        municipality_names: by code.
        origin: how to make it again.
    """

    question: Question
    summary: Summary
    pathways: tuple[GroupLevel, ...]
    municipalities: tuple[GroupLevel, ...]
    weeks: tuple[GroupLevel, ...]
    paused: tuple[PausedFor, ...]
    pathway_names: Mapping[str, Text]
    municipality_names: Mapping[str, str]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Story:
    """What the two pages tell beside the figures.

    Attributes:
        trend: the target's median, week by week.
        rise: why the wait changed since the period before; None without one.
    """

    trend: Trend
    rise: Rise | None


@dataclass(frozen=True)
class ServiceReports:
    """Gathers reports. Slow for a big desk: give it to a worker."""

    store: Store
    rules: RuleShelf
    now: Clock
    counting: Counting

    def today(self) -> date:
        """The local day."""
        return self.now().astimezone(COPENHAGEN).date()

    def report(self, who: Staff, question: Question, version: str) -> ServiceReport:
        """The figures of a period, to leave the office. As ``begin``, but at once."""
        return self.begin(who, question, version)()

    def begin(
        self, who: Staff, question: Question, version: str
    ) -> Callable[[], ServiceReport]:
        """Write in the log that figures leave the office; return what gathers them.

        Only the thread that opened the desk writes; any may gather.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        authorize(who, Action.EXPORT)
        with self.store.unit() as unit:
            unit.audit(AuditEntry(who.name, Action.EXPORT, purpose=REPORT))
        as_of = question.as_of or self.today()
        with self.store.reading() as reader:
            origin = self._origin(reader, question, as_of, version)
        return lambda: self._gather(question, as_of, origin)

    def story(self, who: Staff, question: Question) -> Story:
        """What the two pages tell beside the figures.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_FIGURES)
        as_of = question.as_of or self.today()
        pathways, municipalities = question.pathways, question.municipalities
        trend = TrendReports(self.store, self.now, self.counting).trend(
            who,
            trend_period(question.period),
            Measure.MEDIAN_DAYS,
            pathways=pathways,
            municipalities=municipalities,
            as_of=as_of,
        )
        before = one_before(question.period)
        if before is None:
            return Story(trend, None)
        rise = RiseReports(self.store, self.now, self.counting).why(
            who,
            before,
            question.period,
            pathways=pathways,
            municipalities=municipalities,
            as_of=as_of,
        )
        return Story(trend, rise)

    def _gather(self, question: Question, as_of: date, origin: Origin) -> ServiceReport:
        rules = self.rules.current
        with self.store.reading() as reader:
            self.counting.reload(reader)
            asked = Asked(
                as_of,
                self.counting.policies,
                question.period,
                question.cohort,
                question.pathways,
                question.municipalities,
            )
            return ServiceReport(
                question=question,
                summary=summarised(reader, asked),
                pathways=groups_of(reader.tallies(asked, "pathway")),
                municipalities=groups_of(reader.tallies(asked, "municipality")),
                weeks=weeks_of(reader.tallies(asked, "week")),
                paused=tuple(reader.paused_for(asked)),
                pathway_names={c: p.title for c, p in rules.pathways.items()},
                municipality_names={c: m.name for c, m in rules.municipalities.items()},
                origin=origin,
            )

    def _origin(
        self, reader: CaseReader, question: Question, as_of: date, version: str
    ) -> Origin:
        number, seal = reader.log_head()
        return Origin(
            made_at=self.now(),
            head_number=number,
            head_seal=seal.hex(),
            version=version,
            command=command_line(question, as_of),
            training=reader.setting("kind") == "training",
        )


def command_line(question: Question, as_of: date) -> str:
    """What makes the same report again, without form and file."""
    [cohort] = [w for w, cohort in COHORT_WORDS.items() if cohort is question.cohort]
    words = ["ankomst report"]
    words += [f"--from {question.period.first}", f"--to {question.period.last}"]
    words += [f"--as-of {as_of}", f"--cohort {cohort}"]
    words += [f"--pathway {code}" for code in question.pathways]
    words += [f"--municipality {code}" for code in question.municipalities]
    return " ".join(words)


def groups_of(tallies: Sequence[Tally]) -> tuple[GroupLevel, ...]:
    """The figures by what the cases were counted by, in the order of the codes."""
    by_group: defaultdict[str, list[Tally]] = defaultdict(list)
    for tally in tallies:
        by_group[str(tally.group)].append(tally)
    return tuple(_level(key, by_group[key]) for key in sorted(by_group))


def weeks_of(tallies: Sequence[Tally]) -> tuple[GroupLevel, ...]:
    """The figures by week; weeks without a case between others too."""
    by_monday: defaultdict[int, list[Tally]] = defaultdict(list)
    for tally in tallies:
        by_monday[int(tally.group)].append(tally)
    if not by_monday:
        return ()
    return tuple(
        _level(date.fromordinal(monday).isoformat(), by_monday[monday])
        for monday in range(min(by_monday), max(by_monday) + 1, DAYS_IN_WEEK)
    )


def _level(key: str, tallies: Sequence[Tally]) -> GroupLevel:
    of = {m: [one for one in tallies if one.milestone is m] for m in Milestone}
    return GroupLevel(
        key,
        {
            m: spread_of_counts((t.k1_days, t.cases) for t in of[m] if t.issued)
            for m in Milestone
        },
        {m: target_counts(of[m]) for m in Milestone},
    )


def week_name(monday: date) -> str:
    """The ISO week, e.g. ``2026-W48``."""
    year, week, _ = (monday + timedelta(days=3)).isocalendar()
    return f"{year}-W{week:02}"
