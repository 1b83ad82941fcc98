"""The list of cases, joined to the desk's file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from desk_app.domain.case.case_record import CaseRow
from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.lookup import Lookup
from desk_app.services.messages import sentence
from desk_app.services.ports import CaseFilter
from desk_app.services.staff import Staff
from ui.cases.page import CasesPage
from ui.settings.preferences import Preferences
from ui.spoken import language_now
from ui.table import PAGE_ROWS
from ui.tasks import Tasks

SHOWN, COUNT = "cases shown", "count of cases"


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
        self._catching_up = self._behind = False
        page.table.use_widths(kept.column_widths)
        page.table.widths_changed.connect(kept.keep_column_widths)
        page.filter_changed.connect(self.show_all)
        page.all_wanted.connect(self.show_all)

    def show_all(self) -> None:
        """Leave a fixed list; show what the filters choose."""
        self._fixed = None
        self._browse(self._page.filters.wanted)

    def show_filtered(self, wanted: CaseFilter) -> None:
        """Show other cases, and their filters as chosen."""
        self._page.filters.show_filter(wanted)
        self.show_all()

    def show_references(self, title: str, references: Sequence[str]) -> None:
        """Show just these cases: those behind a figure."""
        wanted = CaseFilter(references=tuple(dict.fromkeys(references)))
        self._fixed = (title, wanted)
        self._page.show_busy(title)
        self._tasks.run(
            partial(_all_of, self._desk.lookup, self._who(), wanted),
            done=partial(self._show_fixed, title, wanted),
            failed=self._tell,
            topic=SHOWN,
        )

    def read_again(self) -> None:
        """Show the same cases as they are now."""
        if self._fixed is None:
            self.show_all()
        else:
            self.show_references(self._fixed[0], self._fixed[1].references or ())

    def catch_up(self) -> None:
        """Another program has saved: the same list as it is now, quietly.

        One at a time: were each overtaken by the next, none would ever be shown.
        """
        if self._catching_up:
            self._behind = True
            return
        self._catching_up, self._behind = True, False
        fixed, wanted = self._fixed, self._fixed or ("", self._page.filters.wanted)
        shown = self._page.table.cases.rowCount()
        pages = Pages(self._desk.lookup, self._who(), wanted[1])
        if fixed is None:
            self._count(wanted[1])
        self._tasks.run(
            partial(pages.begin, max(shown, PAGE_ROWS)),
            done=lambda _none: self._caught_up(pages, fixed),
            failed=self._not_caught_up,
        )

    def _caught_up(self, pages: Pages, fixed: tuple[str, CaseFilter] | None) -> None:
        self._catching_up = False
        if fixed is not None and fixed == self._fixed:
            self._page.renew(pages.first, None)
        elif fixed is None and self._is_shown(pages.wanted):
            more = len(pages.first) >= PAGE_ROWS
            self._page.renew(pages.first, partial(self._next, pages) if more else None)
        if self._behind:
            self.catch_up()

    def _not_caught_up(self, error: DeskError) -> None:
        self._catching_up = False
        self._tell(error)

    def _browse(self, wanted: CaseFilter) -> None:
        """The whole list opens at once; what must be looked for may take a while."""
        pages = Pages(self._desk.lookup, self._who(), wanted)
        if wanted == CaseFilter():
            try:
                pages.begin()
            except DeskError as error:
                self._tell(error)
            else:
                self._show_pages(pages)
        else:
            self._page.wait()
            self._tasks.run(
                pages.begin,
                done=lambda _none: self._show_pages(pages),
                failed=self._tell,
                topic=SHOWN,
            )
        self._page.show_count(None)
        self._count(wanted)

    def _count(self, wanted: CaseFilter) -> None:
        self._tasks.run(
            partial(self._desk.lookup.count, self._who(), wanted),
            done=partial(self._show_count, wanted),
            failed=self._tell,
            topic=COUNT,
        )

    def _show_pages(self, pages: Pages) -> None:
        if self._is_shown(pages.wanted):
            self._page.browse(partial(self._next, pages))

    def _next(self, pages: Pages, after: str | None, limit: int) -> Sequence[CaseRow]:
        try:
            return pages.first if after is None else pages.next(limit)
        except DeskError as error:
            self._tell(error)
            return ()

    def _show_count(self, wanted: CaseFilter, count: int) -> None:
        if self._is_shown(wanted):
            self._page.show_count(count)

    def _is_shown(self, wanted: CaseFilter) -> bool:
        return self._fixed is None and wanted == self._page.filters.wanted

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

    Attributes:
        wanted: which cases.
        first: the first page, once it has begun.
    """

    def __init__(self, lookup: Lookup, who: Staff, wanted: CaseFilter) -> None:
        self._lookup, self._who, self.wanted = lookup, who, wanted
        self._after: tuple[str, int] | None = None
        self.first: Sequence[CaseRow] = ()

    def begin(self, limit: int = PAGE_ROWS) -> None:
        """Read the first page, or as many cases as are shown already.

        Raises:
            DeskError: ``not-allowed``, ``desk-damaged``.
        """
        self.first = self._read(None, limit)

    def next(self, limit: int) -> Sequence[CaseRow]:
        """The next ``limit`` cases; raises as ``begin``."""
        return () if self._after is None else self._read(self._after, limit)

    def _read(self, after: tuple[str, int] | None, limit: int) -> Sequence[CaseRow]:
        rows, self._after = self._lookup.page(self._who, self.wanted, after, limit)
        return rows


def _all_of(lookup: Lookup, who: Staff, wanted: CaseFilter) -> Sequence[CaseRow]:
    """Every case of a fixed list, newest first."""
    many = max(1, len(wanted.references or ()))
    rows, _ = lookup.page(who, wanted, None, many)
    return rows
