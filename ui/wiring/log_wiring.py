"""The page of the log, joined to the desk's file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.log.extract import Extract
from desk_app.services.log.log_words import reason_words
from desk_app.services.log.review import Sample
from desk_app.services.log.weeks import week_after, week_before
from desk_app.services.log_port import LogLine
from desk_app.services.messages import sentence
from desk_app.services.staff import MAY, Action, Staff
from desk_app.services.whole_file import write_whole
from ui.log.page import LogPage
from ui.shell import Shell
from ui.spoken import language_now
from ui.tasks import Tasks
from ui.tokens import Tone
from ui.wiring.parts import Parts

PAGE, LINES, SAMPLE = "log", "lines about a case", "sample of a week"
Paper = Callable[[Extract], bytes]


def build_log(
    parts: Parts, shell: Shell, who: Callable[[], Staff], open_case: Callable[[], str]
) -> LogPage:
    """Make the page; it asks for the case that is open at the desk, if there is one."""
    wiring = LogWiring(parts.desk, who, parts.tasks, parts.extract_paper)

    def shown(name: str) -> None:
        if name == PAGE:
            wiring.begin()
            wiring.page.offer(open_case())

    shell.page_shown.connect(shown)
    return wiring.page


class LogWiring(QObject):
    """Shows the log to a lead; reads beside the window.

    Args:
        desk: the open desk.
        who: who acts now.
        tasks: work beside the window.
        paper: makes the PDF of an extract.
    """

    def __init__(
        self, desk: Desk, who: Callable[[], Staff], tasks: Tasks, paper: Paper
    ) -> None:
        self.page = LogPage(
            lambda line: reason_words(line, language_now(), desk.rules.current)
        )
        super().__init__(self.page)
        self._desk, self._who, self._tasks, self._paper = desk, who, tasks, paper
        self._week = desk.review.last_week()
        page = self.page
        page.case_asked.connect(self.show_case)
        page.week_asked.connect(self._turn)
        page.signed.connect(self._sign)
        page.extract_asked.connect(self._save_extract)

    def begin(self) -> None:
        """The page is seen: show the newest week that is over, if that is allowed."""
        if Action.SEE_LOG not in MAY[self._who().role]:
            self.page.refuse(self.tr("Only a team lead looks through the log."))
            return
        self.page.refuse("")
        self._draw()

    def show_case(self, case: str) -> None:
        """Show all lines about a case."""
        self.page.wait_for_case()
        self._tasks.run(
            partial(self._desk.review.looks_at, self._who(), case),
            done=partial(self._show_lines, case),
            failed=self._no_lines,
            topic=LINES,
        )

    def _show_lines(self, case: str, lines: Sequence[LogLine]) -> None:
        self.page.tell("")
        self.page.show_lines(case, lines)

    def _no_lines(self, error: DeskError) -> None:
        self.page.show_lines("", ())
        self._tell(error)

    def _turn(self, weeks: int) -> None:
        self._week = week_before(self._week) if weeks < 0 else week_after(self._week)
        self._draw()

    def _draw(self) -> None:
        self.page.wait_for_week()
        self._tasks.run(
            partial(self._desk.review.weekly_sample, self._who(), self._week),
            done=self._show_sample,
            failed=self._tell,
            topic=SAMPLE,
        )

    def _show_sample(self, sample: Sample) -> None:
        if sample.week == self._week:
            self.page.show_sample(sample)

    def _sign(self, note: str) -> None:
        try:
            self._desk.review.sign_off(self._who(), self._week, note)
        except DeskError as error:
            self._tell(error)
        else:
            self.page.tell(self.tr("Signed off."), Tone.GOOD)
            self._draw()

    def _save_extract(self, case: str) -> None:
        name = f"{case}_log_{self._desk.lookup.today().isoformat()}.pdf"
        title = self.tr("Save the extract")
        chosen, _ = QFileDialog.getSaveFileName(self.page, title, name, "PDF (*.pdf)")
        if chosen:
            self.save_extract(case, Path(chosen))

    def save_extract(self, case: str, to: Path) -> None:
        """Write the citizen's extract in the language of the windows."""
        try:
            extract = self._desk.extracts.extract(self._who(), case, language_now())
        except DeskError as error:
            self._tell(error)
            return
        self._tasks.run(
            partial(_written, self._paper, extract, to),
            done=self._say_saved,
            failed=self._tell,
        )

    def _say_saved(self, to: Path) -> None:
        self.page.tell(self.tr("Saved as {name}.").format(name=to.name), Tone.GOOD)

    def _tell(self, error: DeskError) -> None:
        self.page.tell(sentence(error, language_now()))


def _written(paper: Paper, extract: Extract, to: Path) -> Path:
    """Draw and write it.

    Raises:
        DeskError: ``file-not-writable`` (path).
    """
    write_whole(to, paper(extract))
    return to
