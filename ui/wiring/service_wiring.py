"""The service level page, joined to the figures of the desk's file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.messages import sentence
from desk_app.services.reports.figures import Question
from desk_app.services.reports.report_periods import report_name
from desk_app.services.staff import Action, Staff, authorize
from desk_app.services.whole_file import write_whole
from ui.service.page import ServicePage
from ui.spoken import language_now
from ui.tasks import Job, Tasks
from ui.tokens import Tone
from ui.wiring.parts import ReportPaper
from ui.wiring.service_asking import PanelWiring
from ui.wiring.service_today import TodayWiring

FIGURES, EXPORT = "figures", "export of figures"
AskWhere = Callable[[QWidget, str], Path | None]


def ask_where(parent: QWidget, name: str) -> Path | None:
    """Ask where a report is to lie; None when the clerk changes their mind."""
    ending = Path(name).suffix
    kind = f"{ending[1:].upper()} (*{ending})"
    chosen, _ = QFileDialog.getSaveFileName(parent, "", name, kind)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(ending)


class ServiceWiring(QObject):
    """Asks for the figures the page is about, and shows them.

    Args:
        page: the page.
        desk: the open desk.
        who: who acts now.
        tasks: figures are worked out beside the window.
        paper: writes in the log that a report leaves, and gives what makes it.
        ask_where: asks for the place of a report.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - see above
        self,
        page: ServicePage,
        desk: Desk,
        who: Callable[[], Staff],
        tasks: Tasks,
        paper: ReportPaper,
        ask_where: AskWhere = ask_where,
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._who, self._tasks = page, desk, who, tasks
        self._paper, self._ask_where = paper, ask_where
        self._job: Job | None = None
        self._panels = PanelWiring(page, desk, who, tasks)
        self._today = TodayWiring(page, desk, who, tasks)
        page.question_changed.connect(self._ask_anew)
        page.export_wanted.connect(self.export)
        page.cancelled.connect(self._cancel)

    def read_again(self) -> None:
        """Work everything that is shown out anew."""
        self._today.read_again()
        self._ask_anew(self._page.question)

    def ask(self, question: Question) -> None:
        """Work the figures of ``question`` out; an older question is dropped."""
        who, reports = self._who(), self._desk.page_levels
        self._page.show_busy()
        self._job = self._tasks.run_long(
            lambda job: reports.levels(who, question, job.report),
            done=self._page.show_levels,
            failed=self._tell,
            topic=FIGURES,
        )

    def _ask_anew(self, question: Question) -> None:
        self.ask(question)
        self._panels.read_again()

    def export(self, form: str) -> None:
        """Write what is asked for into a file the clerk names."""
        if self._page.levels is None:
            return
        who, question = self._who(), self._page.question
        try:
            authorize(who, Action.EXPORT)
        except DeskError as error:
            self._tell(error)
            return
        to = self._ask_where(self._page, report_name(question.period, form))
        if to is None:
            return
        try:
            make = self._paper(self._desk, who, question, form, language_now())
        except DeskError as error:
            self._tell(error)
            return

        def write() -> Path:
            write_whole(to, make())
            return to

        words = QCoreApplication.translate("ServicePage", "Writing {file} …")
        self._page.say_trouble(words.format(file=to.name), Tone.ACCENT)
        self._tasks.run(write, done=self._say_written, failed=self._tell, topic=EXPORT)

    def _say_written(self, to: Path) -> None:
        words = QCoreApplication.translate("ServicePage", "Saved as {file}.")
        self._page.say_trouble(words.format(file=to.name), Tone.GOOD)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._page.say_trouble("")

    def _tell(self, error: DeskError) -> None:
        rules = self._desk.rules.current
        self._page.say_trouble(sentence(error, language_now(), rules))
