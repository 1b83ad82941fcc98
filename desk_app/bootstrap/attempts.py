"""Wrong passwords are counted beside the desk: they cost time, and the log hears of it.

The desk is closed while somebody tries, so its log cannot be written. A small file
keeps how often, since when and for whom; no name stands in it, only what stands for the
name in the file of keys. Whoever comes in next writes it down in the log.

It slows down somebody at this computer. Somebody who has stolen the folder takes the
file away first: against them stands the cost of each guess, 64 MiB and 0.16 s.
"""

from __future__ import annotations

import json
import logging
import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from db.keys.key_file import read_keys
from desk_app.errors import DeskError
from desk_app.services.ports import AuditEntry

ATTEMPTS_FILE = "sign-in-attempts.json"
SIGN_IN_FAILED = "sign-in-failed"  # a line of the log
SOMEBODY = ""  # stands for every name that is not known here
RECOVERY = "recovery-key"
FREE = 5  # a hand slips; from then on each costs twice the time
_FIRST_S, _LONGEST_S = 2, 30
_MOST = 1_000_000
_PRIVATE = 0o600
_MOST_BYTES = 256 * 1024
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failed:
    """How often somebody tried in vain.

    Attributes:
        count: how often that is not in the log yet.
        run: how often one after the other; it is over when somebody succeeds.
        since: the first time that counts, aware, UTC.
        last: the last time.
    """

    count: int
    run: int
    since: datetime
    last: datetime

    def seconds_left(self, at: datetime) -> int:
        """How long until the next try; a clock that was set back gains nobody time."""
        if self.run < FREE:
            return 0
        delay = min(_LONGEST_S, _FIRST_S * 2 ** min(self.run - FREE, 8))
        passed = max(timedelta(), at - self.last)
        return max(0, -(-(timedelta(seconds=delay) - passed) // timedelta(seconds=1)))


class Attempts:
    """The tries that failed at one desk, by whose seal they were tried at."""

    def __init__(self, folder: Path) -> None:
        """Read what is kept; a file that says nothing is as good as none."""
        self._path = folder / ATTEMPTS_FILE
        self._keys = read_keys(folder)
        self._failed = _read(self._path)

    def refuse_haste(self, name: str, at: datetime) -> None:
        """Has the time passed that the last failure costs?

        Raises:
            DeskError: ``sign-in-wait`` (seconds).
        """
        failed = self._failed.get(self._of(name))
        if failed is not None and (seconds := failed.seconds_left(at)):
            raise DeskError("sign-in-wait", seconds=seconds)

    def failed(self, name: str, at: datetime) -> None:
        """One more."""
        whose = self._of(name)
        before = self._failed.get(whose, Failed(0, 0, at, at))
        count, run = min(_MOST, before.count + 1), min(_MOST, before.run + 1)
        since = before.since if before.count else at
        self._failed[whose] = Failed(count, run, since, at)
        self._keep()

    def succeeded(self, name: str) -> None:
        """The right password at last; what was tried is still told."""
        whose = self._of(name)
        if whose in self._failed and self._failed[whose].run:
            self._failed[whose] = replace(self._failed[whose], run=0)
            self._keep()

    def lines(self, who: str, staff: Iterable[str]) -> list[AuditEntry]:
        """What the log hears from whoever came in: how often, since, for whom."""
        names = {self._keys.id_of(name): name for name in staff}
        return [
            AuditEntry(
                who,
                SIGN_IN_FAILED,
                "",
                f"{it.count} {it.since:%Y-%m-%dT%H:%M:%SZ} {names.get(whose, whose)}",
            )
            for whose, it in sorted(self._failed.items())
            if it.count
        ]

    def told(self) -> None:
        """It stands in the log now; who must wait still waits."""
        if self._failed:
            self._failed = {
                whose: replace(it, count=0)
                for whose, it in self._failed.items()
                if it.run
            }
            self._keep()

    def _of(self, name: str) -> str:
        if name == RECOVERY:
            return RECOVERY
        whose = self._keys.id_of(name)
        return whose if whose in self._keys.people else SOMEBODY

    def _keep(self) -> None:
        entry = {
            whose: [it.count, it.run, it.since.isoformat(), it.last.isoformat()]
            for whose, it in self._failed.items()
        }
        try:
            _write(self._path, json.dumps(entry, indent=1))
        except OSError as refused:  # a full disk keeps nobody from their desk
            _log.info("attempts are not counted: %s", type(refused).__name__)


def _write(path: Path, text: str) -> None:
    """Write the file, whole or not at all; only its owner may read it."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        file = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
        with os.fdopen(file, "w", encoding="utf-8") as written:
            written.write(f"{text}\n")
            written.flush()
            os.fsync(written.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Failed]:
    try:
        with path.open("rb") as file:
            entry = json.loads(file.read(_MOST_BYTES))
        return {
            str(whose): Failed(
                _number(count), _number(run), _instant(since), _instant(last)
            )
            for whose, (count, run, since, last) in entry.items()
        }
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _number(entry: object) -> int:
    return max(0, min(_MOST, int(str(entry))))


def _instant(text: str) -> datetime:
    instant = datetime.fromisoformat(text)
    if instant.utcoffset() != timedelta():
        raise ValueError(text)
    return instant
