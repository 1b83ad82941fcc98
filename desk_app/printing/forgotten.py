"""The sheet that says which cases were forgotten, when and by whom: one page in A4."""

from __future__ import annotations

import io
from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas

from desk_app.domain.case.events import COPENHAGEN
from desk_app.printing import marks, paper
from desk_app.printing.forgotten_words import ForgottenWords, forgotten_words
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark, draw, one_at_a_time
from desk_app.printing.paper import (
    FOOT,
    HEIGHT,
    LEFT,
    REGULAR,
    RIGHT,
    ROOM,
    SEMIBOLD,
    TOP,
    WIDTH,
    Type,
)
from desk_app.services.privacy.forgetting import Proof

_RESULT = Type(SEMIBOLD, 27, 32, paper.INK)
_LABEL = Type(REGULAR, 10.2, 13.6, paper.MUTED)
_DIGITS = Type(REGULAR, 7.6, 11, paper.INK)
_ROW = 19.0
_SIGN_AT = 84.0
_LOWEST = _SIGN_AT + 34.0  # above it somebody signs by hand
_COLUMNS = 5


def forgotten_pdf(proof: Proof, language: str) -> bytes:
    """Return the sheet in Danish (``da``) or else in English.

    The same proof gives the same bytes. No citizen is named on it.
    """
    words = forgotten_words(language)
    page = _page(proof, words)  # loads the fonts that the canvas names
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
        canvas.setTitle(f"{words.heading} \u00b7 {proof.at:%Y-%m-%d}")
        canvas.setAuthor("Ankomst")
        canvas.setSubject(words.heading)
        canvas.setCreator("Ankomst")
        canvas.setProducer("Ankomst")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        draw(canvas, page)
        canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _page(proof: Proof, words: ForgottenWords) -> list[Mark]:
    found: list[Mark] = []
    y = _lines(found, TOP - 20, words.heading, paper.HEADING) + 6
    y = _lines(found, y, words.about, paper.HEADING_DA)
    y = _result(found, y - 4, proof, words)
    y = _bar(found, y, words.what)
    y = _facts(found, y, _what(proof, words))
    y = _bar(found, y, words.log)
    y = _facts(found, y, _log(proof, words))
    y = _lines(found, y - 2, words.backups, paper.META)
    y = _bar(found, y + 4, words.cases)
    _cases(found, y, proof, words)
    _to_sign(found, words)
    return found


def _result(found: list[Mark], y: float, proof: Proof, words: ForgottenWords) -> float:
    means = words.means
    if proof.left:
        means = f"{means} {words.stopped.format(number=words.number(proof.left))}"
    lines = wrap(means, paper.BODY, ROOM - 28)
    tall = 52 + len(lines) * paper.BODY.leading
    found.append(marks.Box(LEFT, y - tall, ROOM, tall, paper.SOFT))
    said = words.result.format(number=words.number(len(proof.cases)))
    found.append(marks.Words(LEFT + 14, y - 34, said, _RESULT))
    at = y - 53
    for line in lines:
        found.append(marks.Words(LEFT + 14, at, line, paper.BODY))
        at -= paper.BODY.leading
    return y - tall - 12


def _what(proof: Proof, words: ForgottenWords) -> list[tuple[str, str, Type]]:
    clean = words.clean if proof.clean else words.not_clean
    return [
        (words.done_at, words.at(proof.at.astimezone(COPENHAGEN)), paper.LEAD),
        (words.by, printable(proof.by, 60), paper.BODY),
        (words.held, words.number(proof.held), paper.BODY),
        (words.drafts, words.number(proof.drafts), paper.BODY),
        (words.requests, words.number(proof.requests), paper.BODY),
        (words.file, clean, paper.BODY),
    ]


def _log(proof: Proof, words: ForgottenWords) -> list[tuple[str, str, Type]]:
    return [
        (words.line, words.number(proof.line), paper.LEAD),
        (words.seal, printable(proof.seal, 64), _DIGITS),
    ]


def _facts(found: list[Mark], y: float, facts: list[tuple[str, str, Type]]) -> float:
    for label, value, kind in facts:
        found.append(marks.Words(LEFT + 9, y, label, _LABEL))
        found.append(marks.Words(RIGHT - 9 - width(value, kind), y, value, kind))
        found.append(marks.Rule(LEFT + 9, y - 6, ROOM - 18, paper.LINE))
        y -= _ROW
    return y


def _cases(found: list[Mark], y: float, proof: Proof, words: ForgottenWords) -> None:
    """As many numbers as the page holds, and how many more there are."""
    rows = int((y - _LOWEST) // paper.BODY.leading)
    room = rows * _COLUMNS
    fits = len(proof.cases) <= room
    shown = proof.cases if fits else proof.cases[: room - _COLUMNS]
    wide = (ROOM - 18) / _COLUMNS
    for at, case in enumerate(shown):
        down, across = divmod(at, _COLUMNS)
        found.append(
            marks.Words(
                LEFT + 9 + across * wide,
                y - down * paper.BODY.leading,
                printable(case, 20),
                paper.BODY,
            )
        )
    if not fits:
        more = words.number(len(proof.cases) - len(shown))
        at_y = y - (rows - 1) * paper.BODY.leading
        found.append(marks.Words(LEFT + 9, at_y, words.more.format(more=more), _LABEL))


def _to_sign(found: list[Mark], words: ForgottenWords) -> None:
    for x, wide, label in (
        (LEFT, 150.0, words.day),
        (LEFT + 180, ROOM - 180, words.signature),
    ):
        found.append(marks.Rule(x, _SIGN_AT, wide, paper.MUTED))
        found.append(marks.Words(x, _SIGN_AT - 13, label, paper.META))
    found.append(marks.Words(LEFT, FOOT, words.foot, paper.SMALL))


def _bar(found: list[Mark], y: float, title: str) -> float:
    """A grey bar like the checklist's; return the baseline of the first row."""
    found.append(marks.Box(LEFT, y - 26, ROOM, 24, paper.SOFT))
    found.append(marks.Words(LEFT + 9, y - 18, title, paper.SECTION))
    return y - 42


def _lines(found: list[Mark], y: float, text: str, kind: Type) -> float:
    for line in wrap(text, kind, ROOM):
        found.append(marks.Words(LEFT, y, line, kind))
        y -= kind.leading
    return y
