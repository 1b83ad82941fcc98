"""Keeping the desk safe: backing up, looking, bringing back, proving it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry, CaseReader, Clock, Store
from desk_app.services.safekeeping.schedule import (
    BackupStatus,
    is_time,
    newest_until,
    something_changed,
)
from desk_app.services.safekeeping.second_folder import usable_second_folder
from desk_app.services.safekeeping.settings import (
    RESTORED,
    SECOND_FOLDER,
    SECOND_FOLDER_REACHED,
    instant_of,
    restored_of,
)
from desk_app.services.safekeeping.values import (
    Backup,
    Counts,
    Finding,
    Losses,
    Reason,
    Rehearsal,
    Salvage,
    Told,
    nobody,
)
from desk_app.services.safekeeping.vault import Vault
from desk_app.services.staff import Action, Role, Staff, authorize


@dataclass(frozen=True)
class Safekeeping:
    """What can be done to keep a desk safe, whether it can be opened or not.

    What takes long may run in a worker, beside the windows. What writes in the desk
    (``note_…``, ``confirm_restored``, ``choose_second_folder``) is for the thread
    that opened it, and takes a moment only. Wishes of a person take ``who`` first;
    what the desk does by itself takes nobody.

    Attributes:
        vault: the desk's file seen from outside.
        store: the desk, open; None when it cannot be opened.
        now: the clock.
        folder: where the desk lies.
    """

    vault: Vault
    store: Store | None
    now: Clock
    folder: Path

    # By hand -------------------------------------------------------------------

    def back_up_now(self, who: Staff, told: Told = nobody) -> Backup:
        """Make a backup; ``note_back_up`` then writes it in the log.

        Raises:
            DeskError: ``not-allowed``; see ``Vault.back_up``.
        """
        authorize(who, Action.BACK_UP)
        return self.vault.back_up(Reason.BY_HAND, told)

    def note_back_up(self, who: Staff, backup: Backup) -> None:
        """Write in the log who made a backup."""
        self._note(who, Action.BACK_UP, backup.name)

    def backups(self, who: Staff) -> Sequence[Backup]:
        """All verified backups, newest first.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_BACKUPS)
        return self.vault.backups()

    def losses(self, who: Staff, backup: Backup) -> Losses:
        """What would be lost by going back to that backup.

        Raises:
            DeskError: ``not-allowed``.
        """
        authorize(who, Action.SEE_BACKUPS)
        return self.vault.losses(backup)

    def rehearse(self, who: Staff, told: Told = nobody) -> Rehearsal:
        """Bring the newest backup back in a temporary place, and compare.

        ``note_rehearsal`` then writes it in the log.

        Raises:
            DeskError: ``not-allowed``, ``no-backup``; see ``Vault.rehearse``.
        """
        authorize(who, Action.REHEARSE)
        return self.vault.rehearse(self._newest(), told)

    def note_rehearsal(self, who: Staff, rehearsal: Rehearsal) -> None:
        """Write in the log who rehearsed which backup."""
        self._note(who, Action.REHEARSE, rehearsal.backup.name)

    def restore(self, who: Staff, backup: Backup, told: Told = nobody) -> Path:
        """Put the backup in the place of the desk; return where the old file lies.

        The desk must be closed first: this asks the store for nothing. Where there is
        no desk to ask who works here, the backup's own list of staff decides.

        Raises:
            DeskError: ``not-allowed``, ``restore-not-admin`` (name); see
                ``Vault.restore``.
        """
        authorize(who, Action.RESTORE)
        if self.store is None:
            self._must_be_admin(who, backup)
        return self.vault.restore(backup, who.name, told)

    def confirm_restored(self, who: Staff) -> None:
        """The restored desk is the right one: automatic backups are on again.

        Raises:
            DeskError: ``not-allowed``, ``nothing-to-confirm``.
        """
        authorize(who, Action.RESTORE)
        with self._open.unit() as unit:
            restored = restored_of(unit.setting(RESTORED))
            if restored is None:
                raise DeskError("nothing-to-confirm")
            unit.set_setting(RESTORED, "")
            unit.audit(AuditEntry(who.name, Action.RESTORE, "", "confirmed"))

    def salvage(self, who: Staff, told: Told = nobody) -> Salvage:
        """Save what can still be read of a damaged desk, as a desk of its own.

        Raises:
            DeskError: ``not-allowed``, ``restore-not-admin`` (name); see
                ``Vault.salvage``.
        """
        authorize(who, Action.SALVAGE)
        if self.store is None and (backups := self.vault.backups()):
            self._must_be_admin(who, backups[0])
        return self.vault.salvage(told)

    def choose_second_folder(self, who: Staff, path: Path | None) -> None:
        """Keep a copy of every backup there too; None: nowhere else.

        Raises:
            DeskError: ``not-allowed``; see ``second_folder.usable_second_folder``.
        """
        authorize(who, Action.CHANGE_SETTINGS)
        chosen = "" if path is None else str(usable_second_folder(path, self.folder))
        with self._open.unit() as unit:
            unit.set_setting(SECOND_FOLDER, chosen)
            unit.set_setting(SECOND_FOLDER_REACHED, self.now().isoformat())
            entry = AuditEntry(who.name, Action.CHANGE_SETTINGS, "", SECOND_FOLDER)
            unit.audit(entry)

    # By itself -----------------------------------------------------------------

    def due(self) -> bool:
        """Whether it is time for an automatic backup.

        Raises:
            DeskError: see ``Vault.counts``.
        """
        return is_time(self._latest(), self.now()) and self._wanted()

    def back_up_if_due(self, told: Told = nobody) -> Backup | None:
        """Let go of what is too old; make an automatic backup when it is time.

        Raises:
            DeskError: see ``Vault.back_up``; never ``backup-under-way``: somebody
                else is making one, and that will do.
        """
        self.vault.forget_old()
        return self._back_up(Reason.AUTOMATIC, told) if self.due() else None

    def back_up_at_close(self, told: Told = nobody) -> Backup | None:
        """Make a backup of what is in none yet; None when nothing is.

        Raises:
            DeskError: see ``back_up_if_due``.
        """
        return self._back_up(Reason.CLOSING, told) if self._wanted() else None

    def status(self) -> BackupStatus:
        """How safe the desk is now."""
        backups, at = self.vault.backups(), self.now()
        second, reached, restored = self._settings()
        return BackupStatus(
            at=at,
            newest=newest_until(backups, at),
            counts=self._counts(),
            second_folder=second or "",
            trouble=self.vault.second_folder_trouble() if second else "",
            reached_at=instant_of(reached),
            restored=restored_of(restored),
            free_bytes=self.vault.free_bytes(),
        )

    def second_folder_trouble(self) -> str:
        """Why the second folder has not the newest backup, as a code; "" if it has.

        A share that does not answer may take its time: never ask beside a window.
        """
        return self.vault.second_folder_trouble()

    def note_second_folder(self, trouble: str) -> None:
        """Remember that the second folder has the newest backup, unless it has not.

        When the folder is out of reach later, this says since when.
        """
        with self._open.reading() as reader:
            if trouble or not reader.setting(SECOND_FOLDER):
                return
        with self._open.unit() as unit:
            unit.set_setting(SECOND_FOLDER_REACHED, self.now().isoformat())

    def examine(self, told: Told = nobody) -> Sequence[Finding]:
        """Read every page of the desk's file. Nothing is repaired."""
        return self.vault.examine(told)

    def check_log(self, told: Told = nobody) -> Finding:
        """Is every line of the log as it was written, and none taken away?"""
        return self.vault.check_log(told)

    def way_back(self) -> tuple[Backup, Losses] | None:
        """The newest backup, and what may be missing since; None without a backup."""
        backups = self.vault.backups()
        return (backups[0], self.vault.losses(backups[0])) if backups else None

    # ---------------------------------------------------------------------------

    @property
    def _open(self) -> Store:
        if self.store is None:
            raise RuntimeError("this needs an open desk")
        return self.store

    def _note(self, who: Staff, action: Action, name: str) -> None:
        authorize(who, action)
        with self._open.unit() as unit:
            unit.audit(AuditEntry(who.name, action, "", name))

    def _newest(self) -> Backup:
        backups = self.vault.backups()
        if not backups:
            raise DeskError("no-backup")
        return backups[0]

    def _latest(self) -> Backup | None:
        return newest_until(self.vault.backups(), self.now())

    def _wanted(self) -> bool:
        """Whether there is something new, and nothing that forbids keeping it."""
        _, _, restored = self._settings()
        if restored:
            return False
        return something_changed(self.vault.counts(), self._latest())

    def _back_up(self, reason: Reason, told: Told) -> Backup | None:
        try:
            return self.vault.back_up(reason, told)
        except DeskError as refused:
            if refused.code == "backup-under-way":
                return None
            raise

    def _settings(self) -> tuple[str | None, str | None, str | None]:
        if self.store is None:
            return None, None, None
        with self.store.reading() as reader:
            return _read(reader)

    def _counts(self) -> Counts | None:
        try:
            return self.vault.counts()
        except DeskError:
            # Damaged or gone; the examination says what it is.
            return None

    def _must_be_admin(self, who: Staff, backup: Backup) -> None:
        if (who.name, str(Role.ADMIN)) not in self.vault.staff(backup):
            raise DeskError("restore-not-admin", name=who.name)


def _read(reader: CaseReader) -> tuple[str | None, str | None, str | None]:
    second, reached, restored = (
        reader.setting(name)
        for name in (SECOND_FOLDER, SECOND_FOLDER_REACHED, RESTORED)
    )
    return second, reached, restored
