"""The service level as it may leave the office: small numbers hidden, in every table.

The same report hides the same numbers in every form, so that two forms laid side by
side tell no more than one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.cohort import Cohort
from desk_app.domain.waiting.small_cells import (
    SMALLEST_SHOWN,
    SafeTable,
    Table,
    safe_count,
    safe_tables,
)
from desk_app.domain.waiting.standing import Standing
from desk_app.services.counts_port import PausedFor
from desk_app.services.reports.safe_levels import SafeLevel, safe_level
from desk_app.services.reports.service_report import GroupLevel, ServiceReport
from desk_app.services.reports.summary import Summary

_WHOLE = "started"


@dataclass(frozen=True, slots=True)
class SafeGroup:
    """One row of a table; ``key`` is the code, of a week its Monday."""

    key: str
    levels: Mapping[Milestone, SafeLevel]


@dataclass(frozen=True, slots=True)
class SafePause:
    """Whom cases waited for; ``days`` is empty where so few did that it would tell."""

    reason: str
    cases: str
    days: str


@dataclass(frozen=True, slots=True)
class SafeReport:
    """Everything that may be shown; texts are digits, ``<5`` or ``*``."""

    started: str
    not_completed: str
    reasons: Mapping[str, str]
    levels: Mapping[Milestone, SafeLevel]
    pathways: tuple[SafeGroup, ...]
    municipalities: tuple[SafeGroup, ...]
    weeks: tuple[SafeGroup, ...]
    paused: tuple[SafePause, ...]


def safe_report(report: ServiceReport) -> SafeReport:
    """Hide what must be hidden in a whole report."""
    groups = {
        "pathway": report.pathways,
        "municipality": report.municipalities,
        "week": report.weeks,
    }
    summary, paused = report.summary, report.paused
    is_started = summary.cohort is Cohort.STARTED
    names = [(milestone, by) for milestone in Milestone for by in groups]
    tables = [_table(m, by, groups[by], one=is_started) for m, by in names]
    *hidden, endings = safe_tables([*tables, _endings(summary, one=is_started)])
    shown = dict(zip(names, hidden, strict=True))
    first = next(iter(groups))
    levels = {}
    for milestone in Milestone:
        of, whole = shown[milestone, first], summary.k2[milestone]
        levels[milestone] = safe_level(
            of.whole, summary.k1[milestone], whole, of.column_sums
        )
    return SafeReport(
        started=levels[Milestone.CPR].cases
        if is_started
        else safe_count(summary.started),
        not_completed=endings.row_sums[0],
        reasons=dict(zip(summary.not_completed, endings.cells[0], strict=True)),
        levels=levels,
        pathways=_rows("pathway", groups, shown),
        municipalities=_rows("municipality", groups, shown),
        weeks=_rows("week", groups, shown),
        paused=tuple(_pause(one) for one in paused),
    )


def _table(
    milestone: Milestone, by: str, groups: Sequence[GroupLevel], *, one: bool
) -> Table:
    """One table; ``one``: CPR and MitID are about the same cases."""
    head = "" if one else f"{milestone.value}:"
    return Table(
        counts=[
            [group.k2[milestone].cases[standing] for standing in Standing]
            for group in groups
        ],
        row_sums=[f"{head}{by}:{group.key}" for group in groups],
        column_sums=[f"{milestone.value}:{standing.value}" for standing in Standing],
        whole=f"{head}{_WHOLE}",
    )


def _endings(summary: Summary, *, one: bool) -> Table:
    """The reasons add up to those who ended without MitID."""
    total = f"{Milestone.MITID.value}:{Standing.NOT_COMPLETED.value}"
    counts = list(summary.not_completed.values())
    same = sum(counts) == summary.k2[Milestone.MITID].cases[Standing.NOT_COMPLETED]
    name = total if one and same else "not_completed"
    return Table([counts], [name], [""] * len(counts))


def _rows(
    by: str,
    groups: Mapping[str, Sequence[GroupLevel]],
    shown: Mapping[tuple[Milestone, str], SafeTable],
) -> tuple[SafeGroup, ...]:
    rows = []
    for place, group in enumerate(groups.get(by, ())):
        levels = {}
        for milestone in Milestone:
            table = shown[milestone, by]
            levels[milestone] = safe_level(
                table.row_sums[place],
                group.k1[milestone],
                group.k2[milestone],
                table.cells[place],
            )
        rows.append(SafeGroup(group.key, levels))
    return tuple(rows)


def _pause(paused: PausedFor) -> SafePause:
    few = paused.cases < SMALLEST_SHOWN
    return SafePause(
        paused.reason, safe_count(paused.cases), "" if few else str(paused.days)
    )
