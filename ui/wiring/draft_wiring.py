"""Half-typed forms: looked at every second and kept, so that a crash takes nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, QTimer

from desk_app.errors import DeskError
from desk_app.services.drafts import Drafts, HalfTyped

EVERY_MS = 1000
Halves = tuple[HalfTyped, ...]


class DraftKeeping(QObject):
    """Keeps what is half typed. No key is slowed: it looks, and writes beside.

    One write at a time: an older state never comes after a newer one.

    Args:
        drafts: where it is kept.
        gather: what is half typed now.
        tell: says once why it cannot be kept; None: it is kept again.
        parent: what it lives as long as.
        every_ms: how often it looks.
    """

    def __init__(
        self,
        drafts: Drafts,
        gather: Callable[[], Sequence[HalfTyped]],
        tell: Callable[[DeskError | None], object],
        parent: QObject,
        every_ms: int = EVERY_MS,
    ) -> None:
        super().__init__(parent)
        self._drafts, self._gather, self._tell = drafts, gather, tell
        self._typed: Halves = ()
        self._on_disk: Halves = ()
        self._replaced: Halves = ()
        self._in_trouble = False
        self._under_way: Future[tuple[Halves, Halves]] | None = None
        # Of its own: what takes long elsewhere must not keep it waiting.
        self._beside = ThreadPoolExecutor(1, thread_name_prefix="drafts")
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Keep what is half typed now, if that is something else than is kept."""
        if self._under_way is not None:
            if not self._under_way.done():
                return
            self._hear(self._under_way)
        self._see()
        if self._typed != self._on_disk or self._replaced:
            work = partial(_write, self._drafts, self._typed, self._replaced)
            self._under_way = self._beside.submit(work)

    def instead_of(self, half: HalfTyped) -> None:
        """It stands in a form again, or is not wanted: drop it when all is kept."""
        self._replaced = (*self._replaced, half)
        self.look()

    def finish(self) -> None:
        """The window closes: keep the last state, to be offered next time."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        self._beside.shutdown(wait=True)
        self._see()
        with suppress(DeskError):  # nobody is there to be told
            _write(self._drafts, self._typed, self._replaced)
        self._drafts.close()

    def _see(self) -> None:
        """Look; what has not changed keeps its moment."""
        known = self._typed
        self._typed = tuple(
            next((old for old in known if half.says_the_same(old)), half)
            for half in self._gather()
        )

    def _hear(self, written: Future[tuple[Halves, Halves]]) -> None:
        """Take note of what came of the last write; after trouble it is tried again."""
        self._under_way = None
        try:
            self._on_disk, dropped = written.result()
        except DeskError as error:
            if not self._in_trouble:
                self._in_trouble = True
                self._tell(error)
            return
        self._replaced = tuple(half for half in self._replaced if half not in dropped)
        if self._in_trouble:
            self._in_trouble = False
            self._tell(None)


def _write(drafts: Drafts, typed: Halves, replaced: Halves) -> tuple[Halves, Halves]:
    """Beside the windows: first the new, then away with the old."""
    drafts.keep(typed)
    for half in replaced:
        drafts.drop(half)
    return typed, replaced
