"""Long work on two threads, while a third looks how far it is and may end it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from threading import Event, get_native_id

from db.driver import Connection

# Asked by the work now and then: should it end?
Ended = Callable[[], bool]
Work = Callable[[Ended], object]

_THREADS = 2
_LOOK_EVERY_S = 0.05
# Of the engine: some ten milliseconds. Each look takes Python from the windows.
_STEPS = 200_000
_LESS_URGENT = 10


def side_by_side(works: Sequence[Work], look: Callable[[], object]) -> None:
    """Do the works, two at a time in their order.

    Whatever happens, none of them is still at it afterwards.

    Args:
        works: each gets what tells it that it should end.
        look: called on this thread meanwhile; what it raises ends the works.
    """
    ended = Event()
    with ThreadPoolExecutor(_THREADS, "safekeeping", _step_back) as pool:
        pending = {pool.submit(work, ended.is_set) for work in works}
        try:
            while pending:
                done, pending = wait(pending, _LOOK_EVERY_S, FIRST_COMPLETED)
                for one in done:
                    one.result()  # what one raises ends the others
                look()
        except BaseException:
            ended.set()
            pool.shutdown(cancel_futures=True)
            raise


def _step_back() -> None:
    """Let the windows go first, where a thread can be told to."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, get_native_id(), _LESS_URGENT)


def end_when(connection: Connection, ended: Ended) -> None:
    """Have each statement of the connection end when it should."""
    connection.set_progress_handler(ended, _STEPS)
