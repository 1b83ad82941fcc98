"""The window with the page of all cases, on an open desk."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QWidget

from desk_app.services.desk import Desk
from tests.benchmarks.office import WHO
from ui.cases.page import CasesPage
from ui.settings.preferences import Preferences
from ui.shell import Entry, Shell
from ui.tasks import Tasks
from ui.titles import Titles
from ui.wiring.cases_wiring import CasesWiring

SIZE_PX = (1440, 900)


class CasesWindow:
    """The shell with an empty page and the page of all cases.

    Args:
        desk: the open desk.
        places: a folder for what the window remembers.
    """

    def __init__(self, desk: Desk, places: Path) -> None:
        self._desk = desk
        self._kept = Preferences(places / "window.ini")
        self._tasks = Tasks()
        self._wiring: CasesWiring | None = None
        self.shell = Shell(
            (
                Entry("empty", lambda: "Desk", "desk", "Ctrl+1", QWidget),
                Entry("cases", lambda: "Cases", "cases", "Ctrl+2", self._build),
            ),
            places / "window.ini",
        )

    def show_empty(self) -> None:
        """Show the window with nothing on it."""
        self.shell.show_page("empty")
        self.shell.resize(*SIZE_PX)
        self.shell.show()

    def open_cases(self) -> None:
        """Open the page of all cases and paint it."""
        self.shell.show_page("cases")
        self.shell.repaint()

    def read_again(self) -> None:
        """Read the first page again and paint it."""
        assert self._wiring is not None
        self._wiring.read_again()
        self.shell.repaint()

    def wait_for_count(self) -> None:
        """Wait until what runs beside the window has answered."""
        waiting = QEventLoop()
        self._tasks.idle.connect(waiting.quit)
        waiting.exec()

    def scroll(self, pages: int) -> None:
        """Fetch so many pages more, as a clerk does who scrolls down."""
        page = self.shell.page("cases")
        assert isinstance(page, CasesPage)
        for _ in range(pages):
            page.table.scrollToBottom()
            self.shell.repaint()

    def close(self) -> None:
        """Close the window and end what runs beside it."""
        self._tasks.stop()
        self.shell.close()
        self.shell.deleteLater()

    def _build(self) -> QWidget:
        page = CasesPage(Titles(self._desk.rules.current), self._desk.lookup.today())
        self._wiring = CasesWiring(
            page, self._desk, lambda: WHO, self._tasks, self._kept
        )
        self._wiring.show_all()
        return page
