"""The report's second page: trend, pathways, causes, how to make it again."""

from __future__ import annotations

from desk_app.domain.case.events import PauseReason
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.rise_values import FEW_CASES, Rise, Told
from desk_app.domain.waiting.standing import Standing
from desk_app.domain.waiting.trend import WEEKS_NEEDED, Trend
from desk_app.printing import paper
from desk_app.printing.lines import printable, wrap
from desk_app.printing.paper import LEFT, REGULAR, RIGHT, ROOM, Type
from desk_app.printing.report_page import (
    FINE,
    HEAD,
    INSET,
    RIGHT_CELL,
    TEXT,
    Column,
    Figure,
    Page,
)
from desk_app.printing.service_level_charts import trend_chart
from desk_app.services.reports.rise_words import cause_name, rise_sentence
from desk_app.services.reports.safe_levels import sum_of
from desk_app.services.reports.safe_report import SafeGroup, SafeReport
from desk_app.services.reports.service_report import ServiceReport, Story
from desk_app.services.reports.service_words import NOTHING, ServiceWords

_ROW = Type(REGULAR, 8.8, 13.6, paper.INK)
_CHART_TALL = 150.0
_MOST_PATHWAYS, _MOST_NOTES, _MOST_PAUSES = 10, 4, 8
_OPEN = (Standing.OPEN_IN_TIME, Standing.OPEN_LATE, Standing.PAUSED)
_HALF = (ROOM - 20) / 2
_LABEL = 92.0
_MINUS = "\N{MINUS SIGN}"


def second_page(
    report: ServiceReport, safe: SafeReport, story: Story, words: ServiceWords
) -> Page:
    """Lay out the second page."""
    page = Page(y=paper.TOP + 22)
    heading = f"{words.plain('heading')} · {words.period(report.summary.period)}"
    page.words(LEFT, page.y - 6, heading, paper.META)
    page.y -= 10
    _trend(page, report, story.trend, words)
    _pathways(page, report, safe, words)
    top = page.y
    _pauses(page, safe, words)
    left = page.y
    page.y = top
    _rise(page, story.rise, words)
    page.y = min(left, page.y)
    if story.rise is not None and _is_told(story.rise):
        page.y -= 4
        page.paragraph(rise_sentence(story.rise, words.language), TEXT, max_lines=4)
    _again(page, report, words)
    return page


def _trend(
    page: Page, report: ServiceReport, trend: Trend, words: ServiceWords
) -> None:
    page.bar(words.said("headings", "trend"), words.said("headings", "trend_note"))
    policies = report.summary.policies
    limits = {policy.limit_days for policy in policies}
    target = min(limits) if len(limits) == 1 else None
    page.y -= _CHART_TALL + 4
    drawing = trend_chart(trend, target, ROOM, _CHART_TALL, words)
    page.figures.append(Figure(LEFT, page.y, drawing))
    blanks = {"settled": trend.settled, "needed": WEEKS_NEEDED}
    verdict = words.said("verdicts", trend.verdict.value, **blanks)
    page.paragraph(f"{verdict} {words.said('verdicts', 'few')}", TEXT)
    notes = [note for point in trend.points for note in point.notes]
    told = [
        f"{number}  {words.day(note.day)}: {note.text}"
        for number, note in enumerate(notes, 1)
    ]
    if told:
        page.paragraph("   ".join(told), FINE, max_lines=_MOST_NOTES)


def _pathways(
    page: Page, report: ServiceReport, safe: SafeReport, words: ServiceWords
) -> None:
    note = words.said("headings", "pathways_note")
    page.bar(words.said("headings", "pathways"), note)
    if not safe.pathways:
        page.paragraph(words.said("notes", "no_pathways"), TEXT, LEFT + INSET)
        return
    keys = ("cases", "k1", "k2", "k2_p90", "late", "open", "share")
    rights = [RIGHT_CELL - 22 - 46.0 * (6 - n) for n in range(6)] + [RIGHT_CELL]
    columns = [Column("", None)]
    columns += [
        Column(words.said("short", key), right)
        for key, right in zip(keys, rights, strict=True)
    ]
    page.headings(columns)
    ordered = sorted(safe.pathways, key=_size)
    for group in ordered[:_MOST_PATHWAYS]:
        page.row(_pathway(group, report, words), columns, _ROW)
    if (more := len(ordered) - _MOST_PATHWAYS) > 0:
        said = words.said("notes", "more_pathways", n=more)
        page.paragraph(said, FINE, LEFT + INSET)


def _size(group: SafeGroup) -> tuple[bool, int, str]:
    cases = group.levels[Milestone.CPR].cases
    return (not cases.isdigit(), -int(cases) if cases.isdigit() else 0, group.key)


def _pathway(group: SafeGroup, report: ServiceReport, words: ServiceWords) -> list[str]:
    level = group.levels[Milestone.CPR]
    name = report.pathway_names.get(group.key)
    still_open = sum_of([level.counts[standing] for standing in _OPEN])
    return [
        name.in_language(words.language) if name else group.key,
        words.number(level.cases),
        words.days(level.k1.p50),
        words.days(level.k2.p50),
        words.days(level.k2.p90),
        words.number(level.counts[Standing.LATE]),
        words.number(still_open),
        words.share(level),
    ]


def _pauses(page: Page, safe: SafeReport, words: ServiceWords) -> None:
    page.bar(words.said("headings", "pauses"), room=_HALF)
    if not safe.paused:
        page.paragraph(words.said("notes", "no_pauses"), TEXT, LEFT + INSET)
        return
    right = LEFT + _HALF - INSET
    columns = [
        Column("", None),
        Column(words.said("short", "cases"), right - 62),
        Column(words.said("short", "days"), right),
    ]
    page.headings(columns)
    for pause in safe.paused[:_MOST_PAUSES]:
        name = words.or_code("pauses", pause.reason)
        cells = [name, words.number(pause.cases), words.number(pause.days) or NOTHING]
        page.row(cells, columns, _ROW, room=_HALF)
    if any(pause.reason == PauseReason.OWN_CAPACITY for pause in safe.paused):
        own = words.said("pauses", PauseReason.OWN_CAPACITY.value)
        said = f"{own}: {words.said('notes', 'own')}."
        page.paragraph(said, FINE, LEFT + INSET)


def _rise(page: Page, rise: Rise | None, words: ServiceWords) -> None:
    x = LEFT + _HALF + 20
    page.bar(words.said("headings", "rise"), x=x, room=_HALF)
    room = _HALF - 2 * INSET
    if rise is None:
        page.paragraph(words.said("rise", "none"), TEXT, x + INSET, room)
        return
    if not _is_told(rise):
        page.paragraph(words.said("rise", "few"), TEXT, x + INSET, room)
        return
    columns = [Column(words.said("rise", "whole"), None), Column("", RIGHT_CELL)]
    page.headings(columns, x)
    rows = [(words.period(rise.before.period), _tenths(rise.before.mean_tenths, words))]
    for bar in rise.bars:
        sign = "+" if bar.tenths > 0 else _MINUS if bar.tenths < 0 else ""
        value = f"{sign}{_tenths(abs(bar.tenths), words)}"
        rows.append((cause_name(bar.cause, words.language), value))
    rows.append(
        (words.period(rise.after.period), _tenths(rise.after.mean_tenths, words))
    )
    for name, value in rows:
        page.row([name, value], columns, _ROW, x, _HALF)


def _is_told(rise: Rise) -> bool:
    """Whether there are cases enough on both sides."""
    fewest = min(len(rise.before.finished), len(rise.after.finished))
    return rise.told is Told.COMPARED and fewest >= FEW_CASES


def _tenths(tenths: int | None, words: ServiceWords) -> str:
    return NOTHING if tenths is None else words.decimal(tenths / 10)


def _again(page: Page, report: ServiceReport, words: ServiceWords) -> None:
    origin, said = report.origin, words.said
    page.bar(said("headings", "again"))
    policies = "; ".join(
        said("again", "policy_said", id=one.id, day=words.day(one.valid_from))
        for one in report.summary.policies
    )
    head = said("again", "log_said", number=words.number(str(origin.head_number)))
    rows = (
        ("command", f"{origin.command} --format pdf --language {words.language}"),
        ("policy", policies),
        ("log", f"{head} {origin.head_seal}"),
        ("version", said("again", "version_said", version=origin.version)),
    )
    for key, text in rows:
        lines = wrap(printable(text), TEXT, RIGHT - LEFT - _LABEL, max_lines=2)
        page.words(LEFT + INSET, page.y - TEXT.leading, said("again", key), HEAD)
        for line in lines:
            page.y -= TEXT.leading
            page.words(LEFT + _LABEL, page.y, line, TEXT)
