"""The pages of the window on an open desk, each built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desk_app.services.messages import sentence
from desk_app.services.staff import MAY, Action, Staff
from ui.desk.desk_page import DeskPage
from ui.help_dialog import HelpLine
from ui.shell import Entry, Shell
from ui.spoken import language_now
from ui.titles import Titles
from ui.wiring.counting_pages import (
    counting_entries,
    warn_of_year,
    wire_counting_card,
)
from ui.wiring.guide_wiring import wire_guide
from ui.wiring.newcomers import Newcomers
from ui.wiring.open_case import OpenCase
from ui.wiring.parts import Parts
from ui.wiring.printing import Printing
from ui.wiring.prints_place import PrintsPlace
from ui.wiring.watching import Watching, watch_others
from ui.wiring.welcome_wiring import wire_welcome
from ui.wiring.when_changed import when_changed

if TYPE_CHECKING:
    from ui.wiring.desk_safety import DeskSafety
    from ui.wiring.lock_wiring import LockWiring

translate = QCoreApplication.translate


class DeskPages(QObject):
    """Builds pages, and joins each to what it shows.

    Attributes:
        case: the case that is open at the desk; None until the desk page is built.
        desk_page, newcomers, watching: there from when the desk page is built.
        shell: the window they stand in; given right after it was made of ``entries``.
        locking: locks the window, asked for when wanted.
        keeping_safe: looks after the desk's file, asked for when wanted.

    Signals:
        case_wanted: open this case at the desk (its number).
        cases_wanted: show the cases behind a figure (its title, their numbers).
        counted_anew: cases were added or changed, here or elsewhere.
        moved: another desk number.
        staff_changed: somebody's password, role or place changed here.
        re_key_wanted: give the desk a new key (password, recovery key).
    """

    case_wanted = Signal(str)
    cases_wanted = Signal(str, object)
    counted_anew = Signal()
    moved = Signal()
    staff_changed = Signal()
    re_key_wanted = Signal(str, str)
    seated = Signal()

    shell: Shell
    desk_page: DeskPage
    newcomers: Newcomers
    watching: Watching
    locking: Callable[[], LockWiring]
    keeping_safe: Callable[[], DeskSafety]

    def __init__(self, parts: Parts, who: Callable[[], Staff]) -> None:
        super().__init__()
        self._parts, self._who = parts, who
        self.case: OpenCase | None = None
        self.prints = PrintsPlace(self)

    def entries(self) -> tuple[Entry, ...]:
        """The pages of the rail, then those that belong to the settings."""
        return (
            Entry(
                "desk",
                lambda: translate("DeskWindow", "Desk"),
                "desk",
                "Ctrl+1",
                self._build_desk,
                self._desk_keys,
            ),
            Entry(
                "cases",
                lambda: translate("DeskWindow", "Cases"),
                "cases",
                "Ctrl+2",
                self._build_cases,
            ),
            Entry(
                "service",
                lambda: translate("DeskWindow", "Service level"),
                "service-level",
                "Ctrl+3",
                self._build_service,
            ),
            self.prints.entry(),
            Entry(
                "settings",
                lambda: translate("DeskWindow", "Settings"),
                "settings",
                "Ctrl+5",
                self._build_settings,
            ),
            Entry(
                "backups",
                lambda: translate("DeskWindow", "Backups"),
                "",
                "",
                self._build_backups,
                part_of="settings",
            ),
            Entry(
                "log",
                lambda: translate("DeskWindow", "Log"),
                "",
                "",
                self._build_log,
                part_of="settings",
            ),
            Entry(
                "data-kept",
                lambda: translate("DeskWindow", "Data kept"),
                "",
                "",
                self._build_data_kept,
                part_of="settings",
            ),
            Entry(
                "staff",
                lambda: translate("DeskWindow", "Staff"),
                "",
                "",
                self._build_staff,
                part_of="settings",
            ),
            *counting_entries(self._parts, lambda: self.shell, self._who),
        )

    @cached_property
    def titles(self) -> Titles:
        """What pathways and steps are called."""
        return Titles(self._parts.rules.rulebook)

    @cached_property
    def printing(self) -> Printing:
        """Papers on their way out."""
        parts = self._parts
        return Printing(
            parts.desk,
            self._who,
            parts.tasks,
            parts.kept,
            parts.paper,
            parts.letter_paper,
            parts.family_paper,
        )

    def finish_printing(self) -> None:
        """The window goes: write down what has left until now."""
        if "printing" in self.__dict__:  # a cached property: only where it was wanted
            self.printing.finish()

    def open_case(self, reference: str) -> None:
        """Show a case at the desk."""
        self.case_wanted.emit(reference)

    def show_cases(self, title: str, references: object) -> None:
        """Show the cases behind a figure."""
        self.shell.show_page("cases")
        self._cases.show_references(title, list(references))  # type: ignore[call-overload]

    def _build_desk(self) -> QWidget:
        parts = self._parts
        page = DeskPage(
            lambda error: sentence(error, language_now(), parts.rules.rulebook)
        )
        self.desk_page = page
        self.case = wire_guide(
            page, parts.desk, self._who, parts.tasks, self.printing, self.shell
        )
        wire_welcome(page, self.case, self.printing, parts.welcome)
        self.watching = watch_others(self.case, parts.desk, self.shell)
        for news in (self.case.changed, self.case.elsewhere):
            news.connect(self.counted_anew)
        self.newcomers = Newcomers(page, parts.desk, self._who)
        self.newcomers.opened.connect(self._show_opened)
        self._seat()
        self.seated.connect(self._seat)
        self.seated.connect(self.case.changed)
        return page

    def _seat(self) -> None:
        may = MAY[self._who().role]
        self.desk_page.seat(for_citizens=Action.SEE_CASE in may)

    def _desk_keys(self) -> list[HelpLine]:
        return self.desk_page.keys()

    def _show_opened(self, reference: str) -> None:
        if self.case is not None:
            self.case.open_case(reference)
            self.case.changed.emit()

    def _build_cases(self) -> QWidget:
        from ui.cases.page import CasesPage  # noqa: PLC0415 - after the first paint
        from ui.wiring.cases_wiring import CasesWiring  # noqa: PLC0415

        parts = self._parts
        page = CasesPage(self.titles, parts.desk.lookup.today())
        self._cases = CasesWiring(page, parts.desk, self._who, parts.tasks, parts.kept)
        page.case_wanted.connect(self.case_wanted)
        page.print_wanted.connect(self.prints.print_for)
        again, catch_up = self._cases.read_again, self._cases.catch_up
        when_changed(self.case, self.shell, "cases", again, catch_up)
        return page

    def _build_service(self) -> QWidget:
        from ui.service.page import ServicePage  # noqa: PLC0415 - when first shown
        from ui.wiring.service_wiring import ServiceWiring  # noqa: PLC0415

        parts = self._parts
        page = ServicePage(self.titles, parts.desk.lookup.today())
        self._service = ServiceWiring(
            page, parts.desk, self._who, parts.tasks, parts.report_paper
        )
        page.cases_wanted.connect(self.show_cases)
        warn_of_year(page, "service", parts.desk, self.shell, self._who)
        when_changed(self.case, self.shell, "service", self._service.read_again)
        return page

    def _build_settings(self) -> QWidget:
        # When first shown.
        from ui.wiring.guarding_wiring import guard  # noqa: PLC0415
        from ui.wiring.settings_wiring import build_settings  # noqa: PLC0415

        page, wiring = build_settings(self._parts, self.shell, self._who)
        wiring.seated.connect(self.moved)
        self.seated.connect(wiring.show_person)
        guard(page.guarding, self._parts.desk, self._who, self.locking())
        wire_counting_card(page.counting, self._parts.desk, self.shell, self._who)
        return page

    def _build_data_kept(self) -> QWidget:
        from ui.wiring.privacy_wiring import build_data_kept  # noqa: PLC0415 - as above

        return build_data_kept(self._parts, self.shell, self._who)

    def _build_staff(self) -> QWidget:
        from ui.wiring.staff_wiring import build_staff  # noqa: PLC0415 - when first shown

        page, wiring, re_keying = build_staff(self._parts, self.shell, self._who)
        wiring.changed.connect(self.staff_changed)
        re_keying.wanted.connect(self.re_key_wanted)
        return page

    def _build_log(self) -> QWidget:
        from ui.wiring.log_wiring import build_log  # noqa: PLC0415 - when first shown

        case = self.case
        opened = (lambda: case.reference) if case is not None else str
        return build_log(self._parts, self.shell, self._who, opened)

    def _build_backups(self) -> QWidget:
        return self.keeping_safe().build_page()
