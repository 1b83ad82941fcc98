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
        look_wanted: look for backups in this folder (a ``Path``).
    """

    restore_wanted = Signal(object, object)
    look_wanted = Signal(object)

    def __init__(self, page: DamagePage, tasks: Tasks, person: str) -> None:
        super().__init__(page)
        self._page, self._tasks, self._person = page, tasks, person
        self._keeping: Safekeeping | None = None
        self._staff: Sequence[tuple[str, str]] = ()
        self.ask_folder = ask_folder
        page.restore_wanted.connect(self._restore)
        page.salvage_wanted.connect(self._salvage)
        page.chosen.connect(self._count)
        page.folder_wanted.connect(self._look_elsewhere)
        page.person_chosen.connect(self._sit)

    def show(
        self, keeping: Safekeeping, damage: Damage, found: WayBack, named: str
    ) -> None:
        """Say what is wrong with a desk, and what there is to go back to.

        ``named`` gave the key of a real desk: nobody else sits here.
        """
        self._keeping, page = keeping, self._page
        page.show_damage(damage)
        self._staff = staff_of(found, named)
        names = dict(self._staff)
        if self._person not in names:
            admins = [name for name, role in self._staff if role == Role.ADMIN]
            self._person = next(iter(admins), self._staff[0][0])
        page.show_people(
            [(name, role_words(role)) for name, role in self._staff], self._person
        )
        page.show_backups(found.backups, keeping.now())
        if found.backups and found.losses is not None:
            page.show_way_back(found.backups[0], found.losses, keeping.now())
        self._allow()

    def tell(self, error: DeskError) -> None:
        """Say why something could not be done."""
        self._page.rest()
        self._page.tell(sentence(error, language_now()))

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
            failed=self.tell,
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
            lambda job: keeping.salvage(who, job.report), done=saved, failed=self.tell
        ).progressed.connect(self._page.bar.advance)

    def _look_elsewhere(self) -> None:
        if self._keeping is None:
            return
        chosen = self.ask_folder(self._page, self._keeping.folder)
        if chosen is not None:
            self.look_wanted.emit(chosen)


def staff_of(found: WayBack, named: str) -> Sequence[tuple[str, str]]:
    """Who may sit at a desk that does not open: name and role.

    Where no backup says who works here, whoever is there acts as the administrator,
    as on the command line.
    """
    if not found.backups:
        return ((named or Role.ADMIN.value, Role.ADMIN),)
    if not named:
        return found.staff
    folded = " ".join(named.split()).casefold()
    mine = [(name, role) for name, role in found.staff if name.casefold() == folded]
    return mine or ((named, Role.CLERK),)


def role_words(role: str) -> str:
    """A role as the settings call it."""
    translate = QCoreApplication.translate
    return {
        Role.CLERK: translate("SettingsPage", "front desk"),
        Role.LEAD: translate("SettingsPage", "team lead"),
        Role.ADMIN: translate("SettingsPage", "administrator"),
    }[Role(role)]
