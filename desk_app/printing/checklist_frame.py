"""What stands on every page: the foot, the short heading, the training strip."""

from __future__ import annotations

from desk_app.domain.case.checklist import Checklist
from desk_app.printing import marks, paper
from desk_app.printing.checklist_values import Languages, who
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark
from desk_app.printing.paper import BOTTOM, FOOT, HEIGHT, LEFT, RIGHT, ROOM, TOP, WIDTH


def page_frame(
    checklist: Checklist, languages: Languages, page: int, pages: int
) -> list[Mark]:
    """What stands on every page: the foot, the short heading, the training strip."""
    own = languages.own
    found: list[Mark] = []
    if checklist.training:
        _training(found, languages)
    if page > 1:
        name = wrap(who(checklist, languages), paper.META, 200, max_lines=1)[0]
        title = f"{own.heading}  \u00b7  {name}"
        number = own.page.format(page=page, pages=pages)
        x = RIGHT - width(number, paper.META)
        found += [
            marks.Words(LEFT, TOP - 10, title, paper.META),
            marks.Words(x, TOP - 10, number, paper.META),
            marks.Rule(LEFT, TOP - 18, ROOM, paper.LINE),
        ]
    desk = printable(checklist.desk, 20)
    notes = [own.desk.format(desk=desk)] if desk else []
    notes.append(own.page.format(page=page, pages=pages))
    notes.append(own.rules_checked.format(month=own.month(checklist.rules_checked)))
    notes.append(own.cpr_private)
    lines = wrap("  \u00b7  ".join(notes), paper.SMALL, ROOM, max_lines=2)
    for row, line in enumerate(reversed(lines)):
        y = FOOT + row * paper.SMALL.leading
        found.append(marks.Words(LEFT, y, line, paper.SMALL))
    return found


def _training(found: list[Mark], languages: Languages) -> None:
    words = f"{languages.own.training}  /  {languages.da.training}"
    if languages.danish_only:
        words = languages.da.training
    middle = (TOP + BOTTOM) / 2
    mark = languages.own.training_mark
    x = (WIDTH - width(words, paper.TRAINING)) / 2
    found += [
        marks.Across(WIDTH / 2, middle, mark, paper.TRAINING_MARK, 52),
        marks.Box(LEFT, HEIGHT - 34, ROOM, 18, paper.WHITE, paper.INK),
        marks.Words(x, HEIGHT - 28.5, words, paper.TRAINING),
    ]
