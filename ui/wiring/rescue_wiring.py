"""A desk that does not open: the search for its backups, and what is found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk_app.errors import DeskError
from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.values import Backup
from ui.safekeeping.damage_words import Damage, Trouble
from ui.tasks import Tasks
from ui.wiring.damage_wiring import DamageWiring, FindBackups, WayBack, way_back
from ui.wiring.sign_in_wiring import Doors

if TYPE_CHECKING:
    from ui.safekeeping.damage_page import DamagePage


@dataclass(frozen=True)
class Rescue:
    """What helps a desk that cannot be opened.

    Attributes:
        keeping_of: keeps the desk in a folder safe, without opening it.
        backups_of: the backups of the desk in a folder; nobody needs a key for that.
        look_in: the backups that lie in any folder.
        sealed_by: the folder whose keys must be unlocked first; None: go on.
        reached: those of the backups that open with what is unlocked.
        doors: what unlocks a backup.
        named: whoever gave the key; empty: nobody had to.
        person: who sits here, as far as this computer remembers.
    """

    keeping_of: Callable[[Path], Safekeeping]
    backups_of: FindBackups
    look_in: FindBackups
    sealed_by: Callable[[Path, Sequence[Backup]], Path | None]
    reached: Callable[[Path, Sequence[Backup]], Sequence[Backup]]
    doors: Doors
    named: Callable[[], str]
    person: str


class RescueWiring(QObject):
    """Looks for backups, has them unlocked where that is needed, and shows them.

    Signals:
        found: the page can be shown.
        nothing_found: there is nothing to go back to, and nothing to save.
        key_wanted: somebody has to sign in with the keys in this folder (a ``Path``).
        restore_wanted: bring this backup back (it, and who asks).
        failed: the search ended (a ``DeskError``).
    """

    found = Signal()
    nothing_found = Signal()
    key_wanted = Signal(object)
    restore_wanted = Signal(object, object)
    failed = Signal(object)

    def __init__(self, page: DamagePage, rescue: Rescue, tasks: Tasks) -> None:
        super().__init__(page)
        self._page, self._rescue, self._tasks = page, rescue, tasks
        self._folder, self._damage = Path(), Damage(Trouble.MISSING)
        self._look: Callable[[], Sequence[Backup]] = tuple
        self._elsewhere = False

    @cached_property
    def _helping(self) -> DamageWiring:
        wiring = DamageWiring(self._page, self._tasks, self._rescue.person)
        wiring.restore_wanted.connect(self.restore_wanted)
        wiring.look_wanted.connect(self._look_elsewhere)
        return wiring

    def look_at_desk(self, folder: Path, damage: Damage) -> None:
        """Look for the backups of the desk in ``folder``, about which this is said."""
        self._folder, self._damage, self._elsewhere = folder, damage, False
        self._search(lambda: self._rescue.backups_of(folder))

    def look_in(self, place: Path, folder: Path) -> None:
        """Look for backups in ``place``, for a desk that is to lie in ``folder``."""
        refusal = DeskError("no-desk", path=str(folder))
        self._folder, self._damage = folder, Damage(Trouble.MISSING, refusal=refusal)
        self._look_elsewhere(place)

    def look_again(self) -> None:
        """Somebody has unlocked what the search came upon."""
        self._search(self._look)

    def _look_elsewhere(self, place: Path) -> None:
        self._elsewhere = True
        self._search(lambda: self._rescue.look_in(place))

    def _search(self, look: Callable[[], Sequence[Backup]]) -> None:
        self._look = look
        folder, rescue = self._folder, self._rescue

        def search() -> Path | WayBack:
            backups = look()
            if (sealed := rescue.sealed_by(folder, backups)) is not None:
                return sealed
            return way_back(rescue.keeping_of(folder), rescue.reached(folder, backups))

        self._page.work(self.tr("Looking for backups …"))
        self._tasks.run(search, done=self._show, failed=self._fail, topic="rescue")

    def _show(self, found: Path | WayBack) -> None:
        self._page.rest()
        if isinstance(found, Path):
            self.key_wanted.emit(found)
        elif not found.backups and not self._may_be_saved():
            self.nothing_found.emit()
        else:
            keeping = self._rescue.keeping_of(self._folder)
            self._helping.show(keeping, self._damage, found, self._rescue.named())
            self.found.emit()

    def _may_be_saved(self) -> bool:
        """Whether there is a file of a desk, and not only one that is no desk."""
        trouble, keyed = self._damage.trouble, bool(self._rescue.named())
        return trouble is Trouble.DAMAGED or (trouble is Trouble.REFUSED and keyed)

    def _fail(self, error: DeskError) -> None:
        self._page.rest()
        if self._page.isVisible():
            self._helping.tell(error)
        elif self._elsewhere:
            self.failed.emit(error)
        else:
            self.nothing_found.emit()
