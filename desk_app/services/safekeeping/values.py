"""What is said about a desk's file and its backups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

# How far long work is: done, of how many. Raising ends the work and undoes it.
Told = Callable[[int, int], object]


def nobody(_done: int, _total: int) -> None:
    """Nobody wants to know how far the work is."""


class State(StrEnum):
    """What came of one check."""

    GOOD = "good"
    BAD = "bad"
    NOT_CHECKED = "not-checked"


@dataclass(frozen=True, slots=True)
class Finding:
    """One check and what came of it.

    Attributes:
        check: a code, e.g. ``quick-check``.
        state: good, bad, or not checked.
        detail: what is wrong or how many there are; never a name or a CPR number.
    """

    check: str
    state: State
    detail: str = ""


class Reason(StrEnum):
    """Why a backup was made."""

    AUTOMATIC = "automatic"
    CLOSING = "closing"
    BY_HAND = "by-hand"
    BEFORE_MIGRATION = "before-migration"
    BEFORE_RESTORE = "before-restore"


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a desk's file holds.

    Attributes:
        cases: rows.
        events: rows.
        audit: number of the newest line of the audit log; 0 for an empty one.
        seal: seal of that line, 64 hexadecimal digits.
    """

    cases: int
    events: int
    audit: int
    seal: str


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was opened, examined and counted after it was written.

    Attributes:
        name: of its folder: the moment in UTC, e.g. ``2026-11-23T101500Z``.
        folder: where it lies, whole.
        made_at: the moment, aware, UTC.
        reason: why it was made.
        counts: what it holds.
        size_bytes: of its desk file.
        digest: SHA-256 of its desk file, 64 hexadecimal digits.
        elsewhere: it lies in the office's second folder.
    """

    name: str
    folder: Path
    made_at: datetime
    reason: Reason
    counts: Counts
    size_bytes: int
    digest: str
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class Losses:
    """What would be lost by going back to a backup.

    Attributes:
        known: the present file could be asked; else only the time is known.
        changes: lines of the audit log since the backup.
        cases: numbers of the cases that were changed or opened since, newest first.
        since: the moment of the backup, aware, UTC.
    """

    known: bool
    changes: int
    cases: tuple[str, ...]
    since: datetime


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A backup brought back in a temporary place, and compared.

    Attributes:
        backup: which one.
        at: the moment of the rehearsal, aware, UTC.
        took_s: seconds from the empty folder to a desk that answers.
        found: what the restored desk holds.
        findings: every check of it.
    """

    backup: Backup
    at: datetime
    took_s: float
    found: Counts
    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        """Whether it is the same desk, and whole."""
        whole = all(finding.state is not State.BAD for finding in self.findings)
        return whole and self.found == self.backup.counts


@dataclass(frozen=True, slots=True)
class Salvage:
    """What could still be read of a damaged desk.

    Attributes:
        folder: where it was saved, as a desk of its own.
        cases: how many cases are whole in it.
        expected: how many the damaged file seems to have held; None: unknown.
        lost: numbers of cases known to have been there and not readable, newest first.
    """

    folder: Path
    cases: int
    expected: int | None
    lost: tuple[str, ...]
