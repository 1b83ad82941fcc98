"""The first page, joined to what can make a desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from ui.spoken import language_now
from ui.start.page import StartPage
from ui.tasks import Job, NoLongerWanted, Tasks

DEMO_CASES = 2_000
Told = Callable[[int], object]


def ask_folder(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a folder; None when the clerk changes their mind."""
    chosen = QFileDialog.getExistingDirectory(parent, "", str(folder))
    return Path(chosen) if chosen else None


@dataclass(frozen=True)
class Makers:
    """What makes a desk in a folder.

    Attributes:
        demo: makes one with so many cases; calls back with how many were just kept.
        empty: makes one without cases.
        unmake: takes away what a stopped ``demo`` left.
    """

    demo: Callable[[Path, int, Told], object]
    empty: Callable[[Path], object]
    unmake: Callable[[Path], object]


class StartWiring(QObject):
    """Makes the desk the clerk asks for.

    Signals:
        desk_ready: a desk was made in this folder, or may lie in it (a ``Path``).
    """

    desk_ready = Signal(object)

    def __init__(
        self,
        page: StartPage,
        folder: Path,
        makers: Makers,
        tasks: Tasks,
        ask_folder: Callable[[QWidget, Path], Path | None] = ask_folder,
    ) -> None:
        super().__init__(page)
        self._page, self.folder, self._makers = page, folder, makers
        self._tasks, self._ask_folder = tasks, ask_folder
        self._job: Job | None = None
        page.demo_wanted.connect(self._make_demo)
        page.empty_wanted.connect(self._make_empty)
        page.folder_wanted.connect(self._choose_folder)
        page.again_wanted.connect(self._ready)
        page.cancelled.connect(self._cancel)
        tasks.idle.connect(self._stopped)

    def refuse(self, error: DeskError) -> None:
        """Say why the desk cannot be opened; a folder without one is no refusal."""
        self._job = None
        if error.code == "no-desk":
            self._page.show_choice()
        else:
            self._page.show_refused(sentence(error, language_now()))

    def _make_demo(self) -> None:
        folder, makers = self.folder, self._makers
        kept = 0

        def make(job: Job) -> None:
            def told(more: int) -> None:
                nonlocal kept
                kept += more
                job.report(kept, DEMO_CASES)

            try:
                makers.demo(folder, DEMO_CASES, told)
            except NoLongerWanted:
                makers.unmake(folder)
                raise

        self._page.show_busy()
        self._job = self._tasks.run_long(
            make, done=lambda _none: self._ready(), failed=self.refuse
        )
        self._job.progressed.connect(self._page.show_progress)

    def _make_empty(self) -> None:
        try:
            self._makers.empty(self.folder)
        except DeskError as error:
            self.refuse(error)
        else:
            self._ready()

    def ask_for_folder(self) -> Path | None:
        """Ask for a folder, e.g. on a USB stick; None: rather not."""
        return self._ask_folder(self._page, self.folder)

    def _choose_folder(self) -> None:
        chosen = self.ask_for_folder()
        if chosen is not None:
            self.folder = chosen
            self._page.show_folder(chosen)
            self._ready()

    def _ready(self) -> None:
        self._job = None
        self.desk_ready.emit(self.folder)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _stopped(self) -> None:
        """What was cancelled has ended and left nothing behind."""
        if self._job is not None:
            self._job = None
            self._page.show_choice()
