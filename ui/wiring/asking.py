"""One more question before the paper of a protected citizen leaves the screen."""

from __future__ import annotations

from collections.abc import Callable

from desk_app.errors import DeskError
from desk_app.services.paper.checklists import Way
from ui.desk.desk_page import DeskPage
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.tokens import Tone
from ui.wiring.open_case import OpenCase

ASK_PROTECTED = QT_TRANSLATE_NOOP(
    "Guide",
    "Name and address are protected. Is the paper for the citizen's own hand, and "
    "does nobody else see the printer or the folder?",
)
PRINT_YES = QT_TRANSLATE_NOOP("Guide", "Yes, print")
_SAVE_YES = QT_TRANSLATE_NOOP("Guide", "Yes, save")


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
        yes = say(PRINT_YES if way is Way.PRINTED else _SAVE_YES)
        preview = self._page.preview
        preview.tell(say(ASK_PROTECTED), Tone.WARN, yes)
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
