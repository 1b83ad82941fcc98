"""The report's first page: what the citizens waited, and where the cases stand."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

from desk_app.domain.case.events import COPENHAGEN
from desk_app.domain.rules.pathway import Milestone
from desk_app.domain.waiting.standing import Standing
from desk_app.printing import marks, paper
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.paper import LEFT, RIGHT, ROOM, SEMIBOLD, Type
from desk_app.printing.report_page import (
    CELL,
    CELL_BOLD,
    FINE,
    HEAD,
    INSET,
    RIGHT_CELL,
    TEXT,
    TILE_TALL,
    Column,
    Figure,
    Page,
    tile,
)
from desk_app.printing.service_level_charts import AFTER, FAST, WITHIN, share_bar
from desk_app.services.reports.safe_levels import SafeLevel
from desk_app.services.reports.safe_report import SafeReport
from desk_app.services.reports.service_report import ServiceReport
from desk_app.services.reports.service_words import NOTHING, ServiceWords

_STORY = Type(SEMIBOLD, 16, 21, paper.INK)
_CPR_AT, _GAP = RIGHT - 118.0, 10.0
_HALF = (ROOM - 20) / 2
_MOST_REASONS = 10
_BAR_AT, _BAR_TALL = LEFT + 78, 13.0


def first_page(report: ServiceReport, safe: SafeReport, words: ServiceWords) -> Page:
    """Lay out the first page."""
    page = Page(y=paper.TOP + 8)
    summary = report.summary
    period = words.period(summary.period)
    page.paragraph(f"{words.plain('heading')} · {period}", paper.HEADING, max_lines=2)
    page.paragraph(words.cohort(summary.cohort), paper.HEADING_DA)
    made = report.origin.made_at.astimezone(COPENHAGEN)
    asked = words.plain("asked", day=words.day(summary.as_of))
    when = words.plain("printed", day=words.day(made.date()), time=f"{made:%H:%M}")
    page.paragraph(f"{asked} · {when}", paper.META)
    if report.origin.training:
        page.paragraph(words.plain("training"), paper.TRAINING)
    _story(page, words.story(safe, summary))
    _tiles(page, report, safe, words)
    _figures(page, safe, words)
    _standings(page, report, safe, words)
    _reasons(page, safe, words)
    page.bar(words.said("headings", "definition"))
    lines = int((page.y - paper.BOTTOM - FINE.leading) / TEXT.leading)
    page.paragraph(summary.definition(words.language), TEXT, max_lines=max(1, lines))
    page.y -= 4
    page.paragraph(words.said("notes", "small"), FINE)
    return page


def _story(page: Page, said: str) -> None:
    lines = wrap(printable(said), _STORY, ROOM - 28)
    tall = 20 + len(lines) * _STORY.leading
    page.y -= 10
    page.marks.append(marks.Box(LEFT, page.y - tall, ROOM, tall, paper.SOFT))
    bottom = page.y - tall
    page.y -= 8
    page.paragraph(said, _STORY, LEFT + 14, ROOM - 28)
    page.y = bottom - 8


def _tiles(
    page: Page, report: ServiceReport, safe: SafeReport, words: ServiceWords
) -> None:
    cpr = safe.levels[Milestone.CPR]
    limits = {policy.limit_days for policy in report.summary.policies}
    limit = "/".join(str(days) for days in sorted(limits)[:-1])
    limit = "/".join(filter(None, [limit, words.days(max(limits))]))

    def note(key: str, p90: int | None) -> str:
        return "" if p90 is None else words.said("tiles", key, p90=words.days(p90))

    said = (
        (
            words.said("tiles", "share"),
            words.share(cpr),
            words.said("tiles", "share_note", limit=limit),
        ),
        (
            words.said("tiles", "citizen"),
            words.days(cpr.k1.p50),
            note("citizen_note", cpr.k1.p90),
        ),
        (
            words.said("tiles", "ours"),
            words.days(cpr.k2.p50),
            note("ours_note", cpr.k2.p90),
        ),
        (
            words.said("tiles", "cases"),
            words.number(safe.started),
            words.said("tiles", "cases_note", n=words.number(safe.not_completed)),
        ),
    )
    wide = (ROOM - 3 * _GAP) / 4
    for number, one in enumerate(said):
        tile(page, (LEFT + number * (wide + _GAP), page.y), wide, one)
    page.y -= TILE_TALL


def _figures(page: Page, safe: SafeReport, words: ServiceWords) -> None:
    columns = _columns(words)
    page.bar(words.said("headings", "figures"))
    page.headings(columns)
    rows: tuple[tuple[str, Callable[[SafeLevel], str]], ...] = (
        ("k1_p50", lambda level: words.days(level.k1.p50)),
        ("k1_p90", lambda level: words.days(level.k1.p90)),
        ("k2_p50", lambda level: words.days(level.k2.p50)),
        ("k2_p90", lambda level: words.days(level.k2.p90)),
        ("share", words.share),
    )
    for key, of in rows:
        cells = [of(safe.levels[milestone]) for milestone in Milestone]
        kind = CELL_BOLD if key in {"k1_p50", "k2_p50", "share"} else CELL
        page.row([words.said("rows", key), *cells], columns, kind)


def _standings(
    page: Page, report: ServiceReport, safe: SafeReport, words: ServiceWords
) -> None:
    columns = _columns(words)
    page.bar(words.said("headings", "standing"))
    for milestone in Milestone:
        _share(page, milestone, safe.levels[milestone], words)
    _legend(page, report, words)
    page.headings(columns)
    for standing in Standing:
        cells = [
            words.number(safe.levels[milestone].counts[standing])
            for milestone in Milestone
        ]
        name = words.standing(standing, report.summary.policies)
        page.row([name, *cells], columns)
    cells = [words.number(safe.levels[milestone].cases) for milestone in Milestone]
    page.row([words.said("rows", "cases"), *cells], columns, CELL_BOLD)


def _legend(page: Page, report: ServiceReport, words: ServiceWords) -> None:
    policies = report.summary.policies
    page.y -= 13
    x = _BAR_AT
    for colour, said in (
        (FAST, words.standing(Standing.FAST, policies)),
        (WITHIN, words.standing(Standing.WITHIN, policies)),
        (AFTER, words.said("notes", "after")),
    ):
        page.figures.append(Figure(x, page.y, share_bar([(colour, 1)], 9, 7)))
        page.words(x + 13, page.y + 0.6, said, FINE)
        x += 13 + width(printable(said), FINE) + 16


def _share(
    page: Page, milestone: Milestone, level: SafeLevel, words: ServiceWords
) -> None:
    """The share within the target as a bar; its fast part where both are shown."""
    page.y -= 19
    name = words.said("headings", milestone.value)
    page.words(LEFT + INSET, page.y + 3.4, name, HEAD)
    if level.share is None:
        said = NOTHING if level.share_at_least else words.said("notes", "unjudged")
        page.words(_BAR_AT, page.y + 3.4, words.share(level, nothing=said), HEAD)
        return
    fast, within = level.counts[Standing.FAST], level.counts[Standing.WITHIN]
    parts = [(WITHIN, level.share), (AFTER, 1 - level.share)]
    if fast.isdigit() and within.isdigit() and int(fast) + int(within):
        quick = level.share * int(fast) / (int(fast) + int(within))
        parts = [(FAST, quick), (WITHIN, level.share - quick), parts[1]]
    room = RIGHT_CELL - _BAR_AT - 46
    drawing = share_bar(parts, room, _BAR_TALL)
    page.figures.append(Figure(_BAR_AT, page.y, drawing))
    page.right(RIGHT_CELL, page.y + 3.2, words.percent(level.share), CELL_BOLD)


def _reasons(page: Page, safe: SafeReport, words: ServiceWords) -> None:
    page.bar(words.said("headings", "not_completed"), words.number(safe.not_completed))
    if not safe.reasons:
        page.paragraph(words.said("notes", "no_reasons"), TEXT, LEFT + INSET)
        return
    ordered = sorted(safe.reasons.items(), key=lambda pair: -_weight(pair[1]))
    shown = ordered[:_MOST_REASONS]
    half = (len(shown) + 1) // 2
    for left, right in zip_longest(shown[:half], shown[half:]):
        page.y -= CELL.leading
        for x, pair in ((LEFT, left), (LEFT + _HALF + 20, right)):
            if pair is not None:
                code, cases = pair
                name = printable(words.or_code("reasons", code))
                page.words(x + INSET, page.y, name, CELL)
                page.right(x + _HALF - INSET, page.y, words.number(cases), CELL)


def _weight(cell: str) -> float:
    """Numbers by size, then those left out, then the small ones."""
    return float(cell) if cell.isdigit() else 0.5 if cell == "*" else 0.1


def _columns(words: ServiceWords) -> list[Column]:
    return [
        Column("", None),
        Column(words.said("headings", "cpr"), _CPR_AT),
        Column(words.said("headings", "mitid"), RIGHT_CELL),
    ]
