"""The citizen's paper: made beside the windows, shown, printed, saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from desk_app.domain.case.checklist import Checklist
from desk_app.errors import DeskError
from desk_app.services.lookup import Sheet
from desk_app.services.paper.checklists import Way
from desk_app.services.paper.choosing import (
    languages_for,
    likely_language,
    reviewed_languages,
)
from desk_app.services.paper.prints import PaperKind
from desk_app.services.staff import MAY, Action
from desk_app.services.whole_file import plain_name
from ui.desk.desk_page import DeskPage
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.prints.values import VARIANTS, Made, Order, Run, Where
from ui.tokens import Tone
from ui.wiring.asking import Asking
from ui.wiring.open_case import OpenCase
from ui.wiring.outlets import Going, into_file
from ui.wiring.printing import Printing, others_on

if TYPE_CHECKING:
    from ui.desk.preview import Preview

# The PDF, the picture of its first page, how many it has.
_Drawn = tuple[bytes, QImage, int]
_Ready = tuple[tuple[Checklist, str], _Drawn]
_READY_AFTER_MS = 600  # when the case is on the screen and nobody types


def wire_paper(page: DeskPage, case: OpenCase, printing: Printing) -> None:
    """Join the preview to the checklist, the printer and the disk."""
    papers = CitizensPaper(page, case, printing)
    asking = Asking(page, case)

    def wire() -> None:
        preview = page.preview
        preview.paper_chosen.connect(papers.choose)
        preview.print_wanted.connect(lambda: asking.ask(Way.PRINTED, papers.print_it))
        preview.save_wanted.connect(lambda: asking.ask(Way.SAVED, papers.save_it))
        preview.told.action.clicked.connect(asking.go_on)

    soon = QTimer(page)
    soon.setSingleShot(True)
    soon.setInterval(_READY_AFTER_MS)
    soon.timeout.connect(papers.make_ready)
    case.shown.connect(lambda _: soon.start())
    page.preview_built.connect(wire)
    page.paper_wanted.connect(papers.open)


class CitizensPaper:
    """The papers of the open case: shown, printed, saved.

    Which language and way to set it was chosen for a case is remembered while the
    window is open.
    """

    def __init__(self, page: DeskPage, case: OpenCase, printing: Printing) -> None:
        self._page, self._case, self._printing = page, case, printing
        self._chosen: dict[str, tuple[str, str]] = {}
        self._order = Order(PaperKind.CHECKLIST, "", "")
        self._rev, self._also = 0, tuple[str, ...]()
        self._ready: _Ready | None = None

    def open(self) -> None:
        """Show the paper, in the language its citizen most likely reads."""
        sheet = self._page.sheet
        if sheet is None:
            return
        citizenship = sheet.case.record.person.citizenship
        order = self._order_of(PaperKind.CHECKLIST)
        preview = self._page.preview
        preview.offer_kinds(self._kinds(sheet))
        preview.offer_languages(
            languages_for(citizenship), order.language, order.variant
        )
        self._page.show_preview()
        self._show()

    def choose(self) -> None:
        """Another language, or another way to set it, for this case from now on."""
        preview = self._page.preview
        chosen = (preview.chosen_language, preview.chosen_variant)
        self._chosen[self._case.reference] = chosen
        self._show()

    def print_it(self) -> None:
        """Send what is shown to the printer the clerk chooses."""
        going = self._printing.to_printer(self._page.preview, self._order.kind)
        if going is not None:
            self._send(going, lambda: say(_PRINTED))

    def save_it(self) -> None:
        """Save what is shown; the name says the case and the day."""
        preview, day = self._page.preview, self._case.desk.lookup.today()
        name = plain_name(self._order.case, day, "pdf")
        chosen, _ = QFileDialog.getSaveFileName(
            preview, say(_SAVE), name, "PDF (*.pdf)"
        )
        if chosen:
            path = Path(chosen)
            saved = lambda: say(_SAVED).format(name=path.name)  # noqa: E731
            self._send(into_file(path), saved)

    def _show(self) -> None:
        case, preview, printing = self._case, self._page.preview, self._printing
        preview.wait()
        language, variant = preview.chosen_language, preview.chosen_variant
        order = Order(preview.chosen_kind, case.reference, language, variant)
        try:
            draw = self._composed(order)
        except DeskError as error:
            self._tell(error)
            return
        self._order = order
        if draw is None:
            return
        printing.tasks.run(
            lambda: _first_of(draw()),
            done=self._show_first,
            failed=self._tell,
            topic="paper",
        )

    def _composed(self, order: Order) -> Callable[[], bytes] | None:
        """Read what stands on the paper, and log it; return what draws it.

        None: it was ready, and is shown.
        """
        printing, who = self._printing, self._case.who()
        lists, sheet = self._case.desk.checklists, self._page.sheet
        self._rev, self._also = sheet.case.record.rev if sheet else 0, ()
        wanted = (who, order.case, order.language)
        if order.kind is PaperKind.LETTER and (letter_of := printing.letter_paper):
            letter = lists.letter_of(*wanted)
            return lambda: letter_of(letter, order.variant)
        if order.kind is PaperKind.PACK and (pack_of := printing.family_paper):
            pack = lists.family_of(*wanted)
            self._also = others_on(pack, order.case)
            return lambda: pack_of(pack, order.variant)
        made = lists.shown(*wanted)
        self._rev = made.rev
        if self._ready and self._ready[0] == (made.checklist, order.variant):
            self._show_first(self._ready[1])
            return None
        return lambda: printing.paper(made.checklist, order.variant)

    def _kinds(self, sheet: Sheet) -> tuple[PaperKind, ...]:
        """The papers of this case: a family pack only for who did not come alone."""
        wanted = (PaperKind.CHECKLIST, PaperKind.LETTER, PaperKind.PACK)
        known = [kind for kind in wanted if kind in self._printing.makers]
        if not sheet.mates and PaperKind.PACK in known:
            known.remove(PaperKind.PACK)
        return tuple(known)

    def make_ready(self) -> None:
        """Make the open case's list before it is wanted, so that it is there at once.

        Nothing is shown, and nothing is used that is not true any more.
        """
        who, order = self._case.who(), self._order_of(PaperKind.CHECKLIST)
        if not order.case or Action.PRINT_CHECKLIST not in MAY[who.role]:
            return
        lists, printing = self._case.desk.checklists, self._printing

        def make() -> _Ready:
            checklist = lists.composed(who, order.case, order.language).checklist
            drawn = _first_of(printing.paper(checklist, order.variant))
            return (checklist, order.variant), drawn

        printing.tasks.run(
            make,
            done=self._keep_ready,
            failed=lambda _: None,  # told when the paper is wanted
            topic="paper made ready",
        )

    def _keep_ready(self, ready: _Ready) -> None:
        self._ready = ready

    def _order_of(self, kind: PaperKind) -> Order:
        """The paper as it was chosen for this citizen, or is likely to be."""
        likely = (self._likely(), VARIANTS[0])
        chosen = self._chosen.get(self._case.reference, likely)
        return Order(kind, self._case.reference, *chosen)

    def _likely(self) -> str:
        sheet = self._page.sheet
        return likely_language(sheet.case.record.person.citizenship) if sheet else "en"

    def _show_first(self, drawn: _Drawn) -> None:
        content, _, pages = drawn
        preview = self._page.preview
        preview.show_paper(*drawn)
        if pages > 1:
            self._printing.tasks.run(
                lambda: _others_of(content),
                done=lambda others: preview.add_pages(content, others),
                failed=self._tell,
                topic="paper",
            )
        rules = self._case.desk.rules.current
        self._printing.tasks.run(
            lambda: reviewed_languages(rules),
            done=preview.mark_reviewed,
            failed=self._tell,
            topic="reviewed",
        )

    def _send(self, going: Going, words: Callable[[], str]) -> None:
        preview = self._page.preview
        made = Made(preview.content, self._rev, self._also)
        self._printing.send(
            [self._order],
            lambda _who, _order: made,
            going,
            told=lambda run: _say_sent(preview, run, words()),
            failed=self._tell,
        )

    def _tell(self, error: DeskError) -> None:
        self._page.preview.tell(self._case.words(error))


def _first_of(content: bytes) -> _Drawn:
    """The PDF, the picture of its first page, and how many it has."""
    from ui.desk import pdf_pages  # noqa: PLC0415 - when first wanted

    first = next(pdf_pages.pictures_one_by_one(content))
    return content, first, pdf_pages.page_count(content)


def _others_of(content: bytes) -> list[QImage]:
    from ui.desk import pdf_pages  # noqa: PLC0415 - when first wanted

    return list(pdf_pages.pictures_one_by_one(content, first=1))


def _say_sent(preview: Preview, run: Run, words: str) -> None:
    if run.where is Where.DONE:
        preview.tell(words, Tone.GOOD)


_SAVE = QT_TRANSLATE_NOOP("Guide", "Save the checklist")
_PRINTED = QT_TRANSLATE_NOOP("Guide", "Sent to the printer.")
_SAVED = QT_TRANSLATE_NOOP("Guide", "Saved as {name}.")
