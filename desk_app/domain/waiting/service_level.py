"""The service level of a period: each figure with the cases behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort, Period, belongs
from desk_app.domain.waiting.counted_case import CountedCase
from desk_app.domain.waiting.history import Outcome
from desk_app.domain.waiting.policy import Policy, definition_sentence, policy_on
from desk_app.domain.waiting.standing import Standing, standing

Json = str | int | float | None


@dataclass(frozen=True, slots=True)
class Spread:
    """How long the cases waited, in days; None where there is no case.

    Attributes:
        n: the number of cases.
        p50: half of them waited at most so long.
        p90: nine tenths waited at most so long.
        longest: the longest wait.
    """

    n: int
    p50: int | None
    p90: int | None
    longest: int | None

    def to_json_dict(self) -> dict[str, Json]:
        """As the report file has it."""
        return {"n": self.n, "p50": self.p50, "p90": self.p90, "max": self.longest}


@dataclass(frozen=True, slots=True)
class Target:
    """How the cases stand to the target for one milestone.

    Attributes:
        spread: of the finished ones whose clock had started.
        cases: the references of the cases, by standing.
    """

    spread: Spread
    cases: Mapping[Standing, tuple[str, ...]]

    def count(self, *standings: Standing) -> int:
        """How many cases stand so."""
        return sum(len(self.cases[standing]) for standing in standings)

    @property
    def share_within(self) -> float | None:
        """Finished in time of all finished or open too late, 0 to 1; None for none."""
        judged = self.spread.n + self.count(Standing.OPEN_LATE)
        if not judged:
            return None
        return self.count(Standing.FAST, Standing.WITHIN) / judged

    def to_json_dict(self) -> dict[str, Json]:
        """As the report file has it."""
        shown = [s for s in Standing if s is not Standing.NOT_COMPLETED]
        counts: dict[str, Json] = {s.value: self.count(s) for s in shown}
        return self.spread.to_json_dict() | counts | {"share_within": self.share_within}


@dataclass(frozen=True, slots=True)
class Figures:
    """The service level of one cohort.

    Attributes:
        cohort: which cases they are.
        period: its first and last day.
        as_of: open cases are counted to this day.
        policies: the targets the cases are judged by, oldest first.
        k1: the citizens' wait of the cases that have the milestone.
        k2: the target.
        groups: the cases behind each number: ``started``, ``not_completed``,
            ``not_completed.<reason>``, ``k1_cpr.n``, ``k2_cpr.n``, ``k2_cpr.fast``, …
    """

    cohort: Cohort
    period: Period
    as_of: date
    policies: tuple[Policy, ...]
    k1: Mapping[Milestone, Spread]
    k2: Mapping[Milestone, Target]
    groups: Mapping[str, tuple[str, ...]]

    @property
    def started(self) -> int:
        """All cases of the cohort."""
        return len(self.groups["started"])

    @property
    def not_completed(self) -> int:
        """The cases of the cohort that ended without MitID."""
        return len(self.groups["not_completed"])

    @property
    def not_completed_by_reason(self) -> dict[str, int]:
        """How many ended for each reason that occurs."""
        head = "not_completed."
        return {
            name.removeprefix(head): len(cases)
            for name, cases in self.groups.items()
            if name.startswith(head)
        }

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
            "not_completed": self.not_completed,
            "definition": self.definition(language),
            **{f"k1_{m.value}": self.k1[m].to_json_dict() for m in Milestone},
            **{f"k2_{m.value}": self.k2[m].to_json_dict() for m in Milestone},
        }


def summarise(
    cases: Iterable[CountedCase],
    period: Period,
    as_of: date,
    policies: Sequence[Policy],
    cohort: Cohort = Cohort.STARTED,
) -> Figures:
    """Work out the figures of a period.

    Args:
        cases: counted as of ``as_of``; those outside the cohort are passed over.
        period: its first and last day, both belong to it.
        as_of: the day open cases were counted to.
        policies: all of them; only the definition of an empty cohort needs them.
        cohort: which cases belong to the period.
    """
    of_milestone: dict[Milestone, list[CountedCase]] = {m: [] for m in Milestone}
    groups: dict[str, list[str]] = {"started": [], "not_completed": []}
    used: set[Policy] = set()
    for case in cases:
        belonging = [m for m in Milestone if belongs(case.history, cohort, m, period)]
        for milestone in belonging:
            of_milestone[milestone].append(case)
        if belonging:
            used.add(case.clocks.policy)
            groups["started"].append(case.case)
        if belonging and case.clocks.outcome is Outcome.NOT_COMPLETED:
            groups["not_completed"].append(case.case)
            reason = f"not_completed.{case.history.ended_reason}"
            groups.setdefault(reason, []).append(case.case)
    k1 = {m: _waited(of_milestone[m], m) for m in Milestone}
    k2 = {m: target_of(of_milestone[m], m) for m in Milestone}
    behind = {name: tuple(references) for name, references in groups.items()}
    for milestone in Milestone:
        behind |= _groups_of(milestone, of_milestone[milestone], k2[milestone])
    in_force = used or {policy_on(policies, period.last)}
    return Figures(
        cohort=cohort,
        period=period,
        as_of=as_of,
        policies=tuple(sorted(in_force, key=lambda policy: policy.valid_from)),
        k1=k1,
        k2=k2,
        groups=behind,
    )


def _waited(cases: Iterable[CountedCase], milestone: Milestone) -> Spread:
    waits = (
        case.clocks.of(milestone).k1_days
        for case in cases
        if case.history.issued(milestone) is not None
    )
    return spread_of(days for days in waits if days is not None)


def _groups_of(
    milestone: Milestone, cases: Iterable[CountedCase], target: Target
) -> dict[str, tuple[str, ...]]:
    """The cases behind each number of one milestone."""
    k1, k2 = f"k1_{milestone.value}", f"k2_{milestone.value}"
    groups = {f"{k2}.{s.value}": target.cases[s] for s in Standing}
    groups[f"{k2}.n"] = tuple(
        case for s in Standing if s.is_finished for case in target.cases[s]
    )
    groups[f"{k1}.n"] = tuple(
        case.case for case in cases if case.history.issued(milestone) is not None
    )
    return groups


def target_of(cases: Iterable[CountedCase], milestone: Milestone) -> Target:
    """How these cases stand to the target for this milestone."""
    standings: dict[Standing, list[str]] = {s: [] for s in Standing}
    days: list[int] = []
    for case in cases:
        stands = standing(case, milestone)
        standings[stands].append(case.case)
        elapsed = case.clocks.of(milestone).k2_days
        if stands.is_finished and elapsed is not None:
            days.append(elapsed)
    return Target(
        spread_of(days), {s: tuple(references) for s, references in standings.items()}
    )


def spread_of(days: Iterable[int]) -> Spread:
    """Number, percentiles by nearest rank, and the longest."""
    ordered = sorted(days)
    if not ordered:
        return Spread(0, None, None, None)
    n = len(ordered)
    return Spread(n, _rank(ordered, 50), _rank(ordered, 90), ordered[-1])


def _rank(ordered: Sequence[int], percent: int) -> int:
    """The smallest value that at least so many percent do not exceed."""
    return ordered[-(-percent * len(ordered) // 100) - 1]
