"""The CPR number of the open case: shown, copied, typed again; each is in the log."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desk_app.domain.identity.cpr import Cpr
from desk_app.errors import DeskError
from desk_app.services.cpr_numbers import KeepCpr
from desk_app.services.staff import Staff
from ui.desk.cpr_shown import CprShown
from ui.desk.desk_page import DeskPage
from ui.desk.words import say
from ui.i18n import QT_TRANSLATE_NOOP
from ui.passing_clipboard import PassingClipboard
from ui.shell import Shell
from ui.tokens import Tone
from ui.wiring.open_case import OpenCase


class CprWiring(QObject):
    """Joins the number beside the guide to the desk; at lock and close it is gone."""

    def __init__(self, page: DeskPage, case: OpenCase, shell: Shell) -> None:
        super().__init__(case)
        self._page, self._case, self._numbers = page, case, case.desk.numbers
        self.clipboard = PassingClipboard(QGuiApplication.clipboard(), self)
        page.citizen_built.connect(self._wire)
        case.shown.connect(self._see_setting)
        for leaving in (shell.lock_wanted, shell.closing):
            leaving.connect(self._leave)

    @property
    def _shown(self) -> CprShown:
        return self._page.citizen.cpr

    def _wire(self) -> None:
        self._shown.show_wanted.connect(self._show)
        self._shown.copy_wanted.connect(self._copy)
        self._shown.typed_again.connect(self._type_again)

    def _show(self) -> None:
        number = self._given(self._numbers.show)
        if number is not None:
            self._shown.reveal_number(number.in_full())

    def _copy(self) -> None:
        number = self._given(self._numbers.copy)
        if number is not None:
            self.clipboard.put(number.in_full())
            self._shown.tell(say(_COPIED), Tone.GOOD)

    def _given(self, give: Callable[[Staff, str], Cpr]) -> Cpr | None:
        try:
            return give(self._case.who(), self._case.reference)
        except DeskError as error:
            self._refuse(error)
            return None

    def _type_again(self, typed: str) -> None:
        who = self._case.who()
        self._case.do(lambda it: self._numbers.type_again(who, it, typed), self._refuse)

    def _refuse(self, error: DeskError) -> bool:
        self._shown.tell(self._case.words(error))
        return True

    def _see_setting(self, _reference: str) -> None:
        keeps = self._numbers.keeping() is KeepCpr.WHILE_OPEN
        self._shown.let_type(allowed=keeps)

    def _leave(self) -> None:
        self.clipboard.forget()
        if self._page.sheet is not None:
            self._shown.cover()


_COPIED = QT_TRANSLATE_NOOP(
    "Guide", "Copied. The clipboard forgets the number after 10 seconds."
)
