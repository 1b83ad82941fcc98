"""The whole window on an open desk: its pages, its lock and its safety, joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk_app.services.desk import Desk
from desk_app.services.messages import sentence
from desk_app.services.staff import Staff
from ui.shell import Shell
from ui.spoken import language_now
from ui.wiring.desk_pages import DeskPages
from ui.wiring.facts_wiring import say_facts
from ui.wiring.look_wiring import LookWriting
from ui.wiring.parts import Parts
from ui.wiring.search_wiring import SearchWiring
from ui.wiring.seat import acting

if TYPE_CHECKING:
    from ui.curtain import Curtain
    from ui.desk.desk_page import DeskPage
    from ui.opening.opening_page import OpeningPage
    from ui.wiring.desk_safety import DeskSafety
    from ui.wiring.lock_wiring import LockWiring
    from ui.wiring.open_case import OpenCase
    from ui.wiring.watching import Watching

_SOON_WANTED = ("ui.desk.guide", "ui.desk.citizen_column")


class DeskWindow(QObject):
    """Builds the shell and its pages, and lets them find each other.

    Attributes:
        shell: the window itself.
        safety: looks after the desk's file; None until the first list is there.

    Signals:
        damaged: the desk's file is damaged (the findings): the desk must close.
        seated: somebody else works here now.
        restore_wanted: go back to a backup (it, and who asks): the desk must close.
        re_key_wanted: give it a new key (who asks, their password, the new recovery
            key): the desk must close.
    """

    damaged = Signal(object)
    seated = Signal()
    restore_wanted = Signal(object, object)
    re_key_wanted = Signal(object, str, str)

    def __init__(self, parts: Parts, places: Path) -> None:
        super().__init__()
        self._parts = parts
        self._seated = parts.desk.looks.watched(parts.who)
        self._pages = DeskPages(parts, self.who)
        self.shell = self._pages.shell = Shell(self._pages.entries(), places)
        self._join_pages()
        LookWriting(self.shell, parts.desk.looks)
        self.safety: DeskSafety | None = None
        self._search: SearchWiring | None = None
        self.shell.lock_wanted.connect(self._lock)
        self.shell.top.search.textEdited.connect(self._build_search)
        self.shell.word(self.shell.say_training, self._training_words)
        self._sit()
        self._count()
        self._nothing_to_prepare = False
        parts.tasks.idle.connect(self._go_on)
        self.shell.closing.connect(self._leave)

    def who(self) -> Staff:
        """Who acts now: whoever signed in, or has unlocked the window since."""
        return replace(self._seated, desk=self._parts.kept.desk)

    @property
    def case(self) -> OpenCase | None:
        """The case that is open at the desk; None until the desk page is built."""
        return self._pages.case

    @property
    def desk_page(self) -> DeskPage:
        """The page at which the clerk works."""
        return self._pages.desk_page

    @property
    def opening_page(self) -> OpeningPage:
        """The page on which cases are opened."""
        return self._pages.newcomers.page

    @property
    def watching(self) -> Watching:
        """Sees what other programs save."""
        return self._pages.watching

    @property
    def curtain(self) -> Curtain:
        """What covers the window while the clerk is away."""
        return self.locking.curtain

    @cached_property
    def locking(self) -> LockWiring:
        """Locks the window when nobody is at it."""
        from ui.wiring.lock_wiring import lock_window  # noqa: PLC0415 - shown first

        locking = lock_window(self.shell, self._parts, self.who)
        locking.entered.connect(self._enter)
        return locking

    def _lock(self) -> None:
        self.locking.close()

    def _enter(self, name: str) -> None:
        """Somebody is back, or another one has come: show what is true now."""
        if name != self.who().name:
            self._seated = self.desk.looks.watched(acting(self._parts, name))
            self._sit()
            self.seated.emit()
            self.desk_page.put_away()
        if self.case is not None:
            self.case.catch_up()

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

    def _join_pages(self) -> None:
        pages = self._pages
        pages.locking = lambda: self.locking
        pages.keeping_safe = self._keep_safe
        pages.case_wanted.connect(self.open_case)
        pages.counted_anew.connect(self._count)
        pages.moved.connect(self._sit)
        pages.re_key_wanted.connect(self._re_key)
        self.seated.connect(pages.seated)

    def _re_key(self, password: str, recovery: str) -> None:
        self.re_key_wanted.emit(self.who(), password, recovery)

    def _keep_safe(self) -> DeskSafety:
        """Begin to look after the desk's file."""
        if self.safety is None:
            from ui.wiring.desk_safety import DeskSafety  # noqa: PLC0415 - shown first

            self.safety = DeskSafety(self.shell, self._parts, self.who)
            self.safety.damaged.connect(self.damaged)
            self.safety.restore_wanted.connect(self.restore_wanted)
        return self.safety

    def let_go(self) -> None:
        """Stop what goes on beside the window; what has left the printer is kept."""
        self._pages.finish_printing()
        if self.safety is not None:
            self.safety.let_go()

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
        self._keep_out_who_left()

    def _keep_out_who_left(self) -> None:
        from ui.wiring.still_here import StillHere  # noqa: PLC0415 - shown first

        parts = self._parts
        keys = parts.people().keys
        here = StillHere(parts.desk.store, keys, self.who, self.locking)
        self.watching.changed.connect(here.look)
        self._pages.staff_changed.connect(here.changed_here)
        self.shell.closing.connect(here.stop)

    def _keep_drafts(self) -> None:
        from ui.wiring.data_wiring import wire_data  # noqa: PLC0415 - shown first
        from ui.wiring.draft_offer import wire_drafts  # noqa: PLC0415 - as above

        if self.case is not None:
            page, newcomers = self.desk_page, self._pages.newcomers
            parts, shell = self._parts, self.shell
            self.keeping = wire_drafts(page, newcomers, self.case, parts, shell)
            wire_data(page, self.case, parts, shell)

    def _build_search(self, text: str) -> None:
        if self._search is None:
            from ui.search.popup import SearchPopup  # noqa: PLC0415 - when first used

            shell, parts = self.shell, self._parts
            popup = SearchPopup(shell, shell.top.search, self._pages.titles)
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
        words = self.tr("Training desk: nothing here is real.")
        return words if self._parts.training else ""
