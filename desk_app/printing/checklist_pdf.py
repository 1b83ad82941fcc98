"""The list a newcomer carries home, as a PDF in A4."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple, cast

from reportlab.pdfgen.canvas import Canvas

from desk_app.domain.case.checklist import Checklist
from desk_app.printing.checklist_frame import page_frame
from desk_app.printing.checklist_item import between, item_blocks
from desk_app.printing.checklist_pieces import (
    also_for_all,
    foot_of_list,
    friendly_line,
    heading,
    section,
)
from desk_app.printing.checklist_values import Languages, strip_payload
from desk_app.printing.lines import printable
from desk_app.printing.marks import Bookmark, Mark, draw, one_at_a_time
from desk_app.printing.mirror import mirrored
from desk_app.printing.pages import Block, Placed, fill_pages
from desk_app.printing.paper import A4, A5, EASY, LARGE, REGULAR, Sheet
from desk_app.printing.paper_words import PaperWords, paper_words

LEFTWARD_LANGUAGES = frozenset({"ar"})


class Variant(StrEnum):
    """How the list is set."""

    NORMAL = "normal"
    LARGE = "large"
    EASY = "easy"
    BOOKLET = "booklet"


SHEETS = {
    Variant.NORMAL: A4,
    Variant.LARGE: LARGE,
    Variant.EASY: EASY,
    Variant.BOOKLET: A5,
}


class Page(NamedTuple):
    """One page: what stands on every page, and its own pieces."""

    frame: list[Mark]
    pieces: list[Placed]


def checklist_pdf(checklist: Checklist, variant: Variant = Variant.NORMAL) -> bytes:
    """Return the list as a PDF; the same list gives the same bytes."""
    return drawn(checklist, checklist_pages(checklist, variant), SHEETS[variant])


def family_pdf(lists: Sequence[Checklist], variant: Variant = Variant.NORMAL) -> bytes:
    """Return the lists of a family as one PDF; each begins on a new page."""
    pages = [page for one in lists for page in checklist_pages(one, variant)]
    return drawn(lists[0], pages, SHEETS[variant])


def write_checklist(
    checklist: Checklist, to: Path, variant: Variant = Variant.NORMAL
) -> int:
    """Write the list to the file ``to`` and return how many pages it has.

    Raises:
        OSError: the file cannot be written.
    """
    pages = checklist_pages(checklist, variant)
    to.write_bytes(drawn(checklist, pages, SHEETS[variant]))
    return len(pages)


def checklist_pages(
    checklist: Checklist, variant: Variant = Variant.NORMAL
) -> list[Page]:
    """Return what stands where on each page, before anything is drawn."""
    languages = languages_of(checklist.language, variant)
    return set_pages(checklist, languages, _groups(checklist, languages))


def languages_of(language: str, variant: Variant) -> Languages:
    """Return the words of both languages, and how they are set."""
    return Languages(
        paper_words(language),
        paper_words("da"),
        danish_only=language == "da",
        leftward=language in LEFTWARD_LANGUAGES,
        sheet=SHEETS[variant],
        easy=variant is Variant.EASY,
    )


def set_pages(
    checklist: Checklist, languages: Languages, groups: list[list[Block]]
) -> list[Page]:
    """Put the pieces on pages, with heading and foot."""
    filled = fill_pages(
        heading(checklist, languages),
        groups,
        foot_of_list(checklist, languages),
        languages.sheet,
    )
    pages = [
        Page(page_frame(checklist, languages, number, len(filled)), pieces)
        for number, pieces in enumerate(filled, start=1)
    ]
    if not languages.leftward:
        return pages
    return [_mirrored(page, languages.sheet) for page in pages]


def _mirrored(page: Page, sheet: Sheet) -> Page:
    pieces = [
        Placed(top, Block(block.height, mirrored(block.marks, sheet)))
        for top, block in page.pieces
    ]
    return Page(mirrored(page.frame, sheet), pieces)


def _groups(checklist: Checklist, languages: Languages) -> list[list[Block]]:
    """Each item is a group; the first of a section has the section's bar above it."""
    own, da = languages.own, languages.da
    if checklist.for_all:
        own = replace(own, to_do=own.for_all)
        da = replace(da, to_do=da.for_all)
    done = [item_blocks(item, 0, languages) for item in checklist.done]
    to_do = [
        item_blocks(item, number, languages)
        for number, item in enumerate(checklist.to_do, start=1)
    ]
    if done:
        done[0].insert(0, section(own.done, da.done, len(done), languages))
    if to_do:
        to_do[0].insert(0, section(own.to_do, da.to_do, len(to_do), languages))
    elif checklist.besides:
        pass
    elif done:
        to_do = [[friendly_line(own.all_done, da.all_done, languages)]]
    else:
        to_do = [[friendly_line(own.nothing, da.nothing, languages)]]
    for group in (*done[:-1], *to_do[:-1]):
        group.append(between(languages.sheet))
    beside = [[also_for_all(languages)]] if checklist.besides else []
    return beside + done + to_do


def drawn(
    checklist: Checklist,
    pages: list[Page],
    sheet: Sheet,
    words: PaperWords | None = None,
) -> bytes:
    """Return the pages as a PDF that says what it is."""
    known = re.fullmatch(r"[a-z]{2,3}", checklist.language)
    buffer = io.BytesIO()
    wide, high = sheet.width * sheet.scale, sheet.height * sheet.scale
    with one_at_a_time:
        canvas = Canvas(
            buffer,
            pagesize=(wide * (2 if sheet.spread else 1), high),
            invariant=1,
            # Else Helvetica is named and not embedded. (The stubs want a number.)
            initialFontName=cast("Any", REGULAR),
            lang=checklist.language if known else "en",
        )
        _describe(canvas, checklist, words or paper_words(checklist.language))
        for side in _sides(len(pages), sheet):
            for place, number in enumerate(side):
                if number < len(pages):
                    canvas.saveState()
                    canvas.translate(place * wide, 0)
                    canvas.scale(sheet.scale, sheet.scale)
                    _draw_page(canvas, pages[number], bookmarks=not sheet.spread)
                    canvas.restoreState()
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _sides(pages: int, sheet: Sheet) -> list[tuple[int, ...]]:
    """Which pages stand on each side of paper; a booklet is folded in the middle."""
    if not sheet.spread:
        return [(number,) for number in range(pages)]
    last = -(-pages // 4) * 4 - 1
    return [
        (last - at, at) if at % 2 == 0 else (at, last - at)
        for at in range((last + 1) // 2)
    ]


def _draw_page(canvas: Canvas, page: Page, *, bookmarks: bool) -> None:
    """Draw one page; in a booklet pages do not follow, so bookmarks would not."""
    draw(canvas, page.frame)
    for top, block in page.pieces:
        found = block.marks
        if not bookmarks:
            found = [mark for mark in found if not isinstance(mark, Bookmark)]
        draw(canvas, found, dy=top)


def _describe(canvas: Canvas, checklist: Checklist, words: PaperWords) -> None:
    """Title, author and subject that a reader shows: no name."""
    title = f"{words.heading} \u00b7 {strip_payload(checklist)}"
    canvas.setTitle(title)
    canvas.setAuthor(printable(checklist.office.own, 200))
    canvas.setSubject(words.training if checklist.training else words.heading)
    canvas.setCreator("Ankomst")
    canvas.setProducer("Ankomst")
    canvas.setViewerPreference("DisplayDocTitle", "true")
