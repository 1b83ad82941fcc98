"""Papers on their way out: made and printed beside the windows, written down here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desk_app.domain.case.checklist import Checklist
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.paper.letters import Letter
from desk_app.services.paper.prints import PaperKind, Sent
from desk_app.services.staff import Staff
from ui.prints.values import Made, Order, Run, Where
from ui.settings.preferences import Preferences
from ui.tasks import Job, Tasks
from ui.wiring.outlets import Going, into_folder, onto_paper

Paper = Callable[[Checklist, str], bytes]
LetterPaper = Callable[[Letter, str], bytes]
FamilyPaper = Callable[[Sequence[Checklist], str], bytes]
# Makes a paper from what the desk knows now; None: there is nothing to say.
Maker = Callable[[Staff, Order], Made | None]
_LONGEST_WAIT_S = 30
# Of one case: the others of a batch are printed all the same.
_ABOUT_ONE = frozenset({"no-such-case", "case-forgotten"})


@dataclass(eq=False)
class _Work:
    run: Run
    who: Staff
    going: Going
    told: Callable[[Run], object]
    failed: Callable[[DeskError], object]
    job: Job | None = None
    begun: Event = field(default_factory=Event)
    ended: Event = field(default_factory=Event)


class Printing(QObject):
    """Prints, saves, and writes down every paper that has left.

    Attributes:
        makers: who makes which kind of paper anew; other papers add themselves.
        kept: remembers the last printer of each kind.

    Signals:
        changed: another paper is on its way, or has gone.
        printed: the log of prints has another line.
    """

    changed = Signal()
    printed = Signal()
    _landed = Signal(object, object, object, int)
    _passed_over = Signal(object)

    def __init__(  # noqa: PLR0913, PLR0917 - one of each part of the program
        self,
        desk: Desk,
        who: Callable[[], Staff],
        tasks: Tasks,
        kept: Preferences,
        paper: Paper,
        letter_paper: LetterPaper | None = None,
        family_paper: FamilyPaper | None = None,
    ) -> None:
        super().__init__()
        self.desk, self.who, self.tasks, self.kept = desk, who, tasks, kept
        self.paper, self.letter_paper = paper, letter_paper
        self.family_paper = family_paper
        self.makers: dict[PaperKind, Maker] = {PaperKind.CHECKLIST: self.checklist}
        if letter_paper is not None:
            self.makers[PaperKind.LETTER] = partial(self._letter, letter_paper)
        if family_paper is not None:
            self.makers[PaperKind.PACK] = partial(self._pack, family_paper)
        self._under_way: list[_Work] = []
        self._landed.connect(self._write_down)
        self._passed_over.connect(self._leave_out)

    @property
    def runs(self) -> Sequence[Run]:
        """What is under way, oldest first."""
        return [work.run for work in self._under_way]

    def checklist(self, who: Staff, order: Order) -> Made:
        """Make a checklist from today's data; may run beside the windows."""
        made = self.desk.checklists.composed(who, order.case, order.language)
        return Made(self.paper(made.checklist, order.variant), made.rev)

    def unfinished(self, who: Staff, order: Order) -> Made | None:
        """The same for a batch: None for who has nothing left to do."""
        made = self.desk.checklists.composed(who, order.case, order.language)
        if not made.checklist.to_do:
            return None
        return Made(self.paper(made.checklist, order.variant), made.rev)

    def _letter(self, paper: LetterPaper, who: Staff, order: Order) -> Made:
        lists = self.desk.checklists
        rev = lists.composed(who, order.case, order.language).rev
        letter = lists.composed_letter(who, order.case, order.language)
        return Made(paper(letter, order.variant), rev)

    def _pack(self, paper: FamilyPaper, who: Staff, order: Order) -> Made:
        lists = self.desk.checklists
        rev = lists.composed(who, order.case, order.language).rev
        pack = lists.composed_family(who, order.case, order.language)
        return Made(paper(pack, order.variant), rev, others_on(pack, order.case))

    def to_printer(self, parent: QWidget, kind: PaperKind) -> Going | None:
        """Ask which printer; it is remembered. None: the clerk thought better of it."""
        from ui.desk import printing  # noqa: PLC0415 - when something is printed

        printer = printing.choose_printer(parent, self.kept.printer_of(kind))
        if printer is None:
            return None
        last = printing.remembered(printer)
        self.kept.keep_printer(kind, last)
        return onto_paper(printer, last.copies)

    def to_folder(self, folder: Path) -> Going:
        """One PDF a paper; the names say the case and the day, nothing of a person."""
        return into_folder(folder, self.desk.lookup.today())

    def send(
        self,
        orders: Sequence[Order],
        make: Maker,
        going: Going,
        told: Callable[[Run], object],
        failed: Callable[[DeskError], object],
    ) -> Run:
        """Make papers and send them, one after the other, beside the windows.

        Args:
            orders: at least one.
            make: makes one.
            going: where they go.
            told: called when all have left.
            failed: called with what went wrong; those before have left.
        """
        run = Run(orders[0], len(orders), going.how)
        work = _Work(run, self.who(), going, told, failed)
        self._under_way.append(work)
        work.job = self.tasks.run_long(
            lambda job: self._do(work, orders, make, job),
            done=lambda _: self._finish(work),
            failed=lambda error: self._fail(work, error),
        )
        self.changed.emit()
        return run

    def cancel(self, run: Run) -> None:
        """Leave out what has not left yet; told as any end is."""
        for work in [it for it in self._under_way if it.run is run]:
            if work.job is not None:
                work.job.cancel()
            run.where = Where.CANCELLED
            self._under_way.remove(work)
            self.changed.emit()
            work.told(run)

    def finish(self) -> None:
        """The window closes: stop, and write down what has left until now."""
        for work in list(self._under_way):
            if work.job is not None:
                work.job.cancel()
            if work.begun.is_set():
                work.ended.wait(_LONGEST_WAIT_S)
        self._under_way.clear()
        QCoreApplication.sendPostedEvents(self)

    def _do(self, work: _Work, orders: Sequence[Order], make: Maker, job: Job) -> None:
        """Runs beside the windows."""
        work.begun.set()
        with _at_last(work.ended):
            for number, order in enumerate(orders):
                job.report(number, len(orders))
                made = self._made(work, make, order, alone=len(orders) == 1)
                if made is None:
                    self._passed_over.emit(work)
                    continue
                wanted = lambda: job.wanted  # noqa: E731
                if pages := work.going.send(order, made.content, wanted):
                    self._landed.emit(work, order, made, pages)

    @staticmethod
    def _made(work: _Work, make: Maker, order: Order, *, alone: bool) -> Made | None:
        try:
            return make(work.who, order)
        except DeskError as error:
            if alone or error.code not in _ABOUT_ONE:
                raise
            return None

    @Slot(object, object, object, int)
    def _write_down(self, work: _Work, order: Order, made: Made, pages: int) -> None:
        """A paper has left: it stands in both logs."""
        sent = Sent(
            kind=order.kind,
            case=order.case,
            rev=made.rev,
            language=order.language,
            variant=order.variant,
            pages=pages,
            how=work.going.how,
            copies=work.going.copies,
            details=order.details,
            also=made.also,
        )
        work.run.done += 1
        try:
            self.desk.prints.keep(work.who, sent)
        except DeskError as error:
            self._fail(work, error)
            return
        self.printed.emit()
        self.changed.emit()

    @Slot(object)
    def _leave_out(self, work: _Work) -> None:
        work.run.left_out += 1
        self.changed.emit()

    def _finish(self, work: _Work) -> None:
        work.run.where = Where.DONE
        self._end(work)
        work.told(work.run)

    def _fail(self, work: _Work, error: DeskError) -> None:
        """What cannot be made, sent or written down stops the rest."""
        if work.job is not None:
            work.job.cancel()
        self._end(work)
        work.failed(error)

    def _end(self, work: _Work) -> None:
        if work in self._under_way:
            self._under_way.remove(work)
        self.changed.emit()


def others_on(pack: Sequence[Checklist], case: str) -> tuple[str, ...]:
    """Return the other cases that stand on a family's paper."""
    found = dict.fromkeys(one.reference for one in pack)
    return tuple(other for other in found if other != case)


@contextmanager
def _at_last(ended: Event) -> Iterator[None]:
    try:
        yield
    finally:
        ended.set()
