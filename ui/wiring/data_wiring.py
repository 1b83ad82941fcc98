"""The card about the citizen's data, joined to the log, to paper and to forgetting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.errors import DeskError
from desk_app.services.privacy.forgetter import Hold
from desk_app.services.staff import MAY, Action
from desk_app.services.whole_file import write_whole
from ui.desk.data_card import DataCard
from ui.desk.desk_page import DeskPage
from ui.log.page import LogPage
from ui.shell import Shell
from ui.wiring.open_case import OpenCase
from ui.wiring.parts import Parts

if TYPE_CHECKING:
    from desk_app.services.privacy.access import Access

AskFolder = Callable[[QWidget, str], Path | None]
LOG = "log"


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """Ask where to put files; None when the clerk thinks better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, title)
    return Path(chosen) if chosen else None


def wire_data(page: DeskPage, case: OpenCase, parts: Parts, shell: Shell) -> DataWiring:
    """Join the card of every case that is opened; it lives as long as the page."""
    return DataWiring(page, case, parts, shell)


class DataWiring(QObject):
    """Does what is wished about the open case's data, then reads again.

    Attributes:
        ask_folder: asks where the papers go.
    """

    def __init__(
        self, page: DeskPage, case: OpenCase, parts: Parts, shell: Shell
    ) -> None:
        super().__init__(page)
        self._page, self._case = page, case
        self._parts, self._shell = parts, shell
        self.ask_folder: AskFolder = ask_folder
        page.citizen_built.connect(self._wire)
        case.shown.connect(self._see)
        if page.sheet is not None:
            self._wire()
            self._see(case.reference)

    @property
    def _card(self) -> DataCard:
        return self._page.citizen.data

    def _wire(self) -> None:
        card = self._card
        card.looks_wanted.connect(self._show_looks)
        card.access_wanted.connect(self._print_everything)
        card.hold_wanted.connect(self._hold)
        card.release_wanted.connect(self._release)

    def _see(self, reference: str) -> None:
        may = MAY[self._case.who().role]
        self._card.offer(may)
        if Action.SET_HOLD in may and reference:
            forgets, who = self._parts.forgets, self._case.who()
            self._parts.tasks.run(
                lambda: forgets.holds(who),
                done=partial(self._show_hold, reference),
                failed=self._tell,
                topic="hold on the open case",
            )

    def _show_hold(self, reference: str, holds: Sequence[Hold]) -> None:
        if reference == self._case.reference:
            mine = (hold for hold in holds if hold.case == reference)
            self._card.show_hold(next(mine, None))

    def _show_looks(self) -> None:
        self._shell.show_page(LOG)
        page = self._shell.page(LOG)
        if isinstance(page, LogPage):
            page.ask_about(self._case.reference)

    def _hold(self, reason: str) -> None:
        case, who = self._case.reference, self._case.who()
        self._do(lambda: self._parts.forgets.hold(who, case, reason))

    def _release(self) -> None:
        case, who = self._case.reference, self._case.who()
        self._do(lambda: self._parts.forgets.release(who, case))

    def _do(self, wish: Callable[[], None]) -> None:
        try:
            wish()
        except DeskError as error:
            self._tell(error)
            return
        holds = self._parts.forgets.holds(self._case.who())
        self._show_hold(self._case.reference, holds)
        self._card.leave()

    def _print_everything(self, language: str) -> None:
        folder = self.ask_folder(self._page, self.tr("Where to put the papers"))
        if folder is None:
            return
        desk, case = self._case.desk, self._case.reference
        try:
            access = desk.access.access(self._case.who(), case, language)
        except DeskError as error:
            self._tell(error)
            return
        stem = f"{case}_data_{desk.lookup.today().isoformat()}"
        self._parts.tasks.run(
            partial(_written, desk.papers.access, access, folder / stem),
            done=partial(self._say_saved, case),
            failed=self._tell,
        )

    def _say_saved(self, case: str, stem: Path) -> None:
        if case == self._case.reference:
            words = self.tr("Saved in {folder}: {name}, as PDF and JSON.")
            self._card.tell(words.format(folder=stem.parent.name, name=stem.name))

    def _tell(self, error: DeskError) -> None:
        self._card.refuse(self._case.words(error))


def _written(paper: Callable[[Access, str], bytes], access: Access, stem: Path) -> Path:
    """Draw and write both files.

    Raises:
        DeskError: ``file-not-writable`` (path).
    """
    for ending in (".pdf", ".json"):
        write_whole(stem.with_name(stem.name + ending), paper(access, ending))
    return stem
