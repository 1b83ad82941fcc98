"""Where the page of prints stands in the window; it is built when first shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.i18n import QT_TRANSLATE_NOOP
from ui.shell import Entry, Shell
from ui.wiring.printing import Printing

if TYPE_CHECKING:
    from ui.wiring.prints_wiring import PrintsWiring

_NAME = "prints"
_WORD = QT_TRANSLATE_NOOP("Prints", "Today's prints")


class Window(Protocol):
    """What the page needs of the window around it."""

    shell: Shell

    @property
    def printing(self) -> Printing:
        """Papers on their way out."""

    def open_case(self, reference: str) -> None:
        """Show a case at the desk."""


class PrintsPlace:
    """The page's entry in the rail, and the way there from other pages."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.wiring: PrintsWiring | None = None

    def entry(self) -> Entry:
        """Return the page's place in the rail."""
        return Entry(_NAME, _word, "print", "Ctrl+4", self._build)

    def print_for(self, references: Sequence[str]) -> None:
        """Offer to print for the cases chosen on another page."""
        self._window.shell.show_page(_NAME)
        if self.wiring is not None:
            self.wiring.print_for(references)

    def _build(self) -> QWidget:
        from ui.wiring.prints_wiring import PrintsWiring  # noqa: PLC0415 - when shown

        self.wiring = PrintsWiring(self._window.shell, self._window.printing)
        self.wiring.case_wanted.connect(self._window.open_case)
        return self.wiring.page


def _word() -> str:
    return QCoreApplication.translate("Prints", _WORD)
