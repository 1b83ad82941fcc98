"""A page is read when it is first shown, and again after something was saved."""

from __future__ import annotations

from collections.abc import Callable

from ui.shell import Shell
from ui.wiring.open_case import OpenCase


def when_changed(
    case: OpenCase | None,
    shell: Shell,
    name: str,
    read_again: Callable[[], None],
    catch_up: Callable[[], None] | None = None,
) -> None:
    """Read the page ``name`` when it is shown and is not yet, or no longer, right.

    What another program saves is shown at once by ``catch_up``, if the page is seen
    and has that; else when it is shown the next time.
    """
    stale = True

    def changed() -> None:
        nonlocal stale
        stale = True

    def shown(page: str) -> None:
        nonlocal stale
        if page == name and stale:
            stale = False
            read_again()

    def elsewhere() -> None:
        if catch_up is not None and shell.current == name:
            catch_up()
        else:
            changed()

    if case is not None:
        case.changed.connect(changed)
        case.elsewhere.connect(elsewhere)
    shell.page_shown.connect(shown)
