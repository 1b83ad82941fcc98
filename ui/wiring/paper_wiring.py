"""The citizen's paper: made beside the windows, shown, printed, saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from desk_app.domain.case.checklist import Checklist
from desk_app.errors import DeskError
from desk_app.services.paper.checklists import Way
from desk_app.services.whole_file import plain_name, write_whole
from ui.desk.desk_page import DeskPage
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.tasks import Tasks
from ui.tokens import Tone
from ui.wiring.open_case import OpenCase


def wire_paper(
    page: DeskPage,
    case: OpenCase,
    tasks: Tasks,
    paper: Callable[[Checklist], bytes],
) -> None:
    """Join the preview to the checklist, the printer and the disk."""
    desk = case.desk

    def tell(error: DeskError) -> None:
        page.preview.tell(case.words(error))

    def show() -> None:
        preview = page.preview
        page.show_preview()
        preview.wait()
        try:
            checklist = desk.checklists.checklist_of(
                case.who(), case.reference, preview.chosen_language
            )
        except DeskError as error:
            tell(error)
            return
        tasks.run(
            lambda: _drawn(paper(checklist)),
            done=lambda drawn: preview.show_paper(*drawn),
            failed=tell,
            topic="paper",
        )

    def print_it() -> None:
        from ui.desk.printing import choose_printer, print_pdf  # noqa: PLC0415

        preview = page.preview
        printer = choose_printer(preview)
        if printer is None:
            return
        if print_pdf(preview.content, printer):
            preview.tell(say(_PRINTED), Tone.GOOD)
        else:
            preview.tell(say(_NO_PRINTER))

    def save_it() -> None:
        preview = page.preview
        name = plain_name(case.reference, desk.lookup.today(), "pdf")
        chosen, _ = QFileDialog.getSaveFileName(
            preview, say(_SAVE), name, "PDF (*.pdf)"
        )
        if chosen:
            preview.tell(*_kept(Path(chosen), preview.content))

    asking = Asking(page, case)

    def wire() -> None:
        page.preview.language_chosen.connect(show)
        page.preview.print_wanted.connect(lambda: asking.ask(Way.PRINTED, print_it))
        page.preview.save_wanted.connect(lambda: asking.ask(Way.SAVED, save_it))
        page.preview.told.action.clicked.connect(asking.go_on)

    page.preview_built.connect(wire)
    page.paper_wanted.connect(show)


class Asking:
    """One more question before the paper of a protected citizen leaves the screen."""

    def __init__(self, page: DeskPage, case: OpenCase) -> None:
        self._page, self._case = page, case
        self._waiting: tuple[Way, Callable[[], None]] | None = None

    def ask(self, way: Way, do: Callable[[], None]) -> None:
        """Do it, or ask first; asking again is no answer."""
        sheet = self._page.sheet
        if sheet is None or not sheet.case.record.person.protected:
            do()
            return
        self._waiting = (way, do)
        yes = say(_PRINT_YES if way is Way.PRINTED else _SAVE_YES)
        preview = self._page.preview
        preview.tell(say(_ASK_PROTECTED), Tone.WARN, yes)
        preview.told.action.setFocus()

    def go_on(self) -> None:
        """The clerk said yes: it stands in the log, then it is done."""
        if self._waiting is None:
            return
        way, do = self._waiting
        self._waiting = None
        case, preview = self._case, self._page.preview
        try:
            case.desk.checklists.hand_out(case.who(), case.reference, way)
        except DeskError as error:
            preview.tell(case.words(error))
            return
        preview.tell("")
        do()


def _drawn(content: bytes) -> tuple[bytes, list[QImage]]:
    """The PDF and the pictures of its pages."""
    from ui.desk.pdf_pages import page_pictures  # noqa: PLC0415 - when first wanted

    return content, page_pictures(content)


def _kept(path: Path, content: bytes) -> tuple[str, Tone]:
    """Write the file; the sentence that says how it went."""
    try:
        write_whole(path, content)
    except DeskError:
        return say(_NOT_SAVED).format(folder=path.parent), Tone.LATE
    return say(_SAVED).format(name=path.name), Tone.GOOD


_ASK_PROTECTED = QT_TRANSLATE_NOOP(
    "Guide",
    "Name and address are protected. Is the paper for the citizen's own hand, and "
    "does nobody else see the printer or the folder?",
)
_PRINT_YES = QT_TRANSLATE_NOOP("Guide", "Yes, print")
_SAVE_YES = QT_TRANSLATE_NOOP("Guide", "Yes, save")
_SAVE = QT_TRANSLATE_NOOP("Guide", "Save the checklist")
_PRINTED = QT_TRANSLATE_NOOP("Guide", "Sent to the printer.")
_NO_PRINTER = QT_TRANSLATE_NOOP(
    "Guide", "The printer did not answer. Choose another one, or save the PDF."
)
_SAVED = QT_TRANSLATE_NOOP("Guide", "Saved as {name}.")
_NOT_SAVED = QT_TRANSLATE_NOOP(
    "Guide", "The folder {folder} cannot be written to. Choose another folder."
)
