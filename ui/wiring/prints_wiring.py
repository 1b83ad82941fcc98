"""The page of prints, joined to the log of prints and to the printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.paper.checklists import Way
from desk_app.services.paper.choosing import likely_language, reviewed_languages
from desk_app.services.paper.prints import How, PaperKind, ToPrint
from desk_app.services.print_port import Printed
from desk_app.services.staff import MAY, Action, Staff
from ui.desk.words import say
from ui.i18n import format_number
from ui.prints.page import PrintsPage
from ui.prints.values import Batch, Order, Run, Where
from ui.shell import Shell
from ui.spoken import language_now
from ui.tokens import Tone
from ui.wiring.asking import ASK_PROTECTED, PRINT_YES
from ui.wiring.outlets import Going
from ui.wiring.printing import Printing

PAGE, DAY, CASES, REVIEWED = "prints", "prints of a day", "cases of a batch", "reviewed"


class PrintsWiring(QObject):
    """Shows the prints of a day, prints again, and prints for many.

    Signals:
        case_wanted: show this case at the desk (its number).
    """

    case_wanted = Signal(str)

    def __init__(self, shell: Shell, printing: Printing) -> None:
        super().__init__()
        self._printing, self._desk = printing, printing.desk
        self._batch: Sequence[ToPrint] = ()
        self._asked: Printed | None = None
        self.page = page = PrintsPage(self._desk.lookup.today())
        shell.page_shown.connect(self._shown)
        printing.changed.connect(self._show_runs)
        printing.printed.connect(self._read_today)
        page.day_wanted.connect(self._read)
        page.case_wanted.connect(self.case_wanted)
        page.again_wanted.connect(self._ask_again)
        page.told.action.clicked.connect(self._go_on)
        page.many_wanted.connect(self._offer_running)
        page.table.stood_on.connect(self._stand)
        page.jobs.cancelled.connect(printing.cancel)
        page.batch.printer_wanted.connect(self._batch_to_printer)
        page.batch.folder_wanted.connect(self._batch_to_folder)
        self._show_runs()

    def print_for(self, cases: Sequence[str]) -> None:
        """Offer to print for the cases the clerk has chosen elsewhere."""
        self._look_up(lambda: self._desk.prints.chosen(self._who(), cases), chosen=True)

    def _who(self) -> Staff:
        return self._printing.who()

    def _shown(self, name: str) -> None:
        if name != PAGE:
            return
        allowed = Action.PRINT_CHECKLIST in MAY[self._who().role]
        self.page.tell("")
        self.page.allow(allowed=allowed)
        if allowed:
            self._read(self._desk.lookup.today())
            self._printing.tasks.run(
                lambda: reviewed_languages(self._desk.rules.current),
                done=self.page.batch.mark_reviewed,
                failed=self._tell,
                topic=REVIEWED,
            )

    def _read_today(self) -> None:
        if self.page.day == self._desk.lookup.today():
            self._read(self.page.day)

    def _read(self, day: date) -> None:
        today = self._desk.lookup.today()
        self._printing.tasks.run(
            partial(self._desk.prints.on, self._who(), day),
            done=partial(self.page.show_prints, day, today),
            failed=self._tell,
            topic=DAY,
        )

    def _show_runs(self) -> None:
        self.page.jobs.show_runs(self._printing.runs)

    def _stand(self) -> None:
        line = self.page.table.chosen
        possible = line is None or line.kind in self._printing.makers
        self.page.allow_again(possible=possible)

    def _ask_again(self) -> None:
        """Print a line once more; for a protected citizen one more question first."""
        line = self.page.table.chosen
        if line is None:
            return
        try:
            found = self._desk.prints.chosen(self._who(), [line.case])
        except DeskError as error:
            self._tell(error)
            return
        if any(it.protected for it in found):
            self._asked = line
            self.page.tell(say(ASK_PROTECTED), Tone.WARN, say(PRINT_YES))
            self.page.told.action.setFocus()
        else:
            self._again(line)

    def _go_on(self) -> None:
        line, self._asked = self._asked, None
        if line is None:
            return
        try:
            self._desk.checklists.hand_out(self._who(), line.case, Way.PRINTED)
        except DeskError as error:
            self._tell(error)
            return
        self._again(line)

    def _again(self, line: Printed) -> None:
        self.page.tell("")
        kind = PaperKind(line.kind)
        going = self._printing.to_printer(self.page, kind)
        if going is not None:
            order = Order(kind, line.case, line.language, line.variant, line.details)
            make = self._printing.makers[kind]
            self._printing.send([order], make, going, self._told, self._tell)

    def _offer_running(self) -> None:
        self._look_up(lambda: self._desk.prints.running(self._who()), chosen=False)

    def _look_up(self, find: Callable[[], Sequence[ToPrint]], *, chosen: bool) -> None:
        self._printing.tasks.run(
            find,
            done=partial(self._offer, chosen=chosen),
            failed=self._tell,
            topic=CASES,
        )

    def _offer(self, found: Sequence[ToPrint], *, chosen: bool) -> None:
        self._batch = [it for it in found if not it.protected]
        many = len(self._batch)
        self.page.batch.offer(Batch(many, len(found) - many, chosen))
        self.page.show_batch()

    def _batch_to_printer(self) -> None:
        going = self._printing.to_printer(self.page, PaperKind.CHECKLIST)
        if going is not None:
            self._send_batch(going)

    def _batch_to_folder(self) -> None:
        title = self.tr("One PDF for each case")
        if chosen := QFileDialog.getExistingDirectory(self.page, title):
            self.batch_into(Path(chosen))

    def batch_into(self, folder: Path) -> None:
        """Write one PDF a case into a folder."""
        self._send_batch(self._printing.to_folder(folder))

    def _send_batch(self, going: Going) -> None:
        panel = self.page.batch
        orders = [
            Order(
                PaperKind.CHECKLIST,
                it.case,
                panel.chosen_language or likely_language(it.citizenship),
                panel.chosen_variant,
            )
            for it in self._batch
        ]
        if not orders:
            return
        panel.hide()
        self.page.tell("")
        make = self._printing.unfinished
        self._printing.send(orders, make, going, self._told, self._tell)

    def _told(self, run: Run) -> None:
        words = [self._done_words(run).format(done=format_number(run.done))]
        if run.left_out:
            left = self.tr("Left out, with nothing to do: {many}.")
            words.append(left.format(many=format_number(run.left_out)))
        tone = Tone.GOOD if run.where is Where.DONE else Tone.WARN
        self.page.tell(" ".join(words), tone)

    def _done_words(self, run: Run) -> str:
        if run.where is Where.CANCELLED:
            return self.tr("Cancelled. Papers that had left before: {done}.")
        if run.how is How.PDF:
            return self.tr("Saved as PDF: {done}.")
        return self.tr("Sent to the printer: {done}.")

    def _tell(self, error: DeskError) -> None:
        rules = self._desk.rules.current
        self.page.tell(sentence(error, language_now(), rules))
