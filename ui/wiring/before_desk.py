"""The window while no desk is open: make one, find out what is wrong, restore."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.values import Backup, Finding
from ui import icons
from ui.safekeeping.damage_page import DamagePage
from ui.safekeeping.damage_words import Damage, Trouble
from ui.safekeeping.restoring_page import RestoringPage
from ui.safekeeping.words import moment_words
from ui.spoken import language_now
from ui.start.page import StartPage
from ui.tasks import Tasks
from ui.widgets.text import dress
from ui.wiring.damage_wiring import DamageWiring, FindBackups, WayBack, way_back
from ui.wiring.start_wiring import Makers, StartWiring

_BACKUPS_HELP = {
    "no-desk": Trouble.MISSING,
    "desk-damaged": Trouble.DAMAGED,
    "desk-file-not-ours": Trouble.REFUSED,
    "desk-file-foreign": Trouble.REFUSED,
}
_WIDE_PX, _HIGH_PX = 980, 720


@dataclass(frozen=True)
class Rescue:
    """What helps a desk that cannot be opened.

    Attributes:
        keeping_of: keeps the desk in a folder safe, without opening it.
        look_in: the backups that lie in any folder.
        person: who sits here, as far as this computer remembers.
    """

    keeping_of: Callable[[Path], Safekeeping]
    look_in: FindBackups
    person: str


class BeforeDesk(QObject):
    """One window with three pages: the first one, the damage, the restoring.

    Attributes:
        window: the window itself.
        folder: where the desk lies, or should.

    Signals:
        desk_ready: try to open the desk in this folder (a ``Path``).
        restore_wanted: bring a backup back (it, and who asks).
    """

    desk_ready = Signal(object)
    restore_wanted = Signal(object, object)

    def __init__(
        self,
        folder: Path,
        makers: Makers,
        rescue: Rescue,
        tasks: Tasks,
    ) -> None:
        super().__init__()
        self.folder, self._tasks = folder, tasks
        self._keeping_of, self._look_in = rescue.keeping_of, rescue.look_in
        self._refusal: DeskError | None = None
        self.window, self._pages, blank = QMainWindow(), QStackedWidget(), QWidget()
        self.window.setWindowTitle("Ankomst")
        self.window.setWindowIcon(icons.app_icon())
        self.window.resize(_WIDE_PX, _HIGH_PX)
        self.window.setCentralWidget(self._pages)
        dress(blank, look="page")
        self.first, self.damage = StartPage(folder), DamagePage()
        self.restoring = RestoringPage()
        for page in (blank, self.first, self.damage, self.restoring):
            self._pages.addWidget(page)
        self.starting = StartWiring(self.first, folder, makers, tasks)
        self.starting.desk_ready.connect(self._ready)
        self.first.backup_wanted.connect(self._look_for_backups)
        self.helping = DamageWiring(self.damage, tasks, rescue.person, rescue.look_in)
        self.helping.restore_wanted.connect(self.restore_wanted)
        self.damage.start_wanted.connect(self._show_first)
        self.damage.close_wanted.connect(self.window.close)
        self.restoring.again_wanted.connect(lambda: self.desk_ready.emit(self.folder))

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
            self._find_way_back(Damage(trouble, refusal=error))

    def show_damage(self, findings: Sequence[Finding]) -> None:
        """An open desk was found damaged; it has been closed."""
        self._refusal = DeskError("desk-damaged")
        self._find_way_back(Damage(Trouble.DAMAGED, findings))

    def show_restoring(self, backup: Backup) -> None:
        """A backup is being brought back."""
        keeping = self._keeping_of(self.folder)
        self.restoring.begin(moment_words(backup.made_at, keeping.now()))
        self._pages.setCurrentWidget(self.restoring)

    def say_not_restored(self, error: DeskError) -> None:
        """It failed; the desk is as it was."""
        self.restoring.refuse(sentence(error, language_now()))

    def _ready(self, folder: object) -> None:
        self.folder = Path(str(folder))
        self.desk_ready.emit(folder)

    def _show_first(self) -> None:
        self._pages.setCurrentWidget(self.first)
        if self._refusal is not None:
            self.starting.refuse(self._refusal)
        self.first.demo.setFocus()

    def _find_way_back(self, damage: Damage) -> None:
        keeping = self._keeping_of(self.folder)

        def show(found: WayBack) -> None:
            if damage.trouble is not Trouble.DAMAGED and not found.backups:
                self._show_first()
                return
            self.helping.show(keeping, damage, found)
            self._pages.setCurrentWidget(self.damage)
            self.damage.setFocus()

        self._tasks.run(
            lambda: way_back(keeping),
            done=show,
            failed=lambda _error: show(WayBack(())),
        )

    def _look_for_backups(self) -> None:
        chosen = self.starting.ask_for_folder()
        if chosen is None:
            return
        folder = self.starting.folder
        keeping = self._keeping_of(folder)
        damage = Damage(Trouble.MISSING, refusal=DeskError("no-desk", path=str(folder)))

        def show(found: WayBack) -> None:
            self.folder = folder
            self.helping.show(keeping, damage, found)
            self._pages.setCurrentWidget(self.damage)
            self.damage.setFocus()

        self._tasks.run(
            lambda: way_back(keeping, self._look_in(chosen)),
            done=show,
            failed=self.starting.refuse,
        )
