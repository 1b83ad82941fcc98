"""What stands on every page: the foot, the short heading, the training strip."""

from __future__ import annotations

from desk_app.domain.case.checklist import Checklist
from desk_app.printing import marks, paper
from desk_app.printing.checklist_values import Languages, who
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark
from desk_app.printing.paper import FOOT
from desk_app.printing.paper_words import PaperWords


def page_frame(
    checklist: Checklist, languages: Languages, page: int, pages: int
) -> list[Mark]:
    """What stands on every page: the foot, the short heading, the training strip."""
    own, sheet = languages.own, languages.sheet
    found: list[Mark] = []
    if checklist.training:
        _training(found, languages)
    if page > 1:
        name = wrap(
            who(checklist, languages),
            paper.META,
            200 if sheet.columns else 70,
            max_lines=1,
        )[0]
        title = f"{own.heading}  \u00b7  {name}"
        number = own.page.format(page=page, pages=pages)
        x = sheet.right - width(number, paper.META)
        found += [
            marks.Words(sheet.left, sheet.top - 10, title, paper.META),
            marks.Words(x, sheet.top - 10, number, paper.META),
            marks.Rule(sheet.left, sheet.top - 18, sheet.room, paper.LINE),
        ]
    desk = printable(checklist.desk, 20)
    notes = [own.desk.format(desk=desk)] if desk else []
    notes.append(own.page.format(page=page, pages=pages))
    notes.append(own.rules_checked.format(month=own.month(checklist.rules_checked)))
    notes.append(own.cpr_private)
    notes += _on_translation(checklist, own)
    lines = wrap("  \u00b7  ".join(notes), paper.SMALL, sheet.room, max_lines=3)
    for row, line in enumerate(reversed(lines)):
        y = FOOT + row * paper.SMALL.leading
        found.append(marks.Words(sheet.left, y, line, paper.SMALL))
    return found


def _on_translation(checklist: Checklist, own: PaperWords) -> list[str]:
    if not checklist.unreviewed and not checklist.in_english:
        return []
    notes = [own.unreviewed] if checklist.unreviewed else []
    return [*notes, own.in_english] if checklist.in_english else notes


def _training(found: list[Mark], languages: Languages) -> None:
    words = f"{languages.own.training}  /  {languages.da.training}"
    if languages.danish_only:
        words = languages.da.training
    sheet = languages.sheet
    middle = (sheet.top + sheet.bottom) / 2
    mark = languages.own.training_mark
    across = paper.TRAINING_MARK
    across = across._replace(size=across.size * sheet.width / paper.WIDTH)
    x = (sheet.width - width(words, paper.TRAINING)) / 2
    found += [
        marks.Across(sheet.width / 2, middle, mark, across, 52),
        marks.Box(
            sheet.left, sheet.height - 34, sheet.room, 18, paper.WHITE, paper.INK
        ),
        marks.Words(x, sheet.height - 28.5, words, paper.TRAINING),
    ]
