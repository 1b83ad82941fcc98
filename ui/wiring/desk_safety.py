"""Everything about the safety of an open desk, joined to its window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk_app.services.safekeeping.values import Backup
from desk_app.services.staff import Staff
from ui.safekeeping.backups_page import BackupsPage
from ui.shell import Shell
from ui.wiring.closing_wiring import Closing
from ui.wiring.parts import Parts
from ui.wiring.safekeeping_wiring import BackupsWiring
from ui.wiring.watch_wiring import Watch

PAGE = "backups"


class DeskSafety(QObject):
    """Watches over the desk's file, closes with a backup, serves the page of backups.

    Signals:
        damaged: the file is damaged (the findings): the desk must close.
        restore_wanted: go back to a backup (it, and who asks): the desk must close.
    """

    damaged = Signal(object)
    restore_wanted = Signal(object, object)

    def __init__(self, shell: Shell, parts: Parts, who: Callable[[], Staff]) -> None:
        super().__init__(shell)
        self._shell, self._parts, self._who = shell, parts, who
        self.backups: BackupsWiring | None = None
        self._keeping = parts.keeping()
        self.watch = Watch(shell, self._keeping, who, parts.tasks, self._is_asking)
        self.closing = Closing(shell, self._keeping, parts.tasks, self.watch)
        self.watch.damaged.connect(self.damaged)
        shell.backups_wanted.connect(lambda: shell.show_page(PAGE))
        shell.page_shown.connect(self._shown)
        shell.closing.connect(self.watch.stop)
        self.watch.begin()

    def let_go(self) -> None:
        """Begin nothing more, and let the window close at once."""
        self.watch.stop()
        self.closing.give_way()

    def build_page(self) -> BackupsPage:
        """Make the page of backups."""
        page, parts = BackupsPage(), self._parts
        wiring = BackupsWiring(
            page, self._keeping, self._who, parts.tasks, parts.rehearsal_paper
        )
        wiring.backed_up.connect(self.watch.read_again)
        self.watch.changed.connect(wiring.read_again)
        wiring.restore_wanted.connect(self._restore)
        self.backups = wiring
        return page

    def _is_asking(self) -> bool:
        return self.backups is not None and self.backups.is_asking

    def _shown(self, name: str) -> None:
        if name == PAGE and self.backups is not None:
            self.backups.read_again()

    def _restore(self, backup: Backup) -> None:
        self.restore_wanted.emit(backup, self._who())
