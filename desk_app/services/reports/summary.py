"""The figures of a period from counts alone, where nobody asks for the cases behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort, Period
from desk_app.domain.waiting.policy import Policy, definition_sentence, policy_on
from desk_app.domain.waiting.service_level import Json, Spread
from desk_app.domain.waiting.standing import Standing
from desk_app.services.counts_port import Asked, CountsReader, Ended, Tally


@dataclass(frozen=True, slots=True)
class TargetCounts:
    """How many cases stand how to the target for one milestone.

    Attributes:
        spread: of the finished ones whose clock had started.
        cases: how many, by standing.
    """

    spread: Spread
    cases: Mapping[Standing, int]

    @property
    def share_within(self) -> float | None:
        """Finished in time of all finished or open too late, 0 to 1; None for none."""
        judged = self.spread.n + self.cases[Standing.OPEN_LATE]
        if not judged:
            return None
        return (self.cases[Standing.FAST] + self.cases[Standing.WITHIN]) / judged

    def to_json_dict(self) -> dict[str, Json]:
        """As the report file has it."""
        counts: dict[str, Json] = {
            standing.value: self.cases[standing]
            for standing in Standing
            if standing is not Standing.NOT_COMPLETED
        }
        return self.spread.to_json_dict() | counts | {"share_within": self.share_within}


@dataclass(frozen=True, slots=True)
class Summary:
    """The service level of one cohort, without the cases behind each number.

    Attributes:
        cohort: which cases they are.
        period: its first and last day.
        as_of: open cases are counted to this day.
        policies: the targets the cases are judged by, oldest first.
        started: all cases of the cohort.
        not_completed: how many ended without MitID, by reason.
        k1: the citizens' wait of the cases that have the milestone.
        k2: the target.
    """

    cohort: Cohort
    period: Period
    as_of: date
    policies: tuple[Policy, ...]
    started: int
    not_completed: Mapping[str, int]
    k1: Mapping[Milestone, Spread]
    k2: Mapping[Milestone, TargetCounts]

    def definition(self, language: str) -> str:
        """How days are counted, one sentence a policy."""
        return " ".join(definition_sentence(p, language) for p in self.policies)

    def to_json_dict(self, language: str = "en") -> dict[str, object]:
        """As the report file has it; the names of the keys are fixed."""
        return {
            "cohort": self.cohort.value,
            "from": self.period.first.isoformat(),
            "to": self.period.last.isoformat(),
            "as_of": self.as_of.isoformat(),
            "started": self.started,
            "not_completed": sum(self.not_completed.values()),
            "definition": self.definition(language),
            **{f"k1_{m.value}": self.k1[m].to_json_dict() for m in Milestone},
            **{f"k2_{m.value}": self.k2[m].to_json_dict() for m in Milestone},
        }


def summarised(reader: CountsReader, asked: Asked) -> Summary:
    """The figures of a period, counted in the file."""
    period = asked.period or Period(date.min, asked.as_of)
    return summary_of(asked, period, reader.tallies(asked), reader.endings(asked))


def summary_of(
    asked: Asked, period: Period, tallies: Sequence[Tally], endings: Iterable[Ended]
) -> Summary:
    """Put the counts of a period together."""
    ended = {one.reason: one.cases for one in endings}
    by_milestone = {m: [t for t in tallies if t.milestone is m] for m in Milestone}
    used = {asked.policies[one.policy] for one in tallies}
    in_force = used or {policy_on(asked.policies, period.last)}
    return Summary(
        cohort=asked.cohort,
        period=period,
        as_of=asked.as_of,
        policies=tuple(sorted(in_force, key=lambda policy: policy.valid_from)),
        started=sum(ended.values()),
        not_completed={reason: n for reason, n in ended.items() if reason},
        k1={
            m: spread_of_counts((t.k1_days, t.cases) for t in of if t.issued)
            for m, of in by_milestone.items()
        },
        k2={m: target_counts(of) for m, of in by_milestone.items()},
    )


def target_counts(tallies: Sequence[Tally]) -> TargetCounts:
    """How the counted cases stand to the target."""
    cases = dict.fromkeys(Standing, 0)
    for one in tallies:
        cases[one.standing] += one.cases
    finished = (one for one in tallies if one.standing.is_finished)
    return TargetCounts(
        spread_of_counts((one.k2_days, one.cases) for one in finished), cases
    )


def spread_of_counts(counts: Iterable[tuple[int | None, int]]) -> Spread:
    """Number, percentiles by nearest rank, and the longest, from days and cases."""
    by_days: Counter[int] = Counter()
    for days, cases in counts:
        if days is not None:
            by_days[days] += cases
    ordered = sorted(by_days.items())
    n = sum(cases for _, cases in ordered)
    if not n:
        return Spread(0, None, None, None)
    return Spread(n, _rank(ordered, n, 50), _rank(ordered, n, 90), ordered[-1][0])


def _rank(ordered: Sequence[tuple[int, int]], n: int, percent: int) -> int:
    """The smallest number of days that at least so many percent do not exceed."""
    wanted, so_far = -(-percent * n // 100), 0
    for days, cases in ordered:
        so_far += cases
        if so_far >= wanted:
            return days
    return ordered[-1][0]
