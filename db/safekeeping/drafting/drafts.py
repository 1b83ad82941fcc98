"""Half-typed forms in encrypted files: one for each run of the program."""

from __future__ import annotations

import contextlib
import errno
import os
import threading
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from db.desk_folder import DRAFTS
from db.safekeeping.drafting.draft_seal import MOST_BYTES, DraftSeal, Unreadable
from db.safekeeping.drafting.run_lock import RunLock
from desk_app.errors import DeskError
from desk_app.services.drafts import DAYS_KEPT, HalfTyped, LeftBehind
from desk_app.services.ports import Clock

DRAFT, LOCK, TEMPORARY, UNREADABLE = ".draft", ".lock", ".tmp", ".unreadable"
_PRIVATE, _PRIVATE_FOLDER = 0o600, 0o700
_NO_ROOM = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


class FileDrafts:
    """``Drafts`` in the desk's folder.

    A run holds its lock file while it lives. Whoever asks first for what the dead
    left behind takes their locks: no second program is offered the same.
    """

    def __init__(self, desk_folder: Path, data_key: bytes, now: Clock) -> None:
        self._folder = desk_folder / DRAFTS
        self._seal = DraftSeal(data_key)
        self._now = now
        self._one_at_a_time = threading.Lock()
        self._mine = Run(self._folder, os.urandom(16).hex())
        self._dead: dict[str, Run] = {}
        self._closed = False

    def keep(self, halves: Sequence[HalfTyped]) -> None:
        """Keep these, and nothing that this run kept before. See ``Drafts``."""
        with self._one_at_a_time:
            if not halves and not self._mine.lock.is_held:
                return
            with _told_in_words():
                self._folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
                self._mine.lock.take()
                self._mine.write(halves, self._seal, crashed=True)

    def left_behind(self) -> Sequence[LeftBehind]:
        """What runs that have ended left, oldest first. See ``Drafts``."""
        with self._one_at_a_time, _told_in_words():
            return self._left_behind()

    def drop(self, half: HalfTyped) -> None:
        """Throw away something that was left behind. See ``Drafts``."""
        with self._one_at_a_time, _told_in_words():
            for run in list(self._dead.values()):
                self._leave_in(run, [each for each in run.halves if each != half])

    def forget(self, case: str) -> int:
        """Throw away what belongs to a case. See ``Drafts``."""
        with self._one_at_a_time, _told_in_words():
            self._left_behind()
            gone = 0
            for run in (self._mine, *self._dead.values()):
                rest = [half for half in run.halves if half.case != case]
                gone += len(run.halves) - len(rest)
                self._leave_in(run, rest)
            return gone

    def close(self) -> None:
        """The program is closed on purpose. See ``Drafts``."""
        with self._one_at_a_time:
            if self._mine.halves:
                with contextlib.suppress(OSError):  # it is kept as it was
                    self._mine.write(self._mine.halves, self._seal, crashed=False)
            for run in (self._mine, *self._dead.values()):
                run.lock.release()
            self._dead = {}
            self._closed = True

    def _left_behind(self) -> list[LeftBehind]:
        if self._closed or not self._folder.is_dir():
            return []
        self._clear_up()
        for file in sorted(self._folder.glob(f"*{DRAFT}")):
            if file.stem not in {self._mine.name, *self._dead}:
                self._take_over(Run(self._folder, file.stem))
        left = [
            LeftBehind(half, run.crashed)
            for run in self._dead.values()
            for half in run.halves
        ]
        return sorted(left, key=lambda each: each.half.at)

    def _take_over(self, run: Run) -> None:
        """Read what a dead run left; a living one keeps what it has."""
        if not run.lock.take():
            return
        try:
            run.read(self._seal)
        except Unreadable:
            run.set_aside()
            run.lock.release()
            return
        except OSError:  # perhaps it can be read next time
            run.lock.release()
            return
        self._dead[run.name] = run
        oldest = self._now() - timedelta(days=DAYS_KEPT)
        self._leave_in(run, [half for half in run.halves if half.at >= oldest])

    def _leave_in(self, run: Run, halves: list[HalfTyped]) -> None:
        if halves != run.halves:
            run.write(halves, self._seal, crashed=run.crashed)
        if not halves and run is not self._mine:
            run.write([], self._seal, crashed=run.crashed)
            run.lock.release()
            self._dead.pop(run.name, None)

    def _clear_up(self) -> None:
        """Take away what a dead run left besides, and what nobody could read."""
        oldest_s = (self._now() - timedelta(days=DAYS_KEPT)).timestamp()
        for file in self._folder.glob(f"*{UNREADABLE}"):
            if file.stat().st_mtime < oldest_s:
                file.unlink()
        for ending in (LOCK, TEMPORARY):
            for file in self._folder.glob(f"*{ending}"):
                if not file.with_suffix(DRAFT).exists() and file.stem not in self._dead:
                    self._clear_after(Run(self._folder, file.stem))

    def _clear_after(self, run: Run) -> None:
        if run.name != self._mine.name and run.lock.take():
            run.temporary.unlink(missing_ok=True)
            run.lock.release()


class Run:
    """The files of one run.

    Attributes:
        name: of the run.
        halves: what lies in its file.
        crashed: it never said that it was closed.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self.halves: list[HalfTyped] = []
        self.crashed = True
        self.lock = RunLock(folder / f"{name}{LOCK}")
        self.temporary = folder / f"{name}{TEMPORARY}"
        self._file = folder / f"{name}{DRAFT}"

    def read(self, seal: DraftSeal) -> None:
        """Read what the run kept.

        Raises:
            Unreadable: it is not ours, or damaged.
            OSError: the disk does not give it.
        """
        with self._file.open("rb") as file:
            sealed = file.read(2 * MOST_BYTES)
        self.halves, self.crashed = seal.open(sealed, self.name)

    def write(
        self, halves: Sequence[HalfTyped], seal: DraftSeal, *, crashed: bool
    ) -> None:
        """Put these in the place of what was kept: all, or nothing changes.

        Raises:
            DeskError: ``draft-not-kept`` (why): too much.
            OSError: the disk does not take it.
        """
        if halves:
            self._replace(seal.seal(halves, self.name, crashed=crashed))
        else:
            self._file.unlink(missing_ok=True)
            self.temporary.unlink(missing_ok=True)
        self.halves, self.crashed = list(halves), crashed

    def set_aside(self) -> None:
        """Keep what cannot be read out of the way."""
        with contextlib.suppress(OSError):
            self._file.replace(self._file.with_suffix(UNREADABLE))

    def _replace(self, content: bytes) -> None:
        how = os.O_CREAT | os.O_WRONLY | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        try:
            with os.fdopen(os.open(self.temporary, how, _PRIVATE), "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            self.temporary.replace(self._file)
        except OSError:
            with contextlib.suppress(OSError):
                self.temporary.unlink()
            raise
        _sync_folder(self._file.parent)


def _sync_folder(folder: Path) -> None:
    """Let the new name survive a power cut; Windows has no such call."""
    if os.name == "posix":
        held = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)


@contextlib.contextmanager
def _told_in_words() -> Iterator[None]:
    """What the disk refuses, as the clerk is told it."""
    try:
        yield
    except OSError as refused:
        why = "no-room" if refused.errno in _NO_ROOM else "disk-refuses"
        raise DeskError("draft-not-kept", why=why) from refused
