"""The list a newcomer carries home, as a PDF in A4."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any, NamedTuple, cast

from reportlab.pdfgen.canvas import Canvas

from desk_app.domain.case.checklist import Checklist
from desk_app.printing.checklist_frame import page_frame
from desk_app.printing.checklist_item import between, item_blocks
from desk_app.printing.checklist_pieces import (
    foot_of_list,
    friendly_line,
    heading,
    section,
)
from desk_app.printing.checklist_values import Languages, strip_payload
from desk_app.printing.lines import printable
from desk_app.printing.marks import Mark, draw, one_at_a_time
from desk_app.printing.pages import Block, Placed, fill_pages
from desk_app.printing.paper import HEIGHT, REGULAR, WIDTH
from desk_app.printing.paper_words import paper_words


class Page(NamedTuple):
    """One page: what stands on every page, and its own pieces."""

    frame: list[Mark]
    pieces: list[Placed]


def checklist_pdf(checklist: Checklist) -> bytes:
    """Return the list as a PDF; the same list gives the same bytes."""
    return _drawn(checklist, checklist_pages(checklist))


def write_checklist(checklist: Checklist, to: Path) -> int:
    """Write the list to the file ``to`` and return how many pages it has.

    Raises:
        OSError: the file cannot be written.
    """
    pages = checklist_pages(checklist)
    to.write_bytes(_drawn(checklist, pages))
    return len(pages)


def checklist_pages(checklist: Checklist) -> list[Page]:
    """Return what stands where on each page, before anything is drawn."""
    languages = Languages(
        paper_words(checklist.language),
        paper_words("da"),
        danish_only=checklist.language == "da",
    )
    filled = fill_pages(
        heading(checklist, languages),
        _groups(checklist, languages),
        foot_of_list(checklist, languages),
    )
    return [
        Page(page_frame(checklist, languages, number, len(filled)), pieces)
        for number, pieces in enumerate(filled, start=1)
    ]


def _groups(checklist: Checklist, languages: Languages) -> list[list[Block]]:
    """Each item is a group; the first of a section has the section's bar above it."""
    own, da = languages.own, languages.da
    done = [item_blocks(item, 0, languages) for item in checklist.done]
    to_do = [
        item_blocks(item, number, languages)
        for number, item in enumerate(checklist.to_do, start=1)
    ]
    if done:
        done[0].insert(0, section(own.done, da.done, len(done), languages))
    if to_do:
        to_do[0].insert(0, section(own.to_do, da.to_do, len(to_do), languages))
    elif done:
        to_do = [[friendly_line(own.all_done, da.all_done, languages)]]
    else:
        to_do = [[friendly_line(own.nothing, da.nothing, languages)]]
    for group in (*done[:-1], *to_do[:-1]):
        group.append(between())
    return done + to_do


def _drawn(checklist: Checklist, pages: list[Page]) -> bytes:
    known = re.fullmatch(r"[a-z]{2,3}", checklist.language)
    buffer = io.BytesIO()
    with one_at_a_time:
        canvas = Canvas(
            buffer,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            # Else Helvetica is named and not embedded. (The stubs want a number.)
            initialFontName=cast("Any", REGULAR),
            lang=checklist.language if known else "en",
        )
        _describe(canvas, checklist)
        for page in pages:
            draw(canvas, page.frame)
            for top, block in page.pieces:
                draw(canvas, block.marks, dy=top)
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _describe(canvas: Canvas, checklist: Checklist) -> None:
    """Title, author and subject that a reader shows: no name."""
    words = paper_words(checklist.language)
    title = f"{words.heading} \u00b7 {strip_payload(checklist)}"
    canvas.setTitle(title)
    canvas.setAuthor(printable(checklist.office.own, 200))
    canvas.setSubject(words.training if checklist.training else words.heading)
    canvas.setCreator("Ankomst")
    canvas.setProducer("Ankomst")
    canvas.setViewerPreference("DisplayDocTitle", "true")
