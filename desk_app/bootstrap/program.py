"""The running program: opens the desk, or helps to make one, and shows the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from db.store import SqliteStore
from db.training import open_desk, remove_desk
from desk_app.bootstrap.desk import now, put_together, rules_of
from desk_app.bootstrap.paper import checklist_bytes
from desk_app.config import WINDOW_STATE
from desk_app.errors import DeskError
from desk_app.services.ports import Clock
from desk_app.services.rules import LateRules
from ui.i18n import Language, system_language
from ui.settings.preferences import SYSTEM, Preferences
from ui.tasks import Tasks
from ui.theme import Appearance
from ui.wiring.desk_window import DeskWindow
from ui.wiring.parts import Parts
from ui.wiring.start_wiring import Makers, StartWiring


class Program:
    """One run of Ankomst.

    Attributes:
        window: the window on the open desk; None while there is none.
        start: the first page; None once a desk is open.
    """

    def __init__(
        self,
        app: QApplication,
        data_dir: Path,
        language: str | None = None,
        clock: Clock = now,
    ) -> None:
        self._clock = clock
        self._folder = data_dir
        self._store: SqliteStore | None = None
        self.kept = Preferences(data_dir / WINDOW_STATE)
        chosen = language or self.kept.language
        code = system_language() if chosen == SYSTEM else chosen
        self.language = Language(app, code)
        self.looks = Appearance(app, self.kept.scheme, self.kept.text_percent)
        self.tasks = Tasks()
        self.window: DeskWindow | None = None
        self.start: QMainWindow | None = None
        self._starting: StartWiring | None = None

    def open(self) -> None:
        """Open the desk and show it; where that cannot be, show the first page."""
        try:
            self._open(self._folder)
        except DeskError as refused:
            self._show_start(refused)

    def close(self) -> None:
        """Let go of everything that was opened."""
        self.tasks.stop()
        shell = self.window.shell if self.window is not None else None
        for window in (shell, self.start):
            if window is not None:
                window.close()
                window.deleteLater()
                QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        self.window = self.start = None
        self.language.forget()
        self.looks.deleteLater()
        if self._store is not None:
            self._store.close()

    def _open(self, folder: Path) -> None:
        self._store = open_desk(folder, self._clock)
        rules = LateRules(lambda: rules_of(folder))
        parts = Parts(
            desk=put_together(self._store, rules, self._clock),
            rules=rules,
            kept=self.kept,
            language=self.language,
            looks=self.looks,
            tasks=self.tasks,
            paper=checklist_bytes,
            folder=folder,
            version=_version,
        )
        self.window = DeskWindow(parts, self._folder / WINDOW_STATE)
        self.window.show()
        if self.start is not None:
            self.start.close()
            self.start = None

    def _show_start(self, refused: DeskError) -> None:
        if self._starting is None:
            self._build_start()
        if self._starting is not None:
            self._starting.refuse(refused)

    def _build_start(self) -> None:
        from desk_app.bootstrap.training import make_empty_desk, make_training_desk
        from ui.start.page import StartPage

        def demo(folder: Path, cases: int, told: Callable[[int], object]) -> object:
            return make_training_desk(folder, (cases, 2, 1), told, self._clock)

        makers = Makers(demo=demo, empty=make_empty_desk, unmake=remove_desk)

        page = StartPage(self._folder)
        self.start = QMainWindow()
        self.start.setWindowTitle("Ankomst")
        self.start.resize(980, 680)
        self.start.setCentralWidget(page)
        wiring = StartWiring(page, self._folder, makers, self.tasks)
        wiring.desk_ready.connect(self._try_again)
        self._starting = wiring
        self.start.show()

    def _try_again(self, folder: object) -> None:
        self._folder = Path(str(folder))
        try:
            self._open(self._folder)
        except DeskError as refused:
            self._show_start(refused)


def _version() -> str:
    from importlib.metadata import version  # 18 ms, for one line in the settings

    return version("ankomst")
