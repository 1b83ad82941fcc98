"""Newcomers at the desk: the page that opens their cases, built when first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk_app.errors import DeskError
from desk_app.services.desk import Desk
from desk_app.services.staff import MAY, Action, Staff
from ui.desk.desk_page import DeskPage
from ui.opening.scan_guard import ScanGuard

if TYPE_CHECKING:
    from desk_app.services.opening.half_opened import HalfOpened
    from ui.opening.opening_page import OpeningPage
    from ui.wiring.opening_wiring import OpeningWiring


class Newcomers(QObject):
    """Shows the opening page when somebody new is there, however that is noticed.

    Signals:
        opened: a case was opened (its number).
    """

    opened = Signal(str)

    def __init__(self, page: DeskPage, desk: Desk, who: Callable[[], Staff]) -> None:
        super().__init__(page)
        self._desk_page, self._desk, self._who = page, desk, who
        self._opening: OpeningWiring | None = None
        page.new_wanted.connect(self._begin)
        page.join_wanted.connect(self._join)
        self._guard(page.today)
        page.guide_built.connect(lambda: self._guard(page.guide))
        page.citizen_built.connect(lambda: self._guard(page.citizen))

    @property
    def page(self) -> OpeningPage:
        """The page on which cases are opened."""
        return self._wiring.page

    def half_opened(self) -> HalfOpened | None:
        """What is scanned and typed for newcomers; None for nothing."""
        return self._opening.half_opened() if self._opening else None

    def take_back(self, half: HalfOpened) -> None:
        """Show what was half typed before, as it was.

        Raises:
            DeskError: ``draft-form-in-use``; ``no-such-case``: they joined one.
        """
        if self.half_opened() is not None:
            raise DeskError("draft-form-in-use")
        lookup, joined = self._desk.lookup, half.joined
        sheet = lookup.sheet(self._who(), joined) if joined else None
        self._wiring.take_back(half, sheet)
        self._desk_page.show_opening()

    @property
    def _wiring(self) -> OpeningWiring:
        if self._opening is None:
            from ui.opening.opening_page import OpeningPage  # noqa: PLC0415
            from ui.wiring.opening_wiring import OpeningWiring  # noqa: PLC0415

            page = OpeningPage(self._desk.rules.current)
            self._opening = OpeningWiring(page, self._desk, self._who)
            self._desk_page.set_opening(page)
            self._opening.opened.connect(self.opened)
            self._opening.left.connect(self._desk_page.show_guide)
        return self._opening

    @property
    def _may_open(self) -> bool:
        return Action.OPEN_CASE in MAY[self._who().role]

    def _begin(self) -> None:
        """Somebody new stands at the counter."""
        if not self._may_open:
            return
        self._wiring.begin()
        self._desk_page.show_opening()

    def _take_scan(self, text: str) -> None:
        """A passport was scanned while something else was shown."""
        if not self._may_open:
            return
        self._wiring.take_scan(text)
        self._desk_page.show_opening()

    def _join(self, reference: str) -> None:
        """Somebody belongs to the party of this case."""
        self._wiring.join(reference)
        self._desk_page.show_opening()

    def _guard(self, part: QWidget) -> None:
        ScanGuard(part).scanned.connect(self._take_scan)
