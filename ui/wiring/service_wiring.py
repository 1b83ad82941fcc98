"""The service level page, joined to the figures of the desk's file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.domain.waiting.cohort import Period
from desk_app.domain.waiting.service_level import Figures
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.messages import sentence
from desk_app.services.reports.exports import write_report
from desk_app.services.reports.figures import Question
from desk_app.services.staff import Staff
from desk_app.services.whole_file import text_of, whole_file
from ui.service.page import ServicePage
from ui.spoken import language_now
from ui.tasks import Job, Tasks
from ui.tokens import Tone
from ui.wiring.service_asking import PanelWiring
from ui.wiring.service_today import TodayWiring

FIGURES, EXPORT = "figures", "export of figures"
AskWhere = Callable[[QWidget, str], Path | None]


def ask_where(parent: QWidget, name: str) -> Path | None:
    """Ask where a report is to lie; None when the clerk changes their mind."""
    kinds = "CSV (*.csv);;JSON (*.json)"
    chosen, kind = QFileDialog.getSaveFileName(parent, "", name, kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(f".{kind.split()[0].lower()}")


class ServiceWiring(QObject):
    """Asks for the figures the page is about, and shows them.

    Args:
        page: the page.
        desk: the open desk.
        who: who acts now.
        tasks: figures are worked out beside the window.
        ask_where: asks for the place of a report.
    """

    def __init__(
        self,
        page: ServicePage,
        desk: Desk,
        who: Callable[[], Staff],
        tasks: Tasks,
        ask_where: AskWhere = ask_where,
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._who, self._tasks = page, desk, who, tasks
        self._ask_where = ask_where
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

    def export(self) -> None:
        """Write what is shown into a file the clerk names."""
        if self._page.levels is None:
            return
        figures = self._page.levels.figures
        try:
            self._desk.figures.log_export(self._who(), "report")
        except DeskError as error:
            self._tell(error)
            return
        to = self._ask_where(self._page, file_name(figures.period))
        if to is not None:
            self._tasks.run(
                partial(_write, figures, to),
                done=self._say_written,
                failed=self._tell,
                topic=EXPORT,
            )

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


def file_name(period: Period) -> str:
    """The report's name: the period and nothing else."""
    return f"ankomst_{period.first.isoformat()}_{period.last.isoformat()}.csv"


def _write(figures: Figures, to: Path) -> Path:
    """Write the report; it is there whole or not at all."""
    form = "json" if to.suffix.lower() == ".json" else "csv"
    with whole_file(to) as raw, text_of(raw) as file:
        write_report(figures, form, file)
    return to
