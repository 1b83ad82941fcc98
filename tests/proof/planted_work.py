"""A clerk's whole work with planted people: everything once, and everything refused."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from desk_app.bootstrap.desk import now
from desk_app.bootstrap.paper import write_paper
from desk_app.bootstrap.safekeeping import safekeeping_of
from desk_app.domain.case.progress import PaperState
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.opening.intake import Newcomer
from desk_app.services.reports.exports import write_case_table
from desk_app.services.staff import Role, Staff
from desk_app.services.steps import PaperMark, Ticket, Written
from desk_app.services.whole_file import text_of, whole_file
from tests.proof.planted_people import home, number_of, person

CLERK = Staff("Anna L.", Role.CLERK, "4")
LEAD = Staff("Bo K.", Role.LEAD, "4")
ADMIN = Staff("Admin", Role.ADMIN)
_PARTY = 5
_NUMBERS = 20  # so many go the whole way to their number


class Day:
    """One day at an empty desk.

    Args:
        desk: open.
        root: the invented computer; what was asked for lies in its folder ``asked``.
        size: how many people come.
    """

    def __init__(self, desk: Desk, root: Path, size: int) -> None:
        self._desk, self._root, self._size = desk, root, size
        self._cases: list[str] = []
        self._keys = 0

    def open_all(self) -> None:
        """Everybody comes, some together."""
        for first in range(0, self._size, _PARTY):
            party = [
                Newcomer(person(nr), "EU_WORKER")
                for nr in range(first, min(first + _PARTY, self._size))
            ]
            self._cases += self._desk.intake.open_party(
                CLERK, party, home(first), self._key()
            )

    def give_numbers(self) -> None:
        """Some go the whole way; of the others the number is only kept."""
        for nr, case in enumerate(self._cases):
            if nr < _NUMBERS:
                self._walk(nr, case)
            else:
                self._write_number(nr, case)

    def be_refused(self) -> None:
        """Ask for what cannot be, each time with somebody's data in it."""
        desk, case = self._desk, self._cases[0]
        one, two = person(0), person(1)
        wrong: tuple[Callable[[], object], ...] = (
            lambda: desk.lookup.sheet(CLERK, one.family_name),
            lambda: desk.lookup.search(CLERK, one.family_name * 99),
            lambda: self._open(replace(one, family_name=one.family_name * 99)),
            lambda: self._open(replace(one, given_names=one.given_names + "\x00")),
            lambda: self._open(replace(one, citizenship=one.family_name)),
            lambda: desk.steps.issue_cpr(
                CLERK, self._ticket(self._cases[-1]), number_of(0).in_full()
            ),
            lambda: desk.steps.read_number(f"{two.family_name}", None),
            lambda: desk.steps.skip(CLERK, self._ticket(case), one.family_name, "x"),
            lambda: desk.steps.write_down(
                CLERK, Ticket(case, 1, self._key()), Written(two, home(1))
            ),
            lambda: desk.importing.take_in(LEAD, self._wrong_file(), dry_run=False),
        )
        for wish in wrong:
            with suppress(DeskError):
                wish()

    def hand_out(self) -> None:
        """Papers and tables; those the disk refuses halfway leave nothing."""
        asked, desk = self._root / "asked", self._desk
        elsewhere = self._root / "tmp"
        for nr, case in enumerate(self._cases[:10]):
            checklist = desk.checklists.checklist_of(CLERK, case, "en")
            write_paper(checklist, asked / f"{case}.pdf")
            with _no_room(1), suppress(DeskError):
                write_paper(checklist, elsewhere / f"{nr}.pdf")
        rows = list(desk.figures.case_table(LEAD, None))
        with (
            suppress(DeskError),
            _no_room(1),
            whole_file(elsewhere / "cases.csv") as raw,
            text_of(raw) as file,
        ):
            write_case_table(rows, "csv", file)
            file.write(person(0).family_name * 10_000)
        desk.lookup.search(CLERK, person(3).family_name)
        desk.lookup.in_hand(CLERK)
        desk.looks.write_all()

    def keep_safe(self) -> None:
        """Backups, a rehearsal, and a backup that the disk refuses."""
        keeping = safekeeping_of(self._root / "desk", self._desk.store, now)
        keeping.back_up_now(ADMIN)
        keeping.rehearse(ADMIN)
        for nth in (1, 2, 3):
            with _no_room(nth), suppress(DeskError):
                keeping.back_up_now(ADMIN)

    def _walk(self, nr: int, case: str) -> None:
        steps = self._desk.steps
        for _ in range(40):
            record, step = self._now(case)
            if step is None or step.id == "cpr":
                break
            with self._desk.store.reading() as reader:
                view = self._desk.rules.case(record, reader, self._desk.lookup.today())
            for paper in view.papers_missing(step):
                mark = PaperMark(step.id, paper.any_of[0], PaperState.ACCEPTED)
                steps.mark_paper(CLERK, self._ticket(case), mark)
            steps.finish(CLERK, self._ticket(case), step.id)
        steps.issue_cpr(CLERK, self._ticket(case), number_of(nr).in_full())

    def _write_number(self, nr: int, case: str) -> None:
        """As an import from elsewhere would: straight into the file."""
        with self._desk.store.unit() as unit:
            record = unit.get(case)
            numbered = replace(record.person, cpr=number_of(nr))
            view = self._desk.rules.case(record, unit, self._desk.lookup.today())
            unit.save(replace(record, person=numbered), view.standing())

    def _now(self, case: str):
        sheet = self._desk.lookup.sheet(CLERK, case)
        return sheet.case.record, sheet.case.present_step

    def _ticket(self, case: str) -> Ticket:
        return Ticket(case, self._now(case)[0].rev, self._key())

    def _open(self, who) -> object:
        newcomer = Newcomer(who, "EU_WORKER")
        return self._desk.intake.open_party(CLERK, [newcomer], home(0), self._key())

    def _wrong_file(self) -> Path:
        """A list with people in it, and a row that cannot be taken."""
        file = self._root / "asked" / "wrong.csv"
        rows = ["municipality,citizenship,family_name,given_names,birth_date"]
        rows += [
            f"0101,DEU,{person(nr).family_name},{person(nr).given_names},"
            f"{person(nr).birth_date}"
            for nr in range(5)
        ]
        number = number_of(7).in_full()
        rows.append(f"{number},{person(7).family_name},{number},,{home(7).address}")
        file.write_text("\n".join(rows), encoding="utf-8")
        return file

    def _key(self) -> str:
        self._keys += 1
        return f"key-{self._keys}"


@contextmanager
def _no_room(nth: int) -> Iterator[None]:
    """The disk refuses the ``nth`` time that something is made safe on it."""
    real, left = os.fsync, [nth]

    def sync(file: int) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise OSError(errno.ENOSPC, "no room")
        real(file)

    os.fsync = sync
    try:
        yield
    finally:
        os.fsync = real
