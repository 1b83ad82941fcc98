"""Run slow work beside the windows.

Work gets plain values and returns plain values. It never touches a widget or
the writing connection: both belong to the thread that made them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desk_app.errors import DeskError

T = TypeVar("T")
_WORKERS = 2
_KEPT = 8


class NoLongerWanted(Exception):
    """Raised inside long work when the clerk has cancelled it."""


class Job(QObject):
    """One piece of work under way.

    Signals:
        progressed: how much is done, of how much.
    """

    progressed = Signal(int, int)

    def __init__(self, answer: Callable[[Any], object]) -> None:
        super().__init__()
        self.answer = answer
        self._unwanted = Event()
        self._future: Future[Any] | None = None

    @property
    def wanted(self) -> bool:
        """Whether anybody still waits for the answer."""
        return not self._unwanted.is_set()

    def cancel(self) -> None:
        """Drop the answer; long work stops at its next report."""
        self._unwanted.set()
        if self._future is not None:
            self._future.cancel()

    def report(self, done: int, total: int) -> None:
        """Called by long work, beside the windows.

        Raises:
            NoLongerWanted: the work was cancelled or overtaken.
        """
        if not self.wanted:
            raise NoLongerWanted
        self.progressed.emit(done, total)

    def follow(self, future: Future[Any]) -> None:
        """Remember what may have to be cancelled."""
        self._future = future


class Tasks(QObject):
    """A small pool of workers; answers come back on the GUI thread.

    A ``DeskError`` goes to ``failed``; any other exception is a bug and is
    raised on the GUI thread.

    Signals:
        idle: the last piece of work has been answered or dropped.
    """

    idle = Signal()
    _answered = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="beside")
        self._topics: dict[str, Job] = {}
        self._under_way: set[Job] = set()
        self._ended: deque[Job] = deque(maxlen=_KEPT)
        # Queued: no answer comes before ``run`` has returned, however fast the work.
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], object],
        failed: Callable[[DeskError], object],
        topic: str = "",
    ) -> Job:
        """Do ``work`` beside the windows, then call ``done`` or ``failed``.

        Newer work of the same ``topic`` (a search while typing) overtakes it.
        """
        return self.run_long(lambda _job: work(), done=done, failed=failed, topic=topic)

    def run_long(
        self,
        work: Callable[[Job], T],
        *,
        done: Callable[[T], object],
        failed: Callable[[DeskError], object],
        topic: str = "",
    ) -> Job:
        """Like ``run``, for work that says how far it is: ``job.report(3, 10)``."""
        job = Job(done)
        if topic:
            if overtaken := self._topics.get(topic):
                overtaken.cancel()
            self._topics[topic] = job
        self._under_way.add(job)
        future = self._pool.submit(work, job)
        job.follow(future)
        future.add_done_callback(lambda it: self._answered.emit(job, it, failed))
        return job

    @Slot(object, object, object)
    def _deliver(
        self, job: Job, future: Future[Any], failed: Callable[[DeskError], object]
    ) -> None:
        self._under_way.discard(job)
        self._topics = {t: it for t, it in self._topics.items() if it is not job}
        # Let go some answers later, when its worker has: Qt dies when it is told to
        # delete a job later whose tasks are gone by then.
        self._ended.append(job)
        try:
            if job.wanted and not future.cancelled():
                _hand_over(job, future, failed)
        finally:
            if not self._under_way:
                self.idle.emit()

    @property
    def is_idle(self) -> bool:
        """Nothing is under way."""
        return not self._under_way

    def stop(self) -> None:
        """Cancel everything, wait for what runs, take no more work."""
        for job in self._under_way:
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)


def _hand_over(
    job: Job, future: Future[Any], failed: Callable[[DeskError], object]
) -> None:
    error = future.exception()
    if error is None:
        job.answer(future.result())
    elif isinstance(error, DeskError):
        failed(error)
    else:
        raise error
