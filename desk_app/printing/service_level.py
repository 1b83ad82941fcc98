"""The service level on two pages in A4, for a committee to read."""

from __future__ import annotations

import io
from typing import Any, cast

from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from desk_app.printing import marks, paper
from desk_app.printing.lines import printable
from desk_app.printing.marks import draw, one_at_a_time
from desk_app.printing.paper import FOOT, HEIGHT, LEFT, REGULAR, RIGHT, WIDTH
from desk_app.printing.report_page import Page
from desk_app.printing.service_level_first import first_page
from desk_app.printing.service_level_second import second_page
from desk_app.services.reports.safe_report import SafeReport
from desk_app.services.reports.service_report import ServiceReport, Story
from desk_app.services.reports.service_words import ServiceWords, service_words

_SEAL_SHOWN = 12


def service_level_pdf(
    report: ServiceReport, safe: SafeReport, story: Story, language: str
) -> bytes:
    """Return the two pages in Danish (``da``) or else in English.

    The same report gives the same bytes. Nobody can be recognised in it.
    """
    words = service_words(language)
    pages = [
        first_page(report, safe, words),
        second_page(report, safe, story, words),
    ]
    for number, page in enumerate(pages, 1):
        _foot(page, number, report, words)
    buffer = io.BytesIO()
    with one_at_a_time:
        canvas = Canvas(
            buffer,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            # Else Helvetica is named and not embedded. (The stubs want a number.)
            initialFontName=cast("Any", REGULAR),
            lang=words.language,
        )
        period = words.period(report.summary.period)
        canvas.setTitle(f"{words.plain('heading')} · {period}")
        canvas.setAuthor("Ankomst")
        canvas.setSubject(printable(words.plain("about")))
        canvas.setCreator("Ankomst")
        canvas.setProducer("Ankomst")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        for page in pages:
            draw(canvas, page.marks)
            for figure in page.figures:
                renderPDF.draw(figure.drawing, canvas, figure.x, figure.y)
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _foot(page: Page, number: int, report: ServiceReport, words: ServiceWords) -> None:
    origin = report.origin
    head = words.said("again", "log_said", number=words.number(str(origin.head_number)))
    log = f"{words.said('again', 'log')}: {head} {origin.head_seal[:_SEAL_SHOWN]}…"
    page.marks.append(marks.Rule(LEFT, FOOT + 12, RIGHT - LEFT, paper.LINE))
    page.words(LEFT, FOOT, f"Ankomst {origin.version} · {log}", paper.SMALL)
    page.right(RIGHT, FOOT, words.plain("page", page=number), paper.SMALL)
