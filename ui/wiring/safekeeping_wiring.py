"""The page of backups, joined to what keeps the desk safe."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.schedule import BackupStatus
from desk_app.services.safekeeping.values import Backup, Losses, Reason, Rehearsal
from desk_app.services.staff import Staff
from desk_app.services.whole_file import write_whole
from ui.safekeeping.backups_page import BackupsPage
from ui.safekeeping.values import rights_of
from ui.safekeeping.words import about_words
from ui.spoken import language_now
from ui.tasks import Job, Tasks
from ui.tokens import Tone
from ui.wiring.start_wiring import ask_folder

RehearsalPaper = Callable[[Rehearsal, str], bytes]


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Ask where to keep a PDF; None when the clerk changes their mind."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, "", name, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def show_file(file: Path) -> None:
    """Show a file with the computer's own program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


class BackupsWiring(QObject):
    """Makes, tries and asks for backups; going back is the program's to do.

    Signals:
        backed_up: something about the backups has changed.
        restore_wanted: go back to this backup (a ``Backup``); the desk must close.
    """

    backed_up = Signal()
    restore_wanted = Signal(object)

    def __init__(
        self,
        page: BackupsPage,
        keeping: Safekeeping,
        who: Callable[[], Staff],
        tasks: Tasks,
        paper: RehearsalPaper,
    ) -> None:
        super().__init__(page)
        self._page, self._keeping, self._who = page, keeping, who
        self._tasks, self._paper = tasks, paper
        self._job: Job | None = None
        self._rehearsal: Rehearsal | None = None
        self.ask_folder, self.ask_file, self.show_file = ask_folder, ask_file, show_file
        page.back_up_wanted.connect(self._back_up)
        page.rehearse_wanted.connect(self._rehearse)
        page.restore_asked.connect(self._ask)
        page.asking.confirmed.connect(self._restore)
        page.cancelled.connect(self._cancel)
        page.second.choose_wanted.connect(self._choose_second)
        page.second.gone_wanted.connect(lambda: self._keep_second(None))
        page.result.open_wanted.connect(self._open_paper)
        page.result.save_wanted.connect(self._save_paper)
        tasks.idle.connect(self._stopped)

    def read_again(self) -> None:
        """Read the backups and show them."""
        keeping, who = self._keeping, self._who()
        self._page.show_rights(rights_of(who.role))

        def read() -> tuple[Sequence[Backup], BackupStatus]:
            return keeping.backups(who), keeping.status()

        self._tasks.run(
            read,
            done=lambda both: self._page.show_backups(*both),
            failed=self._tell,
            topic="backups",
        )

    def _back_up(self) -> None:
        keeping, who = self._keeping, self._who()

        def made(backup: Backup) -> None:
            self._over()
            self._try(lambda: keeping.note_back_up(who, backup))
            words = self.tr("Backup made and checked: {backup}.")
            now = keeping.now()
            told = words.format(backup=about_words(backup, now))
            self._page.tell(told, Tone.GOOD)
            self._page.back_up.setFocus()

        self._work(
            self.tr("Making a backup and checking it …"),
            lambda job: keeping.back_up_now(who, job.report),
            made,
        )

    def _rehearse(self) -> None:
        keeping, who = self._keeping, self._who()

        def tried(rehearsal: Rehearsal) -> None:
            self._over()
            self._rehearsal = rehearsal
            self._try(lambda: keeping.note_rehearsal(who, rehearsal))
            self._page.result.show_rehearsal(rehearsal, keeping.now())
            self._page.show_result()

        self._work(
            self.tr("Bringing the newest backup back in a temporary place …"),
            lambda job: keeping.rehearse(who, job.report),
            tried,
        )

    def _ask(self, backup: Backup) -> None:
        keeping, who = self._keeping, self._who()
        self._page.tell("")
        self._page.show_asking(backup, keeping.now())

        def counted(losses: Losses) -> None:
            self._page.asking.show_losses(losses)

        self._tasks.run(
            lambda: keeping.losses(who, backup),
            done=counted,
            failed=self._refuse_asking,
            topic="losses",
        )

    def _refuse_asking(self, error: DeskError) -> None:
        self._page.show_list()
        self._tell(error)

    @property
    def is_asking(self) -> bool:
        """Whether somebody is asked whether to go back to a backup."""
        return self._page.asking.isVisible()

    def _restore(self, backup: Backup) -> None:
        """What is there now is kept first; only then does the desk close."""
        keeping = self._keeping
        self._page.show_list()

        def made(_before: Backup) -> None:
            self._over()
            self.restore_wanted.emit(backup)

        self._work(
            self.tr("Making a backup of the desk as it is now …"),
            lambda job: keeping.vault.back_up(Reason.BEFORE_RESTORE, job.report),
            made,
        )

    def _choose_second(self) -> None:
        chosen = self.ask_folder(self._page, self._keeping.folder)
        if chosen is not None:
            self._keep_second(chosen)

    def _keep_second(self, folder: Path | None) -> None:
        who = self._who()
        self._page.second.tell("")
        try:
            self._keeping.choose_second_folder(who, folder)
        except DeskError as error:
            self._page.second.tell(sentence(error, language_now()))
        self.read_again()
        self.backed_up.emit()

    def _open_paper(self) -> None:
        if self._rehearsal is not None:
            name = self._paper_name(self._rehearsal)
            folder = Path(mkdtemp(prefix="ankomst-"))
            self._draw_paper(folder / name, self.show_file)

    def _save_paper(self) -> None:
        if self._rehearsal is None:
            return
        chosen = self.ask_file(self._page, self._paper_name(self._rehearsal))
        if chosen is not None:
            self._draw_paper(chosen, self._say_saved)

    def _draw_paper(self, to: Path, then: Callable[[Path], object]) -> None:
        rehearsal, paper, language = self._rehearsal, self._paper, language_now()
        if rehearsal is None:
            return

        def draw() -> Path:
            write_whole(to, paper(rehearsal, language))
            return to

        self._tasks.run(draw, done=then, failed=self._tell)

    def _say_saved(self, file: Path) -> None:
        words = self.tr("Saved as {file}.").format(file=file.name)
        self._page.tell(words, Tone.GOOD)

    def _paper_name(self, rehearsal: Rehearsal) -> str:
        return f"rehearsal-{rehearsal.at:%Y-%m-%dT%H%M}Z.pdf"

    def _work(
        self,
        words: str,
        work: Callable[[Job], object],
        done: Callable[..., object],
    ) -> None:
        self._page.work(words)
        self._job = self._tasks.run_long(work, done=done, failed=self._tell)
        self._job.progressed.connect(self._page.busy.progress)

    def _over(self) -> None:
        self._job = None
        self._page.rest()
        self.read_again()
        self.backed_up.emit()

    def _tell(self, error: DeskError) -> None:
        self._job = None
        self._page.rest()
        self._page.tell(sentence(error, language_now()))
        self.backed_up.emit()

    def _try(self, write: Callable[[], object]) -> None:
        try:
            write()
        except DeskError as error:
            self._tell(error)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _stopped(self) -> None:
        """What was cancelled has ended and left nothing behind."""
        if self._job is not None and not self._job.wanted:
            self._job = None
            self._page.rest()
