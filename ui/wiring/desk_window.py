"""The whole window on an open desk: pages built when first shown, joined here."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk_app.services.desk import Desk
from desk_app.services.messages import sentence
from desk_app.services.staff import Role, Staff
from ui.desk.desk_page import DeskPage
from ui.help_dialog import HelpLine
from ui.shell import Entry, Shell
from ui.spoken import language_now
from ui.titles import Titles
from ui.wiring.facts_wiring import say_facts
from ui.wiring.guide_wiring import wire_guide
from ui.wiring.newcomers import Newcomers
from ui.wiring.open_case import OpenCase
from ui.wiring.parts import Parts
from ui.wiring.search_wiring import SearchWiring
from ui.wiring.watching import watch_others
from ui.wiring.when_changed import when_changed

if TYPE_CHECKING:
    from ui.curtain import Curtain
    from ui.opening.opening_page import OpeningPage
    from ui.wiring.desk_safety import DeskSafety

_SOON_WANTED = ("ui.desk.guide", "ui.desk.citizen_column")


class DeskWindow(QObject):
    """Builds the shell and its pages, and lets them find each other.

    Attributes:
        shell: the window itself.
        case: the case that is open at the desk; None until the desk page is built.
        safety: looks after the desk's file; None until the first list is there.

    Signals:
        damaged: the desk's file is damaged (the findings): the desk must close.
        restore_wanted: go back to a backup (it, and who asks): the desk must close.
    """

    damaged = Signal(object)
    restore_wanted = Signal(object, object)

    def __init__(self, parts: Parts, places: Path) -> None:
        super().__init__()
        self._parts = parts
        with parts.desk.store.reading() as reader:
            self._staff = reader.staff()
        self.case: OpenCase | None = None
        self.shell = Shell(self._entries(), places)
        self.safety: DeskSafety | None = None
        self._search: SearchWiring | None = None
        self._curtain: Curtain | None = None
        self.shell.lock_wanted.connect(self._draw_curtain)
        self.shell.top.search.textEdited.connect(self._build_search)
        self.shell.word(self.shell.say_training, self._training_words)
        self._sit()
        self._count()
        self._nothing_to_prepare = False
        parts.tasks.idle.connect(self._go_on)
        self.shell.closing.connect(self._leave)

    def who(self) -> Staff:
        """Who acts now: whoever was chosen in the settings, else the first lead."""
        roles = dict(self._staff)
        leads = [name for name, role in roles.items() if role == Role.LEAD]
        name = self._parts.kept.person
        name = name if name in roles else leads[0]
        return Staff(name, Role(roles[name]), self._parts.kept.desk)

    @cached_property
    def _titles(self) -> Titles:
        return Titles(self._parts.rules.rulebook)

    @property
    def curtain(self) -> Curtain:
        """What covers the window while the clerk is away."""
        if self._curtain is None:
            from ui.curtain import Curtain  # noqa: PLC0415 - when first drawn

            self._curtain = Curtain(self.shell)
        return self._curtain

    def _draw_curtain(self) -> None:
        self.curtain.draw()

    @property
    def desk(self) -> Desk:
        """The open desk."""
        return self._parts.desk

    def settle(self, wait_for: Callable[[Callable[[], bool], str], None]) -> None:
        """Let work beside the window end."""
        wait_for(lambda: self._parts.tasks.is_idle, "everything is shown")

    def show(self) -> None:
        """Show the window at the desk page."""
        self.shell.show_page("desk")
        self.shell.show()

    def open_case(self, reference: str) -> None:
        """Show a case at the desk."""
        self.shell.show_page("desk")
        if self.case is not None:
            self.case.open_case(reference)

    def show_cases(self, title: str, references: object) -> None:
        """Show the cases behind a figure."""
        self.shell.show_page("cases")
        self._cases.show_references(title, list(references))  # type: ignore[call-overload]

    def _entries(self) -> tuple[Entry, ...]:
        return (
            Entry(
                "desk",
                lambda: self.tr("Desk"),
                "desk",
                "Ctrl+1",
                self._build_desk,
                self._desk_keys,
            ),
            Entry(
                "cases", lambda: self.tr("Cases"), "cases", "Ctrl+2", self._build_cases
            ),
            Entry(
                "service",
                lambda: self.tr("Service level"),
                "service-level",
                "Ctrl+3",
                self._build_service,
            ),
            Entry(
                "settings",
                lambda: self.tr("Settings"),
                "settings",
                "Ctrl+5",
                self._build_settings,
            ),
            Entry(
                "backups",
                lambda: self.tr("Backups"),
                "",
                "",
                self._build_backups,
                part_of="settings",
            ),
        )

    def _build_desk(self) -> QWidget:
        parts = self._parts
        page = DeskPage(
            lambda error: sentence(error, language_now(), parts.rules.rulebook)
        )
        self.desk_page = page
        self.case = wire_guide(
            page, parts.desk, self.who, parts.tasks, parts.paper, self.shell
        )
        self._watching = watch_others(self.case, parts.desk.store, self.shell)
        for news in (self.case.changed, self.case.elsewhere):
            news.connect(self._count)
        self._newcomers = Newcomers(page, parts.desk, self.who)
        self._newcomers.opened.connect(self._show_opened)
        return page

    def _desk_keys(self) -> list[HelpLine]:
        return self.desk_page.keys()

    @property
    def opening_page(self) -> OpeningPage:
        """The page on which cases are opened."""
        return self._newcomers.page

    def _show_opened(self, reference: str) -> None:
        if self.case is not None:
            self.case.open_case(reference)
            self.case.changed.emit()

    def _build_cases(self) -> QWidget:
        from ui.cases.page import CasesPage  # noqa: PLC0415 - after the first paint
        from ui.wiring.cases_wiring import CasesWiring  # noqa: PLC0415

        parts = self._parts
        page = CasesPage(self._titles, parts.desk.lookup.today())
        self._cases = CasesWiring(page, parts.desk, self.who, parts.tasks, parts.kept)
        page.case_wanted.connect(self.open_case)
        again, catch_up = self._cases.read_again, self._cases.catch_up
        when_changed(self.case, self.shell, "cases", again, catch_up)
        return page

    def _build_service(self) -> QWidget:
        from ui.service.page import ServicePage  # noqa: PLC0415 - when first shown
        from ui.wiring.service_wiring import ServiceWiring  # noqa: PLC0415

        parts = self._parts
        page = ServicePage(self._titles, parts.desk.lookup.today())
        self._service = ServiceWiring(page, parts.desk, self.who, parts.tasks)
        page.cases_wanted.connect(self.show_cases)
        when_changed(self.case, self.shell, "service", self._service.read_again)
        return page

    def _build_settings(self) -> QWidget:
        from ui.settings.page import SettingsPage  # noqa: PLC0415 - when first shown
        from ui.wiring.settings_wiring import SettingsWiring  # noqa: PLC0415

        parts = self._parts
        page = SettingsPage()
        wiring = SettingsWiring(page, parts.kept, parts.language, parts.looks)
        wiring.show_desk(self._staff, self.who().name)
        wiring.show_rules(parts.rules.loaded)
        wiring.show_about(parts.version(), parts.folder)
        wiring.seated.connect(self._sit)
        page.backups_wanted.connect(self.shell.backups_wanted)
        self._settings = wiring
        return page

    def _build_backups(self) -> QWidget:
        return self._keep_safe().build_page()

    def _keep_safe(self) -> DeskSafety:
        """Begin to look after the desk's file."""
        if self.safety is None:
            from ui.wiring.desk_safety import DeskSafety  # noqa: PLC0415 - shown first

            self.safety = DeskSafety(self.shell, self._parts, self.who)
            self.safety.damaged.connect(self.damaged)
            self.safety.restore_wanted.connect(self.restore_wanted)
        return self.safety

    def _leave(self) -> None:
        # The last answer may come after the window has gone.
        self._nothing_to_prepare = True

    def _go_on(self) -> None:
        """Today's list is there: make ready what is wanted next."""
        if self._nothing_to_prepare:
            return
        self._nothing_to_prepare = True
        self._tell_faults()
        self._keep_drafts()
        for name in _SOON_WANTED:
            import_module(name)
        self.shell.make_ready("cases")
        self._keep_safe()

    def _keep_drafts(self) -> None:
        from ui.wiring.draft_offer import wire_drafts  # noqa: PLC0415 - shown first

        if self.case is not None:
            page, newcomers = self.desk_page, self._newcomers
            parts, shell = self._parts, self.shell
            self.keeping = wire_drafts(page, newcomers, self.case, parts, shell)

    def _build_search(self, text: str) -> None:
        if self._search is None:
            from ui.search.popup import SearchPopup  # noqa: PLC0415 - when first used

            shell, parts = self.shell, self._parts
            popup = SearchPopup(shell, shell.top.search, self._titles)
            self._search = SearchWiring(shell, popup, parts.desk, self.who)
            self._search.case_wanted.connect(self.open_case)
            self._search.search(text)

    def _sit(self) -> None:
        who = self.who()
        desk = self.tr("Desk {number}").format(number=who.desk) if who.desk else ""
        self.shell.sit_at(desk, who.name)

    def _tell_faults(self) -> None:
        """The office's own rule files that are wrong; the shipped ones are in force."""
        faults = [
            sentence(error, language_now()) for error in self._parts.rules.loaded.errors
        ]
        if faults:
            self.shell.trouble.say(faults[0])

    def _count(self) -> None:
        say_facts(self.shell, self._parts, self.who())

    def _training_words(self) -> str:
        return self.tr(
            "Training desk: nothing here is real. Keys for real desks come with a "
            "later version."
        )
