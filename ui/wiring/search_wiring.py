"""The search field, joined to the desk's file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.messages import sentence
from desk_app.services.staff import Staff
from ui.search.popup import SearchPopup
from ui.shell import Shell
from ui.spoken import language_now

FOUND_AT_MOST = 12
_SHORTEST = 2


class SearchWiring(QObject):
    """Searches while the clerk types. A search takes 1-3 ms, so it is done at once.

    Signals:
        case_wanted: the clerk wants to see this case (its reference).
    """

    case_wanted = Signal(str)

    def __init__(
        self, shell: Shell, popup: SearchPopup, desk: Desk, who: Callable[[], Staff]
    ) -> None:
        super().__init__(shell)
        self._popup, self._desk, self._who = popup, desk, who
        field = shell.top.search
        shell.search_typed.connect(self.search)
        shell.search_confirmed.connect(self._confirm)
        shell.page_shown.connect(lambda _name: popup.close_up())
        field.downward.connect(popup.enter)
        field.left_empty.connect(popup.close_up)
        popup.case_wanted.connect(self.case_wanted)

    def search(self, text: str) -> None:
        """Show what ``text`` finds; nothing for less than two signs."""
        if sum(sign.isalnum() for sign in text) < _SHORTEST:
            self._popup.close_up()
            return
        try:
            found = self._desk.lookup.search(self._who(), text, FOUND_AT_MOST)
        except DeskError as error:
            self._popup.say_trouble(sentence(error, language_now()))
        else:
            self._popup.show_found(found)

    def _confirm(self, text: str) -> None:
        if self._popup.isVisible():
            self._popup.open_current()
        else:
            self.search(text)
