"""The page of data kept, joined to forgetting and to paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.privacy.forgetting import Forgetting, Preview, Proof
from desk_app.services.privacy.telling import proof_said
from desk_app.services.staff import MAY, Action, Staff
from desk_app.services.whole_file import write_whole
from ui.privacy.page import DataKeptPage
from ui.shell import Shell
from ui.spoken import language_now
from ui.tasks import Job, Tasks
from ui.tokens import Tone
from ui.wiring.parts import Parts

ProofPaper = Callable[[Proof, str], bytes]
AskFile = Callable[[QWidget, str], Path | None]
PrintIt = Callable[[QWidget, bytes], bool]


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Ask where to keep a PDF; None when somebody thinks better of it."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, "", name, "PDF (*.pdf)")
    return Path(chosen) if chosen else None


def print_it(parent: QWidget, content: bytes) -> bool:
    """Ask which printer, and print; whether a page was sent."""
    from ui.desk.printing import choose_printer, print_pdf  # noqa: PLC0415 - if wanted

    printer = choose_printer(parent)
    return printer is not None and print_pdf(content, printer) > 0


class PrivacyWiring(QObject):
    """Counts whenever the page is shown, forgets when asked, then counts again.

    Attributes:
        ask_file: asks where the proof goes.
        print_it: prints it.
    """

    def __init__(
        self,
        page: DataKeptPage,
        forgetting: Forgetting,
        who: Callable[[], Staff],
        tasks: Tasks,
        paper: ProofPaper,
    ) -> None:
        super().__init__(page)
        self._page, self._forgetting = page, forgetting
        self._who, self._tasks, self._paper = who, tasks, paper
        self._stop: Event | None = None
        self._proof: Proof | None = None
        self.ask_file: AskFile = ask_file
        self.print_it: PrintIt = print_it
        page.forgetting.forget_wanted.connect(self._forget)
        page.forgetting.stop_wanted.connect(self._stop_soon)
        page.holds.release_wanted.connect(self._release)
        page.limits.limit_chosen.connect(self._choose)
        page.proof.save_wanted.connect(self._save)
        page.proof.print_wanted.connect(self._print)
        page.word(lambda _words: self._say_proof(), str)

    def read_again(self) -> None:
        """Show what this person may see; work that is under way goes on."""
        if self._stop is not None:
            return
        may = MAY[self._who().role]
        forgets, holds = Action.SEE_RETENTION in may, Action.SET_HOLD in may
        self._page.begin(forgets=forgets, holds=holds)
        self._proof = None
        if not forgets:
            words = self.tr("Limits and forgetting are the administrator's.")
            self._page.tell(words, Tone.ACCENT)
        try:
            if holds:
                self._page.holds.show_holds(self._forgetting.holds(self._who()))
            if forgets:
                self._show_rules()
        except DeskError as refused:
            self._refuse(refused)
            return
        if forgets:
            self._count()

    def _show_rules(self) -> None:
        who = self._who()
        may = Action.CHANGE_SETTINGS in MAY[who.role]
        self._page.limits.show_rules(self._forgetting.rules(who), may_change=may)

    def _count(self) -> None:
        who = self._who()
        self._tasks.run(
            lambda: self._forgetting.preview(who),
            done=self._show,
            failed=self._refuse,
            topic="forgetting preview",
        )

    def _show(self, preview: Preview) -> None:
        held = len(preview.held)
        self._page.forgetting.show_due(preview.until, preview.due, held)

    def _forget(self) -> None:
        who, self._stop = self._who(), Event()
        self._page.tell("")
        stop = self._stop

        def work(job: Job) -> Proof:
            return self._forgetting.forget(
                who, job.report, lambda: job.wanted and not stop.is_set()
            )

        job = self._tasks.run_long(work, done=self._prove, failed=self._not_forgotten)
        job.progressed.connect(self._page.forgetting.show_progress)

    def _stop_soon(self) -> None:
        if self._stop is not None:
            self._stop.set()

    def _prove(self, proof: Proof) -> None:
        self._stop, self._proof = None, proof
        self._page.forgetting.rest()
        self._say_proof()
        self._count()

    def _say_proof(self) -> None:
        if (proof := self._proof) is not None:
            said = [*proof_said(proof, language_now())]
            self._page.proof.show_proof(said, proof.cases)

    def _not_forgotten(self, error: DeskError) -> None:
        self._stop = None
        self._refuse(error)
        self._count()

    def _release(self, case: str) -> None:
        try:
            self._forgetting.release(self._who(), case)
            self._page.holds.show_holds(self._forgetting.holds(self._who()))
        except DeskError as refused:
            self._refuse(refused)

    def _choose(self, setting: str, limit: int) -> None:
        try:
            self._forgetting.choose_limit(self._who(), setting, limit)
        except DeskError as refused:
            self._page.limits.refuse(setting, sentence(refused, language_now()))
            return
        self._show_rules()
        self._page.limits.say_saved()
        self._count()

    def _save(self) -> None:
        proof = self._proof
        if proof is None:
            return
        chosen = self.ask_file(self._page, f"forgotten-{proof.at:%Y-%m-%dT%H%M}Z.pdf")
        if chosen is None:
            return
        paper, language = self._paper, language_now()

        def write() -> str:
            write_whole(chosen, paper(proof, language))
            return chosen.name

        self._tasks.run(write, done=self._say_saved, failed=self._refuse)

    def _say_saved(self, name: str) -> None:
        self._page.tell(self.tr("Saved as {name}.").format(name=name))

    def _print(self) -> None:
        proof, paper, language = self._proof, self._paper, language_now()
        if proof is not None:
            self._tasks.run(
                lambda: paper(proof, language),
                done=self._print_drawn,
                failed=self._refuse,
            )

    def _print_drawn(self, content: bytes) -> None:
        if self.print_it(self._page, content):
            self._page.tell(self.tr("Sent to the printer."))

    def _refuse(self, error: DeskError) -> None:
        self._page.refuse(sentence(error, language_now()))


def build_data_kept(
    parts: Parts, shell: Shell, who: Callable[[], Staff]
) -> DataKeptPage:
    """Make the page of data kept of an open desk; it counts whenever it is shown."""
    page, proof = DataKeptPage(), parts.desk.papers.proof
    wiring = PrivacyWiring(page, parts.forgets, who, parts.tasks, proof)

    def shown(name: str) -> None:
        if name == "data-kept":
            wiring.read_again()

    shell.page_shown.connect(shown)
    return page
