"""How every start begins, with a window or without: no dumps, a log, bugs caught."""

from __future__ import annotations

from collections.abc import Callable

from desk_app.bootstrap.bugs import catch_bugs
from desk_app.bootstrap.hardening import harden
from desk_app.bootstrap.log import keep_log
from desk_app.config import default_log_dir
from desk_app.errors import DeskError


def begin(tell: Callable[[DeskError], object]) -> None:
    """Do what every start needs, before anything of a citizen's is read.

    Args:
        tell: shows a bug to whoever started us.
    """
    harden()
    keep_log(default_log_dir())
    catch_bugs(tell)
