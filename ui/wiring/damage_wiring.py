"""The page of a desk that cannot be used, joined to what can help it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desk_app.errors import DeskError
from desk_app.services.messages import sentence
from desk_app.services.safekeeping.safekeeping import Safekeeping
from desk_app.services.safekeeping.values import Backup, Losses, Salvage
from desk_app.services.staff import MAY, Action, Role, Staff
from ui.safekeeping.damage_page import DamagePage
from ui.safekeeping.damage_words import Damage
from ui.spoken import language_now
from ui.tasks import Tasks
from ui.wiring.start_wiring import ask_folder

FindBackups = Callable[[Path], Sequence[Backup]]


@dataclass(frozen=True, slots=True)
class WayBack:
    """What there is to go back to.

    Attributes:
        backups: newest first, and the first is whole; may be empty.
        losses: what would be lost by going back to the newest.
        staff: who worked here by the newest: name and role.
    """

    backups: Sequence[Backup]
    losses: Losses | None = None
    staff: Sequence[tuple[str, str]] = ()


def way_back(keeping: Safekeeping, backups: Sequence[Backup] | None = None) -> WayBack:
    """Read what there is to go back to, from the newest that is whole; in a worker."""
    found = keeping.vault.backups() if backups is None else backups
    if not found:
        return WayBack(())
    for at, backup in enumerate(found):
        try:
            staff = keeping.vault.staff(backup)
        except DeskError as unreadable:
            if unreadable.code != "backup-damaged":
                raise
        else:
            return WayBack(found[at:], keeping.vault.losses(backup), staff)
    return WayBack(())


class DamageWiring(QObject):
    """Shows the way back, and saves what can still be read.

    Signals:
        restore_wanted: bring this backup back (it, and who asks).
    """

    restore_wanted = Signal(object, object)

    def __init__(
        self, page: DamagePage, tasks: Tasks, person: str, look_in: FindBackups
    ) -> None:
        super().__init__(page)
        self._page, self._tasks, self._look_in = page, tasks, look_in
        self._person = person
        self._keeping: Safekeeping | None = None
        self._staff: Sequence[tuple[str, str]] = ()
        self.ask_folder = ask_folder
        page.restore_wanted.connect(self._restore)
        page.salvage_wanted.connect(self._salvage)
        page.chosen.connect(self._count)
        page.folder_wanted.connect(self._look_elsewhere)
        page.person_chosen.connect(self._sit)

    def show(self, keeping: Safekeeping, damage: Damage, found: WayBack) -> None:
        """Say what is wrong with a desk, and what there is to go back to."""
        self._keeping = keeping
        self._page.show_damage(damage)
        self._show(found)

    def _show(self, found: WayBack) -> None:
        keeping, page = self._keeping, self._page
        if keeping is None:
            return
        # Where nothing says who works here, nobody can be asked.
        self._staff = found.staff or (("Admin", Role.ADMIN),)
        if self._person not in dict(self._staff):
            self._person = self._staff[0][0]
        page.show_people(
            [(name, role_words(role)) for name, role in self._staff], self._person
        )
        page.show_backups(found.backups, keeping.now())
        if found.backups and found.losses is not None:
            page.show_way_back(found.backups[0], found.losses, keeping.now())
        self._allow()

    def _who(self) -> Staff:
        return Staff(self._person, Role(dict(self._staff)[self._person]))

    def _sit(self, name: str) -> None:
        self._person = name
        self._allow()

    def _allow(self) -> None:
        may = Action.RESTORE in MAY[self._who().role]
        words = self.tr(
            "Only an administrator restores and saves: choose who sits here."
        )
        self._page.allow("" if may else words)

    def _restore(self, backup: Backup) -> None:
        self.restore_wanted.emit(backup, self._who())

    def _count(self, backup: Backup) -> None:
        keeping = self._keeping
        if keeping is None:
            return
        self._tasks.run(
            lambda: keeping.vault.losses(backup),
            done=lambda it: self._page.show_way_back(backup, it, keeping.now()),
            failed=self._tell,
            topic="losses",
        )

    def _salvage(self) -> None:
        keeping, who = self._keeping, self._who()
        if keeping is None:
            return

        def saved(salvage: Salvage) -> None:
            self._page.rest()
            self._page.show_salvage(salvage)

        self._page.work(self.tr("Saving what can still be read …"))
        self._tasks.run_long(
            lambda job: keeping.salvage(who, job.report), done=saved, failed=self._tell
        ).progressed.connect(self._page.bar.advance)

    def _look_elsewhere(self) -> None:
        keeping = self._keeping
        if keeping is None:
            return
        chosen = self.ask_folder(self._page, keeping.folder)
        if chosen is None:
            return
        self._page.work(self.tr("Looking for backups …"))

        def found(way: WayBack) -> None:
            self._page.rest()
            self._show(way)

        self._tasks.run(
            lambda: way_back(keeping, self._look_in(chosen)),
            done=found,
            failed=self._tell,
        )

    def _tell(self, error: DeskError) -> None:
        self._page.rest()
        self._page.tell(sentence(error, language_now()))


def role_words(role: str) -> str:
    """A role as the settings call it."""
    translate = QCoreApplication.translate
    return {
        Role.CLERK: translate("SettingsPage", "front desk"),
        Role.LEAD: translate("SettingsPage", "team lead"),
        Role.ADMIN: translate("SettingsPage", "administrator"),
    }[Role(role)]
