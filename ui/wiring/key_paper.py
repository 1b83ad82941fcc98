"""The sheet with the recovery key: sent to the printer, or kept as a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk_app.services.whole_file import write_whole
from ui.setup.recovery_step import RecoveryStep
from ui.spoken import language_now
from ui.tasks import Tasks
from ui.wiring.safekeeping_wiring import ask_file

NAME = "recovery-key.pdf"


def print_content(parent: QWidget, content: bytes) -> int | None:
    """Ask for a printer; return how many pages it took, None for a change of mind.

    It is drawn from memory: no file with the key is left behind.
    """
    from ui.desk.printing import choose_printer, print_pdf  # noqa: PLC0415 - if wanted

    printer = choose_printer(parent)
    return None if printer is None else print_pdf(content, printer)


class KeyPaper(QObject):
    """Makes the sheet beside the window; ``paper`` gives it in a language.

    Signals:
        refused: it could not be written (a ``DeskError``).
    """

    refused = Signal(object)

    def __init__(
        self, step: RecoveryStep, paper: Callable[[str], bytes], tasks: Tasks
    ) -> None:
        super().__init__(step)
        self._step, self._paper, self._tasks = step, paper, tasks
        self.ask_file, self.print_content = ask_file, print_content
        step.print_wanted.connect(self._print)
        step.save_wanted.connect(self._save)

    def _print(self) -> None:
        paper, language = self._paper, language_now()
        self._tasks.run(
            lambda: paper(language), done=self._printed, failed=self.refused.emit
        )

    def _printed(self, content: bytes) -> None:
        pages = self.print_content(self._step, content)
        if pages is None:
            return
        sent = self.tr("Sent to the printer.")
        silent = self.tr(
            "The printer did not answer. Choose another one, or save the PDF."
        )
        self._step.tell(sent if pages else silent)

    def _save(self) -> None:
        chosen = self.ask_file(self._step, NAME)
        if chosen is not None:
            self._write(chosen)

    def _write(self, to: Path) -> None:
        paper, language = self._paper, language_now()
        self._tasks.run(
            lambda: write_whole(to, paper(language)),
            done=lambda _size: self._saved(to),
            failed=self.refused.emit,
        )

    def _saved(self, file: Path) -> None:
        words = self.tr("Saved as {file}. Print it, then delete the file.")
        self._step.tell(words.format(file=file.name))
