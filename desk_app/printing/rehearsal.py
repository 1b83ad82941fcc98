"""The sheet that says what came of bringing a backup back: one page in A4."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas

from desk_app.domain.case.events import COPENHAGEN
from desk_app.printing import marks, paper
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
from desk_app.printing.rehearsal_words import RehearsalWords, rehearsal_words
from desk_app.services.safekeeping.telling import check_name, seconds, size
from desk_app.services.safekeeping.values import Finding, Rehearsal, State

_FAULT = "#B3261E"
_RESULT_GOOD = Type(SEMIBOLD, 27, 32, paper.GOOD)
_RESULT_BAD = Type(SEMIBOLD, 27, 32, _FAULT)
_LABEL = Type(REGULAR, 10.2, 13.6, paper.MUTED)
_DIGITS = Type(REGULAR, 7.6, 11, paper.INK)
_SAID_GOOD = Type(REGULAR, 10, 14, paper.GOOD)
_SAID_BAD = Type(SEMIBOLD, 10, 14, _FAULT)
_ROW = 19.0
_SIGN_AT = 84.0
_LOWEST_CHECK = _SIGN_AT + 34.0  # above it somebody signs by hand
_MIDDLE, _FAR = LEFT + 190, LEFT + 330
_SEAL_SHOWN = 16


def rehearsal_pdf(rehearsal: Rehearsal, language: str) -> bytes:
    """Return the sheet in Danish (``da``) or else in English.

    The same rehearsal gives the same bytes. Nothing on it is about a person.
    """
    words = rehearsal_words(language)
    page = _page(rehearsal, words)  # loads the fonts that the canvas names
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
        canvas.setTitle(f"{words.heading} \u00b7 {printable(rehearsal.backup.name)}")
        canvas.setAuthor("Ankomst")
        canvas.setSubject(words.passed if rehearsal.passed else words.failed)
        canvas.setCreator("Ankomst")
        canvas.setProducer("Ankomst")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        draw(canvas, page)
        canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def _page(rehearsal: Rehearsal, words: RehearsalWords) -> list[Mark]:
    found: list[Mark] = []
    y = _lines(found, TOP - 20, words.heading, paper.HEADING) + 6
    y = _lines(found, y, words.about, paper.HEADING_DA)
    y = _result(found, y - 4, rehearsal, words)
    y = _bar(found, y, words.what)
    y = _facts(found, y, rehearsal, words)
    y = _bar(found, y, words.counted)
    y = _counted(found, y, rehearsal, words)
    y = _bar(found, y, words.checks)
    _checks(found, y, rehearsal.findings, words)
    _to_sign(found, words)
    return found


def _result(
    found: list[Mark], y: float, rehearsal: Rehearsal, words: RehearsalWords
) -> float:
    passed = rehearsal.passed
    said = words.passed if passed else words.failed
    means = words.passed_means if passed else words.failed_means
    lines = wrap(means, paper.BODY, ROOM - 28)
    tall = 52 + len(lines) * paper.BODY.leading
    found.append(marks.Box(LEFT, y - tall, ROOM, tall, paper.SOFT))
    kind = _RESULT_GOOD if passed else _RESULT_BAD
    found.append(marks.Words(LEFT + 14, y - 34, said, kind))
    at = y - 53
    for line in lines:
        found.append(marks.Words(LEFT + 14, at, line, paper.BODY))
        at -= paper.BODY.leading
    return y - tall - 12


def _facts(
    found: list[Mark], y: float, rehearsal: Rehearsal, words: RehearsalWords
) -> float:
    backup, language = rehearsal.backup, words.language
    took = words.took_seconds.format(seconds=seconds(rehearsal.took_s, language))
    facts = (
        (words.rehearsed_at, words.at(rehearsal.at.astimezone(COPENHAGEN)), paper.LEAD),
        (words.backup, printable(backup.name, 40), paper.BODY),
        (words.made_at, words.at(backup.made_at.astimezone(COPENHAGEN)), paper.BODY),
        (words.size, size(backup.size_bytes, language), paper.BODY),
        (words.digest, printable(backup.digest, 64), _DIGITS),
        (words.took, took, paper.LEAD),
    )
    for label, value, kind in facts:
        found.append(marks.Words(LEFT + 9, y, label, _LABEL))
        found.append(marks.Words(RIGHT - 9 - width(value, kind), y, value, kind))
        y = _rule(found, y)
    return y


def _counted(
    found: list[Mark], y: float, rehearsal: Rehearsal, words: RehearsalWords
) -> float:
    wanted, there = rehearsal.backup.counts, rehearsal.found
    for x, heading in ((_MIDDLE, words.expected), (_FAR, words.found)):
        found.append(marks.Words(x, y, heading, _LABEL))
    y = _rule(found, y)
    rows = (
        (words.cases, words.number(wanted.cases), words.number(there.cases)),
        (words.events, words.number(wanted.events), words.number(there.events)),
        (words.audit, words.number(wanted.audit), words.number(there.audit)),
        (words.seal, wanted.seal, there.seal),
    )
    for label, expected, got in rows:
        found.append(marks.Words(LEFT + 9, y, label, paper.BODY))
        found.append(
            marks.Words(_MIDDLE, y, printable(expected[:_SEAL_SHOWN]), paper.BODY)
        )
        found.append(marks.Words(_FAR, y, printable(got[:_SEAL_SHOWN]), paper.BODY))
        same = expected == got
        _verdict(found, y, words.same if same else words.differs, same=same)
        y = _rule(found, y)
    return y


def _checks(
    found: list[Mark], y: float, findings: Sequence[Finding], words: RehearsalWords
) -> None:
    """The bad ones first: nothing bad is ever left out for want of room."""
    ordered = sorted(findings, key=lambda finding: finding.state is not State.BAD)
    room = int((y - _LOWEST_CHECK) // _ROW) + 1
    shown = ordered if len(ordered) <= room else ordered[: room - 1]
    for finding in shown:
        name = printable(check_name(finding.check, words.language), 80)
        found.append(marks.Words(LEFT + 9, y, name, paper.BODY))
        match finding.state:
            case State.GOOD:
                _verdict(found, y, words.good, same=True)
            case State.BAD:
                _verdict(found, y, words.bad, same=False)
            case State.NOT_CHECKED:
                x = RIGHT - 9 - width(words.not_checked, _LABEL)
                found.append(marks.Words(x, y, words.not_checked, _LABEL))
        y = _rule(found, y)
    if more := len(ordered) - len(shown):
        found.append(marks.Words(LEFT + 9, y, words.more.format(more=more), _LABEL))


def _to_sign(found: list[Mark], words: RehearsalWords) -> None:
    for x, wide, label in (
        (LEFT, 150.0, words.day),
        (LEFT + 180, ROOM - 180, words.signature),
    ):
        found.append(marks.Rule(x, _SIGN_AT, wide, paper.MUTED))
        found.append(marks.Words(x, _SIGN_AT - 13, label, paper.META))
    found.append(marks.Words(LEFT, FOOT, words.foot, paper.SMALL))


def _verdict(found: list[Mark], y: float, said: str, *, same: bool) -> None:
    kind = _SAID_GOOD if same else _SAID_BAD
    found.append(marks.Words(RIGHT - 9 - width(said, kind), y, said, kind))


def _bar(found: list[Mark], y: float, title: str) -> float:
    """A grey bar like the checklist's; return the baseline of the first row."""
    found.append(marks.Box(LEFT, y - 26, ROOM, 24, paper.SOFT))
    found.append(marks.Words(LEFT + 9, y - 18, title, paper.SECTION))
    return y - 42


def _rule(found: list[Mark], y: float) -> float:
    found.append(marks.Rule(LEFT + 9, y - 6, ROOM - 18, paper.LINE))
    return y - _ROW


def _lines(found: list[Mark], y: float, text: str, kind: Type) -> float:
    for line in wrap(text, kind, ROOM):
        found.append(marks.Words(LEFT, y, line, kind))
        y -= kind.leading
    return y
