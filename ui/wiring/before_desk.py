"""The window while no desk is open: make one, find out what is wrong, restore."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.safekeeping.values import Backup, Finding
from ui import icons
from ui.safekeeping.damage_words import Damage, Trouble
from ui.safekeeping.restoring_page import RestoringPage
from ui.safekeeping.words import moment_words
from ui.spoken import language_now
from ui.start.page import StartPage
from ui.tasks import Tasks
from ui.widgets.text import dress
from ui.wiring.rescue_wiring import Rescue, RescueWiring
from ui.wiring.setup_wiring import SetUp, SetupWiring
from ui.wiring.sign_in_wiring import Asked, Doors, SignInWiring
from ui.wiring.start_wiring import Makers, StartWiring

if TYPE_CHECKING:
    from ui.safekeeping.damage_page import DamagePage
    from ui.staff.re_keying_page import ReKeyingPage

_BACKUPS_HELP = {
    "no-desk": Trouble.MISSING,
    "desk-damaged": Trouble.DAMAGED,
    "desk-file-not-ours": Trouble.REFUSED,
    "desk-file-foreign": Trouble.REFUSED,
}
_WIDE_PX, _HIGH_PX = 980, 720


@dataclass(frozen=True)
class Entrance:
    """What opens a desk, and what makes a real one."""

    doors: Doors
    set_up: SetUp


class BeforeDesk(QObject):
    """One window: sign in, set up, the first page, the damage, the restoring.

    Attributes:
        window: the window itself.
        folder: where the desk lies, or should.

    Signals:
        desk_ready: try to open the desk in this folder (a ``Path``).
        entered: somebody signed in (what opens the desk for them).
        restore_wanted: bring a backup back (it, and who asks).
    """

    desk_ready = Signal(object)
    entered = Signal(object)
    restore_wanted = Signal(object, object)

    def __init__(
        self,
        folder: Path,
        makers: Makers,
        rescue: Rescue,
        tasks: Tasks,
        entrance: Entrance,
    ) -> None:
        super().__init__()
        self.folder, self._tasks, self._entrance = folder, tasks, entrance
        self._makers, self._rescue = makers, rescue
        self._refusal: DeskError | None = None
        self.window, self._pages, blank = QMainWindow(), QStackedWidget(), QWidget()
        self.window.setWindowTitle("Ankomst")
        self.window.setWindowIcon(icons.app_icon())
        self.window.resize(_WIDE_PX, _HIGH_PX)
        self.window.setCentralWidget(self._pages)
        dress(blank, look="page")
        self._pages.addWidget(blank)

    @cached_property
    def first(self) -> StartPage:
        """What can be made where there is no desk."""
        page = StartPage(self.folder)
        self._pages.addWidget(page)
        page.backup_wanted.connect(self._look_for_backups)
        page.real_wanted.connect(self._set_up)
        return page

    @cached_property
    def starting(self) -> StartWiring:
        """Joins the first page to what makes desks."""
        wiring = StartWiring(self.first, self.folder, self._makers, self._tasks)
        wiring.desk_ready.connect(self._ready)
        return wiring

    @cached_property
    def damage(self) -> DamagePage:
        """A desk that cannot be used, and the way back."""
        from ui.safekeeping.damage_page import DamagePage  # noqa: PLC0415 - seldom

        page = DamagePage()
        self._pages.addWidget(page)
        page.start_wanted.connect(self._show_first)
        page.close_wanted.connect(self.window.close)
        return page

    @cached_property
    def helping(self) -> RescueWiring:
        """Joins that page to the backups."""
        wiring = RescueWiring(self.damage, self._rescue, self._tasks)
        wiring.found.connect(self._show_damage_page)
        wiring.nothing_found.connect(self._show_first)
        wiring.key_wanted.connect(self._ask_for_key)
        wiring.failed.connect(self._cannot_find)
        wiring.restore_wanted.connect(self.restore_wanted)
        return wiring

    @cached_property
    def restoring(self) -> RestoringPage:
        """A backup is on its way."""
        page = RestoringPage()
        self._pages.addWidget(page)
        page.again_wanted.connect(lambda: self.desk_ready.emit(self.folder))
        return page

    @cached_property
    def re_keying(self) -> ReKeyingPage:
        """The desk gets another key."""
        from ui.staff.re_keying_page import ReKeyingPage  # noqa: PLC0415 - seldom

        page = ReKeyingPage()
        self._pages.addWidget(page)
        page.again_wanted.connect(lambda: self.desk_ready.emit(self.folder))
        return page

    @cached_property
    def signing_in(self) -> SignInWiring:
        """Joins the sign-in page to what opens a desk."""
        from ui.sign_in.page import SignInPage  # noqa: PLC0415 - when first asked

        self.sign_in = SignInPage()
        self._pages.addWidget(self.sign_in)
        wiring = SignInWiring(self.sign_in, self._tasks)
        wiring.entered.connect(self.entered)
        wiring.refused.connect(self.refuse)
        self.sign_in.folder_wanted.connect(self._show_first)
        return wiring

    @cached_property
    def setting_up(self) -> SetupWiring:
        """Joins the page of a real desk's first steps to what makes it."""
        from ui.setup.page import SetupPage  # noqa: PLC0415 - once for each desk

        self.setup = SetupPage()
        self._pages.addWidget(self.setup)
        wiring = SetupWiring(self.setup, self._entrance.set_up, self._tasks)
        wiring.entered.connect(self.entered)
        wiring.left.connect(self._show_first)
        return wiring

    def ask(self, asked: Asked) -> None:
        """Ask who is there, before anything of the desk is shown."""
        self.folder, self._refusal = asked.folder, None
        wiring = self.signing_in
        self._pages.setCurrentWidget(self.sign_in)
        wiring.ask(asked, self._entrance.doors)

    def _set_up(self) -> None:
        wiring, self.folder = self.setting_up, self.starting.folder
        self._refusal = None
        self._pages.setCurrentWidget(self.setup)
        wiring.begin(self.folder)

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._pages.currentWidget()

    def show(self, place: QRect | None = None) -> None:
        """Show the window; ``place`` is where another one stood."""
        if place is not None:
            self.window.setGeometry(place)
        self.window.show()

    def refuse(self, error: DeskError) -> None:
        """The desk cannot be opened: show the way on that there is."""
        self._refusal = error
        trouble = _BACKUPS_HELP.get(error.code)
        if trouble is None:
            self._show_first()
        else:
            self.helping.look_at_desk(self.folder, Damage(trouble, refusal=error))

    def show_damage(self, findings: Sequence[Finding]) -> None:
        """An open desk was found damaged; it has been closed."""
        self._refusal = DeskError("desk-damaged")
        self.helping.look_at_desk(self.folder, Damage(Trouble.DAMAGED, findings))

    def unlocked(self) -> None:
        """Somebody gave the key that the search for backups asked for."""
        self.helping.look_again()

    def show_restoring(self, backup: Backup) -> None:
        """A backup is being brought back."""
        keeping = self._rescue.keeping_of(self.folder)
        self.restoring.begin(moment_words(backup.made_at, keeping.now()))
        self._pages.setCurrentWidget(self.restoring)

    def say_not_restored(self, error: DeskError) -> None:
        """It failed; the desk is as it was."""
        self.restoring.refuse(sentence(error, language_now()))

    def show_re_keying(self) -> None:
        """The desk gets another key."""
        self.re_keying.begin()
        self._pages.setCurrentWidget(self.re_keying)

    def say_not_re_keyed(self, error: DeskError) -> None:
        """It failed; the desk has the key it had."""
        self.re_keying.refuse(sentence(error, language_now()))

    def _ready(self, folder: object) -> None:
        self.folder = Path(str(folder))
        self.desk_ready.emit(folder)

    def _show_first(self) -> None:
        self.starting.folder = self.folder
        self._pages.setCurrentWidget(self.first)
        if self._refusal is not None:
            self.starting.refuse(self._refusal)
        self.first.demo.setFocus()

    def _show_damage_page(self) -> None:
        self._pages.setCurrentWidget(self.damage)
        self.damage.setFocus()

    def _look_for_backups(self) -> None:
        chosen = self.starting.ask_for_folder()
        if chosen is not None:
            self.folder = self.starting.folder
            self.helping.look_in(chosen, self.folder)

    def _ask_for_key(self, keys_in: Path) -> None:
        """Nothing in a backup of a real desk is shown before somebody signs in."""
        why = self.tr(
            "The desk itself does not open. To see its backups and go back to one, "
            "sign in as you did when the backup was made."
        )
        wiring = self.signing_in
        self._pages.setCurrentWidget(self.sign_in)
        wiring.ask(Asked(keys_in, why=why), self._rescue.doors)

    def _cannot_find(self, error: DeskError) -> None:
        self._pages.setCurrentWidget(self.first)
        self.starting.refuse(error)
