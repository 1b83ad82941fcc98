"""The list of cases, joined to the desk's file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from desk_app.domain.case_record import CaseRow
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.lookup import Lookup
from desk_app.services.messages import sentence
from desk_app.services.ports import CaseFilter
from desk_app.services.staff import Staff
from ui.cases.model import SORTED_AT_MOST
from ui.cases.page import CasesPage
from ui.settings.preferences import Preferences
from ui.spoken import language_now
from ui.tasks import Tasks

COUNT, FIXED = "count of cases", "cases behind a figure"


class CasesWiring(QObject):
    """Shows the page what it asks for.

    Args:
        page: the page.
        desk: the open desk.
        who: who acts now.
        tasks: counts and long lists are fetched beside the window.
        kept: where the columns' widths are remembered.
    """

    def __init__(
        self,
        page: CasesPage,
        desk: Desk,
        who: Callable[[], Staff],
        tasks: Tasks,
        kept: Preferences,
    ) -> None:
        super().__init__(page)
        self._page, self._desk, self._who, self._tasks = page, desk, who, tasks
        self._fixed: tuple[str, CaseFilter] | None = None
        page.table.use_widths(kept.column_widths)
        page.table.widths_changed.connect(kept.keep_column_widths)
        page.filter_changed.connect(self.show_all)
        page.all_wanted.connect(self.show_all)

    def show_all(self) -> None:
        """Leave a fixed list; show what the filters choose."""
        self._fixed = None
        self._browse("", self._page.filters.wanted)

    def show_filtered(self, wanted: CaseFilter) -> None:
        """Show other cases, and their filters as chosen."""
        self._page.filters.show_filter(wanted)
        self.show_all()

    def show_references(self, title: str, references: Sequence[str]) -> None:
        """Show just these cases: those behind a figure."""
        wanted = CaseFilter(references=tuple(dict.fromkeys(references)))
        self._fixed = (title, wanted)
        if len(references) > SORTED_AT_MOST:
            self._browse(title, wanted)
            return
        self._page.show_busy(title)
        self._tasks.run(
            partial(_all_of, self._desk.lookup, self._who(), wanted),
            done=partial(self._show_fixed, title, wanted),
            failed=self._tell,
            topic=FIXED,
        )

    def read_again(self) -> None:
        """Show the same cases as they are now."""
        if self._fixed is None:
            self.show_all()
        else:
            self.show_references(self._fixed[0], self._fixed[1].references or ())

    def _browse(self, title: str, wanted: CaseFilter) -> None:
        pages = Pages(self._desk.lookup, self._who(), wanted, self._tell)
        if title:
            self._page.browse_fixed(title, pages)
        else:
            self._page.browse(pages)
        if pages.refused:
            self._tell(pages.refused)
        self._page.show_count(None)
        self._tasks.run(
            partial(self._desk.lookup.count, self._who(), wanted),
            done=self._page.show_count,
            failed=self._tell,
            topic=COUNT,
        )

    def _show_fixed(
        self, title: str, wanted: CaseFilter, rows: Sequence[CaseRow]
    ) -> None:
        if self._fixed == (title, wanted):
            self._page.show_fixed(title, rows)

    def _tell(self, error: DeskError) -> None:
        rules = self._desk.rules.current
        self._page.say_trouble(sentence(error, language_now(), rules))


class Pages:
    """One page of cases after the other, newest first; remembers where it stands.

    A page that cannot be read is empty, and ``tell`` is told why.
    """

    def __init__(
        self,
        lookup: Lookup,
        who: Staff,
        wanted: CaseFilter,
        tell: Callable[[DeskError], object],
    ) -> None:
        self._lookup, self._who, self._wanted, self._tell = lookup, who, wanted, tell
        self._after: tuple[str, int] | None = None
        self.refused: DeskError | None = None

    def __call__(self, after: str | None, limit: int) -> Sequence[CaseRow]:
        """The next ``limit`` cases; the first ones when ``after`` is None."""
        if after is not None and self._after is None:
            return ()
        begin = None if after is None else self._after
        try:
            rows, self._after = self._lookup.page(self._who, self._wanted, begin, limit)
        except DeskError as error:
            self.refused = error
            self._tell(error)
            return ()
        return rows


def _all_of(lookup: Lookup, who: Staff, wanted: CaseFilter) -> Sequence[CaseRow]:
    """Every case of a fixed list, newest first."""
    many = max(1, len(wanted.references or ()))
    rows, _ = lookup.page(who, replace(wanted), None, many)
    return rows
