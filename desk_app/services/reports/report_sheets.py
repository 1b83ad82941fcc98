"""The sheets of the spreadsheet: what stands in them, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from desk_app.domain.case.events import COPENHAGEN, PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.policy import Policy, definition_sentence
from desk_app.domain.waiting.standing import Standing
from desk_app.services.reports.safe_levels import SafeLevel
from desk_app.services.reports.safe_report import SafeGroup, SafeReport
from desk_app.services.reports.service_report import ServiceReport, week_name
from desk_app.services.reports.service_words import ServiceWords


class Share(NamedTuple):
    """A part of 1, shown in percent."""

    share: float


Cell: TypeAlias = str | int | float | date | Share | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet.

    Attributes:
        title: on its tab.
        headings: of the columns.
        rows: the cells, each of its own type.
        fixed: so many columns stay when one scrolls.
        above: lines above the table.
    """

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    fixed: int = 0
    above: Sequence[Sequence[Cell]] = ()


def sheets_of(
    report: ServiceReport, safe: SafeReport, words: ServiceWords
) -> Iterator[Sheet]:
    """The seven sheets, in their order."""
    yield _figures(report, safe, words)

    def pathway(code: str) -> list[Cell]:
        name = report.pathway_names.get(code)
        return [code, name.in_language(words.language) if name else code]

    def municipality(code: str) -> list[Cell]:
        return [code, report.municipality_names.get(code, code)]

    def week(monday: str) -> list[Cell]:
        day = date.fromisoformat(monday)
        return [week_name(day), day]

    named = ("code", "name")
    policies = report.summary.policies
    yield _groups("pathways", named, _rows(safe.pathways, pathway), words, policies)
    towns = _rows(safe.municipalities, municipality)
    yield _groups("municipalities", named, towns, words, policies)
    weeks = _rows(safe.weeks, week)
    yield _groups("weeks", ("week", "monday"), weeks, words, policies)
    reasons = [
        [code, words.or_code("reasons", code), _count(cases)]
        for code, cases in safe.reasons.items()
    ]
    heads = [words.said("columns", key) for key in ("code", "reason", "cases")]
    title = words.said("sheets", "not_completed")
    yield Sheet(title, heads, reasons)
    yield _pauses(safe, words)
    yield _definitions(report, words)


def _figures(report: ServiceReport, safe: SafeReport, words: ServiceWords) -> Sheet:
    summary = report.summary
    cpr, mitid = safe.levels[Milestone.CPR], safe.levels[Milestone.MITID]
    rows: list[list[Cell]] = [
        [words.said("rows", "cases"), _count(safe.started), _count(safe.started)],
        [words.said("rows", "not_completed_all"), None, _count(safe.not_completed)],
    ]
    figures: list[tuple[str, Callable[[SafeLevel], Cell]]] = [
        ("k1_n", lambda level: _count(level.k1.n)),
        ("k1_p50", lambda level: level.k1.p50),
        ("k1_p90", lambda level: level.k1.p90),
        ("k1_max", lambda level: level.k1.longest),
        ("k2_n", lambda level: _count(level.k2.n)),
        ("k2_p50", lambda level: level.k2.p50),
        ("k2_p90", lambda level: level.k2.p90),
        ("k2_max", lambda level: level.k2.longest),
        ("share", _share),
    ]
    rows += [[words.said("rows", key), of(cpr), of(mitid)] for key, of in figures]
    rows += [
        [
            words.standing(standing, summary.policies),
            _count(cpr.counts[standing]),
            _count(mitid.counts[standing]),
        ]
        for standing in Standing
    ]
    heads = [words.said("columns", "figure")]
    heads += [words.said("headings", milestone.value) for milestone in Milestone]
    above: list[list[Cell]] = [
        [f"{words.plain('heading')} · {words.period(summary.period)}"],
        [words.cohort(summary.cohort)],
        [words.said("again", "period"), summary.period.first, summary.period.last],
        [words.said("again", "asked"), summary.as_of],
    ]
    if report.origin.training:
        above.append([words.plain("training")])
    return Sheet(words.said("sheets", "figures"), heads, rows, 1, above)


def _groups(
    title: str,
    named: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    words: ServiceWords,
    policies: Sequence[Policy],
) -> Sheet:
    heads = [words.said("columns", key) for key in named]
    for milestone in Milestone:
        of = words.said("headings", milestone.value)
        names = [words.said("rows", key) for key in ("cases", "k1_p50", "k1_p90")]
        names += [words.said("rows", key) for key in ("k2_p50", "k2_p90", "share")]
        names += [words.standing(standing, policies) for standing in Standing]
        heads += [f"{of}: {name}" for name in names]
    return Sheet(words.said("sheets", title), heads, rows, len(named))


def _rows(
    groups: Sequence[SafeGroup], name_of: Callable[[str], list[Cell]]
) -> list[list[Cell]]:
    rows = []
    for group in groups:
        row = name_of(group.key)
        for level in group.levels.values():
            row += [_count(level.cases), level.k1.p50, level.k1.p90]
            row += [level.k2.p50, level.k2.p90, _share(level)]
            row += [_count(level.counts[standing]) for standing in Standing]
        rows.append(row)
    return rows


def _pauses(safe: SafeReport, words: ServiceWords) -> Sheet:
    heads = ["code", "reason", "cases", "days", "stops"]
    rows: list[list[Cell]] = []
    for pause in safe.paused:
        stops = pause.reason != PauseReason.OWN_CAPACITY
        name = words.or_code("pauses", pause.reason)
        said = words.said("yes", "yes" if stops else "no")
        cells: list[Cell] = [_count(pause.cases), _count(pause.days), said]
        rows.append([pause.reason, name, *cells])
    title = words.said("sheets", "pauses")
    return Sheet(title, [words.said("columns", key) for key in heads], rows)


def _definitions(report: ServiceReport, words: ServiceWords) -> Sheet:
    summary, origin = report.summary, report.origin
    again = words.said
    rows: list[list[Cell]] = [
        [words.said("rows", key), words.said("meanings", key)]
        for key in ("cases", "not_completed_all")
    ]
    for clock in ("k1", "k2"):
        for part in ("n", "p50", "p90"):
            name = words.said("rows", f"{clock}_{part}")
            said = words.said("meanings", clock)
            more = "" if part == "n" else f" {words.said('meanings', part)}"
            rows.append([name, f"{said}{more}"])
    rows.append([words.said("rows", "share"), words.said("meanings", "share")])
    for standing in Standing:
        said = words.said("meanings", standing.value)
        rows.append([words.standing(standing, summary.policies), said])
    rows += [
        [words.said("sheets", key), words.said("meanings", key)]
        for key in ("weeks", "pauses")
    ]
    rows.append([again("again", "small"), again("again", "small_said")])
    rows.append([])
    for one in summary.policies:
        day = words.day(one.valid_from)
        said = again("again", "policy_said", id=one.id, day=day)
        rows.append([again("again", "policy"), said, one.valid_from])
        rows.append(["", definition_sentence(one, words.language)])
    made = origin.made_at.astimezone(COPENHAGEN).replace(tzinfo=None, microsecond=0)
    number = again("again", "log_said", number=origin.head_number)
    rows += [
        [again("again", "cohort"), words.cohort(summary.cohort)],
        [again("again", "asked"), summary.as_of],
        [again("again", "command"), f"{origin.command} --format xlsx"],
        [again("again", "log"), f"{number} {origin.head_seal}"],
        [
            again("again", "version"),
            again("again", "version_said", version=origin.version),
        ],
        [again("again", "made"), made],
    ]
    heads = [words.said("columns", "figure"), words.said("columns", "what")]
    return Sheet(words.said("sheets", "definitions"), heads, rows)


def _count(text: str) -> Cell:
    """A number where it is one; ``<5`` and ``*`` stay text."""
    return int(text) if text.isdigit() else text


def _share(level: SafeLevel) -> Cell:
    return None if level.share is None else Share(level.share)
