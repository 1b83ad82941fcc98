"""The least that reportlab must do for the same sheets: the limit we compare with."""

from __future__ import annotations

import io
from functools import lru_cache

from reportlab.pdfgen.canvas import Canvas

from desk_app.domain.case.checklist import Checklist
from desk_app.printing import marks
from desk_app.printing.checklist_pdf import checklist_pages
from desk_app.printing.checklist_values import page_payload, strip_payload
from desk_app.printing.paper import HEIGHT, WIDTH
from desk_app.printing.qr import Squares, page_squares, squares

# x, y, font, size, colour as red, green and blue from 0 to 1, text
Fixed = tuple[float, float, str, float, tuple[float, float, float], str]
Code = tuple[float, float, float]


def bare_checklist(checklist: Checklist) -> bytes:
    """Draw the checklist's strings and codes at known places, and nothing else.

    The places are looked up the first time and kept: call it once before you
    measure. No wrapping, no lines, boxes, ticks, links or contents. Same fonts, same
    codes: the official page's encoded once a process, the case number's every time.
    """
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
    payloads = [page_squares(page_payload(checklist))]
    payloads.append(squares(strip_payload(checklist)))
    for strings, codes in places(checklist):
        for x, y, font, size, colour, text in strings:
            canvas.setFont(font, size)
            canvas.setFillColorRGB(*colour)
            canvas.drawString(x, y, text)
        for x, y, size in codes:
            _code(canvas, x, y, size, payloads.pop(0))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@lru_cache(maxsize=8)
def places(checklist: Checklist) -> list[tuple[list[Fixed], list[Code]]]:
    """Where everything stands, a page each; kept for the next time."""
    pages: list[tuple[list[Fixed], list[Code]]] = []
    for page in checklist_pages(checklist):
        placed = [(0.0, mark) for mark in page.frame]
        placed += [(top, mark) for top, piece in page.pieces for mark in piece.marks]
        strings: list[Fixed] = []
        codes: list[Code] = []
        for top, mark in placed:
            if isinstance(mark, marks.Words):
                kind = mark.kind
                place = (mark.x, mark.y + top, kind.font, kind.size)
                strings.append((*place, _rgb(kind.colour), mark.text))
            elif isinstance(mark, marks.Code):
                codes.append((mark.x, mark.y + top, mark.size))
        pages.append((strings, codes))
    return pages


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255


def _code(canvas: Canvas, x: float, y: float, size: float, code: Squares) -> None:
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(size / code.side, size / code.side)
    path = canvas.beginPath()
    for run in code.dark:
        path.rect(run.column, code.side - 1 - run.row, run.length, 1)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
