"""A bug is written down and told with a short number: never what anybody had typed."""

from __future__ import annotations

import hashlib
import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from desk_app.bootstrap.log import places
from desk_app.errors import DeskError

_log = logging.getLogger(__name__)


def catch_bugs(tell: Callable[[DeskError], object]) -> None:
    """From now on every exception that nobody expected comes here.

    Args:
        tell: shows a ``program-bug`` (id); called on the thread of the windows.
    """

    def on_main_thread(
        kind: type[BaseException], error: BaseException, at: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        tell(DeskError("program-bug", id=written_down(kind, error, at)))

    def on_other_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            written_down(told.exc_type, told.exc_value, told.exc_traceback)

    def nowhere(told: sys.UnraisableHookArgs) -> None:
        if told.exc_value is not None:
            written_down(told.exc_type, told.exc_value, told.exc_traceback)

    sys.excepthook = on_main_thread
    threading.excepthook = on_other_thread
    sys.unraisablehook = nowhere


def written_down(
    kind: type[BaseException], error: BaseException, at: TracebackType | None
) -> str:
    """Write down what kind of bug it was and where; return its short id.

    The same bug has the same id. What the exception says is left out: it may quote
    what was typed.
    """
    where = " < ".join(reversed(places(at)))
    what = kind.__name__
    if isinstance(error, DeskError):
        what += f" {error.code}"
    digest = hashlib.sha256(f"{what} {where}".encode()).hexdigest()
    name = f"{digest[:4]}-{digest[4:8]}"
    _log.error("bug %s: %s: %s", name, what, where)
    return name
