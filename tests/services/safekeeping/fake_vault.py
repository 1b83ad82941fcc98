"""A vault that lives in memory: nothing is copied, everything can be set up."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desk_app.errors import DeskError
from desk_app.services.safekeeping.values import (
    Backup,
    Counts,
    Finding,
    Losses,
    Reason,
    Rehearsal,
    Salvage,
    State,
    nobody,
)
from desk_app.services.safekeeping.vault import Vault

NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
WHOLE = (
    Finding("open", State.GOOD),
    Finding("quick-check", State.GOOD),
    Finding("cipher-integrity", State.GOOD),
)


def counts(audit=10, cases=3):
    """What a desk holds: ``counts(12)`` has two lines more in its log."""
    return Counts(cases, cases * 4, audit, f"{audit:064x}")


def a_backup(at=NOON, held=None, *, reason=Reason.AUTOMATIC, elsewhere=False):
    """A backup made at that moment; ``minutes_old(20)`` says it shorter."""
    name = f"{at:%Y-%m-%dT%H%M%SZ}"
    here = Path("/second" if elsewhere else "/desk") / "backups" / name
    held = held or counts()
    return Backup(name, here, at, reason, held, 1_400_000, "d" * 64, elsewhere)


def minutes_old(minutes, held=None, **more):
    """A backup that was made so many minutes before noon."""
    return a_backup(NOON - timedelta(minutes=minutes), held, **more)


@dataclass
class FakeVault:
    """``Vault`` over a list.

    Attributes:
        held: what the desk holds now; None: it is damaged.
        kept: the backups, newest first.
        findings: what an examination finds.
        trouble: why the second folder has no copy, as a code.
        free: bytes left on the drive.
        refuses: what every work that takes long answers; None: it succeeds.
        workers: name and role of everybody in every backup.
        changed: case numbers changed since the newest backup.
        done: which methods were called that do something, in order.
        now: the clock.
    """

    held: Counts | None = field(default_factory=counts)
    kept: list[Backup] = field(default_factory=list)
    findings: tuple[Finding, ...] = WHOLE
    trouble: str = ""
    free: int = 40 * 1000**3
    refuses: DeskError | None = None
    workers: tuple[tuple[str, str], ...] = (("Admin", "admin"), ("Bo K.", "lead"))
    changed: tuple[str, ...] = ()
    done: list[str] = field(default_factory=list)
    now: object = lambda: NOON

    def counts(self):
        if self.held is None:
            raise DeskError("desk-damaged")
        return self.held

    def examine(self, told=nobody):
        told(1, 1)
        return self.findings

    def check_log(self, told=nobody):
        return Finding("log", State.GOOD)

    def back_up(self, reason, told=nobody):
        self._work("back_up", told)
        made = a_backup(self.now(), self.counts(), reason=reason)
        self.kept.insert(0, made)
        return made

    def forget_old(self):
        return ()

    def backups(self):
        return tuple(self.kept)

    def second_folder_trouble(self):
        return self.trouble

    def staff(self, backup):
        return self.workers

    def losses(self, backup):
        if self.held is None:
            return Losses(known=False, changes=0, cases=(), since=backup.made_at)
        lines = self.held.audit - backup.counts.audit
        return Losses(
            known=True, changes=lines, cases=self.changed, since=backup.made_at
        )

    def restore(self, backup, by, told=nobody):
        self._work("restore", told)
        self.held = backup.counts
        return Path("/desk/replaced") / backup.name

    def rehearse(self, backup, told=nobody):
        self._work("rehearse", told)
        return Rehearsal(backup, self.now(), 1.5, backup.counts, self.findings)

    def salvage(self, told=nobody):
        self._work("salvage", told)
        return Salvage(Path("/desk/salvaged"), 2, 3, ("2026-11-0003",))

    def free_bytes(self):
        return self.free

    def _work(self, name, told):
        self.done.append(name)
        if self.refuses is not None:
            raise self.refuses
        told(1, 1)


def a_vault(**more) -> Vault:
    """Make one; a type checker sees here that it is a vault."""
    return FakeVault(**more)


def elsewhere(backup):
    """The copy of that backup in the second folder."""
    return replace(backup, elsewhere=True)
