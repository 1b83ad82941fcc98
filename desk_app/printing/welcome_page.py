"""The welcome page: what the centre offers this newcomer, as a PDF in A4."""

from __future__ import annotations

import io
import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, cast

from reportlab.pdfgen.canvas import Canvas

from desk_app.printing import marks, paper
from desk_app.printing.lines import printable, width, wrap
from desk_app.printing.marks import Mark, draw, one_at_a_time
from desk_app.printing.mirror import mirrored
from desk_app.printing.pages import Block, Placed, fill_pages
from desk_app.printing.paper import A4, FOOT, HEIGHT, LEFT, REGULAR, RIGHT, ROOM, WIDTH
from desk_app.printing.paper_words import PaperWords, paper_words
from desk_app.printing.qr import page_squares
from desk_app.services.welcome import WelcomePage
from desk_app.services.welcome_file import Offer
from resources import resource

_CODE = 58.0
_BESIDE_CODE = ROOM - _CODE - 16
_LEFTWARD = frozenset({"ar"})
_DOT = " \u00b7 "
_SCHEME = re.compile(r"^https://")


class WelcomeWords(NamedTuple):
    """The words that stand on every page (``resources/welcome_words.toml``)."""

    reviewed: str
    heading: str
    about: str
    when: str
    until: str
    starts: str
    always: str
    dated: str
    language: str
    unconfirmed: str


@lru_cache(maxsize=1)
def _all_words() -> dict[str, WelcomeWords]:
    text = resource("welcome_words.toml").read_text(encoding="utf-8")
    return {code: WelcomeWords(**words) for code, words in tomllib.loads(text).items()}


def welcome_words(language: str) -> WelcomeWords:
    """Return the words of a language; English where we have no others."""
    return _all_words().get(language, _all_words()["en"])


def welcome_pdf(page: WelcomePage) -> bytes:
    """Return the page as a PDF; the same page gives the same bytes."""
    pages = welcome_pages(page)
    buffer = io.BytesIO()
    with one_at_a_time:
        canvas = Canvas(
            buffer,
            pagesize=(WIDTH, HEIGHT),
            invariant=1,
            # Else Helvetica is named and not embedded. (The stubs want a number.)
            initialFontName=cast("Any", REGULAR),
            lang=page.language,
        )
        words = welcome_words(page.language)
        canvas.setTitle(f"{words.heading} \u00b7 {printable(page.reference, 40)}")
        canvas.setAuthor(printable(page.office.own, 200))
        canvas.setSubject(words.heading)
        canvas.setCreator("Ankomst")
        canvas.setProducer("Ankomst")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        for placed in pages:
            for top, block in placed:
                draw(canvas, block.marks, dy=top)
            canvas.showPage()
        canvas.save()
    return buffer.getvalue()


def welcome_pages(page: WelcomePage) -> list[list[Placed]]:
    """Return what stands where on each page, before anything is drawn."""
    sheet = _Sheet(
        page,
        welcome_words(page.language),
        welcome_words("da"),
        paper_words(page.language),
        danish_only=page.language == "da",
    )
    pages = fill_pages(sheet.head(), sheet.groups(), sheet.tail())
    for number, placed in enumerate(pages, start=1):
        placed.insert(0, Placed(0, sheet.frame(number, len(pages))))
    if page.language not in _LEFTWARD:
        return pages
    return [
        [
            Placed(top, Block(block.height, mirrored(block.marks, A4)))
            for top, block in placed
        ]
        for placed in pages
    ]


@dataclass(frozen=True)
class _Sheet:
    """The page in its two languages."""

    page: WelcomePage
    own: WelcomeWords
    da: WelcomeWords
    fixed: PaperWords
    danish_only: bool

    def head(self) -> Block:
        found: list[Mark] = []
        y = _lines(found, -20, self.own.heading, paper.HEADING) + 6
        if not self.danish_only:
            y = _lines(found, y, self.da.heading, paper.HEADING_DA)
        y = _lines(found, y - 8, self.own.about, paper.BODY)
        if not self.danish_only:
            y = _lines(found, y, self.da.about, paper.BODY_DA)
        day = self.fixed.day(self.page.printed_on)
        office = self.page.office.da if self.danish_only else self.page.office.own
        notes = [self.fixed.printed.format(day=day), office]
        notes = [printable(note, 200) for note in notes if note]
        y = _lines(found, y - 6, "  \u00b7  ".join(notes), paper.META)
        if self.own.language:
            y = _lines(found, y, self.own.language, paper.META)
        return Block(-y, found)

    def groups(self) -> list[list[Block]]:
        """Each offer is a group; the first of its kind has the bar above it."""
        on = self.page.printed_on
        dated = [o for o in self.page.offers if o.last or (o.first or on) > on]
        always = [offer for offer in self.page.offers if offer not in dated]
        found: list[list[Block]] = []
        for own, da, offers in (
            (self.own.dated, self.da.dated, dated),
            (self.own.always, self.da.always, always),
        ):
            for at, offer in enumerate(offers):
                bar = [] if at else [self._bar(own, da)]
                found.append([*bar, self._offer(offer)])
        return found

    def tail(self) -> Block:
        if all(offer.confirmed for offer in self.page.offers):
            return Block(0, [])
        found: list[Mark] = []
        y = _lines(found, -12, self.own.unconfirmed, paper.NOTE)
        if not self.danish_only:
            y = _lines(found, y, self.da.unconfirmed, paper.SECTION_DA)
        return Block(-y, found)

    def frame(self, number: int, of: int) -> Block:
        """The foot, and what a training desk says on every page."""
        notes = [
            self.fixed.case.format(reference=printable(self.page.reference, 40)),
            self.fixed.page.format(page=number, pages=of),
        ]
        if not self.own.reviewed and self.page.language not in {"da", "en"}:
            notes.append(self.fixed.unreviewed)
        line = wrap("  \u00b7  ".join(notes), paper.SMALL, ROOM, max_lines=1)[0]
        found: list[Mark] = [marks.Words(LEFT, FOOT, line, paper.SMALL)]
        if self.page.training:
            words = f"{self.fixed.training}  /  {paper_words('da').training}"
            words = self.fixed.training if self.danish_only else words
            x = (WIDTH - width(words, paper.TRAINING)) / 2
            box = marks.Box(LEFT, HEIGHT - 34, ROOM, 18, paper.WHITE, paper.INK)
            said = marks.Words(x, HEIGHT - 28.5, words, paper.TRAINING)
            mark = self.fixed.training_mark
            across = marks.Across(WIDTH / 2, HEIGHT / 2, mark, paper.TRAINING_MARK, 52)
            found = [across, box, said, *found]
        return Block(0, found)

    def _bar(self, own: str, da: str) -> Block:
        found: list[Mark] = [
            marks.Bookmark(0, own, 0),
            marks.Box(LEFT, -38, ROOM, 24, paper.SOFT),
            marks.Words(LEFT + 9, -30, own, paper.SECTION),
        ]
        if not self.danish_only:
            x = RIGHT - 9 - width(da, paper.SECTION_DA)
            found.append(marks.Words(x, -30, da, paper.SECTION_DA))
        return Block(40, found)

    def _offer(self, offer: Offer) -> Block:
        found: list[Mark] = []
        room = _BESIDE_CODE if offer.link else ROOM
        star = "" if offer.confirmed else "*"
        title = _said(offer.title, self.page.language)
        y = _lines(found, -22, f"{title}{star}", paper.TITLE, room)
        text = _said(offer.text, self.page.language)
        y = _lines(found, y + 1, text, paper.BODY, room)
        for name, value in self._facts(offer):
            y = _fact(found, y - 1, f"{name}:" if name else "", value, room)
        if not self.danish_only:
            danish = f"{offer.title['da']}{star}. {offer.text['da']}"
            y = _lines(found, y - 1, danish, paper.BODY_DA, room)
        high = max(-y, _code(found, offer.link) if offer.link else 0)
        found.append(marks.Rule(LEFT, -high - 2, ROOM, paper.LINE))
        return Block(high + 2, found)

    def _facts(self, offer: Offer) -> Sequence[tuple[str, str]]:
        """When and where; the hour stands under the day, without a name of its own."""
        days, hours = self._days(offer), _said(offer.when, self.page.language)
        found = [
            (self.own.when, days or hours),
            ("", hours if days else ""),
            (self.fixed.where, offer.place),
        ]
        return [(name, value) for name, value in found if value]

    def _days(self, offer: Offer) -> str:
        """One day, or from when until when; a first day that is over is not said."""
        first, last, words = offer.first, offer.last, self.own
        if first is not None and first == last:
            return self.fixed.day(first)
        parts = []
        if first is not None and first > self.page.printed_on:
            parts.append(words.starts.format(day=self.fixed.day(first)))
        if last is not None:
            parts.append(words.until.format(day=self.fixed.day(last)))
        return _DOT.join(parts)


def _said(words: Any, language: str) -> str:
    """The office's own words in that language, else in English."""
    return str(words.get(language) or words.get("en") or "")


def _fact(found: list[Mark], y: float, name: str, value: str, room: float) -> float:
    """A lead word and what it says, going on below it."""
    taken = width(printable(name) + " ", paper.LEAD) if name else 0.0
    lines = wrap(printable(value), paper.BODY, room, taken)
    if name:
        found.append(marks.Words(LEFT, y, printable(name), paper.LEAD))
    for at, line in enumerate(lines):
        x = LEFT if at else LEFT + taken
        if line:
            found.append(marks.Words(x, y, line, paper.BODY))
        y -= paper.BODY.leading
    return y


def _code(found: list[Mark], link: str) -> float:
    """The page's code at the right, its address in letters below; how deep it goes."""
    at = -10 - _CODE
    found.append(marks.Code(RIGHT - _CODE, at, _CODE, page_squares(link)))
    found.append(marks.Link(RIGHT - _CODE, at, _CODE, _CODE, link))
    at -= 9
    for line in wrap(_SCHEME.sub("", link), paper.SMALL, _CODE + 10, max_lines=3):
        x = RIGHT - width(line, paper.SMALL)
        found.append(marks.Words(x, at, line, paper.SMALL))
        at -= paper.SMALL.leading
    return -at


def _lines(
    found: list[Mark], y: float, text: str, kind: paper.Type, room: float = ROOM
) -> float:
    for line in wrap(printable(text), kind, room):
        found.append(marks.Words(LEFT, y, line, kind))
        y -= kind.leading
    return y
