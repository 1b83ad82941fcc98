"""Everything that is held about one person, on A4: for that person."""

from __future__ import annotations

import io
from typing import Any, cast

from reportlab.pdfgen.canvas import Canvas

from desk_app.printing import marks, paper
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark, draw, one_at_a_time
from desk_app.printing.paper import (
    BOTTOM,
    FOOT,
    HEIGHT,
    LEFT,
    REGULAR,
    RIGHT,
    ROOM,
    TOP,
    WIDTH,
    Type,
)
from desk_app.printing.paper_words import paper_words
from desk_app.services.privacy.access import Access, Fact, Happened
from desk_app.services.privacy.access_words import word

_LABEL = Type(REGULAR, 10.2, 13.6, paper.MUTED)
_VALUE_AT = LEFT + 190
_WHAT_AT = LEFT + 100
_GAP = 4.0
_BAR = 46.0  # a section's bar, and the room to its first row
_MOST_LETTERS = 600


def access_pdf(access: Access) -> bytes:
    """Return the sheets in their language. The same answer gives the same bytes."""
    pages = _Pages(access).drawn()  # loads the fonts that the canvas names
    heading = word("heading", access.language)
    buffer = io.BytesIO()
    with one_at_a_time:
        canvas = Canvas(
            buffer,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            # Else Helvetica is named and not embedded. (The stubs want a number.)
            initialFontName=cast("Any", REGULAR),
            lang=access.language,
        )
        canvas.setTitle(f"{heading} \u00b7 {printable(access.case)}")
        canvas.setAuthor("Ankomst")
        canvas.setSubject(heading)
        canvas.setCreator("Ankomst")
        canvas.setProducer("Ankomst")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        for number, page in enumerate(pages, 1):
            if access.training:
                draw(canvas, _training(access.language))
            draw(canvas, page)
            draw(canvas, _foot(access, number, len(pages)))
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


class _Pages:
    """Fills page after page, from the top."""

    def __init__(self, access: Access) -> None:
        self._access = access
        self._pages: list[list[Mark]] = [[]]
        self._y = TOP - 20

    def drawn(self) -> list[list[Mark]]:
        """Everything on its page."""
        access, language = self._access, self._access.language
        self._text(LEFT, word("heading", language), paper.HEADING, ROOM)
        self._y += 6
        self._text(LEFT, word("about", language), paper.BODY, ROOM)
        made = paper_words(language).day(access.made_at.date())
        told = f"{word('made', language)} {made}, {access.made_at:%H:%M}"
        self._y -= 2
        self._text(LEFT, told, paper.META, ROOM)
        self._section("person", access.person)
        self._section("household", access.household)
        if access.withheld:
            self._text(LEFT + 9, access.withheld, paper.BODY, ROOM - 18)
        self._section("case", access.standing)
        self._list("events", access.events)
        self._list("log", access.log)
        self._bar("rules")
        for text in access.rules:
            self._text(LEFT + 9, text, paper.BODY, ROOM - 18)
            self._y -= _GAP
        return self._pages

    def _section(self, title: str, facts: tuple[Fact, ...]) -> None:
        self._bar(title)
        if not facts:
            self._text(LEFT + 9, word("nothing", self._access.language), _LABEL, ROOM)
        for fact in facts:
            self._row(fact.label, _LABEL, _VALUE_AT, [(fact.told, paper.BODY)])

    def _list(self, title: str, lines: tuple[Happened, ...]) -> None:
        self._bar(title)
        if not lines:
            self._text(LEFT + 9, word("nothing", self._access.language), _LABEL, ROOM)
        for line in lines:
            words = [(line.what, paper.BODY), (line.why, paper.META)]
            self._row(f"{line.at:%Y-%m-%d %H:%M}", paper.META, _WHAT_AT, words)

    def _bar(self, title: str) -> None:
        self._make_room(_BAR + 2 * paper.BODY.leading)
        self._y -= 4
        found = self._pages[-1]
        found.append(marks.Box(LEFT, self._y - 18, ROOM, 24, paper.SOFT))
        said = word(title, self._access.language)
        if title == "case":
            said = f"{said} {printable(self._access.case, 30)}"
        found.append(marks.Words(LEFT + 9, self._y - 10, said, paper.SECTION))
        self._y -= 34

    def _row(
        self, label: str, kind: Type, at: float, words: list[tuple[str, Type]]
    ) -> None:
        """A label, and beside it lines of words, broken where they are too long."""
        room = RIGHT - 9 - at
        lines = [
            (line, each)
            for text, each in words
            if text
            for line in wrap(printable(text, _MOST_LETTERS), each, room)
        ]
        self._make_room(sum(each.leading for _, each in lines) + _GAP)
        said = printable(label, 60)
        self._pages[-1].append(marks.Words(LEFT + 9, self._y, said, kind))
        for line, each in lines:
            self._pages[-1].append(marks.Words(at, self._y, line, each))
            self._y -= each.leading
        self._y -= _GAP if lines else kind.leading + _GAP

    def _text(self, x: float, text: str, kind: Type, room: float) -> None:
        for line in wrap(printable(text, _MOST_LETTERS), kind, room):
            self._make_room(kind.leading)
            self._pages[-1].append(marks.Words(x, self._y, line, kind))
            self._y -= kind.leading

    def _make_room(self, tall: float) -> None:
        if self._y - tall < BOTTOM:
            self._pages.append([])
            self._y = TOP - 14


def _training(language: str) -> list[Mark]:
    words = paper_words(language)
    x = (WIDTH - width(words.training, paper.TRAINING)) / 2
    middle = (TOP + BOTTOM) / 2
    return [
        marks.Across(WIDTH / 2, middle, words.training_mark, paper.TRAINING_MARK, 52),
        marks.Box(LEFT, HEIGHT - 34, ROOM, 18, paper.WHITE, paper.INK),
        marks.Words(x, HEIGHT - 28.5, words.training, paper.TRAINING),
    ]


def _foot(access: Access, number: int, pages: int) -> list[Mark]:
    language = access.language
    right = word("page", language).format(page=number, pages=pages)
    right = f"{word('case', language)} {printable(access.case, 30)} \u00b7 {right}"
    x = RIGHT - width(right, paper.SMALL)
    return [
        marks.Words(LEFT, FOOT, word("foot", language), paper.SMALL),
        marks.Words(x, FOOT, right, paper.SMALL),
    ]
