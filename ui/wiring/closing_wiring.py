"""Closing the window: the last backup of the day is made first, if there is news."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.safekeeping.safekeeping import Safekeeping
from ui.safekeeping.covering import ClosingPage
from ui.shell import Shell
from ui.spoken import language_now
from ui.tasks import Job, Tasks
from ui.wiring.watch_wiring import Watch


class Closing(QObject):
    """Asked before the window closes; it closes by itself when the backup is made."""

    def __init__(
        self, shell: Shell, keeping: Safekeeping, tasks: Tasks, watch: Watch
    ) -> None:
        super().__init__(shell)
        self._shell, self._keeping, self._tasks = shell, keeping, tasks
        self._watch = watch
        self._done = self._asked = False
        self._job: Job | None = None
        self._page: ClosingPage | None = None
        shell.may_close = self._may_close

    @property
    def page(self) -> ClosingPage:
        """What covers the window meanwhile."""
        if self._page is None:
            self._page = ClosingPage(self._shell)
            self._page.close_anyway.connect(self._close)
            self._page.stay.connect(self._stay)
        return self._page

    def give_way(self) -> None:
        """Let the window close at once: the desk is damaged, or comes back anew."""
        self._done = True

    def _may_close(self) -> bool:
        if self._done:
            return True
        if not self._asked:
            self._asked = True
            self.page.cover()
            if self._watch.is_free:
                self._back_up()
            else:  # that backup first: it may be all that is needed
                once = Qt.ConnectionType.SingleShotConnection
                self._watch.free.connect(self._back_up, once)
        return False

    def _back_up(self) -> None:
        if self._done or self._job is not None:
            return
        self._job = self._tasks.run_long(
            lambda job: self._keeping.back_up_at_close(job.report),
            done=lambda _backup: self._close(),
            failed=self._refuse,
        )
        self._job.progressed.connect(self.page.progress)

    def _close(self) -> None:
        self._done = True
        if self._job is not None:
            self._job.cancel()
        self._shell.close()

    def _refuse(self, error: DeskError) -> None:
        self.page.refuse(sentence(error, language_now()))

    def _stay(self) -> None:
        self._job, self._asked = None, False
        self.page.uncover()
